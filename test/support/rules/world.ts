import { createHash } from 'node:crypto';
import { doc, serverTimestamp, Timestamp, writeBatch, type FieldValue } from 'firebase/firestore';
import type { Status } from '../../../src/model/comment.js';
import type { Policy } from '../../../src/model/site.js';
import type { ThreadAddress } from '../../../src/model/thread.js';
import { meterOf, type RawEntry, type RawItem, type RawStub } from '../../../src/store/firestore/writes.js';
import { admin } from './emulator.js';
import { isGuest } from './people.js';

export const DAY = 86_400;
export const ago = (seconds: number): Timestamp => Timestamp.fromMillis(Date.now() - seconds * 1000);
export const now = (): FieldValue => serverTimestamp();
export const hour = (shift = 0): string => meterOf(Date.now() + shift * 3_600_000);

/** A page's thread, hashed apart from the code that is tested. */
export function pageAt(url: string, title = 'A'): ThreadAddress {
  return { id: `u${createHash('sha256').update(url).digest('hex').slice(0, 32)}`, url, title };
}
/** The page whose thread a world has. */
export const PAGE = pageAt('https://blog.example/a');
/** A page without a thread. */
export const OTHER = pageAt('https://blog.example/\u00fc?b=c', 'U');
export const HEAD = `threads/${PAGE.id}`;
export const THERE = `threads/${OTHER.id}`;

let ids = 0;
export const newId = (): string => `c${String(++ids).padStart(6, '0')}_${'x'.repeat(12)}`;
/** The i-th of `many`. */
export const nth = (i: number): string => `m${String(i).padStart(5, '0')}_${'y'.repeat(12)}`;

/** A comment of a world: its words, who wrote them, and what became of them. */
export interface Given extends Partial<Omit<RawEntry, 'uid' | 'guest'>> {
  readonly by?: string;
  /** By default as `by` is. */
  readonly guest?: boolean;
  readonly status?: Status;
  /** -1 (default) the head, n a page. */
  readonly at?: number;
  /** What the ledger says of that, where it is wrong. */
  readonly claims?: number;
}
/** So many comments, by eve and ann in turn. */
export const many = (count: number): Record<string, Given> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [nth(i), { by: i % 2 ? 'ann' : 'eve' }]));

/** What a world's site has decided, unless it says otherwise. Times are long: tests may be slow. */
export const POLICY: Policy = {
  moderation: 'open',
  guests: 'open',
  closed: false,
  closeAfterDays: 0,
  editMinutes: 0,
  moderators: { mia: 'Mia', max: 'Max' },
  minSeconds: 3000,
  meter: 0,
  hosts: [],
  names: [],
  reserved: '-',
  links: 0,
  reactions: [],
};

/** What an entry says unless told otherwise. */
export function words(
  uid: string,
  { guest = isGuest(uid), ...over }: Omit<Partial<RawEntry>, 'guest'> & { readonly guest?: boolean } = {},
): RawEntry {
  return {
    uid,
    name: uid,
    ...(guest && { guest }),
    text: `${uid} believes`,
    createdAt: ago(9000),
    ...over,
  };
}
/** What stays of an entry. */
export const stubOf = ({ parent, createdAt }: RawItem, gone: RawStub['gone']): RawStub => ({
  ...(parent !== undefined && { parent }),
  createdAt,
  gone,
});

/** A site before a batch. */
export interface World {
  /** A fresh site by default. */
  readonly site?: string;
  /** Changes to POLICY; null: no document. */
  readonly settings?: Partial<Policy> | null;
  readonly authors?: Readonly<Record<string, object>>;
  readonly comments?: Readonly<Record<string, Given>>;
  readonly head?: object;
  /** Posts metered this hour. */
  readonly meter?: number | undefined;
  /** Likes and reports metered this hour. */
  readonly likesMeter?: number | undefined;
  readonly reportsMeter?: number | undefined;
  /** Lines of the log, by their subjects. */
  readonly logs?: Readonly<Record<string, object>>;
  /** Anything else, by its path. */
  readonly documents?: Readonly<Record<string, object>>;
  readonly guard?: { readonly refuse?: string; readonly hold?: string };
  /** How many archived pages there are. */
  readonly pages?: number;
  /** Whether PAGE has a thread: by default it has. */
  readonly thread?: boolean;
}

let sites = 0;
export const newSite = (): string => `s${String(++sites)}`;

/** Writes a world; resolves with its site's path. */
export async function create(world: World = {}): Promise<string> {
  const { site = newSite(), settings = {}, authors = {}, comments = {}, meter, guard, pages = 0 } = world;
  const path = `sites/${site}`;
  const batch = writeBatch(admin);
  const put = (where: string, data: object) => batch.set(doc(admin, `${path}/${where}`), data);
  if (settings) batch.set(doc(admin, path), { ...POLICY, ...settings });
  if (guard) put('private/guard', { refuse: '', hold: '', ...guard });
  for (const [uid, author] of Object.entries(authors)) {
    put(`authors/${uid}`, { last: ago(3600), what: 'none', ...author });
  }
  for (const [kind, n] of [
    ['meters', meter],
    ['likeMeters', world.likesMeter],
    ['reportMeters', world.reportsMeter],
  ] as const) {
    if (n !== undefined) put(`${kind}/${hour()}`, { n, at: ago(60), what: 'none' });
  }
  for (const [subject, log] of Object.entries(world.logs ?? {})) put(`log/${subject}`, log);
  for (const [where, data] of Object.entries(world.documents ?? {})) put(where, data);
  const places = new Map<number, Record<string, RawItem>>([[-1, {}]]);
  for (let n = 0; n < pages; n++) places.set(n, {});
  for (const [id, given] of Object.entries(comments)) {
    const { item, at, document } = comment(given, comments);
    put(`comments/${id}`, document);
    const place = places.get(at);
    if (place && item) place[id] = item;
  }
  for (const [n, items] of places) {
    if (n >= 0) put(`${HEAD}/pages/${String(n)}`, { items, ids: Object.keys(items) });
  }
  if (world.thread ?? true) put(HEAD, { ...headOf(comments, places.get(-1) ?? {}, pages), ...world.head });
  await batch.commit();
  return path;
}

function comment(given: Given, comments: Readonly<Record<string, Given>>) {
  const { by = 'ann', status = 'published', at = -1, claims = at, ...over } = given;
  const original = words(by, over);
  const entry = status === 'hidden' || status === 'deleted' ? stubOf(original, status) : original;
  const to = original.parent === undefined ? undefined : comments[original.parent]?.by;
  const held = status === 'held';
  const document = {
    thread: PAGE.id,
    uid: by,
    ...(to !== undefined && { to }),
    status,
    at: held ? -1 : claims,
    entry,
    ...(held && { about: { url: PAGE.url, title: PAGE.title } }),
    ...(status === 'hidden' && { kept: original, by: 'max' }),
  };
  return { document, at, item: held ? undefined : entry };
}

function headOf(comments: Readonly<Record<string, Given>>, items: object, pages: number): object {
  const visible = Object.values(comments).filter(({ status = 'published' }) => status === 'published');
  const stances: Record<string, number> = {};
  for (const { stance } of visible) if (stance) stances[stance] = (stances[stance] ?? 0) + 1;
  return {
    url: PAGE.url,
    title: PAGE.title,
    locked: false,
    createdAt: ago(3 * DAY),
    count: visible.length,
    stances,
    pages,
    ids: Object.keys(items),
    items,
    last: 'none',
  };
}
