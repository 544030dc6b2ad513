import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { field } from './blog.js';

const STAND_IN = fileURLToPath(new URL('gapi-standin.js', import.meta.url));

/** The address that the project's rules name as the owner's. */
export const OWNER = { email: 'owner@example.com', name: 'Olivia Owner' };

/** Another company's servers cannot be had in a test: Google's script is stood in for, the emulator page's fonts are left out. */
export async function standInForGoogle(context: BrowserContext): Promise<void> {
  await context.route('https://apis.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', path: STAND_IN }),
  );
  for (const host of ['unpkg.com', 'fonts.googleapis.com', 'www.gstatic.com']) {
    await context.route(`https://${host}/**`, (route) => route.abort());
  }
}

/** Fills in the Auth emulator's own sign-in window. */
export async function fillInPopup(popup: Page, { email, name }: typeof OWNER): Promise<void> {
  await popup.locator('.js-new-account').click();
  await popup.locator('#email-input').fill(email);
  await popup.locator('#display-name-input').fill(name);
  await popup.locator('#sign-in').click();
}

/** Posts with a Google account: the window opens at Post, and the words arrive by themselves. */
export async function postWithGoogle(page: Page, text: string, account = OWNER): Promise<void> {
  await standInForGoogle(page.context());
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await fillInPopup(await opened, account);
}

/** Signs in to moderate. */
export async function signInToModerate(page: Page, account = OWNER): Promise<void> {
  await standInForGoogle(page.context());
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Continue with Google' }).click();
  await fillInPopup(await opened, account);
}
