import type { Page } from '@playwright/test';
import { POST, comment, expect, field, postAgain, postAsGuest, test } from './blog.js';
import { standInForGoogle } from './google.js';

/** Opens the post with its thread as the page's author got it wrong; resolves to what the console says. */
async function misconfigured(page: Page, change: (thread: HTMLElement) => void): Promise<readonly string[]> {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.goto(POST);
  await page.locator('join-conversation').evaluate(change);
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  return said;
}

/** What the answer of a real Firestore would be, since none is reachable here. */
const answer = (page: Page, status: number, error: object) =>
  page.route('https://firestore.googleapis.com/**', (route) =>
    route.fulfill({ status, json: [{ error: { code: status, ...error } }] }),
  );

const LIVE = (thread: HTMLElement): void => {
  thread.removeAttribute('emulators');
  thread.removeAttribute('store');
  thread.setAttribute('project', 'my-blog');
  thread.setAttribute('api-key', 'AIzaSomething');
};

const attributes: readonly [string, (thread: HTMLElement) => void, RegExp][] = [
  [
    'a missing project',
    (thread) => {
      thread.removeAttribute('store');
      thread.setAttribute('api-key', 'x');
    },
    /project attribute is missing/,
  ],
  [
    'a missing key',
    (thread) => {
      thread.removeAttribute('store');
      thread.setAttribute('project', 'my-blog');
    },
    /api-key attribute is missing/,
  ],
  [
    'an unknown store',
    (thread) => {
      thread.setAttribute('store', 'cloud');
    },
    /neither "firestore" nor "browser"/,
  ],
  [
    'a thread that is none',
    (thread) => {
      thread.setAttribute('thread', 'not a key!');
    },
    /thread attribute is neither/,
  ],
];
for (const [name, change, sentence] of attributes) {
  test(`${name} is told to the page's author`, async ({ page }) => {
    const said = await misconfigured(page, change);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    expect(said.some((text) => sentence.test(text))).toBe(true);
    await expect(page.getByText('The comments appear here when scripts may run.')).toBeVisible();
  });
}

const answers: readonly [string, number, object, RegExp][] = [
  [
    'a refused key',
    400,
    { status: 'INVALID_ARGUMENT', message: 'API key not valid. Please pass a valid API key.' },
    /refuses the api-key/,
  ],
  [
    'rules that are not deployed',
    403,
    { status: 'PERMISSION_DENIED', message: 'Missing or insufficient permissions.' },
    /Security Rules/,
  ],
  [
    'a missing database',
    404,
    { status: 'NOT_FOUND', message: 'The database (default) does not exist for project my-blog' },
    /no Firestore database/,
  ],
  [
    'an exhausted quota',
    429,
    { status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded.' },
    /daily quota is used up/,
  ],
];
for (const [name, status, error, sentence] of answers) {
  test(`${name} is told to the page's author`, async ({ page }) => {
    await answer(page, status, error);
    const said = await misconfigured(page, LIVE);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
    expect(said.some((text) => sentence.test(text))).toBe(true);
  });
}

test('a page outside the site’s hosts is told to its author, and the words stay', async ({
  blog,
  visitor,
}) => {
  await blog.setPolicy({ hosts: ['another.example'] });
  const page = await visitor();
  await postAsGuest(page, 'Words from elsewhere.', 'Gus');
  await expect(page.getByText('This page’s address is outside the site’s hosts.')).toBeVisible();
  await expect(comment(page, 'Words from elsewhere.')).toContainText('Not sent.');
});

/** The answer of an Auth server to one of its methods, as none but an emulator is reachable here. */
const authAnswers = (page: Page, method: string, json: object, status = 200) =>
  page.route(`**/v1/${method}?*`, (route) => route.fulfill({ status, json }));

test('anonymous sign-in that is switched off is told to the page’s author', async ({ visitor }) => {
  const page = await visitor();
  const error = { code: 400, message: 'ADMIN_ONLY_OPERATION' };
  await authAnswers(page, 'accounts:signUp', { error }, 400);
  await postAsGuest(page, 'Nobody knows me.', 'Gus');
  await expect(page.getByText('Anonymous sign-in is switched off. Enable it')).toBeVisible();
  await expect(page.getByRole('alert').filter({ hasText: 'Guests can’t sign in here' })).toBeVisible();
  await expect(field(page)).toHaveValue('Nobody knows me.');
});

test('a domain that is not authorised is told to the page’s author', async ({ page }) => {
  await page.route('https://firestore.googleapis.com/**', (route) =>
    route.fulfill({ json: [{ missing: 'x', readTime: new Date().toISOString() }] }),
  );
  await standInForGoogle(page.context());
  await page.context().route('https://my-blog.firebaseapp.com/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!doctype html><script src="https://apis.google.com/js/api.js"></script>',
    }),
  );
  await authAnswers(page, 'projects', { projectId: '1', authorizedDomains: ['another.example'] });
  await misconfigured(page, LIVE);
  await postAgain(page, 'Let me in.');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByText('This page’s domain is not allowed.')).toBeVisible();
  await expect(field(page)).toHaveValue('Let me in.');
});

test('a blocked script of Google’s is explained, to its author too', async ({ visitor }) => {
  const page = await visitor();
  await page.route('https://apis.google.com/**', (route) => route.abort());
  await postAgain(page, 'Let me in.');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await expect(page.getByText('The sign-in window could not be prepared.')).toBeVisible();
  await expect(page.getByText('script-src needs https://apis.google.com')).toBeVisible();
  await expect(field(page)).toHaveValue('Let me in.');
});

test('a site that asks no guests offers the other ways, also to somebody who was a guest', async ({
  blog,
  visitor,
}) => {
  const page = await visitor();
  await postAsGuest(page, 'As a guest.', 'Gus');
  await expect(comment(page, 'As a guest.').getByRole('button', { name: 'Delete' })).toBeVisible();
  await blog.setPolicy({ guests: 'off' });
  await page.reload();
  await postAgain(page, 'Again.');
  await expect(page.getByRole('button', { name: 'Continue with Google' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Post as a guest' })).toHaveCount(0);

  const stranger = await visitor();
  await postAgain(stranger, 'Let me in.');
  await expect(stranger.getByRole('button', { name: 'Continue with Google' })).toBeVisible();
  await expect(stranger.getByRole('button', { name: 'Post as a guest' })).toHaveCount(0);
});

test('a thread that cannot load without a connection says so, and comes with it', async ({ page }) => {
  await page.goto(POST);
  const script = page.locator('join-conversation:defined');
  await expect(script).toHaveCount(1);
  await page.context().setOffline(true);
  await script.scrollIntoViewIfNeeded();
  await expect(page.getByText('You’re offline. Comments load when you’re back.')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByLabel('Join the conversation')).toBeVisible();
});

test('a blocked host is explained to readers, and trying again works', async ({ page }) => {
  await page.route('https://firestore.googleapis.com/**', (route) => route.abort());
  await misconfigured(page, LIVE);
  await expect(
    page.getByText('A content blocker or a network filter may be in the way', { exact: false }).first(),
  ).toBeVisible();
  await page.unroute('https://firestore.googleapis.com/**');
  await page.route('https://firestore.googleapis.com/**', (route) =>
    route.fulfill({ json: [{ missing: 'x', readTime: new Date().toISOString() }] }),
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('No comments yet.')).toBeVisible();
});
