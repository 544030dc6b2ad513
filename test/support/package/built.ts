import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Graph } from '../../../scripts/lib/graph.mjs';
import { root } from '../../../scripts/lib/project.mjs';

const dist = join(root, 'dist');

/** Every built file, relative to dist, with slashes. */
export const builtFiles = (): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

/** A built file's text. */
export const readBuilt = (file: string): string => readFileSync(join(dist, file), 'utf8');

/** The graph of the script-tag bundle, by rollup. */
export const readGraph = (): Graph => JSON.parse(readBuilt('cdn/graph.json')) as Graph;

/** What a built module imports at once, packages included: TypeScript leaves `import … from '…'` on a line of its own. */
const importsOf = (file: string): string[] =>
  [...readBuilt(file).matchAll(/^(?:import|export)\b[^;]*?['"]([^'"]+)['"];/gm)].map(([, name = '']) => name);

/** A built module with everything that is loaded with it; packages by their names. */
export function closureOf(entry: string): Set<string> {
  const ours = new Set(builtFiles());
  const closure = new Set([entry]);
  // A set's loop goes on to what is added in it.
  for (const file of closure) {
    if (!ours.has(file)) continue;
    for (const name of importsOf(file)) {
      closure.add(name.startsWith('.') ? posix.join(posix.dirname(file), name) : name);
    }
  }
  return closure;
}
