/** hidane, a Firestore emulator in one program, and where the project keeps it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run, start } from './processes.mjs';
import { findProgram } from './programs.mjs';
import { cache } from './project.mjs';

const VERSION = '0.6.0';
const folder = join(cache, `hidane-${VERSION}`);
const suffix = process.platform === 'win32' ? '.exe' : '';
const cached = join(folder, 'bin', `hidane${suffix}`);

/** The program, on the PATH or in the cache; undefined where it is in neither. */
export const findHidane = () => findProgram([`hidane${suffix}`]) ?? (existsSync(cached) ? cached : undefined);

/**
 * Builds it into the cache.
 * @param {string} cargo the program
 * @returns {Promise<string>} hidane's program
 */
export async function buildHidane(cargo) {
  console.log(
    `Building the Firestore emulator hidane ${VERSION} with cargo, once for all clones: this takes a few minutes …`,
  );
  const code = await run(cargo, [
    'install',
    'hidane',
    '--version',
    VERSION,
    '--locked',
    '--quiet',
    '--root',
    folder,
  ]);
  if (code !== 0) throw new Error(`cargo could not build hidane ${VERSION} (exit code ${String(code)}).`);
  return cached;
}

/**
 * @param {string} program
 * @param {{ port: number, rules: string }} options on this machine only
 */
export const startHidane = (program, { port, rules }) =>
  start(program, ['--host', '127.0.0.1', '--port', String(port), '--rules', rules]);
