/** WebKitGTK's MiniBrowser under Xvfb, driven through WebKitWebDriver: one page at a time. */
import { start, stop } from './processes.mjs';
import { freePort, waitUntil } from './ports.mjs';

/** @import { ChildProcess } from 'node:child_process' */
/** @import { BrowserLauncher } from '@web/test-runner-core' */

/** @typedef {{ driver: string, browser: string, display: string }} Programs */

/**
 * A launcher for @web/test-runner. It has none of the runner's commands (keys, viewport): WebDriver's own would need a
 * server plugin for each.
 * @param {Programs} programs
 * @returns {BrowserLauncher}
 */
export function webkitLauncher(programs) {
  /** @type {WebKit | undefined} */
  let webkit;
  /** @type {string | undefined} */
  let current;
  return {
    name: 'WebKit',
    type: 'webkitgtk',
    concurrency: 1,
    async startSession(id, url) {
      current = id;
      if (!(await webkit?.isSettled(new URL('/favicon.ico', url).href))) {
        await webkit?.stop();
        webkit = await WebKit.start(programs);
      }
      await webkit?.open(url);
    },
    startDebugSession: () => Promise.reject(new Error('WebKit runs out of sight: debug in another engine.')),
    isActive: (id) => id === current,
    getBrowserUrl: () => webkit?.url() ?? '',
    async stopSession() {
      current = undefined;
      await webkit?.settle();
      // The page's own requests and timers end here, not in the middle of the next test.
      await webkit?.open('about:blank');
      return {};
    },
    async stop() {
      await webkit?.stop();
    },
  };
}

/** A page's databases answer within this time, or do not any more. */
const SETTLE_MS = 10_000;

/** In the page: an empty transaction over each database, which comes to its turn after all before it. */
async function writeNothing() {
  for (const { name = '' } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onerror = reject;
      request.onsuccess = () => {
        const database = request.result;
        const stores = [...database.objectStoreNames];
        const end = () => {
          database.close();
          resolve(undefined);
        };
        if (stores.length === 0) end();
        else database.transaction(stores, 'readwrite').oncomplete = end;
      };
    });
  }
}

/** A running browser with its display and its driver. */
class WebKit {
  #processes;
  #session;

  /**
   * @param {readonly ChildProcess[]} processes the display first
   * @param {string} session the session's address
   */
  constructor(processes, session) {
    this.#processes = processes;
    this.#session = session;
  }

  /** @param {Programs} programs */
  static async start(programs) {
    const [xvfb, display] = await startDisplay(programs.display);
    const port = await freePort();
    const driver = start(programs.driver, [`--port=${String(port)}`], {
      env: { ...process.env, DISPLAY: display },
    });
    const address = `http://127.0.0.1:${String(port)}/session`;
    const isReady = () => ask('GET', address.replace('session', 'status')).then(Boolean, () => false);
    await waitUntil(isReady, { seconds: 15, what: 'WebKitWebDriver' });
    const { sessionId } = await ask('POST', address, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] } },
      },
    });
    const session = `${address}/${String(sessionId)}`;
    await ask('POST', `${session}/timeouts`, { script: SETTLE_MS });
    return new WebKit([xvfb, driver], session);
  }

  /** @param {string} url */
  open(url) {
    return ask('POST', `${this.#session}/url`, { url });
  }

  /** @returns {Promise<string>} */
  url() {
    return ask('GET', `${this.#session}/url`);
  }

  /**
   * Waits until the page has written all that it wanted to its databases: WebKitGTK answers no later page whose
   * predecessor went away in the middle. Resolves to whether it answers.
   */
  async settle() {
    const script = `const done = arguments[0]; (${writeNothing.toString()})().then(done, done);`;
    return ask('POST', `${this.#session}/execute/async`, { script, args: [] }).then(
      () => true,
      () => false,
    );
  }

  /**
   * Whether the databases of an origin answer: one that went away in spite of all leaves a browser that is good for nothing.
   * @param {string} page of that origin
   */
  async isSettled(page) {
    await this.open(page);
    return this.settle();
  }

  async stop() {
    await ask('DELETE', this.#session).catch(() => null);
    for (const child of this.#processes.toReversed()) await stop(child);
  }
}

/**
 * Xvfb picks a free display by itself and writes its number to the given file descriptor.
 * @param {string} program
 * @returns {Promise<readonly [ChildProcess, string]>}
 */
function startDisplay(program) {
  const xvfb = start(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    xvfb.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      resolve([xvfb, `:${number.toString().trim()}`]);
    });
    xvfb.once('error', reject);
    xvfb.once('exit', () => {
      reject(new Error('Xvfb ended before it had a display.'));
    });
  });
}

/**
 * One WebDriver command.
 * @param {'GET' | 'POST' | 'DELETE'} method
 * @param {string} url
 * @param {object} [body]
 * @returns {Promise<any>} its value
 */
async function ask(method, url, body) {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebKitWebDriver: ${String(value.error)}: ${String(value.message)}`);
  return value;
}
