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

test('the owner changes the settings, and what they refuse or hold is refused or held', async ({
  visitor,
}) => {
  const owner = await visitor();
  await postWithGoogle(owner, 'Settings first.');
  await owner.getByText('Settings of this site').click();
  await owner.getByLabel('Words that hold a comment').fill('cheap\nbest price');
  await owner.getByLabel('Words that refuse it').fill('casino*');
  await owner.getByLabel('links or more in a comment hold it').fill('2');
  await owner.getByLabel('minutes in which a comment can be edited').fill('30');
  await owner.getByLabel('Names that nobody else may use').fill('Olivia Owner\nThe Blog');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect(owner.locator('body > [role=status]')).toContainText('The site is set up.');

  const guest = await visitor();
  await postAsGuest(guest, 'Visit our CASINOS today', 'Gus');
  await expect(comment(guest, 'CASINOS')).toContainText('It contains words that this site does not accept.');
  await postAgain(guest, 'The best price in town');
  await expect(comment(guest, 'The best price')).toContainText('Waiting for approval.');
  await postAgain(guest, 'See https://a.example and https://b.example');
  await expect(comment(guest, 'a.example')).toContainText('Waiting for approval.');
  await postAgain(guest, 'Cheaper is not always better');
  await expect(comment(guest, 'Cheaper is not')).not.toContainText('Waiting');
  const other = await visitor();
  await expect(comment(other, 'Cheaper is not')).toBeVisible();
  await postAsGuest(other, 'Believe me.', 'Th3 BLOG');
  await expect(comment(other, 'Believe me.')).toContainText('This name is reserved.');

  await owner.reload();
  await owner.getByText('Settings of this site').click();
  await expect(owner.getByLabel('Words that refuse it')).toHaveValue('casino*');
  await expect(owner.getByLabel('minutes in which a comment can be edited')).toHaveValue('30');
});
