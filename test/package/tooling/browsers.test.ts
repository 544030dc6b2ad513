import assert from 'node:assert/strict';
import { delimiter } from 'node:path';
import { test } from 'node:test';
import { BROWSER_NAMES, chosenBrowsers, findBrowser } from '../../../scripts/lib/browsers.mjs';

const there =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

test('all engines run unless BROWSERS narrows them', () => {
  assert.deepEqual(chosenBrowsers({}), BROWSER_NAMES);
  assert.deepEqual(chosenBrowsers({ BROWSERS: '' }), BROWSER_NAMES);
  assert.deepEqual(chosenBrowsers({ BROWSERS: 'firefox,chromium' }), ['chromium', 'firefox']);
});

test('an unknown engine is an error that names the known ones', () => {
  assert.throws(() => chosenBrowsers({ BROWSERS: 'opera' }), /opera; there are chromium, firefox, webkit/);
});

test('a browser is found on the PATH, in its order', () => {
  const environment = { PATH: ['/a', '/b'].join(delimiter) };
  const found = findBrowser('chromium', environment, there('/b/chromium', '/a/google-chrome'));
  assert.deepEqual(found, { CHROMIUM_BIN: '/b/chromium' });
});

test('a browser is found where macOS and Windows have it', () => {
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  const windows = 'C:/Program Files/Mozilla Firefox/firefox.exe';
  assert.deepEqual(findBrowser('firefox', {}, there(mac)), { FIREFOX_BIN: mac });
  assert.deepEqual(findBrowser('firefox', {}, there(windows)), { FIREFOX_BIN: windows });
});

test('a variable overrides the search, and must name what exists', () => {
  const environment = { PATH: '/a', FIREFOX_BIN: '/mine' };
  assert.deepEqual(findBrowser('firefox', environment, there('/a/firefox', '/mine')), {
    FIREFOX_BIN: '/mine',
  });
  assert.equal(findBrowser('firefox', environment, there('/a/firefox')), null);
});

test('WebKit is there only with its driver, its browser and a display', () => {
  const environment = {
    WEBKIT_DRIVER_BIN: '/driver',
    WEBKIT_BROWSER_BIN: '/browser',
    XVFB_BIN: '/display',
  };
  assert.deepEqual(findBrowser('webkit', environment, there('/driver', '/browser', '/display')), environment);
  assert.equal(findBrowser('webkit', environment, there('/driver', '/browser')), null);
});

test('what was installed meanwhile is found, in a folder that was not there before', () => {
  const browser = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser';
  const exists = there('/driver', '/display', browser);
  const environment = { WEBKIT_DRIVER_BIN: '/driver', XVFB_BIN: '/display' };
  const installed: string[] = [];
  const list = (folder: string) => (folder === '/usr/lib/x86_64-linux-gnu' ? installed : []);
  assert.equal(findBrowser('webkit', environment, exists, list), null);
  installed.push('webkit2gtk-4.1');
  assert.equal(findBrowser('webkit', environment, exists, list)?.WEBKIT_BROWSER_BIN, browser);
});
