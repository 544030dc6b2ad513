import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  collection,
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  getFirestore,
  setLogLevel,
  terminate,
  type DocumentData,
  type Firestore,
} from 'firebase/firestore';
import { tokenOf } from './people.js';
import { after, listsOnly, test } from './suite.js';

const address = process.env.FIRESTORE_EMULATOR_HOST ?? '';
// Whoever only lists the table's rows asks nothing of it.
if (address === '' && !listsOnly())
  throw new Error('FIRESTORE_EMULATOR_HOST is not set: start a Firestore emulator, or run `npm test`.');
const [host = '', port = ''] = address.split(':');

/** The rules as they are deployed. */
export const RULES = readFileSync(new URL('../../../firestore.rules', import.meta.url), 'utf8');

/** A project of this file's own: data and rules are kept by project. */
const project = `demo-${Math.random().toString(36).slice(2)}`;
/** The emulator, as the store's own requests name it. */
export const emulated = { project, apiKey: 'key', emulators: { firestore: `${host}:${port}` } };
const opened: { readonly app: FirebaseApp; readonly db: Firestore }[] = [];
let apps = 0;
setLogLevel('silent');

function connect(mockUserToken?: Parameters<typeof connectFirestoreEmulator>[3]): Firestore {
  const app = initializeApp({ projectId: project }, `app-${String(++apps)}`);
  const db = getFirestore(app);
  connectFirestoreEmulator(db, host, Number(port), mockUserToken);
  opened.push({ app, db });
  return db;
}

/** Whom no rule stops: sets worlds up, and looks at what came of them. */
export let admin = connect({ mockUserToken: 'owner' });
const databases = new Map<string | null, Firestore>();

/** The database as somebody sees it; null: signed out. */
export function as(uid: string | null): Firestore {
  let db = databases.get(uid);
  if (!db) {
    db = connect(uid === null ? undefined : { mockUserToken: { ...tokenOf(uid), user_id: uid } });
    databases.set(uid, db);
  }
  return db;
}

/** Puts other rules in place, for this file's project only. Throws what the emulator says of bad ones. */
export async function load(rules: string): Promise<void> {
  const answer = await fetch(`http://${host}:${port}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: rules }] } }),
  });
  if (!answer.ok) throw new Error(await answer.text());
}

/** What a document holds, whoever may read it. */
export const read = async (path: string): Promise<DocumentData | undefined> =>
  (await getDoc(doc(admin, path))).data();

const COLLECTIONS = [
  'authors',
  'comments',
  'log',
  'meters',
  'likeMeters',
  'reportMeters',
  'reports',
  'threads',
];

/** Deletes what the rows of the table leave on a site: what pages and likes a thread has stays, and is reached by nobody. */
export async function empty(site: string): Promise<void> {
  const found = await Promise.all(COLLECTIONS.map((name) => getDocs(collection(admin, `${site}/${name}`))));
  const refs = [doc(admin, site), ...found.flatMap(({ docs }) => docs.map(({ ref }) => ref))];
  await Promise.all(refs.map((ref) => deleteDoc(ref)));
}

/** A document as the REST API answers it to somebody who is signed out. */
export async function fetchDocument(path: string, query = ''): Promise<Response> {
  return fetch(`http://${host}:${port}/v1/projects/${project}/databases/(default)/documents/${path}${query}`);
}

/** Resolves if it was allowed. */
export const allowed = async (attempt: Promise<unknown>): Promise<void> => {
  await assert.doesNotReject(attempt);
};

/** Resolves if the rules refused it. */
export const refused = async (attempt: Promise<unknown>): Promise<void> => {
  await assert.rejects(attempt, { code: 'permission-denied' });
};

/**
 * Every file's first test: without rules an emulator allows everything, and with others it would judge others.
 * Loads the rules (the deployed ones, unless a test needs smaller sizes), and ends the file's connections when it is done.
 */
export function guardedByRules(rules = RULES): void {
  test('the rules are in force', async () => {
    await load(rules);
    await refused(getDoc(doc(as(null), 'sites/main/private/guard')));
  });
  after(disconnect);
}

/** Ends all connections, and makes new ones. Nothing may be under way. */
export async function reconnect(): Promise<void> {
  await disconnect();
  databases.clear();
  admin = connect({ mockUserToken: 'owner' });
}

/** Ends all connections. */
export async function disconnect(): Promise<void> {
  await Promise.all(opened.splice(0).map(({ app, db }) => terminate(db).then(() => deleteApp(app))));
}
