import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { doc, increment, setDoc } from 'firebase/firestore';
import { forgettingLikes } from '../../src/store/firestore/writes.js';
import { like, removing } from '../support/rules/batches.js';
import {
  add,
  all,
  commit,
  drafted,
  drop,
  only,
  put,
  send,
  type Drafts,
  type Forge,
} from '../support/rules/draft.js';
import { admin, allowed, guardedByRules, read, refused } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, archived, B, own } from '../support/rules/scenes.js';
import { test } from '../support/rules/suite.js';
import {
  ago,
  create,
  DAY,
  HEAD,
  hour,
  many,
  newId,
  now,
  nth,
  OTHER,
  PAGE,
  THERE,
  type World,
} from '../support/rules/world.js';

guardedByRules();

const tallies = (n: number | string): string => `${HEAD}/likes/${String(n)}`;
const inWindow = (n: string): Forge =>
  all(send('tally', tallies(n)), send('reader', `${tallies(n)}/readers/eve`));
const annsInHead: World = { ...archived, comments: { ...archived.comments, [B]: { by: 'ann' } } };
const status = (value: 'held' | 'hidden' | 'deleted'): World => ({
  comments: { [A]: { by: 'ann', status: value } },
});

flow('a like', {
  group: 'arithmetic',
  by: 'eve',
  start: own,
  batch: (_, by) => like(by, A),
  allowed: {
    'of an archived comment': { start: archived },
    'of a comment in the head, after pages': {
      start: annsInHead,
      change: () => like('eve', B, { window: 1 }),
    },
    'of the twentieth in the head': {
      by: 'zoe',
      start: { comments: many(40) },
      change: () => like('zoe', nth(19)),
    },
    'of the twenty-first in the head': {
      by: 'zoe',
      start: { comments: many(40) },
      change: () => like('zoe', nth(20), { window: 1 }),
    },
    'of the twentieth of twenty': {
      by: 'zoe',
      start: { comments: many(20) },
      change: () => like('zoe', nth(19)),
    },
    'a reaction that the site has': {
      settings: { reactions: ['wow', 'laugh'] },
      change: () => like('eve', A, { reaction: 'laugh' }),
    },
    'by a guest': { by: 'gus' },
    'by somebody who never wrote': { start: { authors: {} } },
    'in a locked thread': { start: { head: { locked: true } } },
  },
  refused: {
    'signed out': { by: null },
    "in another's name": { by: 'gus', change: () => like('eve', A), twin: 'by' },
    "of one's own": { by: 'ann' },
    'by two': put({ [`tally.${A}`]: increment(2) }),
    'by two moves': add('merge', tallies(0), { [A]: increment(1), last: A }),
    'against it': put({ [`tally.${A}`]: increment(-1) }),
    'by a fraction': put({ [`tally.${A}`]: increment(0.5) }),
    'in fractions (-0 is sent as a double)': add('merge', tallies(0), { [A]: increment(-0), last: A }),
    'by a word': put({ [`tally.${A}`]: 'many' }),
    'the tally alone': drop('reader'),
    'the reader alone': drop('tally'),
    "another's along with it": add('merge', `${tallies(0)}/readers/gus`, {
      uid: 'gus',
      likes: { [A]: true },
      last: A,
      at: now(),
    }),
    'a dislike': () => like('eve', A, { on: false }),
    'with another tally': put({ [`tally.${B}`]: increment(5) }),
    'named otherwise': put({ 'tally.last': B }),
    'for two, tallied once': put({ [`reader.likes.${A}~love`]: true }),
    'a value that is none': put({ [`reader.likes.${A}`]: 'yes' }),
    'a field too many': put({ 'reader.x': 1 }),
    'at another time': put({ 'reader.at': ago(5) }),
    'a reaction that the site has not': {
      settings: { reactions: ['wow'] },
      change: () => like('eve', A, { reaction: 'laugh' }),
    },
    'under another uid': put({ 'reader.uid': 'ann' }),
    'without a uid': drop('reader.uid'),
    'a reaction nobody knows': (batch, path) =>
      all(
        put({ [`tally.${A}~hate`]: increment(1), 'tally.last': `${A}~hate`, 'reader.last': `${A}~hate` }),
        put({ 'reader.likes': { [`${A}~hate`]: true } }),
        drop(`tally.${A}`),
      )(batch, path),
    'a reaction with something behind it': {
      settings: { reactions: ['laugh'] },
      change: (batch, path) => {
        const what = `${A}~laugh~evil`;
        return all(
          put({ [`tally.${what}`]: increment(1), 'tally.last': what, 'reader.last': what }),
          put({ 'reader.likes': { [what]: true } }),
          drop(`tally.${A}`),
        )(batch, path);
      },
    },
    'of nothing': () => like('eve', newId()),
    'of a held comment': { start: status('held') },
    'of a hidden comment': { start: status('hidden') },
    'of a deleted comment': { start: status('deleted') },
    'in another thread': all(
      send('tally', `${THERE}/likes/0`),
      send('reader', `${THERE}/likes/0/readers/eve`),
    ),
    'in the next window': () => like('eve', A, { window: 1 }),
    'in a window far off': () => like('eve', A, { window: 7 }),
    'in a window below': () => like('eve', A, { window: -1 }),
    'in a window that is no number': inWindow('all'),
    'in a window of another spelling': inWindow('00'),
    'in a window with a sign': { start: archived, change: inWindow('+0') },
    "of an archived comment in the head's window": {
      start: archived,
      change: () => like('eve', A, { window: 1 }),
    },
    "of a comment in the head in a page's window": { start: annsInHead, change: () => like('eve', B) },
    'of the twentieth in the next window': {
      by: 'zoe',
      start: { comments: many(40) },
      change: () => like('zoe', nth(19), { window: 1 }),
      twin: 'all',
    },
    'of the twenty-first in the first window': {
      by: 'zoe',
      start: { comments: many(40) },
      change: () => like('zoe', nth(20)),
      twin: 'all',
    },
    'of the twenty-first of twenty-one in the first window': {
      by: 'zoe',
      start: { comments: many(21) },
      change: () => like('zoe', nth(20)),
      twin: 'all',
    },
    'in two windows': send('reader', `${tallies(1)}/readers/eve`),
    'while banned': { start: { authors: { eve: { bannedUntil: ago(-3600) } } } },
    'on a closed site': { settings: { closed: true } },
    'beside the tallies': send('tally', tallies('more')),
  },
});

