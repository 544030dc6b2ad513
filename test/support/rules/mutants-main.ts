import { parseArgs } from 'node:util';
import { EQUIVALENTS } from './mutants/equivalents.js';
import type { Killing } from './mutants/killing.js';
import { changed, mutantsOf, type Mutant } from './mutants/mutants.js';
import { inShort, publish, type Figures } from './mutants/report.js';
import { loadRows } from './table.js';

// `npm run test:rules:mutants`: breaks firestore.rules in one place at a time, and demands that a row of the table fails.
// `-- --only TEXT` takes the mutants whose names contain it; `-- --write` puts the figure into docs/security.md.

/** So many rows may have a world that an hour's end makes wrong. */
const MOST_ASIDE = 5;

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, write: { type: 'boolean', default: false } },
});
const rows = await loadRows();
// These are loaded after the rows, which must find out first that they are only listed.
const { Killing: Table } = await import('./mutants/killing.js');
const { disconnect, RULES } = await import('./emulator.js');

const mutants = mutantsOf(RULES);
const byName = new Map(mutants.map((mutant) => [mutant.name, mutant]));
const table = new Table(rows);
const figures = await judgeAll(
  table,
  mutants.filter(({ name }) => name.includes(values.only)),
);
await table.judge('the intact rules', '', RULES);
demandIntact(table, 'after');
if (values.write && values.only === '') publish(figures);
for (const name of figures.alive) console.log(`alive: ${name}`);
console.log(`mutants: ${inShort(figures)}`);
process.exitCode = figures.alive.length === 0 ? 0 : 1;
await disconnect();

async function judgeAll(killing: Killing, some: readonly Mutant[]): Promise<Figures> {
  await killing.judge('the intact rules', '', RULES);
  demandIntact(killing, 'before');
  let [killed, equivalent] = [0, 0];
  const alive: string[] = [];
  for (const [index, mutant] of some.entries()) {
    const { killer } = await killing.judge(mutant.name, mutant.where, changed(RULES, mutant));
    const isEquivalent = killer === undefined && (await isGuarded(killing, mutant));
    if (killer !== undefined) killed++;
    else if (isEquivalent) equivalent++;
    else alive.push(mutant.name);
    const verdict = killer === undefined ? (isEquivalent ? 'equivalent' : 'ALIVE') : `killed by ${killer}`;
    console.log(`${String(index + 1)}/${String(some.length)} ${mutant.name}\n    ${verdict}`);
  }
  return { killed, equivalent, alive };
}

/** Whether other guards are named for a mutant, and a row fails without them too. */
async function isGuarded(killing: Killing, mutant: Mutant): Promise<boolean> {
  const guards = EQUIVALENTS[mutant.name]?.map((name) => {
    const guard = byName.get(name);
    if (!guard) throw new Error(`equivalents.ts names a guard that is no mutant: ${name}`);
    return guard;
  });
  if (!guards) return false;
  const { killer } = await killing.judge(mutant.name, mutant.where, changed(RULES, mutant, ...guards));
  return killer !== undefined;
}

/** Nearly every row must pass under the rules as they are: otherwise an emulator is at fault, and no row says anything. */
function demandIntact(killing: Killing, when: string): void {
  if (killing.aside > MOST_ASIDE) {
    throw new Error(
      `${String(killing.aside)} rows fail under the intact rules, ${when} the mutants: nothing was shown.`,
    );
  }
}
