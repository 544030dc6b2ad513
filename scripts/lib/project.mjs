/** Where things are: the project's folder, its tools, and the user's cache. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, whatever the working directory. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Everything that is provisioned once for all clones of the project. */
export const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'join-conversation');

/** @type {(path: string) => any} */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * The script of an installed package's command, to be run by Node itself: no shell, the same on every system.
 * @param {string} packageName
 * @param {string} command the command's name, by default the package's
 * @returns {string} an absolute path
 */
export function tool(packageName, command = packageName) {
  const folder = packageFolder(packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = readJson(join(folder, 'package.json'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}.`);
  return join(folder, script);
}

/**
 * Node's own lookup, but without the package's `exports`, which often hide package.json.
 * @param {string} packageName
 */
function packageFolder(packageName) {
  const lookups = createRequire(join(root, 'package.json')).resolve.paths(packageName) ?? [];
  for (const folder of lookups) {
    try {
      readFileSync(join(folder, packageName, 'package.json'));
      return join(folder, packageName);
    } catch {
      // Not here: the next folder upwards.
    }
  }
  throw new Error(`${packageName} is not installed: run npm install.`);
}
