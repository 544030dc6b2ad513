import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from '../../../scripts/lib/sizes.mjs';

const node = (name: string, isEntry: boolean, imports: string[] = []) => ({
  name,
  isEntry,
  modules: [],
  imports,
  dynamicImports: [],
});
const graph = {
  'a.js': node('a', true, ['shared-1.js']),
  'shared-1.js': node('shared', false, ['deep-1.js']),
  'deep-1.js': node('deep', false),
  'late-1.js': node('late', false, ['deep-1.js']),
  'other-1.js': node('other', false),
};
const sizes: Record<string, number> = {
  'a.js': 1,
  'shared-1.js': 10,
  'deep-1.js': 100,
  'late-1.js': 1000,
  'other-1.js': 10_000,
};
const budget = { entries: { a: 111 }, chunks: { late: 999, '*': 20_000 }, total: 11_111 };

test('an entry weighs what is loaded with it, a lazy chunk itself', () => {
  const rows = weigh(graph, budget, (file) => sizes[file] ?? 0);
  assert.deepEqual(rows, [
    { what: 'a (entry)', size: 111, limit: 111 },
    { what: 'late', size: 1000, limit: 999 },
    { what: 'other', size: 10_000, limit: 20_000 },
    { what: 'everything', size: 11_111, limit: 11_111 },
  ]);
});

test('an entry without a limit is over it', () => {
  const [row] = weigh(graph, { ...budget, entries: {} }, () => 1);
  assert.equal(row?.limit, 0);
});
