import type { Page } from '@playwright/test';
import { comment, expect, field, postAsGuest, test } from './blog.js';
import { postWithGoogle } from './google.js';

const CHUNK = '**/moderation-desk-*.js';

/** The names of the chunks of moderation that a page asks for from now on. */
function asked(page: Page): readonly string[] {
  const names: string[] = [];
  page.on('request', (request) => {
    const name = request.url().split('/').at(-1) ?? '';
    if (name.includes('moderation')) names.push(name);
  });
  return names;
}

test('moderation comes to moderators alone, and takes neither the focus nor the words', async ({
  visitor,
}) => {
  const reader = await visitor();
  const forReader = asked(reader);
  await postAsGuest(reader, 'A reader’s word.', 'Gus');
  await expect(comment(reader, 'A reader’s word.')).toContainText('Edit');

  const owner = await visitor();
  const forOwner = asked(owner);
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await owner.route(CHUNK, async (route) => {
    await arrived;
    await route.continue();
  });
  await postWithGoogle(owner, 'The owner’s word.');
  await expect(comment(owner, 'The owner’s word.')).toContainText('Author');
  await expect.poll(() => forOwner.length).toBeGreaterThan(0);
  await field(owner).fill('Half a thought');
  await expect(owner.getByRole('button', { name: 'Close comments' })).toHaveCount(0);
  arrive();
  await expect(owner.getByRole('button', { name: 'Close comments' })).toBeVisible();
  await expect(comment(owner, 'A reader’s word.').getByRole('button', { name: 'Hide' })).toBeVisible();
  await expect(field(owner)).toBeFocused();
  await expect(field(owner)).toHaveValue('Half a thought');
  expect(forReader).toEqual([]);
});

test('moderation that cannot load says so, spares the thread, and comes when it is tried again', async ({
  visitor,
}) => {
  const owner = await visitor();
  await owner.route(CHUNK, (route) => route.abort());
  await postWithGoogle(owner, 'My word.');
  const retry = owner.getByRole('button', { name: 'Moderation could not load. Try again' });
  await expect(retry).toBeVisible();
  await expect(owner.locator('body > [role=status]')).toContainText('Moderation could not load.');
  await expect(comment(owner, 'My word.').getByRole('button', { name: 'Edit' })).toBeVisible();
  await owner.unroute(CHUNK);
  await retry.click();
  await expect(owner.getByRole('button', { name: 'Close comments' })).toBeVisible();
  await expect(retry).toHaveCount(0);
  await expect(owner.locator('join-conversation').getByRole('heading').first()).toBeFocused();
});
