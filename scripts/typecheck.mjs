/**
 * Checks types: everything once, and the model once more by itself, where neither the browser's nor Node's types are
 * known, because it must run in both.
 */
import { run } from './lib/processes.mjs';
import { tool } from './lib/project.mjs';

const tsc = tool('typescript', 'tsc');
const failed = [];
for (const config of ['tsconfig.json', 'src/model/tsconfig.json']) {
  if ((await run(process.execPath, [tsc, '-p', config])) !== 0) failed.push(config);
}
if (failed.length === 0) console.log('Types: the whole project and the model by itself are sound.');
else console.error(`Types: errors by ${failed.join(' and ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
