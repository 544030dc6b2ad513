/** @web/test-runner's totals for the orchestrator. */
import { saveTotals } from './totals.mjs';

/** @import { Reporter, TestSuiteResult } from '@web/test-runner-core' */

/**
 * A reporter that writes how many tests passed, failed and were skipped. A file that could not run counts as one failure.
 * @returns {Reporter}
 */
export const totalsReporter = () => ({
  stop({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    /** @param {TestSuiteResult | undefined} suite */
    const count = (suite) => {
      for (const test of suite?.tests ?? []) {
        totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      }
      for (const inner of suite?.suites ?? []) count(inner);
    };
    for (const session of sessions) {
      const before = totals.failed;
      count(session.testResults);
      if (!session.passed && totals.failed === before) totals.failed += 1;
    }
    saveTotals(totals);
  },
});
