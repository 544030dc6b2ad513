/**
 * Weighs the script-tag bundle as it is sent, with gzip, against size-budget.json: an entry with everything that is loaded with it, each
 * lazy chunk, and all together. Needs a build.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWith } from './lib/processes.mjs';
import { root } from './lib/project.mjs';
import { gzipSize, weigh } from './lib/sizes.mjs';

/** @import { Graph } from './lib/graph.mjs' */
/** @import { Budget } from './lib/sizes.mjs' */

const folder = join(root, 'dist', 'cdn');
if (!existsSync(join(folder, 'graph.json')))
  endWith(new Error('Size: there is no build to weigh; npm run build makes one.'));
/** @type {Budget} */
const budget = JSON.parse(readFileSync(join(root, 'size-budget.json'), 'utf8'));
/** @type {Graph} */
const graph = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8'));

const rows = weigh(graph, budget, (file) => gzipSize(readFileSync(join(folder, file))));
const width = Math.max(...rows.map(({ what }) => what.length));
for (const { what, size, limit } of rows) {
  const line = `${what.padEnd(width)}  ${String(size).padStart(7)} of ${String(limit).padStart(7)} bytes`;
  console.log(size > limit ? `${line}  too large` : line);
}
const tooLarge = rows.filter(({ size, limit }) => size > limit).length;
console.log(`Size: ${String(rows.length)} sizes, ${String(tooLarge)} over their limit in size-budget.json.`);
process.exitCode = tooLarge === 0 ? 0 : 1;
