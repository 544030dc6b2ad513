import type { Locator, Page } from '@playwright/test';
import { comment, expect, postAsGuest, QUEUE, queued, test, type Blog } from './blog.js';
import { signInToModerate } from './google.js';

type Visit = (path?: string) => Promise<Page>;

/** What the queue itself says: what is announced stands in the page, too. */
const says = (page: Page, text: string): Locator =>
  page.locator('moderation-queue').getByText(text, { exact: true });

/** The owner at the queue. */
async function moderate(visitor: Visit): Promise<Page> {
  const page = await visitor(QUEUE);
  await signInToModerate(page);
  await expect(page.getByText('Signed in as')).toBeVisible();
  return page;
}

/** Readers' reports, as the store would have left them. */
const report = (blog: Blog, id: string, ...reasons: string[]): Promise<void> =>
  blog.write(
    Object.fromEntries(
      reasons.map((reason, n) => {
        const uid = `reader-${String(n)}`;
        return [`reports/${id}~${uid}`, { comment: id, uid, reason, at: new Date() }];
      }),
    ),
  );

test('what a guest wrote waits in the queue, and appears in the thread when it is approved there', async ({
  blog,
  visitor,
}) => {
  await blog.setPolicy({ moderation: 'first' });
  const owner = await moderate(visitor);
  await expect(says(owner, 'Nothing is waiting.')).toBeVisible();

  const guest = await visitor();
  await postAsGuest(guest, 'May I join in?', 'Gus');
  await expect(comment(guest, 'May I join in?')).toContainText('Waiting for approval.');
  await expect(queued(owner, 'May I join in?')).toContainText('0 approved, 0 removed');
  await expect(queued(owner, 'May I join in?').getByRole('link')).toHaveAttribute('href', /sales-leader/);
  expect(await blog.thread()).toBeUndefined();

  await queued(owner, 'May I join in?').getByRole('button', { name: 'Approve' }).click();
  await expect(says(owner, 'Nothing is waiting.')).toBeVisible();
  await expect(comment(guest, 'May I join in?')).not.toContainText('Waiting');
  const reader = await visitor();
  await expect(comment(reader, 'May I join in?')).toBeVisible();
});

test('what readers reported is hidden, and comes back as it was', async ({ blog, visitor }) => {
  const [id = ''] = await blog.seed([{ text: 'Buy my leads.', name: 'Sal', uid: 'sal' }]);
  await report(blog, id, 'spam', 'spam', 'abuse');
  const reader = await visitor();
  await expect(comment(reader, 'Buy my leads.')).toBeVisible();
  const owner = await moderate(visitor);
  await owner.getByRole('button', { name: 'Reported', exact: true }).click();
  const told = queued(owner, 'Buy my leads.');
  await expect(told).toContainText('Reported 3 times: spam ×2, abuse.');
  await told.getByRole('button', { name: 'Hide' }).click();
  await expect(says(owner, 'Nothing is reported.')).toBeVisible();
  const later = await visitor();
  await expect(later.getByText('Hidden by a moderator.')).toBeVisible();

  await owner.getByRole('button', { name: 'Undo' }).click();
  await expect(says(owner, 'Restored.')).toBeVisible();
  await later.reload();
  await later.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(later, 'Buy my leads.')).toBeVisible();
  await owner.getByRole('button', { name: 'All', exact: true }).click();
  await told.getByRole('button', { name: 'Log' }).click();
  for (const line of ['hid it', 'dismissed its reports', 'restored it'])
    await expect(told).toContainText(`you ${line}`);
});

test('works with the keyboard alone', async ({ blog, visitor }) => {
  await blog.seed(
    ['Third.', 'Second.', 'First.'].map((text, n) => ({
      text,
      name: `Reader ${String(n)}`,
      uid: `uid-${String(n)}`,
    })),
  );
  const owner = await moderate(visitor);
  await owner.getByRole('button', { name: 'All', exact: true }).press('Enter');
  await expect(owner.locator('moderation-queue article')).toHaveCount(3);
  await owner.keyboard.press('j');
  await expect(queued(owner, 'First.')).toBeFocused();
  await owner.keyboard.press('j');
  await owner.keyboard.press('d');
  await expect(queued(owner, 'Second.')).toContainText('Hidden by you.');
  await expect(queued(owner, 'Third.')).toBeFocused();
  await owner.keyboard.press('u');
  await expect(queued(owner, 'Second.')).not.toContainText('Hidden by you.');

  await owner.keyboard.press('b');
  await owner.getByLabel('for a week').check();
  await owner.getByLabel('Why').fill('Just a test, a and d are letters here.');
  await owner.keyboard.press('Enter');
  await expect(queued(owner, 'Third.')).toContainText('banned until');
  await expect(queued(owner, 'Third.').getByRole('button', { name: 'Lift ban' })).toBeFocused();

  // Keys mean nothing outside the queue.
  await owner.getByRole('link', { name: 'Posts', exact: true }).focus();
  await owner.keyboard.press('d');
  await expect(owner.getByText('Hidden by you.')).toHaveCount(0);
});

test('many are refused at once, after one question', async ({ blog, visitor }) => {
  await blog.setPolicy({ moderation: 'all' });
  const guest = await visitor();
  const texts = ['One.', 'Two.', 'Three.'];
  await postAsGuest(guest, 'One.', 'Gus');
  await expect(comment(guest, 'One.')).toContainText('Waiting for approval.');
  for (const text of texts.slice(1)) {
    await guest.getByLabel('Join the conversation').fill(text);
    await guest.getByRole('button', { name: 'Post', exact: true }).click();
    await expect(comment(guest, text)).toContainText('Waiting for approval.');
  }
  const owner = await moderate(visitor);
  await owner.getByLabel('Select all shown').check();
  await expect(says(owner, '3 selected')).toBeVisible();
  await owner.getByRole('button', { name: 'Refuse or hide' }).click();
  await owner.getByRole('button', { name: 'Refuse and hide' }).click();
  await expect(says(owner, 'Nothing is waiting.')).toBeVisible();
  await expect(says(owner, '3 refused.')).toBeVisible();
  for (const text of texts) await expect(comment(guest, text)).toHaveCount(0);
});

test('a reader finds what to do, and no comment', async ({ blog, visitor }) => {
  await blog.seed([{ text: 'Not for readers in a queue.' }]);
  const page = await visitor(QUEUE);
  await signInToModerate(page, { email: 'reader@example.com', name: 'Rea Reader' });
  await expect(page.getByText('This account does not moderate this blog.')).toBeVisible();
  await expect(page.getByText('Not for readers in a queue.')).toHaveCount(0);
});

test('works in the browser’s own store, across tabs', async ({ context }) => {
  const queue = await context.newPage();
  await queue.goto(QUEUE);
  await queue.getByRole('button', { name: 'Continue as the blog’s author' }).click();
  await expect(queue.locator('moderation-queue article')).toHaveCount(2);
  const post = await context.newPage();
  await post.goto('/demo/sales-leader.html');
  await post.locator('join-conversation').scrollIntoViewIfNeeded();
  await queued(queue, 'repair notes').getByRole('button', { name: 'Approve' }).click();
  await expect(queue.locator('moderation-queue article')).toHaveCount(1);
  await expect(comment(post, 'I have sent them four customers')).not.toContainText('Waiting');
});
