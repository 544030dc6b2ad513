import { POST, comment, expect, field, postAsGuest, test } from './blog.js';

test('the demo works with nothing but a web host, and two tabs see each other', async ({ context }) => {
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const page of [one, two]) {
    await page.goto(POST);
    await page.locator('join-conversation').scrollIntoViewIfNeeded();
    await field(page).focus();
  }
  await postAsGuest(one, 'From one tab to the other.', 'Ann');
  await expect(comment(one, 'From one tab')).toContainText('Guest');
  await expect(comment(two, 'From one tab')).toBeVisible();
  await comment(one, 'From one tab').getByRole('button', { name: 'Edit' }).click();
  await field(one, 'Your comment').fill('Changed in one tab.');
  await one.getByRole('button', { name: 'Save' }).click();
  await expect(comment(two, 'Changed in one tab.')).toContainText('edited');
  await two.reload();
  await two.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(two, 'Changed in one tab.')).toBeVisible();
});
