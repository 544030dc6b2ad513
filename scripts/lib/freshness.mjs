/** Whether a build is needed. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/**
 * Whether a build is there that is younger than every source and setting that it is made from.
 * @param {string} folder the project's
 */
export function isBuilt(folder = root) {
  const built = changedAt(join(folder, 'dist', 'cdn', 'graph.json'));
  const sources = readdirSync(join(folder, 'src'), { recursive: true, encoding: 'utf8' });
  const settings = ['rollup.config.mjs', 'tsconfig.json', 'tsconfig.build.json', 'package.json'];
  const all = [...sources.map((file) => join('src', file)), ...settings];
  return all.every((file) => changedAt(join(folder, file)) <= built);
}

/**
 * @param {string} file
 * @returns {number} milliseconds since the epoch; 0 where there is none
 */
const changedAt = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
