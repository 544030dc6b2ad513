import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { filled, SECURITY } from './document.js';
import { disconnect, load, RULES } from './emulator.js';
import { flood, type Flooded, type Size } from './flood/flooding.js';
import { FLOODS, type Kind } from './flood/floods.js';
import { faultsOf, inShort, listOf, waiting } from './flood/verdict.js';

// `npm run test:rules:flood`: guests flood a site with posts, likes, new threads and reports, while trusted readers post.
// `-- --attempts N` (2,000 by default), `-- --guests N` (500), `-- --write`: the figures into docs/security.md.

const { values } = parseArgs({
  options: {
    attempts: { type: 'string', default: '2000' },
    guests: { type: 'string', default: '500' },
    write: { type: 'boolean', default: false },
  },
});
const size: Size = {
  attempts: Number(values.attempts),
  guests: Number(values.guests),
  meter: 30,
  readers: 20,
};
const say = (line: string): void => {
  console.log(line);
};

await load(RULES);
const all: Flooded[] = [];
for (const kind of Object.keys(FLOODS) as Kind[]) all.push(await flood(kind, size, say));
const faults = all.flatMap(faultsOf);
if (values.write && faults.length === 0) {
  const text =
    'The last run of `npm run test:rules:flood`, on a site whose meter is at ' +
    `${String(size.meter)} and which publishes everybody at once:\n\n${listOf(all)}`;
  writeFileSync(SECURITY, filled(readFileSync(SECURITY, 'utf8'), 'flood', text));
}
for (const line of all.map(waiting)) say(line);
for (const fault of faults) say(`FAULT: ${fault}`);
for (const line of all.map(inShort)) say(line);
process.exitCode = faults.length === 0 ? 0 : 1;
await disconnect();
