import { comment, comments, expect, postAsGuest, QUEUE, test } from './blog.js';
import { signInToModerate } from './google.js';

const FLOOD = 24;
const minutesAgo = (minutes: number): Date => new Date(Date.now() - minutes * 60_000);

test('the owner cleans up what all untrusted wrote in the last hour, in one action, and takes it back', async ({
  blog,
  visitor,
}) => {
  test.slow();
  await blog.seed([
    { text: 'Older than the flood.', name: 'Ada', uid: 'ada' },
    { text: 'From somebody trusted.', name: 'Ann', uid: 'ann', at: minutesAgo(20) },
    // More than one page of the queue.
    ...Array.from({ length: FLOOD }, (_, n) => ({
      text: `Buy my leads, ${String(n)}.`,
      name: `Sal ${String(n)}`,
      uid: `sal-${String(n)}`,
      at: minutesAgo(10),
    })),
  ]);
  await blog.write({ 'authors/ann': { approved: 1 } });
  const guest = await visitor();
  await postAsGuest(guest, 'Buy from Gil.', 'Gil');
  await expect(comments(guest)).toHaveCount(FLOOD + 3);
  const other = await visitor();
  await postAsGuest(other, 'Buy from Gus.', 'Gus');
  await expect(comments(guest)).toHaveCount(FLOOD + 4);

  const owner = await visitor(QUEUE);
  await signInToModerate(owner);
  const queue = owner.locator('moderation-queue');
  await owner.getByRole('button', { name: 'Clean up…' }).click();
  await expect(owner.getByLabel('All who are not trusted')).toBeChecked();
  await expect(owner.getByLabel('In the last hour')).toBeChecked();
  await owner.getByLabel('Why').fill('A flood.');
  await owner.getByRole('button', { name: 'Look for them' }).click();
  const all = FLOOD + 2;
  await expect(queue.getByText(`Hide ${String(all)} comments of ${String(all)} authors?`)).toBeVisible();
  await owner.getByRole('button', { name: 'Hide them' }).click();
  await expect(owner.getByText(new RegExp(`^\\d+ of ${String(all)}$`))).toBeVisible();
  await expect(queue.locator('.result')).toContainText(`${String(all)} hidden.`, { timeout: 30_000 });

  const later = await visitor();
  await expect(comment(later, 'From somebody trusted.')).toBeVisible();
  await expect(comment(later, 'Older than the flood.')).toBeVisible();
  await expect(comment(later, 'Buy')).toHaveCount(0);
  // Whoever has written follows the thread.
  await expect(comment(guest, 'Buy my leads')).toHaveCount(0);

  await owner.getByRole('button', { name: 'Undo hiding' }).click();
  await expect(queue.getByText(`${String(all)} restored.`, { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(comment(guest, 'Buy')).toHaveCount(all);
  await later.reload();
  await later.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(later, 'Buy')).toHaveCount(all);
});
