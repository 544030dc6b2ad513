import { comment, expect, postAgain, postAsGuest, test } from './blog.js';
import { postWithGoogle } from './google.js';

test('a reader reports, and a moderator reads why, hides, takes that back, and bans, all in the thread', async ({
  blog,
  visitor,
}) => {
  await blog.seed([{ text: 'Buy my leads.', name: 'Sal', uid: 'sal' }]);
  const reader = await visitor();
  await postAsGuest(reader, 'Please stop that.', 'Gus');
  const sold = comment(reader, 'Buy my leads.');
  await sold.getByRole('button', { name: 'Report' }).click();
  await sold.getByRole('button', { name: 'Spam' }).click();
  await expect(sold).toContainText('Reported to the moderators. Thank you.');

  const owner = await visitor();
  await postWithGoogle(owner, 'I will look.');
  const told = comment(owner, 'Buy my leads.');
  await expect(told).toContainText('Reported once: spam.');
  await expect(sold).not.toContainText('Reported once');
  await told.getByRole('button', { name: 'Hide' }).click();
  await expect(comment(reader, 'Buy my leads.')).toHaveCount(0);
  await owner.getByRole('button', { name: 'Undo hiding' }).click();
  await expect(sold).toBeVisible();
  await expect(told).not.toContainText('Reported');

  const guests = comment(owner, 'Please stop that.');
  await guests.getByRole('button', { name: 'Author…' }).click();
  await expect(guests).toContainText('0 approved, 0 removed');
  await guests.getByLabel('for a week').check();
  await guests.getByLabel('Also refuse what they have waiting').check();
  await guests.getByRole('button', { name: 'Ban Gus' }).click();
  await expect(comment(reader, 'Please stop that.')).toHaveCount(0);
  await postAgain(reader, 'Why me?');
  await expect(comment(reader, 'Why me?')).toContainText('You can’t post here at the moment.');
});

test('a moderator pins a comment, and corrects the title, and the log tells', async ({ blog, visitor }) => {
  await blog.seed([
    { text: 'The first word.', name: 'Ann', uid: 'ann' },
    { text: 'The best word.', name: 'Ben', uid: 'ben' },
  ]);
  const owner = await visitor();
  await postWithGoogle(owner, 'Welcome.');
  await comment(owner, 'The best word.').getByRole('button', { name: 'Pin' }).click();
  const reader = await visitor();
  const first = reader.locator('join-conversation').getByRole('article').first();
  await expect(first).toContainText('The best word.');
  await expect(first).toContainText('Pinned by a moderator.');

  await owner.getByRole('button', { name: 'Title and link…' }).click();
  await owner.getByRole('textbox', { name: 'Title' }).fill('Doors and sales leaders');
  await owner.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => blog.thread()).toMatchObject({ title: { stringValue: 'Doors and sales leaders' } });
  await owner.getByRole('button', { name: 'Log', exact: true }).click();
  const log = owner.locator('join-conversation .log');
  await expect(log).toContainText('you pinned a comment');
  await expect(log).toContainText('you corrected title or link');
});

test('the owner names a moderator, who then moderates', async ({ visitor }) => {
  const mia = { email: 'mia@example.com', name: 'Mia' };
  const moderator = await visitor();
  await postWithGoogle(moderator, 'May I help?', mia);
  await expect(comment(moderator, 'May I help?')).toBeVisible();
  await expect(moderator.getByRole('button', { name: 'Close comments' })).toHaveCount(0);

  const owner = await visitor();
  await postWithGoogle(owner, 'Yes, please.');
  const hers = comment(owner, 'May I help?');
  await hers.getByRole('button', { name: 'Author…' }).click();
  await hers.getByRole('button', { name: 'Make a moderator' }).click();
  await expect(hers.getByRole('button', { name: 'No longer a moderator' })).toBeVisible();

  const again = await moderator.context().newPage();
  await again.goto(moderator.url());
  await again.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(again.getByRole('button', { name: 'Close comments' })).toBeVisible();
});
