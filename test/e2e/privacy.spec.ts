import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { comment, expect, field, postAsGuest, test } from './blog.js';

const DOCUMENT = new URL('../../docs/privacy.md', import.meta.url);

/** What docs/privacy.md names, as `place name`; PROJECT and the like stand for anything. */
const DOCUMENTED: readonly RegExp[] = [
  ...readFileSync(DOCUMENT, 'utf8').matchAll(/^\| (IndexedDB|localStorage|sessionStorage) +\| `([^`]+)`/gm),
].map(([, place = '', name = '']) => new RegExp(`^${place} ${name.replace(/[A-Z]{3,}|…/g, '[^ ]+')}$`));

/** What this origin keeps, as `place name`. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...document.cookie
      .split(';')
      .filter(Boolean)
      .map((cookie) => `cookie ${cookie}`),
    ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
    ...(await indexedDB.databases()).map(({ name = '' }) => `IndexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);

test('who only reads leaves no trace, and nobody else is asked', async ({ page, context, blog }) => {
  await blog.seed([{ name: 'Ann', text: 'Read by a stranger.' }]);
  await blog.settle(context);
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).host));
  await page.goto('/demo/sales-leader.html');
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(page, 'Read by a stranger.')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(await stored(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect([...asked].sort()).toEqual([new URL(blog.origin).host, blog.firestore].sort());
});

test('who writes leaves what docs/privacy.md names, and no more', async ({ visitor, blog }) => {
  expect(DOCUMENTED.length).toBeGreaterThan(5);
  const page = await visitor();
  await field(page).fill('A thought.');
  await expect.poll(() => stored(page)).toContain('IndexedDB join-conversation');
  await postAsGuest(page, 'A thought, sent.', 'Ann');
  await expect(comment(page, 'A thought, sent.')).not.toContainText('Sending');
  await expect.poll(async () => (await blog.thread())?.count).toEqual({ integerValue: '1' });
  const left = await stored(page);
  expect(left).toContain(`localStorage jc:signed-in:${blog.project}`);
  expect(left.filter((entry) => !DOCUMENTED.some((known) => known.test(entry)))).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
});
