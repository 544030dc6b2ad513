/**
 * Builds the package: dist/*.js with types (for bundlers), custom-elements.json (for editors and documentation) and
 * dist/cdn/ (for script tags). `npm install` in a clone runs it as well.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { capture } from './lib/processes.mjs';
import { root, tool } from './lib/project.mjs';

/** @type {readonly (readonly [string, string, readonly string[]])[]} what it makes, with which tool */
const STEPS = [
  ['dist/*.js and types', tool('typescript', 'tsc'), ['-p', 'tsconfig.build.json']],
  ['custom-elements.json', tool('@custom-elements-manifest/analyzer', 'cem'), ['analyze']],
  ['dist/cdn', tool('rollup'), ['--config', '--failAfterWarnings']],
];

const started = Date.now();
await rm(join(root, 'dist'), { recursive: true, force: true });
for (const [result, script, args] of STEPS) {
  const { code, text } = await capture(process.execPath, [script, ...args]);
  if (code !== 0) {
    console.error(`${text}\nBuild: ${result} failed.`);
    process.exit(1);
  }
}
const seconds = ((Date.now() - started) / 1000).toFixed(1);
console.log(`Build: made ${STEPS.map(([result]) => result).join(', ')} in ${seconds} s.`);
