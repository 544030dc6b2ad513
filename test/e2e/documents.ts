import { normaliseUrl, threadId } from '../../src/model/page.js';

type Value = Record<string, unknown>;

/** A plain value as Firestore's REST interface takes it. */
function encode(value: unknown): Value {
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') return { integerValue: String(value) };
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeFields(value as Value) } };
}

/** A document's fields as Firestore's REST interface takes them. */
export const encodeFields = (fields: Value): Value =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]));

/** Documents by their paths below the site. */
export type Documents = Readonly<Record<string, Value>>;

const HOUR_MS = 3_600_000;
const idOf = (n: number): string => `seeded-comment-${String(n).padStart(4, '0')}`;

/** What a seeded comment says and who says it; more fields of its entry as given. */
export interface SeededComment {
  readonly text: string;
  readonly name?: string;
  readonly uid?: string;
  readonly quote?: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  readonly parent?: number;
  /** When it was written; by default an hour after the one before, the last of them an hour ago. */
  readonly at?: Date;
}

/**
 * A thread as the store would have left it: the newest entries in the head, the others twenty to a page, and the ledger.
 * `thread` is its id, `ids` the comments' in their order.
 */
export async function threadOf(
  address: string,
  comments: readonly SeededComment[],
  { title = 'A post', locked = false } = {},
): Promise<{ thread: string; ids: readonly string[]; documents: Documents }> {
  const url = normaliseUrl(address);
  const thread = await threadId(url);
  const start = Date.now() - comments.length * HOUR_MS;
  const entries = comments.map(({ text, name = 'Ann', uid = 'ann', quote, parent, at }, n) => ({
    uid,
    name,
    text,
    createdAt: at ?? new Date(start + n * HOUR_MS),
    ...(quote && { quote }),
    ...(parent !== undefined && { parent: idOf(parent) }),
  }));
  const ids = comments.map((_, n) => idOf(n));
  const pages = Math.max(0, Math.ceil((comments.length - 40) / 20));
  const place = (from: number, to?: number) => ({
    ids: ids.slice(from, to),
    items: Object.fromEntries(ids.slice(from, to).map((id, n) => [id, entries[from + n]])),
  });
  const head = {
    url,
    title,
    locked,
    createdAt: new Date(start),
    count: ids.length,
    stances: {},
    pages,
    last: ids.at(-1) ?? '',
  };
  const documents: Record<string, Value> = { [`threads/${thread}`]: { ...head, ...place(pages * 20) } };
  for (let n = 0; n < pages; n++)
    documents[`threads/${thread}/pages/${String(n)}`] = place(n * 20, n * 20 + 20);
  for (const [n, id] of ids.entries()) {
    const { uid } = entries[n] ?? { uid: '' };
    documents[`comments/${id}`] = { thread, uid, status: 'published', at: -1, entry: entries[n] };
  }
  return { thread, ids, documents };
}
