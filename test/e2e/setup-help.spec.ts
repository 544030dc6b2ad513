import type { Page } from '@playwright/test';
import { POST, expect, test } from './blog.js';

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
    await misconfigured(page, LIVE);
    await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  });
}

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
