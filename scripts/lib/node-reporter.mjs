/** node:test's reporter in `npm test`: shows what failed and what tests say, and leaves the totals for the orchestrator. */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './project.mjs';
import { saveTotals } from './totals.mjs';

/** @import { TestEvent } from 'node:test/reporters' */

/** What the runner itself says at its end. */
const SUMMARY = /^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /;

/**
 * Suites (`describe`) are not counted, only what is in them.
 * @param {AsyncIterable<TestEvent>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* report(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if (type === 'test:diagnostic' && !SUMMARY.test(data.message)) yield `${data.message}\n`;
    if (type === 'test:fail') yield sayFailure(data);
    if ((type === 'test:pass' || type === 'test:fail') && data.details.type !== 'suite') {
      const isSkipped = data.skip !== undefined || data.todo !== undefined;
      totals[isSkipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed'] += 1;
    }
  }
  saveTotals(totals);
}

/** @param {Extract<TestEvent, { type: 'test:fail' }>['data']} data */
function sayFailure({ name, file, line, details }) {
  const place = file === undefined ? '' : ` (${relative(root, file)}:${String(line ?? 1)})`;
  return `\n✖ ${name}${place}\n${inspect(details.error.cause)}\n`;
}
