/** How many tests passed and failed: written by a runner's reporter, read and added up by scripts/test.mjs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Totals */

/** The environment variable that tells a reporter where to write. */
export const TOTALS_FILE = 'TOTALS_FILE';

/**
 * Leaves a runner's totals for the orchestrator, if there is one.
 * @param {Totals} totals
 */
export function saveTotals(totals) {
  const file = process.env[TOTALS_FILE];
  if (file !== undefined) writeFileSync(file, JSON.stringify(totals));
}

/**
 * What became of a runner. One that failed without a failing test (a crash, a file that could not be loaded), that left no totals
 * or that ran no test counts as a failure.
 * @param {string} file where its reporter wrote
 * @param {number} code its exit code
 * @returns {Totals}
 */
export function readTotals(file, code) {
  /** @type {Totals} */
  const totals = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : { passed: 0, failed: 0, skipped: 0 };
  const hasRun = totals.passed + totals.failed > 0;
  return (code !== 0 || !hasRun) && totals.failed === 0 ? { ...totals, failed: 1 } : totals;
}

/**
 * @param {readonly Totals[]} all
 * @returns {Totals}
 */
export const sumTotals = (all) => ({
  passed: all.reduce((sum, totals) => sum + totals.passed, 0),
  failed: all.reduce((sum, totals) => sum + totals.failed, 0),
  skipped: all.reduce((sum, totals) => sum + totals.skipped, 0),
});

/**
 * `3 passed, 0 failed`, and what was skipped only where something was.
 * @param {Totals} totals
 */
export const sayTotals = ({ passed, failed, skipped }) =>
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
