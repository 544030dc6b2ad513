/**
 * Takes the demo's pictures: docs/screenshot-{light,dark}.png for the README, and the pages in test-results/screenshots
 * to look at. They are drawn with the fonts of the machine they are taken on.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumOptions, provideBrowsers } from './lib/browsers.mjs';
import { root } from './lib/project.mjs';
import { serve } from './lib/static-server.mjs';

/** @import { Browser, BrowserContextOptions, Page } from '@playwright/test' */

const SCHEMES = /** @type {const} */ (['light', 'dark']);
const WIDTHS = [360, 1280];
const PAGES = ['sales-leader', 'index', 'quiet-pipeline', 'monday-boss', 'developers'];
const RIGHT_TO_LEFT = ['sales-leader', 'index'];

const docs = join(root, 'docs');
const results = join(root, 'test-results', 'screenshots');

/**
 * Everything lazy on the page is near the viewport for a moment, so that all of it is drawn.
 * @param {Page} page
 * @param {string} address
 */
async function open(page, address) {
  await page.goto(address);
  await page.evaluate(async () => {
    for (const element of document.querySelectorAll('join-conversation, comment-count')) {
      element.scrollIntoView();
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    scrollTo(0, 0);
  });
  await page.locator('conversation-composer, comment-count').first().waitFor();
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {{ name: string, width: number, colorScheme: 'light' | 'dark', dir?: 'rtl' }} view
 */
async function takePage(browser, origin, { name, width, colorScheme, dir }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await open(page, `${origin}/demo/${name}.html`);
  if (dir) await page.evaluate((value) => (document.documentElement.dir = value), dir);
  const file = join(results, `${[name, width, colorScheme, dir].filter(Boolean).join('-')}.png`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

/**
 * From the post's last sentence to the end of the first comment's replies.
 * @param {Browser} browser
 * @param {string} origin
 * @param {'light' | 'dark'} colorScheme
 */
async function takePicture(browser, origin, colorScheme) {
  const width = 1280;
  const above = 24;
  const below = 12;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await open(page, `${origin}/demo/sales-leader.html`);
  const first = await page.locator('.call').boundingBox();
  const last = await page.locator('join-conversation ol > li').first().boundingBox();
  if (!first || !last) throw new Error('The post shows no conversation.');
  // The window has the picture's size, so that what sticks to its top is in the picture.
  const height = Math.ceil(last.y + last.height - first.y + above + below);
  await page.setViewportSize({ width, height });
  await page.evaluate((y) => {
    scrollTo(0, y);
  }, first.y - above);
  const path = join(docs, `screenshot-${colorScheme}.png`);
  await page.screenshot({ path });
  await page.close();
  const { size } = await stat(path);
  console.log(`${relative(root, path)}: ${(size / 1000).toFixed(0)} kB`);
}

/**
 * The author's queue, in each of its views, as the last of which one is about to ban somebody.
 * @param {Browser} browser
 * @param {string} origin
 * @param {{ width: number, colorScheme: 'light' | 'dark' }} view
 */
async function takeQueue(browser, origin, { width, colorScheme }) {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.goto(`${origin}/demo/moderation.html`);
  await page.getByRole('button', { name: 'Continue as' }).click();
  const queue = page.locator('moderation-queue');
  for (const name of ['Waiting', 'Reported', 'All']) {
    await queue.getByRole('button', { name, exact: true }).click();
    await queue.getByText('approved,').first().waitFor();
    if (name === 'All') {
      await queue.getByRole('checkbox').nth(2).check();
      await queue.getByRole('button', { name: 'Ban author' }).first().click();
    }
    const file = `queue-${name.toLowerCase()}-${String(width)}-${colorScheme}.png`;
    await page.screenshot({ path: join(results, file), fullPage: name !== 'All' });
  }
  await page.close();
}

await mkdir(docs, { recursive: true });
const { origin, close } = await serve();
const { CHROMIUM_BIN } = await provideBrowsers(['chromium']);
const browser = await chromium.launch(chromiumOptions(CHROMIUM_BIN));
for (const colorScheme of SCHEMES) {
  await takePicture(browser, origin, colorScheme);
  for (const width of WIDTHS) {
    for (const name of PAGES) await takePage(browser, origin, { name, width, colorScheme });
    await takeQueue(browser, origin, { width, colorScheme });
    for (const name of RIGHT_TO_LEFT)
      await takePage(browser, origin, { name, width, colorScheme, dir: 'rtl' });
  }
}
await browser.close();
close();
console.log(`The pages are in ${relative(root, results)}.`);
