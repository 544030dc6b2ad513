import type { Page } from '@playwright/test';
import { comment, expect, field, postAgain, postAsGuest, test as base, type Blog } from './blog.js';
import { Proxy } from './proxy.js';

const test = base.extend<{ network: Proxy }>({
  network: async ({ blog }, use) => {
    const proxy = await Proxy.to(blog.firestore);
    blog.firestore = proxy.address;
    await use(proxy);
    await proxy.close();
  },
});

const count = async (blog: Blog): Promise<unknown> => (await blog.thread())?.count;

test('an answer lost after the commit, then a reload: exactly one comment', async ({
  blog,
  network,
  visitor,
}) => {
  const page = await visitor();
  await postAsGuest(page, 'The first one opens the thread.', 'Ann');
  await expect.poll(() => count(blog)).toEqual({ integerValue: '1' });
  await expect(comment(page, 'The first one')).not.toContainText('Sending');

  network.mode = 'mute';
  await postAgain(page, 'Said once, heard once.');
  await expect.poll(() => count(blog)).toEqual({ integerValue: '2' });
  await expect(comment(page, 'Said once')).toContainText('Sending…');

  network.mode = 'open';
  network.cut();
  await page.reload();
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(page, 'Said once')).toHaveCount(1);
  await expect(comment(page, 'Said once')).not.toContainText('Sending…');
  expect(await count(blog)).toEqual({ integerValue: '2' });
  await expect.poll(() => unsent(page)).toBe(0);
});

test('the connection gone before, then a reload: exactly one comment', async ({ blog, network, visitor }) => {
  const page = await visitor();
  await postAsGuest(page, 'The first one opens the thread.', 'Ann');
  await expect.poll(() => count(blog)).toEqual({ integerValue: '1' });

  network.goDown();
  await postAgain(page, 'Written into the dark.');
  await expect(comment(page, 'Written into the dark.')).toBeVisible();
  await expect(field(page)).toHaveValue('');
  await page.reload();
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  expect(await count(blog)).toEqual({ integerValue: '1' });

  network.mode = 'open';
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => count(blog), { timeout: 30_000 }).toEqual({ integerValue: '2' });
  await expect(comment(page, 'Written into the dark.')).toHaveCount(1);
  await expect(comment(page, 'Written into the dark.')).not.toContainText(/Sending|kept here/);
  await expect.poll(() => unsent(page)).toBe(0);
});

test('a draft survives a reload, and goes when it is posted', async ({ visitor }) => {
  const page = await visitor();
  await field(page).fill('Half a thought');
  await page.waitForTimeout(600);
  await page.reload();
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(field(page)).toHaveValue('Half a thought');
  await postAsGuest(page, 'A whole thought', 'Ann');
  await expect(comment(page, 'A whole thought')).toBeVisible();
  await page.reload();
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await expect(comment(page, 'A whole thought')).toBeVisible();
  await expect(field(page)).toHaveValue('');
});

test('a refused comment keeps its words and says why', async ({ blog, visitor }) => {
  const page = await visitor();
  await postAsGuest(page, 'While the thread is open.', 'Ann');
  // What is on the screen may still be on its way: only what has arrived stays when the site closes.
  await expect.poll(() => count(blog)).toEqual({ integerValue: '1' });
  await field(page).fill('A word too late.');
  await blog.setPolicy({ closed: true });
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  const late = comment(page, 'A word too late.');
  await expect(late).toContainText('Not sent. This site takes no new comments at the moment.');
  await blog.setPolicy();
  await late.getByRole('button', { name: 'Retry' }).click();
  await expect(late).not.toContainText('Not sent');
  await expect.poll(() => count(blog), { timeout: 30_000 }).toEqual({ integerValue: '2' });
});

/** How many changes wait in the browser's storage. */
function unsent(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('join-conversation');
        opening.onerror = () => {
          reject(new Error('no database'));
        };
        opening.onsuccess = () => {
          const all = opening.result.transaction('outbox').objectStore('outbox').count();
          all.onsuccess = () => {
            resolve(all.result);
          };
        };
      }),
  );
}
