import type { Head } from '../../model/thread.js';
import { StoreError } from '../errors.js';
import { load } from '../load.js';
import { MAIN_SITE, type FirestoreConfig } from './config.js';

/** A value as Firestore's REST API writes it: one property, named after its type. */
type RestValue = Readonly<Record<string, unknown>>;
type RestFields = Readonly<Record<string, RestValue>>;

/** A part of an answer: a document that was asked for, there or missing, or one that a query found. */
export interface RestRow {
  readonly found?: RestDocument;
  readonly document?: RestDocument;
  readonly readTime?: string;
}
interface RestDocument {
  readonly name: string;
  readonly fields?: RestFields;
}

/** What the public documents of a site say, by their paths below it. Those that are missing are left out. */
export type Documents = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

const TIMEOUT_MS = 10_000;

/** Nothing came back. Browsers do not say why: no connection, a content blocker, a filter. */
export const unreachable = (cause: unknown): StoreError =>
  new StoreError(navigator.onLine ? 'blocked' : 'offline', String(cause), { cause });

async function appCheckHeader(config: FirestoreConfig): Promise<Record<string, string>> {
  const module = await load(() => import('./app-check.js'));
  return module.appCheckHeader(config);
}

/**
 * Calls a method of Firestore's REST API below a document of the site. The body goes as plain text, so that the browser
 * needs no preflight; App Check's token needs one.
 * @throws StoreError
 */
export async function call(
  config: FirestoreConfig,
  below: string,
  method: string,
  body: object,
): Promise<RestRow[]> {
  const { project, apiKey, emulators, appCheck } = config;
  const origin = emulators?.firestore ? `http://${emulators.firestore}` : 'https://firestore.googleapis.com';
  const url = `${origin}/v1/projects/${project}/databases/(default)/documents${below}:${method}?prettyPrint=false&key=${apiKey}`;
  const headers = appCheck && (await appCheckHeader(config));
  let status: number;
  let text: string;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      ...(headers && { headers }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    ({ status } = answer);
    text = await answer.text();
    // What is no JSON came from somebody in between.
    if (answer.ok) return JSON.parse(text) as RestRow[];
  } catch (error) {
    throw unreachable(error);
  }
  const { restError } = await load(() => import('./rest-errors.js'));
  throw restError(status, text, !!headers && !('X-Firebase-AppCheck' in headers));
}

/**
 * Reads public documents of a site in one request. A missing one is no error, and leaves no red line in the console.
 * @param paths below the site; empty: the site itself
 * @param fieldPaths the fields to bring; default: all
 * @param timed is told the server's time of the answer, milliseconds since the epoch
 * @throws StoreError
 */
export async function readDocuments(
  config: FirestoreConfig,
  paths: readonly string[],
  fieldPaths?: readonly string[],
  timed?: (readTime: number) => void,
): Promise<Documents> {
  if (!paths.length) return new Map();
  const site = `projects/${config.project}/databases/(default)/documents/sites/${config.site ?? MAIN_SITE}`;
  const rows = await call(config, '', 'batchGet', {
    documents: paths.map((path) => site + path),
    mask: fieldPaths && { fieldPaths },
  });
  timed?.(Date.parse(rows[0]?.readTime ?? ''));
  return new Map(
    rows.flatMap(({ found }) => (found ? [[found.name.slice(site.length), decode(found.fields)]] : [])),
  );
}

/**
 * A thread's head; null where there is no thread yet. It stands here, apart from the store, because it is in every reader's
 * entry bundle, and is asked for before the store's own code is there.
 * @throws StoreError
 */
export async function readHead(config: FirestoreConfig, thread: string): Promise<Head | null> {
  const path = headPath(thread);
  const head = (await readDocuments(config, [path])).get(path);
  return head ? ({ pinned: null, ...head } as unknown as Head) : null;
}

/** Where a thread's head is, below its site. */
export const headPath = (thread: string): string => `/threads/${thread}`;

/** A document's fields as plain values; times in milliseconds since the epoch. */
export const decode = (fields: RestFields = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, decodeValue(value)]));

function decodeValue(rest: RestValue): unknown {
  const [type, value] = Object.entries(rest)[0] ?? [];
  switch (type) {
    case 'mapValue':
      return decode((value as { fields?: RestFields }).fields);
    case 'arrayValue':
      return ((value as { values?: RestValue[] }).values ?? []).map(decodeValue);
    case 'timestampValue':
      return Date.parse(value as string);
    case 'integerValue':
      return Number(value);
    default:
      return value;
  }
}
