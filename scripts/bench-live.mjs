/**
 * How long a comment takes from one browser's click to another's screen: `npm run bench:live`. Two browser contexts, the
 * built bundle, the Firestore and Auth emulators, the project's rules; prints the median and the worst of 20 posts.
 */
import { chromium } from '@playwright/test';
import { chromiumOptions, provideBrowsers } from './lib/browsers.mjs';
import { DEMO_PROJECT, startEmulators } from './lib/emulators.mjs';
import { seedFirestore } from './lib/seed.mjs';
import { serve } from './lib/static-server.mjs';

/** @import { Browser, Page } from '@playwright/test' */

const POSTS = 20;

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {{ project: string, firestore: string, auth: string }} emulators
 */
async function visit(browser, origin, emulators) {
  const page = await browser.newPage();
  await page.route('**/demo/emulators.json', (route) => route.fulfill({ json: emulators }));
  await page.goto(`${origin}/demo/sales-leader.html`);
  // Nothing is asked for before the thread comes near the viewport.
  await page.locator('join-conversation').scrollIntoViewIfNeeded();
  await page.getByLabel('Join the conversation').focus();
  return page;
}

/**
 * Resolves to the time when a text is on the screen, looked for in every frame.
 * @param {Page} page
 * @param {string} text
 */
const seen = (page, text) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          const list = document.querySelector('join-conversation')?.shadowRoot?.querySelector('.list');
          if (list?.textContent.includes(wanted) === true) resolve(Date.now());
          else requestAnimationFrame(look);
        };
        look();
      }),
    text,
  );

/** @param {Page} page */
const post = (page) =>
  page.getByRole('button', { name: 'Post', exact: true }).evaluate((button) => {
    const clicked = Date.now();
    /** @type {HTMLElement} */ (button).click();
    return clicked;
  });

const { firestore, auth, stop } = await startEmulators({ project: DEMO_PROJECT });
const { origin, close } = await serve();
await seedFirestore({ address: firestore, project: DEMO_PROJECT, origin });
const { CHROMIUM_BIN } = await provideBrowsers(['chromium']);
const browser = await chromium.launch(chromiumOptions(CHROMIUM_BIN));
const emulators = { project: DEMO_PROJECT, firestore, auth };
const [writer, reader] = [await visit(browser, origin, emulators), await visit(browser, origin, emulators)];

await writer.getByLabel('Join the conversation').fill('The first one signs in.');
await post(writer);
await writer.getByLabel('Your name').fill('Ann');
await writer.getByRole('button', { name: 'Post as a guest' }).click();
await seen(reader, 'The first one signs in.');

const times = [];
for (let n = 1; n <= POSTS; n++) {
  // The seeded site asks for a second between one author's posts.
  await writer.waitForTimeout(1200);
  const text = `Measured post ${String(n)}.`;
  await writer.getByLabel('Join the conversation').fill(text);
  const arrived = seen(reader, text);
  const clicked = await post(writer);
  times.push(Number(await arrived) - clicked);
}
times.sort((a, b) => a - b);
const median = ((times[POSTS / 2 - 1] ?? 0) + (times[POSTS / 2] ?? 0)) / 2;
console.log(
  `From click to the other screen, ${String(POSTS)} posts: median ${String(median)} ms, worst ${String(times.at(-1))} ms.`,
);
await browser.close();
close();
await stop();
