import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { chosenSuites, SUITES } from '../../../scripts/lib/suites.mjs';
import { readTotals, sayTotals, sumTotals } from '../../../scripts/lib/totals.mjs';

const folder = mkdtempSync(join(tmpdir(), 'totals-'));
after(() => {
  rmSync(folder, { recursive: true });
});

function left(totals: object): string {
  const file = join(folder, 'totals.json');
  writeFileSync(file, JSON.stringify(totals));
  return file;
}

test('a runner that passed counts as it says', () => {
  const totals = { passed: 3, failed: 0, skipped: 1 };
  assert.deepEqual(readTotals(left(totals), 0), totals);
});

test('failing tests are counted once, although the runner failed as well', () => {
  const totals = { passed: 3, failed: 2, skipped: 0 };
  assert.deepEqual(readTotals(left(totals), 1), totals);
});

test('a runner that failed without a failing test is a failure', () => {
  const totals = { passed: 3, failed: 0, skipped: 0 };
  assert.deepEqual(readTotals(left(totals), 1), { ...totals, failed: 1 });
});

test('a runner that ran nothing is a failure', () => {
  assert.equal(readTotals(left({ passed: 0, failed: 0, skipped: 4 }), 0).failed, 1);
});

test('a runner that left no totals is a failure', () => {
  assert.deepEqual(readTotals(join(folder, 'none.json'), 0), { passed: 0, failed: 1, skipped: 0 });
});

test('totals are added up and said', () => {
  const sum = sumTotals([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 3, skipped: 4 },
  ]);
  assert.equal(sayTotals(sum), '3 passed, 3 failed, 4 skipped');
  assert.equal(sayTotals(sumTotals([])), '0 passed, 0 failed');
});

test('suites are chosen by name, in their own order', () => {
  assert.deepEqual(chosenSuites([]), SUITES);
  assert.deepEqual(
    chosenSuites(['e2e', 'rules']).map(({ name }) => name),
    ['rules', 'e2e'],
  );
  assert.throws(() => chosenSuites(['elements']), /no suite elements; there are lint, /);
});
