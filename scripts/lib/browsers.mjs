/** Finds the browsers that the tests run in, or installs Debian's packages of them where it may. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptGet, install } from './debian.mjs';
import { findProgram } from './programs.mjs';

/** @import { Environment } from './programs.mjs' */

/** @typedef {'chromium' | 'firefox' | 'webkit'} BrowserName */
/**
 * What a browser consists of: `parts` are programs, each with the variable that overrides it and the places where it may be
 * now: an installation brings new ones. A name without a slash is looked up on the PATH.
 * @typedef {{ parts: Readonly<Record<string, (list: List) => readonly string[]>>, packages: readonly string[], advice: string }} Browser
 */

/** @typedef {(folder: string) => readonly string[]} List the names in a folder */

/** @type {List} */
const inFolder = (folder) => (existsSync(folder) ? readdirSync(folder) : []);

/** @param {List} list */
const webkitFolders = (list) =>
  [
    '/usr/lib',
    '/usr/libexec',
    '/usr/lib64',
    '/usr/lib/x86_64-linux-gnu',
    '/usr/lib/aarch64-linux-gnu',
  ].flatMap((folder) =>
    list(folder)
      .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
      .map((name) => join(folder, name)),
  );

/** @type {Readonly<Record<BrowserName, Browser>>} */
const BROWSERS = {
  chromium: {
    parts: {
      CHROMIUM_BIN: () => [
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        'C:/Program Files/Google/Chrome/Application/chrome.exe',
        'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
      ],
    },
    packages: ['chromium'],
    advice: 'Install Chromium or Chrome, or name its program in CHROMIUM_BIN.',
  },
  firefox: {
    parts: {
      FIREFOX_BIN: () => [
        'firefox-esr',
        'firefox',
        '/Applications/Firefox.app/Contents/MacOS/firefox',
        'C:/Program Files/Mozilla Firefox/firefox.exe',
      ],
    },
    packages: ['firefox-esr'],
    advice: 'Install Firefox, or name its program in FIREFOX_BIN.',
  },
  webkit: {
    parts: {
      WEBKIT_DRIVER_BIN: () => ['WebKitWebDriver'],
      WEBKIT_BROWSER_BIN: (list) => webkitFolders(list).map((folder) => join(folder, 'MiniBrowser')),
      XVFB_BIN: () => ['Xvfb'],
    },
    packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
    advice:
      'WebKitGTK is for Linux alone: on Debian and Ubuntu install webkit2gtk-driver and xvfb, or name the programs in ' +
      'WEBKIT_DRIVER_BIN, WEBKIT_BROWSER_BIN and XVFB_BIN. Elsewhere narrow the run: BROWSERS=chromium,firefox npm test.',
  },
};

/** Every browser that the tests run in, in order. */
export const BROWSER_NAMES = /** @type {readonly BrowserName[]} */ (Object.keys(BROWSERS));

/**
 * The browsers that BROWSERS asks for, comma-separated; all where it is not set.
 * @param {Environment} environment
 * @returns {readonly BrowserName[]}
 */
export function chosenBrowsers(environment = process.env) {
  const names = (environment.BROWSERS ?? '').split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !Object.hasOwn(BROWSERS, name));
  if (unknown.length > 0) {
    throw new Error(`BROWSERS names ${unknown.join(', ')}; there are ${BROWSER_NAMES.join(', ')}.`);
  }
  return names.length === 0 ? BROWSER_NAMES : BROWSER_NAMES.filter((name) => names.includes(name));
}

/**
 * A browser's programs, each under the variable that overrides it; null where one is missing.
 * @param {BrowserName} name
 * @param {Environment} environment
 * @param {(path: string) => boolean} exists
 * @param {List} list
 * @returns {Record<string, string> | null}
 */
export function findBrowser(name, environment = process.env, exists = existsSync, list = inFolder) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const [variable, places] of Object.entries(BROWSERS[name].parts)) {
    const program = environment[variable] ?? findProgram(places(list), environment, exists);
    if (program === undefined || !exists(program)) return null;
    found[variable] = program;
  }
  return found;
}

/**
 * How Playwright starts Chromium. Its sandbox refuses to run as root, as containers do.
 * @param {string | undefined} executablePath default: the Chromium that is found here
 */
export const chromiumOptions = (executablePath = findBrowser('chromium')?.CHROMIUM_BIN) => ({
  executablePath: executablePath ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});

/**
 * Makes sure that browsers are there.
 * @param {readonly BrowserName[]} names
 * @returns {Promise<Record<string, string>>} their programs, as environment variables for the test runners
 * @throws Error a sentence for each browser that cannot be had
 */
export async function provideBrowsers(names) {
  const missing = names.filter((name) => findBrowser(name) === null);
  if (missing.length > 0) {
    const command = await aptGet();
    if (command !== null)
      await install(
        command,
        missing.flatMap((name) => BROWSERS[name].packages),
      );
  }
  const lost = names.filter((name) => findBrowser(name) === null);
  if (lost.length > 0) {
    throw new Error(lost.map((name) => `${name} was not found. ${BROWSERS[name].advice}`).join('\n'));
  }
  return Object.assign({}, ...names.map((name) => findBrowser(name)));
}
