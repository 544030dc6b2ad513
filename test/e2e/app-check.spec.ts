import type { Page } from '@playwright/test';
import { comment, expect, POST, postAsGuest, test, type Blog } from './blog.js';

const APP = '1:1234567890:web:abcdef';
const FIRESTORE = /documents:(batchGet|runQuery)|\/Listen\/channel|\/Write\/channel|:commit/;

/** Another company's servers cannot be had in a test: reCAPTCHA's script says a word, and the exchange gives a token for it. */
async function standInForGoogle(page: Page): Promise<string[]> {
  const exchanged: string[] = [];
  await page.context().route(/www\.google\.com\/recaptcha/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `{
        let options;
        const captcha = {
          ready: (go) => go(),
          render: (_, given) => ((options = given), 'widget'),
          execute: () => (options.callback(), Promise.resolve('a human, probably')),
        };
        window.grecaptcha = { ...captcha, enterprise: captcha };
      }`,
    }),
  );
  await page.context().route(/firebaseappcheck\.googleapis\.com/, async (route) => {
    exchanged.push(new URL(route.request().url()).pathname);
    await route.fulfill({ json: { token: 'proof-of-page', ttl: '3600s' } });
  });
  return exchanged;
}

/** The post with the attribute, opened with stand-ins; and what App Check said with each request to Firestore. */
async function open(blog: Blog, page: Page, attribute: string, prepare: () => void = () => undefined) {
  const tokens: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'OPTIONS' && FIRESTORE.test(request.url()))
      tokens.push(request.headers()['x-firebase-appcheck']);
  });
  await blog.settle(page.context());
  // Before our script comes, as if it were in the page: a page that a test answers itself may not ask this machine's servers.
  await page.addInitScript((value) => {
    new MutationObserver(() => {
      for (const element of document.querySelectorAll(
        ':is(join-conversation, comment-count):not([app-check])',
      ))
        element.setAttribute('app-check', value);
    }).observe(document, { childList: true, subtree: true });
  }, attribute);
  await page.addInitScript(prepare);
  await page.goto(POST);
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  return tokens;
}

for (const [kind, method] of [
  ['v3', 'exchangeRecaptchaV3Token'],
  ['enterprise', 'exchangeRecaptchaEnterpriseToken'],
] as const) {
  test(`with App Check by reCAPTCHA ${kind} every read carries a token, and writing works`, async ({
    blog,
    page,
  }) => {
    await blog.seed([{ text: 'Here before.', name: 'Ann', uid: 'ann' }]);
    const exchanged = await standInForGoogle(page);
    const tokens = await open(blog, page, `${kind} SITEKEY ${APP}`);
    await expect(comment(page, 'Here before.')).toBeVisible();
    expect(exchanged).toEqual([`/v1/projects/${blog.project}/apps/${APP}:${method}`]);
    expect(tokens.length).toBeGreaterThan(0);
    expect(new Set(tokens)).toEqual(new Set(['proof-of-page']));
    await postAsGuest(page, 'Proven.', 'Gus');
    await expect(comment(page, 'Proven.')).toContainText('Edit');
  });
}

test('a debug token is exchanged in place of reCAPTCHA', async ({ blog, page }) => {
  await blog.seed([{ text: 'Here before.', name: 'Ann', uid: 'ann' }]);
  const exchanged = await standInForGoogle(page);
  const tokens = await open(blog, page, `v3 SITEKEY ${APP}`, () => {
    Object.assign(self, { FIREBASE_APPCHECK_DEBUG_TOKEN: 'a-debug-token' });
  });
  await expect(comment(page, 'Here before.')).toBeVisible();
  expect(exchanged).toEqual([`/v1/projects/${blog.project}/apps/${APP}:exchangeDebugToken`]);
  expect(tokens[0]).toBe('proof-of-page');
});

test('where no token can be had the thread is asked for without; a refusal is explained', async ({
  blog,
  page,
}) => {
  await blog.seed([{ text: 'Here before.', name: 'Ann', uid: 'ann' }]);
  await page.context().route(/www\.google\.com\/recaptcha/, (route) => route.abort());
  const tokens = await open(blog, page, `v3 SITEKEY ${APP}`);
  await expect(comment(page, 'Here before.')).toBeVisible();
  expect(tokens[0]).toBeUndefined();
  await page.route(/documents:batchGet/, (route) =>
    route.fulfill({ status: 403, json: { error: { status: 'PERMISSION_DENIED' } } }),
  );
  await page.reload();
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(page.getByText('Their server wants proof that this page is the blog’s')).toBeVisible();
  await expect(page.getByText('The project enforces App Check')).toBeVisible();
});

test('an attribute that is none is told to the page’s author', async ({ blog, page }) => {
  await open(blog, page, 'v4 SITEKEY');
  await expect(page.getByText('The app-check attribute should read like')).toBeVisible();
});

test('without the attribute nothing of App Check is asked for', async ({ blog, page }) => {
  await blog.seed([{ text: 'Here before.', name: 'Ann', uid: 'ann' }]);
  const asked: string[] = [];
  page.context().on('request', (request) => {
    if (/app-?check|recaptcha/i.test(request.url())) asked.push(request.url());
  });
  const visitor = await blog.visit(page.context());
  await expect(comment(visitor, 'Here before.')).toBeVisible();
  await postAsGuest(visitor, 'Unproven.', 'Gus');
  await expect(comment(visitor, 'Unproven.')).toContainText('Edit');
  expect(asked).toEqual([]);
});
