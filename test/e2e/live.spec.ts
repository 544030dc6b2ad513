import { comment, comments, expect, field, postAgain, postAsGuest, test } from './blog.js';
import { postWithGoogle } from './google.js';

test('two browsers talk, the owner moderates, and a third reads it all', async ({ visitor }) => {
  const [anna, ben] = await Promise.all([visitor(), visitor()]);

  await postAsGuest(anna, 'Leaders open doors for others.', 'Anna');
  await expect(comment(anna, 'Leaders open doors')).toBeVisible();
  // Ben has shown no interest yet; the focus does.
  await field(ben).focus();
  await expect(comment(ben, 'Leaders open doors')).toContainText('Anna');

  await comment(ben, 'Leaders open doors').getByRole('button', { name: 'Reply' }).click();
  await field(ben, 'Your reply to Anna').fill('And hold them open.');
  await ben
    .locator('conversation-composer')
    .nth(1)
    .getByRole('button', { name: 'Reply', exact: true })
    .click();
  await ben.getByLabel('Your name').fill('Ben');
  await ben.getByRole('button', { name: 'Post as a guest' }).click();
  const under = anna.getByRole('listitem').filter({ hasText: 'Leaders open doors' }).getByRole('list');
  await expect(under.getByRole('article')).toContainText('And hold them open.');
  await expect(under.getByRole('article')).toContainText('replied to Anna');

  await comment(anna, 'Leaders open doors').getByRole('button', { name: 'Edit' }).click();
  await field(anna, 'Your comment').fill('Leaders open doors, and walk through last.');
  await anna.getByRole('button', { name: 'Save' }).click();
  await expect(comment(ben, 'walk through last')).toContainText('edited');

  await postAgain(anna, 'This one I take back.');
  await expect(comment(ben, 'This one I take back.')).toBeVisible();
  await comment(anna, 'This one I take back.').getByRole('button', { name: 'Delete' }).click();
  await anna.getByRole('button', { name: 'Delete for good' }).click();
  await expect(ben.getByText('Deleted by its author.')).toBeVisible();
  await expect(comment(ben, 'This one I take back.')).toHaveCount(0);

  const owner = await visitor();
  await postWithGoogle(owner, 'Good to have you all here.');
  await expect(comment(owner, 'Good to have you all here.')).toContainText('Author');
  await comment(owner, 'And hold them open.').getByRole('button', { name: 'Hide' }).click();
  for (const page of [anna, ben]) {
    await expect(page.getByText('Hidden by a moderator.')).toBeVisible();
    await expect(comment(page, 'And hold them open.')).toHaveCount(0);
  }
  await owner.getByRole('button', { name: 'Undo hiding' }).click();
  for (const page of [anna, ben]) await expect(comment(page, 'And hold them open.')).toBeVisible();

  const before = await comments(anna).count();
  await anna.reload();
  await anna.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comments(anna)).toHaveCount(before);

  const third = await visitor();
  await expect(comment(third, 'walk through last')).toBeVisible();
  await expect(comment(third, 'And hold them open.')).toBeVisible();
  await expect(third.getByText('Deleted by its author.')).toBeVisible();
});
