/** Fills the Firestore emulator with the demo's first comments, on a site that publishes at once. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deleteApp, initializeApp } from 'firebase/app';
import {
  Timestamp,
  connectFirestoreEmulator,
  doc,
  getFirestore,
  terminate,
  writeBatch,
} from 'firebase/firestore';
import { threads } from '../../demo/seed.js';
import { root } from './project.mjs';

/** @import { Firestore } from 'firebase/firestore' */
/** @import { SeedComment, SeedThread } from '../../demo/seed.js' */

/**
 * Writes as the emulator's administrator, whom no rule stops: the rules would date every comment today.
 * @param {{ address: string, project: string, origin: string }} options where the emulator is, and where the demo is served
 * @returns {Promise<void>}
 */
export async function seedFirestore({ address, project, origin }) {
  const app = initializeApp({ projectId: project }, 'seed');
  const db = getFirestore(app);
  const [host = '', port = ''] = address.split(':');
  connectFirestoreEmulator(db, host, Number(port), { mockUserToken: 'owner' });
  await writeAll(db, await siteDocuments());
  for (const thread of threads) await writeAll(db, await threadDocuments(thread, origin));
  await terminate(db);
  await deleteApp(app);
}

/** @typedef {Readonly<Record<string, object>>} Documents by path */

/**
 * @param {Firestore} db
 * @param {Documents} documents
 */
async function writeAll(db, documents) {
  const batch = writeBatch(db);
  for (const [path, fields] of Object.entries(documents)) batch.set(doc(db, path), fields);
  await batch.commit();
}

const SITE = 'sites/main';

/** @returns {Promise<Documents>} */
async function siteDocuments() {
  const { DEFAULT_POLICY } = await model('site');
  return { [SITE]: { ...DEFAULT_POLICY, moderation: 'open', minSeconds: 1, meter: 0 } };
}

/**
 * A thread in its head, its comments' ledger and their likes, as the store would have left them; see
 * src/store/firestore/writes.ts.
 * @param {SeedThread} thread
 * @param {string} origin
 * @returns {Promise<Documents>}
 */
export async function threadDocuments({ page, title, comments: all }, origin) {
  const { normaliseUrl, threadId } = await model('page');
  const url = normaliseUrl(origin + page);
  const thread = await threadId(url);
  const now = Date.now();
  const comments = all.filter(({ held }) => !held);
  const entries = comments.map((comment) => /** @type {const} */ ([comment.id, entryOf(comment, now)]));
  const ids = comments.map(({ id }) => id);
  const last = ids.at(-1);
  const head = {
    url,
    title,
    locked: false,
    createdAt: entries[0]?.[1].createdAt,
    count: ids.length,
    stances: {},
    pages: 0,
    ids,
    items: Object.fromEntries(entries),
    last,
  };
  const writers = new Map(comments.map(({ id, by }) => [id, by.uid]));
  const ledger = all.map((comment) => [
    `${SITE}/comments/${comment.id}`,
    {
      thread,
      uid: comment.by.uid,
      ...(comment.parent !== undefined && { to: writers.get(comment.parent) }),
      at: -1,
      entry: entryOf(comment, now),
      ...(comment.held ? { status: 'held', about: { url, title } } : { status: 'published' }),
    },
  ]);
  const likes = Object.fromEntries(
    comments.filter(({ likes = 0 }) => likes > 0).map(({ id, likes }) => [id, likes]),
  );
  return {
    [`${SITE}/threads/${thread}`]: head,
    [`${SITE}/threads/${thread}/likes/0`]: { ...likes, last },
    ...Object.fromEntries([...ledger, ...all.flatMap((comment) => reportsOf(comment, now))]),
  };
}

/**
 * @param {SeedComment} comment
 * @param {number} now milliseconds since the epoch
 */
const reportsOf = ({ id, reports = [] }, now) =>
  reports.map((reason, n) => {
    const uid = `seed-reader-${String(n)}`;
    return [`${SITE}/reports/${id}~${uid}`, { comment: id, uid, reason, at: Timestamp.fromMillis(now - n) }];
  });

/**
 * @param {SeedComment} comment
 * @param {number} now milliseconds since the epoch
 */
const entryOf = ({ by, text, parent, minutesAgo }, now) => ({
  ...by,
  text,
  ...(parent !== undefined && { parent }),
  createdAt: Timestamp.fromMillis(now - minutesAgo * 60_000),
});

/**
 * A module of the built model: Node does not read the sources.
 * @param {'page' | 'site'} name
 * @returns {Promise<typeof import('../../src/model/page.js') & typeof import('../../src/model/site.js')>}
 */
const model = (name) => import(pathToFileURL(join(root, 'dist', 'model', `${name}.js`)).href);
