import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { filled, SECURITY } from './document.js';
import { disconnect, load, reconnect } from './emulator.js';
import { History, SMALLER_RULES } from './fuzz/history.js';
import { Tally } from './fuzz/tally.js';

// `npm run test:rules:fuzz`: random histories of several people until so many operations were tried. Where an invariant breaks,
// fast-check looks for the shortest history that breaks it, and the seed repeats it.
// `-- --operations N` (28,000 by default), `-- --seed S` (1), `-- --write`: the figure into docs/security.md.

const STEPS = 40;
/** How often a full run must see each kind allowed. */
const LEAST = 200;
const FULL = 28_000;

const { values } = parseArgs({
  options: {
    operations: { type: 'string', default: String(FULL) },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const [operations, seed] = [Number(values.operations), Number(values.seed)];
const tally = new Tally();

await load(SMALLER_RULES);
for (let round = 0; tally.operations < operations; round++) {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(fc.nat(), { minLength: STEPS, maxLength: STEPS }), live),
    { seed: seed * 10_000 + round, numRuns: 10 },
  );
}
for (const line of tally.lines()) console.log(line);
console.log(`Of these in transactions: ${String(tally.transactions)} allowed`);
const rare = operations >= FULL ? tally.tooFew(LEAST) : [];
for (const kind of rare) console.log(`Allowed fewer than ${String(LEAST)} times: ${kind}`);
const figure =
  `${String(tally.operations)} operations, ${String(tally.allowed)} allowed, ${String(tally.denied)} denied, ` +
  `0 broken invariants, seed ${String(seed)}`;
if (values.write && rare.length === 0) {
  const text = `The last full run of \`npm run test:rules:fuzz\`: **${figure}**.`;
  writeFileSync(SECURITY, filled(readFileSync(SECURITY, 'utf8'), 'fuzz', text));
}
console.log(`fuzz: ${figure}`);
process.exitCode = rare.length === 0 ? 0 : 1;
await disconnect();

/** Throws where an invariant breaks. A write and a read for each step. */
async function live(start: number, steps: readonly number[]): Promise<void> {
  // An emulator stops answering on a connection that has carried thousands of writes.
  await reconnect();
  const history = await History.begin(start);
  for (const step of steps) {
    const written = await history.write(step);
    if (written) tally.add(written);
    tally.add(await history.read(step));
  }
}
