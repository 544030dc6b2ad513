import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  setDoc,
  where,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { as, guardedByRules } from '../support/rules/emulator.js';
import { addAttack, type Attempt } from '../support/rules/rows.js';
import { A, own } from '../support/rules/scenes.js';
import { readable, roleOf } from '../support/rules/told.js';
import { create, HEAD, hour, POLICY } from '../support/rules/world.js';

// What the rules do not name is nobody's: not even the owner reads or writes it.

guardedByRules();

const BESIDE: Readonly<Record<string, string>> = {
  "a collection of one's own beside the sites": '/users/owen',
  'a collection of another spelling': '/Sites/main',
  'a document below the rules': '/sites/main/rules/1.0/more/x',
  'a collection of no name here': 'users/ann',
  'the document that is never there, by which the owner knows that he is one': 'private/owner',
  'another private document': 'private/more',
  'the document that is never there, by which the rules tell their version': 'rules/1.0',
  'something below a comment': `comments/${A}/replies/x`,
  'something below an author': 'authors/owen/secrets/x',
  'something below a thread': `${HEAD}/notes/x`,
  'something below a page': `${HEAD}/pages/0/items/x`,
  'something below the tallies': `${HEAD}/likes/0/writers/owen`,
  "something below a reader's likes": `${HEAD}/likes/0/readers/owen/more/x`,
  'something below a report': `reports/${A}~owen/files/x`,
  'something below the log': `log/${A}/lines/x`,
  'something below a meter': `meters/${hour()}/shards/x`,
  'a page under a name': `${HEAD}/pages/first`,
  'a page with a sign': `${HEAD}/pages/-1`,
  'tallies under a name': `${HEAD}/likes/all`,
  'a meter under a name': 'meters/today',
  'a meter of likes under a name': 'likeMeters/today',
  'a meter of reports under a name': 'reportMeters/today',
  'a report under no name': `reports/${A}`,
  'a report under two names': `reports/${A}~owen~x`,
  'a thread under a word': 'threads/welcome',
  'a comment under a word': 'comments/welcome',
};

/** Where a document is: below the site, or from the root. */
const at = async (where: string): Promise<string> =>
  where.startsWith('/') ? where.slice(1) : `${await site()}/${where}`;
let made: Promise<string> | undefined;
const site = (): Promise<string> => (made ??= create({ ...own, guard: {} }));

const attempt = (
  uid: string | null,
  verb: string,
  path: string,
  send: (db: Firestore) => Promise<unknown>,
): Attempt => ({ who: roleOf(uid, {}), verb, path, send: () => send(as(uid)) });

const founding = attempt('owen', 'set', '', async (db) => setDoc(doc(db, await site()), POLICY));
for (const [what, path] of Object.entries(BESIDE)) {
  const named = `writing ${what} is refused`;
  addAttack(
    named,
    {
      group: 'paths',
      who: 'owner',
      attempt: `writing ${what}: ${readable(path)}`,
      twin: "writing the site's own document",
    },
    attempt('owen', 'set', path, async (db) => setDoc(doc(db, await at(path)), { x: 1 })),
    founding,
  );
}

const reading = attempt('owen', 'get', 'private/guard', async (db) =>
  getDoc(doc(db, await at('private/guard'))),
);
const UNREAD: readonly string[] = [
  "a collection of one's own beside the sites",
  'a collection of no name here',
  'another private document',
  'something below a comment',
  'something below a thread',
  'something below the log',
];
for (const what of UNREAD) {
  const path = BESIDE[what] ?? '';
  addAttack(
    `reading ${what} is refused`,
    {
      group: 'paths',
      who: 'owner',
      attempt: `reading ${what}: ${readable(path)}`,
      twin: 'reading the guard',
    },
    attempt('owen', 'get', path, async (db) => getDoc(doc(db, await at(path)))),
    reading,
  );
}

/** What is there to be changed, not to be taken away: by nobody. */
const STANDING: Readonly<Record<string, string>> = {
  'a thread': HEAD,
  'the settings': '',
  'the guard': 'private/guard',
};
for (const [what, path] of Object.entries(STANDING)) {
  addAttack(
    `taking ${what} away is refused`,
    { group: 'paths', who: 'owner', attempt: `taking ${what} away`, twin: "writing the site's own document" },
    attempt('owen', 'delete', path, async (db) => deleteDoc(doc(db, (await at(path)).replace(/\/$/, '')))),
    founding,
  );
}

const group = (name: string) => (db: Firestore) => query(collectionGroup(db, name), limit(1));
const below = (name: string) => async (db: Firestore) =>
  query(collection(db, `${await site()}/${name}`), limit(1));
const readersOf = (uid: string, most: number) => (db: Firestore) =>
  query(collectionGroup(db, 'readers'), where('uid', '==', uid), limit(most));
const mine = attempt('eve', 'list', 'all readers', (db) => getDocs(readersOf('eve', 100)(db)));

const LISTS: Readonly<Record<string, readonly [string, (db: Firestore) => Query | Promise<Query>]>> = {
  'all comments of the project': ['mia', group('comments')],
  'all threads of the project': ['mia', group('threads')],
  'all pages of the project': ['ann', group('pages')],
  'all authors of the project': ['mia', group('authors')],
  'all reports of the project': ['mia', group('reports')],
  'all logs of the project': ['mia', group('log')],
  'all private documents of the project': ['owen', group('private')],
  'all tallies of the project': ['ann', group('likes')],
  'all meters of the project': ['mia', group('meters')],
  'everybody who likes anything': ['mia', group('readers')],
  'what somebody else likes': ['mia', readersOf('eve', 100)],
  'what one likes, all at once': ['eve', readersOf('eve', 101)],
  'private documents': ['owen', below('private')],
  'versions of the rules': ['owen', below('rules')],
  'meters of likes': ['mia', below('likeMeters')],
  'meters of reports': ['mia', below('reportMeters')],
  'threads, as a moderator': ['mia', below('threads')],
  'tallies, as a moderator': ['mia', below(`${HEAD}/likes`)],
};
for (const [what, [uid, of]] of Object.entries(LISTS)) {
  addAttack(
    `listing ${what} is refused`,
    {
      group: 'reading',
      who: roleOf(uid, {}),
      attempt: `listing ${what}`,
      twin: 'listing all that one likes oneself, a hundred at most',
    },
    attempt(uid, 'list', what, async (db) => getDocs(await of(db))),
    mine,
  );
}
