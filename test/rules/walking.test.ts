import assert from 'node:assert/strict';
import {
  collection,
  collectionGroup,
  doc,
  getDoc,
  getDocs,
  limit,
  query,
  type DocumentData,
  type Query,
} from 'firebase/firestore';
import { hiding, post, removing, report } from '../support/rules/batches.js';
import { commit } from '../support/rules/draft.js';
import { admin, as, guardedByRules, RULES } from '../support/rules/emulator.js';
import { assertPublic } from '../support/rules/fuzz/public.js';
import { A, archived, B, D, E, watched } from '../support/rules/scenes.js';
import { test } from '../support/rules/suite.js';
import { ago, create, HEAD, hour, words } from '../support/rules/world.js';

guardedByRules();

/** Every collection that the rules name, and one that they do not. */
const NAMES = [...new Set([...RULES.matchAll(/match \/(\w+)\/\{/g)].map(([, name = '']) => name))]
  .filter((name) => name !== 'databases')
  .concat('wild');

/** What readers must not see, wherever it stands. */
const SECRETS = ['casino', 'held words', 'hidden words', 'a reason of the moderator', 'abuse', 'bannedUntil'];

/** A site after a busy day: something in every collection, by the store's own batches where a reader or moderator did it. */
async function busyDay(): Promise<string> {
  const path = await create({
    ...archived,
    authors: { ann: { approved: 2 }, eve: { bannedUntil: ago(-900) }, gus: {} },
    comments: {
      ...archived.comments,
      [D]: { by: 'ann', status: 'held', text: 'held words' },
      [E]: { by: 'eve', status: 'hidden', text: 'hidden words' },
    },
    settings: { meter: 9, names: ['Ann'] },
    meter: 3,
    likesMeter: 4,
    reportsMeter: 5,
    guard: watched,
    logs: {
      'author~eve': {
        last: { by: 'mia', what: 'ban', at: ago(9), why: 'a reason of the moderator' },
        before: [],
      },
    },
    documents: {
      [`${HEAD}/likes/0`]: { [A]: 1, last: A },
      [`${HEAD}/likes/0/readers/zoe`]: { uid: 'zoe', likes: { [A]: true }, last: A, at: ago(9) },
      [`threads/${'u'.repeat(33)}`]: {
        url: 'https://x.example/',
        title: 'T',
        locked: false,
        ids: [],
        items: {},
      },
      'wild/one': { secret: 'casino' },
      'private/owner': { email: 'casino' },
    },
  });
  await commit(path, 'gus', report('gus', B, { metered: true }));
  await commit(path, 'mia', await hiding(B)(path, 'mia'));
  await commit(path, 'ann', await removing(A, 0)(path));
  await commit(path, 'ann', post('ann', { text: words('ann').text }));
  return path;
}

/** Every document of the project, by path. */
async function everything(): Promise<ReadonlyMap<string, DocumentData>> {
  const found = await Promise.all(NAMES.map((name) => getDocs(collectionGroup(admin, name))));
  return new Map(found.flatMap(({ docs }) => docs.map((one) => [one.ref.path, one.data()] as const)));
}

const isRefused = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => false,
    (error: unknown) => (error as { code?: string }).code === 'permission-denied',
  );

test('who is signed out walks through all of a busy site, and sees what is public, field by field', async () => {
  const path = await busyDay();
  const all = await everything();
  const kinds = new Set([...all.keys()].map((where) => where.split('/').at(-2)));
  assert.deepEqual(
    NAMES.filter((name) => !kinds.has(name) && name !== 'rules'),
    [],
    'something is in every collection',
  );
  const seen: string[] = [];
  for (const where of all.keys()) {
    const snapshot = await getDoc(doc(as(null), where)).catch(() => undefined);
    const data = snapshot?.data();
    if (!data) continue;
    seen.push(where);
    const below = where.slice(path.length + 1);
    if (below !== '') assertPublic(below, data);
    for (const secret of SECRETS)
      assert.ok(!JSON.stringify(data).includes(secret), `${where} tells ${secret}`);
  }
  const isPublic = (where: string): boolean =>
    where === path || /^\/threads\/\w+(\/(pages|likes)\/\d+)?$/.test(where.slice(path.length));
  assert.deepEqual(seen.sort(), [...all.keys()].filter(isPublic).sort());
});

test('who is signed out lists nothing but a page of a thread at a time', async () => {
  const path = await busyDay();
  const threads = `${path}/${HEAD}`;
  const below = [path, threads, `${threads}/likes/0`].flatMap((place) =>
    NAMES.map((name) => [`${place}/${name}`, collection(as(null), `${place}/${name}`)] as const),
  );
  const groups = NAMES.map((name) => [`any ${name}`, collectionGroup(as(null), name)] as const);
  const listed: string[] = [];
  for (const [name, given] of [...below, ...groups, ['sites', collection(as(null), 'sites')] as const]) {
    const one: Query = query(given as Query, limit(1));
    assert.ok(await isRefused(getDocs(given as Query)), `${name} without a limit`);
    if (!(await isRefused(getDocs(one)))) listed.push(name);
  }
  assert.deepEqual(listed, [`${threads}/pages`]);
});

test('who is signed out reads no meter', async () => {
  const path = await busyDay();
  for (const meter of ['meters', 'likeMeters', 'reportMeters'])
    assert.ok(await isRefused(getDoc(doc(as(null), `${path}/${meter}/${hour()}`))));
});
