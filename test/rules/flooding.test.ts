import assert from 'node:assert/strict';
import { guardedByRules, load, RULES } from '../support/rules/emulator.js';
import { flood, type Flooded } from '../support/rules/flood/flooding.js';
import { FLOODS, type Kind } from '../support/rules/flood/floods.js';
import { faultsOf } from '../support/rules/flood/verdict.js';
import { test } from '../support/rules/suite.js';

// A short form of `npm run test:rules:flood`; and that this finds rules under which a flood gets through, or keeps readers out.

guardedByRules();

const flooded = (kind: Kind, meter: number): Promise<Flooded> =>
  flood(kind, { attempts: 40, guests: 10, meter, readers: 4 }, console.log);

for (const [kind, meter] of Object.entries({ posts: 5, likes: 1, 'new threads': 5, reports: 5 })) {
  test(`a flood of ${kind} ends at the limit, and trusted readers post meanwhile`, async () => {
    const result = await flooded(kind as Kind, meter);
    assert.deepEqual(faultsOf(result), []);
    assert.equal(result.landed, FLOODS[kind as Kind].limit(meter));
  });
}

/** Floods under rules in which something is said otherwise. */
async function faultsUnder(from: string, to: string, kind: Kind): Promise<string> {
  assert.equal(RULES.split(from).length, 2, `the rules do not say once: ${from}`);
  await load(RULES.replace(from, to));
  try {
    return faultsOf(await flooded(kind, 3)).join(' ');
  } finally {
    await load(RULES);
  }
}

const BROKEN: Readonly<Record<string, readonly [Kind, string, string, RegExp]>> = {
  'posts without a limit': ['posts', ' && meter.n <= policy.meter', '', /posts: \d+ landed, where 3 may/],
  'threads without a limit': [
    'new threads',
    ' && meter.n <= policy.meter',
    '',
    /new threads: \d+ landed, where 3 may/,
  ],
  'reports without a limit': ['reports', ' && meter.n <= most', '', /reports: \d+ landed, where 3 may/],
  'trusted readers who are metered as all others': [
    'posts',
    "|| !guest && author.get('approved', 0) > 0 || isMetered(policy)",
    '|| isMetered(policy)',
    /0 of 4 trusted posts landed/,
  ],
};
for (const [what, [kind, from, to, fault]] of Object.entries(BROKEN)) {
  test(`a flood shows ${what}`, async () => {
    assert.match((await faultsUnder(from, to, kind)) || 'no fault', fault);
  });
}
