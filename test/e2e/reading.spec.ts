import type { Page, Request } from '@playwright/test';
import { POST, comment, comments, expect, test } from './blog.js';

const TEXT = 'What a seller knows, the buyer has read. What she believes, he has not. '
  .repeat(5)
  .slice(0, 300);
const written = (n: number) =>
  Array.from({ length: n }, (_, i) => ({
    text: `${String(i)} ${TEXT}`.slice(0, 300),
    name: `Reader ${String(i % 12)}`,
    uid: `uid-of-reader-number-${String(i % 12)}`,
  }));

/** What a page asks of Firestore, in order, and of the lazy chunks. */
function watched(page: Page): { readonly firestore: Request[]; readonly all: string[] } {
  const log = { firestore: [] as Request[], all: [] as string[] };
  page.on('request', (request) => {
    log.all.push(request.url());
    if (request.url().includes('/v1/projects/') || request.url().includes('google.firestore'))
      log.firestore.push(request);
  });
  return log;
}

/** The documents that an answer carries, missing ones included: each is billed. */
async function documentsIn(request: Request): Promise<number> {
  const answer = (await (await request.response())?.json()) as unknown[];
  return answer.filter(
    (each) => typeof each === 'object' && each !== null && ('found' in each || 'missing' in each),
  ).length;
}

test('a thread of 200 paints from one document, before any Firebase code is asked for', async ({
  browser,
  blog,
}) => {
  await blog.seed(written(200));
  const context = await browser.newContext();
  await blog.settle(context);
  const page = await context.newPage();
  const log = watched(page);
  await page.goto(POST);
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await comment(page, '199 ').waitFor();
  await expect(comments(page)).toHaveCount(40);
  // The page's own count beside the post's date asks for one field; the thread asks for its head.
  const [head, ...others] = log.firestore.filter((request) => !request.postData()?.includes('"mask"'));
  // After the paint the likes, nothing else.
  expect(others.filter((request) => !request.postData()?.includes('/likes/'))).toEqual([]);
  if (!head) throw new Error('nothing was read');
  expect(head.url()).toContain(':batchGet');
  expect(head.method()).toBe('POST');
  expect(await documentsIn(head)).toBe(1);

  // Interest brings the SDK: so its absence before was no accident.
  const painted = log.all.length;
  expect(log.all.filter((url) => /sdk|firebase|auth-/.test(url.split('/').at(-1) ?? ''))).toEqual([]);
  await page.getByLabel('Join the conversation').focus();
  await expect.poll(() => log.all.slice(painted).some((url) => url.includes('/dist/cdn/'))).toBe(true);
  await expect.poll(() => log.firestore.some((request) => request.url().includes('Listen'))).toBe(true);

  // Older comments come by button, a page at a time.
  await page.getByRole('button', { name: 'Show earlier comments' }).click();
  await expect(comments(page)).toHaveCount(60);
  await context.close();
});

test('a thread that is not there yet reads as empty, without an error in the console', async ({
  browser,
  blog,
}) => {
  const context = await browser.newContext();
  await blog.settle(context);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(POST);
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(page.getByText('No comments yet.')).toBeVisible();
  await page.getByLabel('Join the conversation').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

for (const n of [20, 40]) {
  test(`the head of ${String(n)} comments of 300 characters is small on the wire`, async ({
    browser,
    blog,
  }) => {
    await blog.seed(written(n));
    const context = await browser.newContext();
    await blog.settle(context);
    const page = await context.newPage();
    const answered = page.waitForResponse(
      (response) =>
        response.url().includes(':batchGet') && !response.request().postData()?.includes('"mask"'),
    );
    await page.goto(POST);
    await page.locator('join-conversation').scrollIntoViewIfNeeded();
    const response = await answered;
    expect(response.url()).toContain('prettyPrint=false');
    // The emulator indents all the same; the service does not.
    const body = JSON.stringify(await response.json());
    console.log(`head of ${String(n)} comments of 300 characters: ${String(body.length)} bytes`);
    expect(body.length).toBeLessThan(n * 600);
    await context.close();
  });
}

test('a link to an archived comment opens, focuses and marks it', async ({ blog, visitor }) => {
  const ids = await blog.seed(written(100));
  const page = await visitor(`${POST}#comment-${ids[3] ?? ''}`);
  const linked = comments(page).and(page.locator(`#${ids[3] ?? ''}`));
  await expect(linked).toBeInViewport();
  await expect(linked).toBeFocused();
  await expect(linked).toHaveClass(/marked/);
});

test('a link to a comment that is not there says so', async ({ blog, visitor }) => {
  await blog.seed(written(3));
  const page = await visitor(`${POST}#comment-nosuchcommentatall`);
  await expect(page.getByText('The linked comment is no longer here.')).toBeVisible();
});

test('a list page asks for all its counts at once, and for no Firebase code', async ({ browser, blog }) => {
  await blog.seed(written(7));
  const context = await browser.newContext();
  await blog.settle(context);
  const page = await context.newPage();
  const log = watched(page);
  await page.goto('/demo/index.html');
  await expect(page.getByText('7 comments')).toBeVisible();
  expect(log.firestore).toHaveLength(1);
  expect(log.all.filter((url) => /sdk|auth-/.test(url.split('/').at(-1) ?? ''))).toEqual([]);
  await context.close();
});

test('an older page that does not come is said so, and can be asked for again', async ({ blog, visitor }) => {
  await blog.seed(written(60));
  const page = await visitor();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const pages = (url: URL): boolean => url.pathname.endsWith(':batchGet');
  await page.getByRole('button', { name: 'Show earlier comments' }).waitFor();
  await page.route(pages, (route) => route.abort());
  await page.getByRole('button', { name: 'Show earlier comments' }).click();
  const again = page.getByRole('button', { name: 'Earlier comments could not load. Try again' });
  await expect(again).toBeVisible();
  expect(errors).toEqual([]);
  await page.unroute(pages);
  await again.click();
  await expect(comments(page)).toHaveCount(60);
});