const forgotten = (uid: string): Drafts => drafted(forgettingLikes({ thread: PAGE.id, window: 0, uid }));
const second = (): Promise<void> => pause(1050);

test('a like is given once a second, and taken back once, at any time', async () => {
  const path = await create(own);
  const attempt = (writes: ReturnType<typeof like>) => commit(path, 'eve', writes);
  await allowed(attempt(like('eve', A)));
  await refused(attempt((await only('tally')(like('eve', A), path)) ?? {}));
  await refused(attempt(like('eve', A)));
  await refused(attempt({ reader: { verb: 'delete', path: `${tallies(0)}/readers/eve`, data: {} } }));
  await refused(attempt({ tally: { verb: 'delete', path: tallies(0), data: {} } }));
  await allowed(attempt(like('eve', A, { on: false })));
  await refused(attempt(like('eve', A, { on: false })));
  await refused(attempt(like('eve', A)));
  await second();
  await allowed(attempt(like('eve', A)));
  assert.equal((await read(`${path}/${tallies(0)}`))?.[A], 1);
});

test('a like is taken back whatever became of the comment, the reader and the site', async () => {
  const path = await create(own);
  await allowed(commit(path, 'eve', like('eve', A)));
  await commit(path, 'ann', await removing(A)(path));
  await setDoc(doc(admin, path), { closed: true }, { merge: true });
  await setDoc(doc(admin, `${path}/authors/eve`), { bannedUntil: ago(-DAY) });
  await refused(commit(path, 'eve', like('eve', A, { reaction: 'sad' })));
  await refused(commit(path, 'eve', forgotten('eve')));
  await allowed(commit(path, 'eve', like('eve', A, { on: false })));
  await refused(commit(path, 'gus', forgotten('eve')));
  await allowed(commit(path, 'eve', forgotten('eve')));
  assert.equal(await read(`${path}/${tallies(0)}/readers/eve`), undefined);
});

/** With another raise of the meter of an hour, so many after this one. */
const raisedAgain =
  (shift: number): Forge =>
  (batch, path) => {
    const raise = { n: increment(1), at: now(), what: A, thread: PAGE.id, window: '0' };
    return add('merge', `likeMeters/${hour(shift)}`, raise)(batch, path);
  };

flow('a metered like', {
  group: 'floods',
  by: 'gus',
  start: { ...own, settings: { meter: 2 }, likesMeter: 19 },
  batch: (_, by) => like(by, A, { metered: true }),
  allowed: {
    "the hour's first": { start: { likesMeter: undefined } },
    'of an author who is trusted, unmetered': { by: 'ann', change: () => like('ann', B) },
    'by a moderator, unmetered': { by: 'mia', change: () => like('mia', A) },
    'where nothing is metered': { settings: { meter: 0 }, change: drop('meter') },
  },
  refused: {
    'one too many': { start: { likesMeter: 20 } },
    unmetered: drop('meter'),
    'of an account that is not approved, unmetered': { by: 'eve', change: drop('meter') },
    'of an approved guest, unmetered': {
      start: { authors: { gus: { approved: 1 } } },
      change: drop('meter'),
    },
    'unmetered, right after somebody’s like of the same': {
      start: { likesMeter: undefined },
      before: () => like('zoe', A, { metered: true }),
      change: drop('meter'),
    },
    'that raises the next hour’s meter as well': raisedAgain(1),
    'raised twice': raisedAgain(0),
    'raised for another comment by somebody who need not': { by: 'mia', change: put({ 'meter.what': B }) },
    'a meter for a like of before': {
      before: (_, by) => like(by, A, { metered: true }),
      change: only('meter'),
      twin: 'all',
    },
    'in the meter of posts': (batch) => send('meter', `meters/${hour()}`)(batch, ''),
    "in the next hour's meter": (batch) => send('meter', `likeMeters/${hour(1)}`)(batch, ''),
    'a meter without a like': only('meter'),
    'for another comment': put({ 'meter.what': B }),
    'in another window': put({ 'meter.window': '1' }),
    'in another thread': put({ 'meter.thread': OTHER.id }),
    'raised by two': put({ 'meter.n': increment(2) }),
    'set back': put({ 'meter.n': 1 }),
    'raised at another time': put({ 'meter.at': ago(1) }),
    'with a field too many': put({ 'meter.x': 1 }),
  },
});
