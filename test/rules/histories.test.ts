import assert from 'node:assert/strict';
import type { Policy } from '../../src/model/site.js';
import { audit, auditStep } from '../support/rules/audit.js';
import { commit } from '../support/rules/draft.js';
import { guardedByRules, RULES } from '../support/rules/emulator.js';
import { mutated } from '../support/rules/mutations.js';
import { honest, type Operation } from '../support/rules/operations.js';
import { dice, type Dice } from '../support/rules/random.js';
import { stateOf, type State } from '../support/rules/state.js';
import { test } from '../support/rules/suite.js';
import { create, newId, type Given } from '../support/rules/world.js';

// Random histories, seeded: honest operations and mutations of them. An honest one must be accepted; after each that was,
// the invariant holds, and nobody changed another's words or trust.

const HISTORIES = 60;
const STEPS = 14;
const SIZES = { head: 6, page: 3 };

/** Small heads and pages, so that a short history archives; and no pause between likes. */
const SMALLER: Readonly<Record<string, string>> = {
  'headHolds() { return 40; }': 'headHolds() { return 6; }',
  'pageHolds() { return 20; }': 'pageHolds() { return 3; }',
  'headKeeps() { return 16; }': 'headKeeps() { return 2; }',
  "duration.value(1, 's')": "duration.value(0, 's')",
};
guardedByRules(
  Object.entries(SMALLER).reduce((rules, [from, to]) => {
    assert.ok(rules.includes(from), `the rules do not say any more: ${from}`);
    return rules.replace(from, to);
  }, RULES),
);

/** Nine comments in every state, three of them archived. */
function begun({ pick }: Dice): Record<string, Given> {
  const authors = ['ann', 'eve', 'gus', 'mia', 'ann', 'eve', 'gus', 'ann', 'eve'];
  return Object.fromEntries(
    authors.map((by, i): [string, Given] => {
      const stance = pick([undefined, 'a', 'b']);
      const status = pick([
        'published',
        'published',
        'published',
        'hidden',
        by === 'mia' ? 'published' : 'held',
      ] as const);
      return [newId(), { by, at: i < 3 ? 0 : -1, ...(stance && { stance }), ...(status && { status }) }];
    }),
  );
}

function choose(
  chance: Dice,
  state: State,
  policy: Pick<Policy, 'moderation' | 'meter'>,
): Operation | undefined {
  for (let tries = 0; tries < 20; tries++) {
    const operation = honest(chance, state, policy, SIZES);
    if (operation) return operation;
  }
  return undefined;
}

for (let seed = 1; seed <= HISTORIES; seed++) {
  test(`history ${String(seed)} keeps the invariant`, async () => {
    const chance = dice(seed);
    const policy = {
      moderation: chance.one('open', 'first', 'first', 'all'),
      meter: chance.one(0, 1000),
    } as const;
    const path = await create({
      settings: { ...policy, minSeconds: 0, moderators: { mia: 'Mia' }, reactions: ['love'] },
      authors: { ann: { approved: 1 }, eve: {}, gus: {}, mia: {} },
      ...(seed % 3 ? { pages: 1, comments: begun(chance) } : { thread: false }),
    });
    let state = await stateOf(path);
    for (let step = 1; step <= STEPS; step++) {
      const operation = choose(chance, state, policy);
      if (!operation) continue;
      const isForged = chance.chance(0.4);
      const { kind, uid, batch } = isForged
        ? mutated(chance, operation, state, choose(chance, state, policy))
        : operation;
      const failure = await commit(path, uid, batch).then(
        () => undefined,
        (error: unknown) => error,
      );
      const said = `step ${String(step)}, ${isForged ? 'a forged' : 'an honest'} ${kind} by ${uid}`;
      if (failure && !isForged) throw new Error(`${said} was refused`, { cause: failure });
      const next = await stateOf(path);
      try {
        audit(next, SIZES);
        auditStep(state, next, uid, uid === 'mia');
      } catch (cause) {
        throw new Error(`${said} broke it: ${String(cause)}`, { cause });
      }
      state = next;
    }
  });
}
