import assert from 'node:assert/strict';
import { guardedByRules, load } from '../support/rules/emulator.js';
import { History, SMALLER_RULES } from '../support/rules/fuzz/history.js';
import { test } from '../support/rules/suite.js';

// That the fuzzer passes says something only if it finds rules that are broken.

guardedByRules(SMALLER_RULES);

/** So many are tried at most: most faults are found in the first few. */
const HISTORIES = 80;
const STEPS = 25;

/** What was found first in seeded histories under other rules; undefined where nothing was. */
async function found(from: string, to: string): Promise<string | undefined> {
  assert.equal(SMALLER_RULES.split(from).length, 2, `the rules do not say once: ${from}`);
  await load(SMALLER_RULES.replace(from, to));
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const history = await History.begin(seed);
    for (let step = 1; step <= STEPS; step++) {
      try {
        await history.write(seed * 1000 + step);
        await history.read(seed * 1000 + step);
      } catch (error) {
        return String(error);
      }
    }
  }
  return undefined;
}

const BROKEN: Readonly<Record<string, readonly [string, string, RegExp]>> = {
  'a count that need not move': ['head.count == old.count + by && ', '', /comments miscounted/],
  'everybody may read what is known of an author': [
    'allow get: if uid == me() || isModerator(settings());\n        allow create, update: if uid == me() && ticks',
    'allow get: if true;\n        allow create, update: if uid == me() && ticks',
    /get authors.* is refused|get authors.* is allowed/,
  ],
  'everybody may list held comments': [
    'request.query.limit <= 20 && before().to == me()',
    'request.query.limit <= 20',
    /list (answers|held comments)/,
  ],
};
for (const [what, [from, to, message]] of Object.entries(BROKEN)) {
  test(`the fuzzer finds ${what}`, async () => {
    assert.match((await found(from, to)) ?? 'nothing', message);
  });
}
