import { comment, expect, field, postAgain, postAsGuest, test } from './blog.js';
import { postWithGoogle } from './google.js';

test('the owner sets the site up, and approves what waits', async ({ browser, baseURL }) => {
  const { Blog } = await import('./blog.js');
  const blog = new Blog(baseURL ?? '');
  const [guests, owners] = [await browser.newContext(), await browser.newContext()];

  // Nobody has set anything up: a guest's first comment waits, for its author and the moderators only.
  const guest = await blog.visit(guests);
  await postAsGuest(guest, 'May I join in?', 'Gus');
  await expect(comment(guest, 'May I join in?')).toContainText('Waiting for approval.');
  expect(await blog.thread()).toBeUndefined();

  const owner = await blog.visit(owners);
  await postWithGoogle(owner, 'Welcome, all.');
  await expect(comment(owner, 'Welcome, all.')).toContainText('Author');
  await expect(comment(owner, 'May I join in?')).toContainText('Waiting for approval.');

  await owner.getByText('Set up this site').click();
  await owner.getByLabel('only after approval').check();
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.getByText('Set up this site')).toHaveCount(0);

  await comment(owner, 'May I join in?').getByRole('button', { name: 'Approve' }).click();
  await expect(comment(owner, 'May I join in?')).not.toContainText('Waiting');
  await expect(comment(guest, 'May I join in?')).not.toContainText('Waiting');
  await expect(comment(guest, 'Welcome, all.')).toBeVisible();
  await guests.close();
  await owners.close();
});

test('a closed thread takes no words, and says so', async ({ visitor }) => {
  const owner = await visitor();
  await postWithGoogle(owner, 'Last word.');
  await expect(comment(owner, 'Last word.')).toBeVisible();
  const reader = await visitor();
  await field(reader).focus();
  await owner.getByRole('button', { name: 'Close comments' }).click();
  await expect(reader.getByText('Comments are closed.')).toBeVisible();
  await expect(field(reader)).toHaveCount(0);
  await owner.getByRole('button', { name: 'Reopen comments' }).click();
  await expect(field(reader)).toBeVisible();
});

test('a sign-in window that is closed leaves the words where they are', async ({ visitor }) => {
  const page = await visitor();
  const { standInForGoogle } = await import('./google.js');
  await standInForGoogle(page.context());
  await postAgain(page, 'Not quite yet.');
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await (await opened).close();
  await expect(page.getByText('The sign-in window was closed. Your words are still here.')).toBeVisible({
    timeout: 20_000,
  });
  await expect(field(page)).toHaveValue('Not quite yet.');
});
