import { readFile } from 'node:fs/promises';
import { comment, expect, field, postAgain, postAsGuest, test } from './blog.js';

test('a reader takes along all they wrote and did, and deletes it at once: no word is left in any document', async ({
  blog,
  visitor,
}) => {
  await blog.setPolicy({ minSeconds: 600 });
  const [other = ''] = await blog.seed([
    ...Array.from({ length: 16 }, (_, n) => ({ text: `Word ${String(n)}`, name: 'Ann', uid: 'ann' })),
    { text: 'Like me.', name: 'Ann', uid: 'ann' },
  ]);
  expect(other).not.toBe('');
  const guest = await visitor();
  await postAsGuest(guest, 'My unmistakable words.', 'Gus Unmistakable');
  await expect(comment(guest, 'My unmistakable words.')).toContainText('Edit');
  const liked = comment(guest, 'Like me.');
  await liked.getByRole('button', { name: 'Like' }).click();
  await expect(liked.getByRole('button', { name: 'Like' })).toContainText('1');
  await liked.getByRole('button', { name: 'Report' }).click();
  await liked.getByRole('button', { name: 'Off topic' }).click();
  await expect(liked).toContainText('Reported to the moderators.');
  await field(guest).fill('An unmistakable draft');

  await guest.getByRole('button', { name: 'Your data' }).click();
  const dialog = guest.getByRole('dialog', { name: 'Your data on this site' });
  await expect(dialog).toContainText('Yours: 1 comment, 1 like and 1 report.');
  const download = guest.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download as a file' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown[]>;
  expect(file.comments).toMatchObject([{ text: 'My unmistakable words.', name: 'Gus Unmistakable' }]);
  expect(file.reports).toMatchObject([{ reason: 'off-topic' }]);
  expect(file.likes).toHaveLength(1);
  expect(await blog.everything()).toContain('unmistakable');

  await dialog.getByRole('button', { name: 'Delete everything…' }).click();
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(dialog).toContainText('Everything is deleted.');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(guest.getByText('Deleted by its author.')).toBeVisible();
  await expect(liked.getByRole('button', { name: 'Like' })).not.toContainText('1');
  expect((await blog.everything()).toLowerCase()).not.toContain('unmistakable');
  expect(await blog.everything()).not.toContain('off-topic');
  const stored = await guest.evaluate(() => JSON.stringify(localStorage));
  expect(stored).not.toContain('Unmistakable');

  await postAgain(guest, 'Back so soon?');
  await expect(comment(guest, 'Back so soon?')).toContainText('You’re posting quickly.');
});
