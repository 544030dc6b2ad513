/**
 * Runs every test: `npm test`, or some suites by name: `npm test -- rules e2e`. BROWSERS=chromium,firefox narrows the engines.
 * Nothing stops it early, a missing tool is a failure, and its last line adds up all suites.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_NAMES, chosenBrowsers, provideBrowsers } from './lib/browsers.mjs';
import { startEmulators } from './lib/emulators.mjs';
import { freePort } from './lib/ports.mjs';
import { endWith, run } from './lib/processes.mjs';
import { chosenSuites, SUITES } from './lib/suites.mjs';
import { TOTALS_FILE, readTotals, sayTotals, sumTotals } from './lib/totals.mjs';

/** @import { BrowserName } from './lib/browsers.mjs' */
/** @import { Emulators } from './lib/emulators.mjs' */
/** @import { Suite } from './lib/suites.mjs' */
/** @import { Totals } from './lib/totals.mjs' */

/** @typedef {{ suite: Suite, totals: Totals, seconds: number }} Result */

await main().catch(endWith);

async function main() {
  const suites = chosenSuites(process.argv.slice(2));
  const browsers = chosenBrowsers();
  const narrowed = sayNarrowed(suites, browsers);
  console.log(narrowed);
  const results = await runAll(suites, browsers);
  console.log('');
  for (const { suite, totals, seconds } of results) {
    console.log(`${suite.name.padEnd(10)} ${sayTotals(totals)} (${String(seconds)} s)`);
  }
  console.log(narrowed);
  const { passed, failed } = sumTotals(results.map(({ totals }) => totals));
  console.log(sayTotals({ passed, failed, skipped: 0 }));
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * @param {readonly Suite[]} suites
 * @param {readonly BrowserName[]} browsers
 * @returns {string}
 */
function sayNarrowed(suites, browsers) {
  const without = [
    ...SUITES.filter((suite) => !suites.includes(suite)).map(({ name }) => name),
    ...BROWSER_NAMES.filter((name) => !browsers.includes(name)),
  ];
  return without.length === 0
    ? 'This run is complete.'
    : `This run is narrowed: without ${without.join(', ')}.`;
}

/**
 * One suite after the other. The emulators are started when the first suite needs them, and serve all.
 * @param {readonly Suite[]} suites
 * @param {readonly BrowserName[]} browsers
 * @returns {Promise<Result[]>}
 */
async function runAll(suites, browsers) {
  const folder = mkdtempSync(join(tmpdir(), 'join-conversation-tests-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  /** @type {Promise<Emulators> | undefined} */
  let emulators;
  /** @type {Result[]} */
  const results = [];
  for (const suite of suites) {
    console.log(`\n=== ${suite.name}`);
    const started = Date.now();
    const totals = await outcome(suite, join(folder, `${suite.name}.json`), async () => ({
      ...(suite.browsers && (await provideBrowsers(suite.browsers === 'chosen' ? browsers : suite.browsers))),
      ...(suite.emulators && (await (emulators ??= startEmulators())).environment),
      E2E_PORT: String(await freePort()),
    }));
    results.push({ suite, totals, seconds: Math.round((Date.now() - started) / 1000) });
  }
  // That it could not be started has been said, and counted.
  const running = await emulators?.catch(() => undefined);
  await running?.stop();
  return results;
}

/**
 * @param {Suite} suite
 * @param {string} file where the suite's reporter writes
 * @param {() => Promise<Record<string, string>>} provide gets what the suite needs
 * @returns {Promise<Totals>}
 */
async function outcome(suite, file, provide) {
  try {
    const environment = { ...process.env, ...(await provide()), [TOTALS_FILE]: file };
    const code = await run(process.execPath, suite.command(), { env: environment });
    if (suite.isCheck === true) return { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 };
    return readTotals(file, code);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
