import {
  collection,
  doc,
  getCountFromServer,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  where,
  type Query,
  type QueryConstraint,
} from 'firebase/firestore';
import { QUERIES, queryOf, type QueryShape } from '../../src/store/firestore/queries.js';
import { admin, as, guardedByRules } from '../support/rules/emulator.js';
import { addAttack, addHonest, type Attempt } from '../support/rules/rows.js';
import { A, archived, B, D, E, F, watched } from '../support/rules/scenes.js';
import { readable, roleOf } from '../support/rules/told.js';
import { ago, create, HEAD, hour, newId, PAGE } from '../support/rules/world.js';

guardedByRules();

/** What is read: a thread with a comment in every state, and all that belongs to it. */
async function busy(): Promise<string> {
  const path = await create({
    ...archived,
    comments: {
      ...archived.comments,
      [D]: { by: 'ann', status: 'held' },
      [E]: { by: 'eve', status: 'hidden' },
      [F]: { by: 'ann', parent: B },
      [newId()]: { by: 'ann', status: 'held', parent: B },
    },
    settings: { meter: 3 },
    meter: 3,
    reportsMeter: 3,
    guard: watched,
  });
  await Promise.all([
    setDoc(doc(admin, `${path}/reports/${B}~gus`), { comment: B, uid: 'gus', reason: 'spam', at: ago(9) }),
    setDoc(doc(admin, `${path}/${HEAD}/likes/0`), { [A]: 1, last: A }),
    setDoc(doc(admin, `${path}/${HEAD}/likes/0/readers/eve`), { likes: { [A]: true }, last: A, at: ago(9) }),
  ]);
  return path;
}
/** By the hour, as meters are. */
const made = new Map<string, Promise<string>>();
function site(): Promise<string> {
  const known = made.get(hour()) ?? busy();
  made.set(hour(), known);
  return known;
}

const asking = (
  uid: string | null,
  verb: string,
  where: string,
  query: (path: string) => Query,
): Attempt => ({
  who: roleOf(uid, {}),
  verb,
  path: where,
  send: async () => getDocs(query(await site())),
});
const get = (uid: string | null, where: string): Attempt => ({
  who: roleOf(uid, {}),
  verb: 'get',
  path: where,
  send: async () => getDoc(doc(as(uid), where === '' ? await site() : `${await site()}/${where}`)),
});
const list = (uid: string | null, where: string, ...constraints: QueryConstraint[]): Attempt =>
  asking(uid, 'list', where, (path) => query(collection(as(uid), `${path}/${where}`), ...constraints));
/** One of the store's own queries. */
const ask = (uid: string | null, shape: QueryShape, values: Record<string, string>): Attempt =>
  asking(uid, 'query', shape.collection, (path) =>
    queryOf(shape, as(uid), path.slice('sites/'.length), values),
  );

/** One of them, counted. */
const count = (uid: string | null, shape: QueryShape, values: Record<string, string>): Attempt => ({
  who: roleOf(uid, {}),
  verb: 'count',
  path: shape.collection,
  send: async () =>
    getCountFromServer(queryOf(shape, as(uid), (await site()).slice('sites/'.length), values)),
});
/** The sites themselves. */
const sites = (uid: string | null): Attempt =>
  asking(uid, 'list', '', () => query(collection(as(uid), 'sites'), limit(1)));

const held = where('status', '==', 'held');
const published = where('status', '==', 'published');
const to = (uid: string | null) => where('to', '==', uid);
const pages = `${HEAD}/pages`;
const inThread = { thread: PAGE.id };

