import type { Draft, Drafts } from './draft.js';
import { read } from './emulator.js';
import { readable } from './told.js';
import { plain } from './audit.js';

// What a forged batch touches that the honest one does not.

/** A document's kind: its path without ids. */
const kindOf = (path: string): string =>
  path
    .split('/')
    .map((part, i) => (i % 2 === 0 ? part : '*'))
    .join('/');

/** The fields of a write that differ from another's, as dotted paths without ids. */
function differing(a: unknown, b: unknown, prefix: string): string[] {
  if (isMap(a) && isMap(b)) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) =>
      differing(a[key], b[key], `${prefix}.${readable(key)}`),
    );
  }
  return plain(a) === plain(b) ? [] : [prefix];
}
const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

async function transition(path: string, write: Draft): Promise<string[]> {
  if (!write.path.startsWith('comments/')) return [];
  const status = (await read(`${path}/${write.path}`))?.status as string | undefined;
  const next =
    write.verb === 'delete' ? 'nothing' : ((write.data.status as string | undefined) ?? status ?? 'nothing');
  return [`comment from ${status ?? 'nothing'} to ${next}`];
}

/**
 * The paths, fields and transitions of a forged batch that set it apart from the honest one, and what it lacks.
 * @param path the world's site
 */
export async function touched(path: string, honest: Drafts, forged: Drafts): Promise<string[]> {
  const found: string[] = [];
  for (const name of new Set([...Object.keys(honest), ...Object.keys(forged)])) {
    const [usual, write] = [honest[name], forged[name]];
    if (!write) found.push(`no write to ${kindOf(usual?.path ?? '')}`);
    else {
      if (usual?.path !== write.path) found.push(`${write.verb} ${readable(write.path)}`);
      found.push(...differing(usual?.data ?? {}, write.data, kindOf(write.path)));
      found.push(...(await transition(path, write)));
    }
  }
  return found;
}
