/** Playwright's totals for the orchestrator. */
import { saveTotals } from './totals.mjs';

/** @import { Reporter, Suite } from '@playwright/test/reporter' */

/**
 * A test that passed only when it was repeated counts as passed; Playwright's own list names it.
 * @implements {Reporter}
 */
export default class PlaywrightTotals {
  /** @type {Suite | undefined} */
  #suite;

  /**
   * @param {unknown} _config
   * @param {Suite} suite
   */
  onBegin(_config, suite) {
    this.#suite = suite;
  }

  onEnd() {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      totals[outcome === 'unexpected' ? 'failed' : outcome === 'skipped' ? 'skipped' : 'passed'] += 1;
    }
    saveTotals(totals);
  }

  printsToStdio() {
    return false;
  }
}
