/** Sizes of the script-tag bundle. */
import { gzipSync } from 'node:zlib';
import { staticClosure } from './graph.mjs';

/** @import { Graph } from './graph.mjs' */

/**
 * Limits in bytes after gzip.
 * @typedef {object} Budget
 * @property {Readonly<Record<string, number>>} entries by name, with everything that is loaded with them
 * @property {Readonly<Record<string, number>>} chunks lazy ones, by name; `*` is for those that are not named
 * @property {number} total everything
 */

/** @typedef {{ what: string, size: number, limit: number }} Row */

/** @param {Uint8Array} bytes */
export const gzipSize = (bytes) => gzipSync(bytes, { level: 9 }).length;

/**
 * Every size beside its limit. An entry without a limit has the limit 0.
 * @param {Graph} graph
 * @param {Budget} budget
 * @param {(file: string) => number} sizeOf
 * @returns {Row[]}
 */
export function weigh(graph, budget, sizeOf) {
  /** @param {Iterable<string>} files */
  const sum = (files) => [...files].reduce((size, file) => size + sizeOf(file), 0);
  const entries = Object.entries(graph).filter(([, { isEntry }]) => isEntry);
  const closures = entries.map(([file]) => staticClosure(graph, file));
  const atOnce = new Set(closures.flatMap((closure) => [...closure]));
  const lazy = Object.entries(graph).filter(([file]) => !atOnce.has(file));
  return [
    ...entries.map(([, { name }], index) => ({
      what: `${name} (entry)`,
      size: sum(closures[index] ?? []),
      limit: budget.entries[name] ?? 0,
    })),
    ...lazy.map(([file, { name }]) => ({
      what: name,
      size: sizeOf(file),
      limit: budget.chunks[name] ?? budget.chunks['*'] ?? 0,
    })),
    { what: 'everything', size: sum(Object.keys(graph)), limit: budget.total },
  ];
}
