import { doc, increment, setDoc } from 'firebase/firestore';
import { forgettingLikes } from '../../src/store/firestore/writes.js';
import { dismiss, like, report } from '../support/rules/batches.js';
import { all, drafted, only, overwrite, put, send, type Drafts } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, own } from '../support/rules/scenes.js';
import { ago, HEAD, PAGE } from '../support/rules/world.js';

// Likes and reports are given once, and taken back once.

guardedByRules();

const again = { again: true } as const;
const documents = { group: 'replay' } as const;

const tally = `${HEAD}/likes/0`;
flow('a like, given once', {
  ...documents,
  by: 'eve',
  start: own,
  batch: (_, by) => like(by, A),
  refused: {
    again,
    'its tally again': { before: (_, by) => like(by, A), change: only('tally'), twin: 'all' },
    'within a second of another': {
      // By a clock that is ahead: within a second of one that is not would depend on how fast the tests run.
      start: {
        documents: { [`${tally}/readers/eve`]: { uid: 'eve', likes: {}, last: A, at: ago(-3600) } },
      },
    },
    'over all tallies': {
      start: { documents: { [tally]: { [B]: 7, last: B } } },
      change: all(overwrite('tally'), put({ [`tally.${A}`]: 1 })),
    },
    'over all that the reader likes': {
      start: {
        documents: { [`${tally}/readers/eve`]: { uid: 'eve', likes: { [B]: true }, last: B, at: ago(60) } },
      },
      change: overwrite('reader'),
    },
  },
});

const liked = (): Drafts => like('eve', A);
flow('taking a like back', {
  ...documents,
  by: 'eve',
  start: own,
  before: liked,
  batch: (_, by) => like(by, A, { on: false }),
  allowed: {
    'on a closed site': {
      before: async (path) => {
        await setDoc(doc(admin, path), { closed: true }, { merge: true });
        return liked();
      },
    },
    'while banned': { start: { authors: { eve: { bannedUntil: ago(-3600) } } } },
  },
  refused: {
    again,
    'of one that was never given': { before: () => ({}) },
    'of two': put({ [`tally.${A}`]: increment(-2) }),
    'by another': { by: 'gus', change: () => like('eve', A, { on: false }), twin: 'by' },
    'by taking the tallies away': () => ({ tally: { verb: 'delete', path: tally, data: {} } }),
    'by taking what the reader likes away': () =>
      drafted(forgettingLikes({ thread: PAGE.id, window: 0, uid: 'eve' })),
  },
});

const forget = (): Drafts => drafted(forgettingLikes({ thread: PAGE.id, window: 0, uid: 'eve' }));
const tookBack = { uid: 'eve', likes: { [A]: false }, last: A, at: ago(60) };
flow('forgetting likes that were taken back', {
  ...documents,
  by: 'eve',
  start: { ...own, documents: { [`${tally}/readers/eve`]: tookBack } },
  batch: forget,
  refused: {
    again,
    "another's": { by: 'gus' },
    "another's, by a moderator": { by: 'mia' },
    'signed out': { by: null },
    'while one stands': {
      start: { documents: { [`${tally}/readers/eve`]: { ...tookBack, likes: { [A]: false, [B]: true } } } },
    },
  },
});

flow('a report, made once', {
  ...documents,
  by: 'gus',
  start: own,
  batch: (_, by) => report(by, A),
  refused: {
    again,
    'again, for another reason': {
      before: (_, by) => report(by, A),
      change: put({ 'report.reason': 'abuse' }),
      twin: 'before',
    },
  },
});
const reported = { [`reports/${A}~gus`]: { comment: A, uid: 'gus', reason: 'spam', at: ago(60) } };
const away = (): Drafts => ({ report: { verb: 'delete', path: `reports/${A}~gus`, data: {} } });
flow('taking a report back', {
  ...documents,
  by: 'gus',
  start: { ...own, documents: reported },
  batch: away,
  refused: {
    again,
    'by another': { by: 'eve' },
    'by the author of the comment': { by: 'ann' },
    'signed out': { by: null },
    'by a moderator, without a line in the log': { by: 'mia' },
  },
});
flow('settling reports', {
  group: 'log',
  by: 'mia',
  start: { ...own, documents: reported },
  batch: (_, by) => dismiss(A, ['gus'], by),
  allowed: { 'by the owner': { by: 'owen' } },
  refused: {
    'by somebody else': { by: 'ann' },
    'with a line for something else': put({ 'log.last.what': 'hide' }),
    'with a line about another comment': send('log', `log/${B}`),
    'by a moderator of another site': { settings: { moderators: { max: 'Max' } } },
  },
});
