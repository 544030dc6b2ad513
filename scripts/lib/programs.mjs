/** Programs that are installed on this machine. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/**
 * The first of some programs that exists. Windows needs names with `.exe`.
 * @param {readonly string[]} places absolute paths, or names to look up on the PATH
 * @param {Environment} environment
 * @param {(path: string) => boolean} exists
 */
export function findProgram(places, environment = process.env, exists = existsSync) {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return places
    .flatMap((place) => (place.includes('/') ? [place] : folders.map((folder) => join(folder, place))))
    .find((path) => exists(path));
}
