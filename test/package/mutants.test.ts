import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EQUIVALENTS } from '../support/rules/mutants/equivalents.js';
import { changed, mutantsOf } from '../support/rules/mutants/mutants.js';

const RULES = readFileSync(new URL('../../firestore.rules', import.meta.url), 'utf8');

/** The mutants of one rule in one match, as what becomes of the rule. */
function broken(condition: string): string[] {
  const before = 'service cloud.firestore {\n  match /a/{b} {\n    match /c/{d} {\n      allow get: if ';
  const rules = `${before}${condition};\n    }\n  }\n}`;
  return mutantsOf(rules).map((mutant) =>
    changed(rules, mutant).slice(before.length, -'\n    }\n  }\n}'.length - 1),
  );
}

void test('each condition is dropped, and negated', () => {
  assert.deepEqual(broken('mine() && (open() || !gone())').sort(), [
    '!(mine()) && (open() || !gone())',
    'mine() && !((open() || !gone()))',
    'mine() && (!(open()) || !gone())',
    'mine() && (false || !gone())',
    'mine() && (open() || !(!gone()))',
    'mine() && (open() || false)',
    'mine() && true',
    'true && (open() || !gone())',
  ]);
});

void test('comparisons and bounds are loosened, but for times', () => {
  assert.ok(broken('a <= 3 && b').includes('a <= 3 + 1 && b'));
  assert.ok(broken('a < 3 && b').includes('a <= 3 && b'));
  assert.ok(broken('a == c + 1 && b').includes('a >= c + 1 && b'));
  assert.ok(broken("a.matches('.{1,5}')").includes("a.matches('.{1,6}')"));
  assert.ok(broken("a.matches('.{1,5}')").includes("a.matches('.{0,5}')"));
  assert.deepEqual(broken('a < request.time').sort(), ['!(a < request.time)', 'true']);
});

void test('lists of fields and of values are widened', () => {
  assert.ok(broken("k.hasOnly(['a', 'b'])").includes("k.hasOnly(['a', 'b', 'evil'])"));
  assert.ok(broken("k in ['a']").includes("k in ['a', 'evil']"));
});

void test('both branches of a choice are broken, and what chooses', () => {
  const rules = broken('a ? b && c : d');
  for (const rule of ['!(a) ? b && c : d', 'a ? true && c : d', 'a ? b && c : !(d)'])
    assert.ok(rules.includes(rule));
});

void test('what a comment says is no condition', () => {
  assert.deepEqual(broken("a == 'x // y' // && b\n"), ['true // && b\n', "!(a == 'x // y') // && b\n"]);
});

void test('no two mutants of our rules are named alike, and none leaves them as they are', () => {
  const mutants = mutantsOf(RULES);
  assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
  for (const mutant of mutants) assert.notEqual(changed(RULES, mutant), RULES, mutant.name);
  assert.ok(
    mutants.some(({ name }) => name.startsWith('/sites/{site}/threads/{thread}/pages/{n} allow list: drop')),
  );
});

void test('whoever is called equivalent, and each guard behind, is a mutant of our rules', () => {
  const names = new Set(mutantsOf(RULES).map(({ name }) => name));
  const named = Object.entries(EQUIVALENTS).flatMap(([name, guards]) => [name, ...guards]);
  assert.deepEqual(
    named.filter((name) => !names.has(name)),
    [],
  );
});