/** What somebody may read, and beside it what nobody may, or not he. */
const READS: Readonly<Record<string, readonly [Attempt, Attempt]>> = {
  'the settings': [get(null, ''), sites(null)],
  'the settings, signed in': [get('ann', ''), sites('ann')],
  'the head': [get(null, HEAD), list(null, 'threads', limit(1))],
  'the head, signed in': [get('gus', HEAD), list('gus', 'threads', limit(1))],
  'how full the meter is': [get('gus', `meters/${hour()}`), get(null, `meters/${hour()}`)],
  'how full the meter is, by a moderator': [get('mia', `meters/${hour()}`), list('mia', 'meters', limit(1))],
  'that the hour takes no more reports': [get('gus', 'reportMeters/full'), get(null, 'reportMeters/full')],
  'how many likes the hour took': [get('gus', `likeMeters/${hour()}`), get(null, `likeMeters/${hour()}`)],
  'that it takes none, but not who reported last': [
    get('ann', 'reportMeters/full'),
    get('ann', `reportMeters/${hour()}`),
  ],
  'that it takes none, by a moderator': [
    get('mia', 'reportMeters/full'),
    get('mia', `reportMeters/${hour()}`),
  ],
  'a page': [get(null, `${pages}/0`), list(null, pages)],
  'the page that holds a comment': [
    ask(null, QUERIES.pageOf, { ...inThread, id: A }),
    list(null, pages, where('ids', 'array-contains', A), limit(2)),
  ],
  'the likes': [get(null, `${HEAD}/likes/0`), list(null, `${HEAD}/likes`, limit(1))],
  'the likes, signed in': [get('mia', `${HEAD}/likes/0`), list('mia', `${HEAD}/likes/0/readers`, limit(9))],
  "one's own likes": [get('eve', `${HEAD}/likes/0/readers/eve`), get('ann', `${HEAD}/likes/0/readers/eve`)],
  'a comment, by its author': [get('ann', `comments/${D}`), get('eve', `comments/${D}`)],
  'a comment, by a moderator': [get('mia', `comments/${D}`), get(null, `comments/${D}`)],
  "a published comment's document": [get('ann', `comments/${A}`), get('eve', `comments/${A}`)],
  'what was kept of a hidden one': [get('mia', `comments/${E}`), get('ann', `comments/${E}`)],
  'whether a comment arrived': [get('gus', `comments/${newId()}`), get(null, `comments/${newId()}`)],
  "one's own held comments in a thread": [
    ask('ann', QUERIES.myHeld, { ...inThread, uid: 'ann' }),
    ask('eve', QUERIES.myHeld, { ...inThread, uid: 'ann' }),
  ],
  "one's own held comments, signed in": [
    ask('gus', QUERIES.myHeld, { ...inThread, uid: 'gus' }),
    ask(null, QUERIES.myHeld, { ...inThread, uid: 'ann' }),
  ],
  "everybody's held comments in a thread": [
    ask('mia', QUERIES.heldInThread, inThread),
    ask('ann', QUERIES.heldInThread, inThread),
  ],
  'the queue': [ask('owen', QUERIES.heldOnSite, {}), ask('ann', QUERIES.heldOnSite, {})],
  'the queue, all at once': [ask('mia', QUERIES.heldOnSite, {}), list('mia', 'comments', held, limit(101))],
  'the queue, without a limit': [list('owen', 'comments', held, limit(9)), list('owen', 'comments', held)],
  'what is hidden': [ask('mia', QUERIES.hiddenOnSite, {}), ask('ann', QUERIES.hiddenOnSite, {})],
  'what is hidden, by a guest': [ask('owen', QUERIES.hiddenOnSite, {}), ask('gus', QUERIES.hiddenOnSite, {})],
  'what is hidden, signed out': [ask('max', QUERIES.hiddenOnSite, {}), ask(null, QUERIES.hiddenOnSite, {})],
  'every comment of the site': [ask('mia', QUERIES.allOnSite, {}), ask('ann', QUERIES.allOnSite, {})],
  'every comment of the site, signed out': [
    ask('owen', QUERIES.allOnSite, {}),
    ask(null, QUERIES.allOnSite, {}),
  ],
  'every comment of the site, all at once': [
    list('mia', 'comments', orderBy('entry.createdAt', 'desc'), limit(100)),
    list('mia', 'comments', orderBy('entry.createdAt', 'desc'), limit(101)),
  ],
  'what is reported': [ask('mia', QUERIES.reportsOnSite, {}), ask('gus', QUERIES.reportsOnSite, {})],
  'what is reported, signed out': [
    ask('owen', QUERIES.reportsOnSite, {}),
    ask(null, QUERIES.reportsOnSite, {}),
  ],
  'all that an author wrote': [
    ask('mia', QUERIES.allMine, { uid: 'ann' }),
    ask('gus', QUERIES.allMine, { uid: 'ann' }),
  ],
  "how much of an author's is hidden": [
    count('mia', QUERIES.hiddenOf, { uid: 'eve' }),
    count('ann', QUERIES.hiddenOf, { uid: 'eve' }),
  ],
  "how much of an author's is hidden, signed out": [
    count('owen', QUERIES.hiddenOf, { uid: 'eve' }),
    count(null, QUERIES.hiddenOf, { uid: 'eve' }),
  ],
  'all I wrote': [ask('ann', QUERIES.allMine, { uid: 'ann' }), ask('ann', QUERIES.allMine, { uid: 'eve' })],
  'all I wrote, without saying so': [
    list('ann', 'comments', where('uid', '==', 'ann'), where('thread', '==', PAGE.id), limit(9)),
    list('ann', 'comments', where('thread', '==', PAGE.id), limit(9)),
  ],
  'published comments': [
    list('mia', 'comments', published, limit(9)),
    list(null, 'comments', published, limit(9)),
  ],
  "one's own author document": [get('ann', 'authors/ann'), get('eve', 'authors/ann')],
  "an author's, by a moderator": [get('mia', 'authors/ann'), list('mia', 'authors', limit(9))],
  'replies to me': [
    ask('eve', QUERIES.repliesToMe, { uid: 'eve' }),
    ask('eve', QUERIES.repliesToMe, { uid: 'ann' }),
  ],
  'replies to me, the newest': [
    ask('eve', QUERIES.repliesToMe, { uid: 'eve' }),
    list('eve', 'comments', to('eve'), orderBy('entry.createdAt', 'desc'), limit(20)),
  ],
  'replies to me, more at once': [
    list('eve', 'comments', to('eve'), published, limit(1)),
    list('eve', 'comments', to('eve'), published, limit(21)),
  ],
  'replies to me, held ones too': [
    list('eve', 'comments', to('eve'), published, limit(20)),
    list('eve', 'comments', to('eve'), limit(20)),
  ],
  'replies to me, the held ones': [
    list('eve', 'comments', to('eve'), published, limit(20)),
    list('eve', 'comments', to('eve'), held, limit(20)),
  ],
  'replies to me, signed out': [
    list('gus', 'comments', to('gus'), published, limit(20)),
    list(null, 'comments', to('gus'), published, limit(20)),
  ],
  'replies to nobody': [
    list('mia', 'comments', to(null), published, limit(20)),
    list('eve', 'comments', to(null), published, limit(20)),
  ],
  'who owns the site': [get('owen', 'private/owner'), get('mia', 'private/owner')],
  'who owns the site, by claim': [get('claire', 'private/owner'), get(null, 'private/owner')],
  'who owns the site, by an address that is not verified': [
    get('owen', 'private/owner'),
    get('fake', 'private/owner'),
  ],
  'the guard': [get('mia', 'private/guard'), get('ann', 'private/guard')],
  'the guard, signed out': [get('owen', 'private/guard'), get(null, 'private/guard')],
  'the guard, by an address that is not verified': [
    get('max', 'private/guard'),
    get('fake', 'private/guard'),
  ],
  "one's own reports": [
    ask('gus', QUERIES.myReports, { uid: 'gus' }),
    ask('gus', QUERIES.myReports, { uid: 'eve' }),
  ],
  'whether one has reported it': [get('ann', `reports/${B}~ann`), get('ann', `reports/${B}~eve`)],
  "one's own report": [get('gus', `reports/${B}~gus`), get('ann', `reports/${B}~gus`)],
  'who reported a comment': [
    ask('mia', QUERIES.reportsOf, { id: B }),
    ask('eve', QUERIES.reportsOf, { id: B }),
  ],
  'all I liked': [ask('eve', QUERIES.myLikes, { uid: 'eve' }), ask('eve', QUERIES.myLikes, { uid: 'ann' })],
  'all I liked, signed in': [
    ask('eve', QUERIES.myLikes, { uid: 'eve' }),
    ask(null, QUERIES.myLikes, { uid: 'eve' }),
  ],
  'the log': [list('mia', 'log', limit(100)), list('ann', 'log', limit(100))],
  'the log, all at once': [list('owen', 'log', limit(100)), list('owen', 'log', limit(101))],
  'a log': [get('mia', `log/${E}`), get('eve', `log/${E}`)],
  'which rules these are': [get(null, 'rules/1.0'), get(null, 'rules/0.9')],
  'the reports': [list('mia', 'reports', limit(100)), list('ann', 'reports', limit(100))],
  'a report': [get('mia', `reports/${B}~gus`), get(null, `reports/${B}~gus`)],
  'the reports, all at once': [list('mia', 'reports', limit(100)), list('mia', 'reports', limit(101))],
};
for (const [what, [may, mayNot]] of Object.entries(READS)) {
  addHonest(`reading ${what}`, may);
  addAttack(
    `reading beside ${what} is refused`,
    {
      group: 'reading',
      who: mayNot.who,
      attempt: `beside ${what}: ${mayNot.verb} ${readable(mayNot.path)}`,
      twin: `${what}: ${may.verb} ${readable(may.path)}, ${may.who}`,
    },
    mayNot,
    may,
  );
}

