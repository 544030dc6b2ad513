/** How @web/test-runner starts each engine. The programs are named by the environment variables of browsers.mjs. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './browsers.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @import { BrowserName } from './browsers.mjs' */
/** @import { BrowserLauncher } from '@web/test-runner-core' */

/** @type {Readonly<Record<BrowserName, () => BrowserLauncher>>} */
const LAUNCHERS = {
  chromium: () =>
    named('Chromium', {
      executablePath: program('chromium', 'CHROMIUM_BIN'),
      // Chromium's sandbox refuses to run as root, as containers do.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    }),
  // Puppeteer drives Firefox over WebDriver BiDi: no geckodriver, no patched build.
  firefox: () => named('Firefox', { browser: 'firefox', executablePath: program('firefox', 'FIREFOX_BIN') }),
  webkit: () =>
    webkitLauncher({
      driver: program('webkit', 'WEBKIT_DRIVER_BIN'),
      browser: program('webkit', 'WEBKIT_BROWSER_BIN'),
      display: program('webkit', 'XVFB_BIN'),
    }),
};

/**
 * A launcher for an engine.
 * @param {BrowserName} name
 * @returns {BrowserLauncher}
 */
export const launcher = (name) => LAUNCHERS[name]();

/**
 * @param {BrowserName} name
 * @param {string} variable
 */
function program(name, variable) {
  const found = findBrowser(name)?.[variable];
  if (found === undefined) throw new Error(`${name} was not found: npm test says how to get it.`);
  return found;
}

/**
 * The launcher of @web/test-runner-chrome calls every browser Chrome once it has started.
 * @param {string} name
 * @param {NonNullable<NonNullable<Parameters<typeof chromeLauncher>[0]>['launchOptions']>} launchOptions
 * @returns {BrowserLauncher}
 */
function named(name, launchOptions) {
  const chrome = chromeLauncher({ launchOptions, concurrency: 1 });
  const initialize = chrome.initialize.bind(chrome);
  return Object.assign(chrome, {
    /** @param {Parameters<typeof initialize>} context */
    async initialize(...context) {
      await initialize(...context);
      chrome.name = name;
    },
  });
}
