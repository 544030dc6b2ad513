import { guardedByRules } from '../support/rules/emulator.js';
import { History, SMALLER_RULES } from '../support/rules/fuzz/history.js';
import { test } from '../support/rules/suite.js';

// Random histories, seeded: a short form of `npm run test:rules:fuzz`. An honest operation must be accepted; after each, the
// invariants hold, and nobody changed another's words or trust, or read what is not theirs.

const HISTORIES = 60;
const STEPS = 14;

guardedByRules(SMALLER_RULES);

for (let seed = 1; seed <= HISTORIES; seed++) {
  test(`history ${String(seed)} keeps the invariant`, async () => {
    const history = await History.begin(seed);
    for (let step = 1; step <= STEPS; step++) {
      await history.write(seed * 1000 + step);
      await history.read(seed * 1000 + step);
    }
  });
}
