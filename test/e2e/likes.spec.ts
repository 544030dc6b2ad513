import { comment, expect, postAsGuest, test } from './blog.js';

test('a like is counted for all, and marked for the reader who gave it while signed in', async ({
  blog,
  visitor,
}) => {
  await blog.seed([{ text: 'Worth a like.', name: 'Bo', uid: 'bo' }]);
  const page = await visitor();
  await postAsGuest(page, 'I say something, too.', 'Ann');
  const like = comment(page, 'Worth a like.').getByRole('button', { name: 'Like' });
  await like.click();
  await expect(like).toHaveAttribute('aria-pressed', 'true');
  await expect(like).toContainText('1');

  const other = await visitor();
  const seen = comment(other, 'Worth a like.').getByRole('button', { name: 'Like' });
  await expect(seen).toContainText('1');
  await expect(seen).toHaveAttribute('aria-pressed', 'false');

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(like).toHaveAttribute('aria-pressed', 'false');
  await expect(like).toContainText('1');
});
