import { writeBatch, type Firestore } from 'firebase/firestore';
import { apply, type Batch, type Write } from '../../../src/store/firestore/writes.js';
import { admin, as } from './emulator.js';

/** A write that can be forged. */
export interface Draft {
  verb: Write['verb'];
  /** Below the batch's site; of another site: `/sites/{site}/...`. */
  path: string;
  data: Record<string, unknown>;
}
/** A batch that can be forged. */
export type Drafts = Record<string, Draft>;
type Forging = (batch: Drafts, path: string, by?: string) => Drafts | undefined | Promise<Drafts | undefined>;
/** One change to an honest batch, or another batch in its place; `path` is the world's site, `by` who sends it. */
export interface Forge extends Forging {
  /** What the honest batch has instead, where the forgery can tell. */
  readonly honestly?: string;
}
const quoted = (places: readonly string[]): string => places.map((place) => `\`${place}\``).join(', ');
const told = (honestly: string, forge: Forging): Forge => Object.assign(forge, { honestly });

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, copy(field)]));
}

/** A batch of the store's, to be forged; its writes share nothing. */
export function drafted(batch: Batch): Drafts {
  return Object.fromEntries(
    Object.entries(batch).map(([name, { verb, path, data = {} }]) => [
      name,
      { verb, path, data: copy(data) as Record<string, unknown> },
    ]),
  );
}

/** Sends writes as somebody, all or nothing. `path` is `sites/{site}`. */
export const commit = (path: string, uid: string | null, batch: Batch): Promise<void> =>
  write(as(uid), path, batch);

/** Makes writes that were sent before, whatever the rules say. */
export const enact = (path: string, batch: Batch): Promise<void> => write(admin, path, batch);

async function write(db: Firestore, path: string, batch: Batch): Promise<void> {
  const writes = writeBatch(db);
  for (const [name, draft] of Object.entries(batch)) {
    const [, site = path.slice('sites/'.length), below = draft.path] =
      /^\/sites\/([^/]+)\/(.+)$/.exec(draft.path) ?? [];
    apply({ [name]: { ...draft, path: below } }, writes, db, site);
  }
  await writes.commit();
}

/**
 * The map in which a dotted path ends, and the key there. An `update` has field paths for keys, so the longest key that
 * is there is gone into, and what is left of the path is a key of its own.
 */
function locate(write: Draft, path: readonly string[]): { map: Record<string, unknown>; key: string } {
  let map = write.data;
  let rest = [...path];
  while (rest.length > 1) {
    const length = rest.findIndex((_, i) => i > 0 && isMap(map[rest.slice(0, i).join('.')]));
    if (length > 0) map = map[rest.slice(0, length).join('.')] as Record<string, unknown>;
    else if (write.verb === 'update' && map === write.data) return { map, key: rest.join('.') };
    else map = map[rest[0] ?? ''] = {} as Record<string, unknown>;
    rest = rest.slice(Math.max(1, length));
  }
  return { map, key: rest[0] ?? '' };
}

/** Forges fields: `put({'comment.entry.text': 'x'})` is the field entry.text of the write `comment`. */
export const put = (fields: Readonly<Record<string, unknown>>): Forge =>
  told(`with ${quoted(Object.keys(fields))} as the store sends it`, (batch) => {
    for (const [where, value] of Object.entries(fields)) {
      const [name = '', ...path] = where.split('.');
      const write = batch[name];
      if (!write) throw new Error(`no write ${name} to forge`);
      const { map, key } = locate(write, path);
      map[key] = value;
    }
    return batch;
  });

/** Leaves writes (`head`) or their fields (`comment.about`) out. */
export const drop = (...places: readonly string[]): Forge =>
  told(`with ${quoted(places)} in it`, (batch) => {
    for (const where of places) {
      const [name = '', ...path] = where.split('.');
      const write = batch[name];
      if (!write) throw new Error(`no write ${name} to leave out`);
      if (path.length === 0) Reflect.deleteProperty(batch, name);
      else {
        const { map, key } = locate(write, path);
        if (!(key in map)) throw new Error(`no field ${where} to leave out`);
        Reflect.deleteProperty(map, key);
      }
    }
    return batch;
  });

/** Only these writes. */
export const only = (...names: readonly string[]): Forge =>
  told(`with all of its writes, not only ${quoted(names)}`, (batch) =>
    Object.fromEntries(Object.entries(batch).filter(([name]) => names.includes(name))),
  );

/** Another write with the rest. */
export const add = (verb: Write['verb'], path: string, data: Record<string, unknown> = {}): Forge =>
  told(`without the further write to \`${path}\``, (batch) => ({ ...batch, more: { verb, path, data } }));

/** Sends a write somewhere else. */
export const send = (name: string, path: string): Forge =>
  told(`with ${quoted([name])} in its own place`, (batch) => {
    const write = batch[name];
    if (!write) throw new Error(`no write ${name} to send elsewhere`);
    write.path = path;
    return batch;
  });

/** Sets a write's whole document, where the honest write changes fields of it. */
export const overwrite = (name: string): Forge =>
  told(`with ${quoted([name])} merged into what is there`, (batch) => {
    const write = batch[name];
    if (!write) throw new Error(`no write ${name} to overwrite with`);
    write.verb = 'set';
    return batch;
  });

/** Another batch's writes along with the honest ones, each a write of its own. */
export const along =
  (build: (path: string, by: string) => Drafts | Promise<Drafts>): Forge =>
  async (batch, path, by = '') => {
    const more = await build(path, by);
    return {
      ...batch,
      ...Object.fromEntries(Object.entries(more).map(([name, write]) => [`also ${name}`, write])),
    };
  };

/** One forgery after the other. */
export const all = (...forges: readonly Forge[]): Forge => {
  const honestly = forges.flatMap((forge) => forge.honestly ?? []).join(', ');
  const forging: Forging = async (batch, path, by) => {
    let forged = batch;
    for (const forge of forges) forged = (await forge(forged, path, by)) ?? forged;
    return forged;
  };
  return honestly === '' ? forging : told(honestly, forging);
};