/** Asking for the guard of a site that has none. */
const asked = (uid: string | null, where: string, path: () => Promise<string>): Attempt => ({
  who: roleOf(uid, {}),
  verb: 'get',
  path: `${where}/private/guard`,
  send: async () => getDoc(doc(as(uid), `${await path()}/private/guard`)),
});
let bare: Promise<string> | undefined;
const SITES: Readonly<
  Record<string, { path: () => Promise<string>; may: string[]; mayNot: (string | null)[] }>
> = {
  'a guard that is not there': {
    path: () => (bare ??= create()),
    may: ['mia', 'owen', 'claire'],
    mayNot: ['ann', 'gus', 'fake', null],
  },
  'the guard of a site that is not set up': {
    path: () => Promise.resolve('sites/main'),
    may: ['owen', 'claire'],
    mayNot: ['mia', 'ann', 'fake', null],
  },
  'the guard of an unknown site': {
    path: () => Promise.resolve('sites/unknown'),
    may: ['owen', 'claire'],
    mayNot: ['mia', 'ann', 'fake', null],
  },
};
for (const [what, { path, may, mayNot }] of Object.entries(SITES)) {
  for (const uid of may) addHonest(`asking for ${what} by ${uid}`, asked(uid, what, path));
  for (const uid of mayNot) {
    const attempt = asked(uid, what, path);
    addAttack(
      `asking for ${what} by ${uid ?? 'nobody'} is refused`,
      { group: 'reading', who: attempt.who, attempt: `asking for ${what}`, twin: 'the same by the owner' },
      attempt,
      asked('owen', what, path),
    );
  }
}
