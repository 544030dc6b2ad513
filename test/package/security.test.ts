import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { filled, groupsOf, SECURITY, tableOf } from '../support/rules/document.js';
import { GROUPS } from '../support/rules/groups.js';
import { numbers, placesIn } from '../support/rules/numbers.js';
import { attacksOf, loadRows } from '../support/rules/table.js';

// docs/security.md and the numbers in it are made from the tests of the rules: `npm run docs:security`.

const attacks = attacksOf(await loadRows());
after(async () => {
  await (await import('../support/rules/emulator.js')).disconnect();
});

test('every attack has a number', () => {
  const places = placesIn(numbers);
  assert.deepEqual(
    attacks.filter(({ name }) => !places.has(name)).map(({ name }) => name),
    [],
  );
});

test('docs/security.md tells the attacks that there are', () => {
  const text = readFileSync(SECURITY, 'utf8');
  const fresh = filled(filled(text, 'groups', groupsOf(GROUPS, attacks)), 'table', tableOf(numbers, attacks));
  assert.ok(text === fresh, 'docs/security.md is stale: npm run docs:security');
});

test('every group is attacked, and no two attacks say the same', () => {
  for (const group of Object.keys(GROUPS))
    assert.ok(
      attacks.some(({ attack }) => attack.group === group),
      group,
    );
  const said = attacks.map(({ attack }) => `${attack.who}: ${attack.attempt}`);
  assert.deepEqual(
    said.filter((one, i) => said.indexOf(one) !== i),
    [],
  );
});
