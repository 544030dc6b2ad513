import { readFileSync, writeFileSync } from 'node:fs';
import { filled, groupsOf, SECURITY, tableOf } from './document.js';
import { GROUPS } from './groups.js';
import { NUMBERS, renumbered } from './numbers.js';
import { attacksOf, loadRows } from './table.js';

// `npm run docs:security`: numbers what is new in the table of attacks, and writes the table into docs/security.md.

const attacks = attacksOf(await loadRows());
const numbers = renumbered(attacks.map(({ name, attack: { group } }) => ({ name, group })));
writeFileSync(NUMBERS, `${JSON.stringify(numbers, null, 2)}\n`);
const text = filled(readFileSync(SECURITY, 'utf8'), 'groups', groupsOf(GROUPS, attacks));
writeFileSync(SECURITY, filled(text, 'table', tableOf(numbers, attacks)));
console.log(`docs/security.md tells ${String(attacks.length)} attacks.`);
// Loaded by the rows, and not before them: otherwise it would ask for an emulator.
await (await import('./emulator.js')).disconnect();
