import { arrayUnion, deleteField, increment } from 'firebase/firestore';
import { leaving, savingGuard, savingPolicy } from '../../src/store/firestore/writes.js';
import {
  archiving,
  ban,
  dismiss,
  edit,
  headOf,
  like,
  post,
  removing,
  report,
  trust,
  X,
} from '../support/rules/batches.js';
import { add, along, drafted, put } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, archived, B, C, own, talk } from '../support/rules/scenes.js';
import { ago, HEAD, hour, many, newId, now, POLICY, words } from '../support/rules/world.js';

// A batch is judged write by write: what rides along with an honest one, or touches a document for a second time, must not
// go through because the rest would.

guardedByRules();

flow('a post, alone', {
  group: 'smuggling',
  by: 'ann',
  start: { ...talk, settings: { minSeconds: 0 } },
  batch: (_, by) => post(by),
  refused: {
    'with a new title in a second write of the head': add('update', HEAD, { title: 'evil' }),
    'with a lock in a second write of the head': add('update', HEAD, { locked: true }),
    'with a pin in a second write of the head': add('update', HEAD, { pinned: X }),
    'with a second count in a second write of the head': add('update', HEAD, { count: increment(1) }),
    "with another's words in a second write of the head": add('update', HEAD, {
      [`items.${A}.text`]: 'evil',
      last: A,
    }),
    'with a second id in a second write of the head': add('update', HEAD, { ids: arrayUnion(newId()) }),
    'with other words in a second write of the comment': add('update', `comments/${X}`, {
      'entry.text': 'evil',
    }),
    'with something kept in a second write of the comment': add('update', `comments/${X}`, {
      kept: { a: 1 },
    }),
    'made moderator in a second write of the comment': add('update', `comments/${X}`, {
      'entry.role': 'moderator',
    }),
    'taken out of the ledger in the same batch': add('delete', `comments/${X}`),
    'with trust in a second write of the clock': add('merge', 'authors/ann', { approved: 9 }),
    'with the clock set back in a second write': add('merge', 'authors/ann', { last: ago(9000) }),
    'with the clock taken away in a second write': add('delete', 'authors/ann'),
    'with an edit of it': along((_, by) => edit(by, X)),
    'with an edit of another of mine': along((_, by) => edit(by, B)),
    "with another's delete": along(removing(A)),
    "with another's comment taken out": add('delete', `comments/${A}`),
    "with another's ban": along((_, by) => ban('eve', by)),
    'with trust in oneself': along((_, by) => trust(by, 9, by)),
    'with settings of his own': along(() =>
      drafted(savingPolicy({ policy: { ...POLICY, moderation: 'open' } })),
    ),
    'with a seat among the moderators': add('merge', '', { moderators: { ann: 'Ann' } }),
    'with a guard of his own': along(() => drafted(savingGuard({ guard: { refuse: '', hold: '' } }))),
    'with a line in the log': add('set', `log/${X}`, {
      last: { by: 'ann', what: 'approve', at: now(), why: '' },
      before: [],
    }),
    'with a like of it': along((_, by) => like(by, X)),
    'with a page': add('set', `${HEAD}/pages/0`, { items: {}, ids: [] }),
    "with another's report taken away": {
      start: {
        documents: { [`reports/${A}~gus`]: { comment: A, uid: 'gus', reason: 'spam', at: ago(60) } },
      },
      change: add('delete', `reports/${A}~gus`),
    },
    'with the hour set back': add('set', `meters/${hour()}`, { n: 0, at: now(), what: X }),
  },
});

flow('an edit, alone', {
  group: 'smuggling',
  by: 'ann',
  start: { ...own, settings: { minSeconds: 0 } },
  batch: (_, by) => edit(by, A),
  refused: {
    'with a delete of it': along(removing(A)),
    'with a second edit, of the head': add('update', HEAD, { [`items.${A}.text`]: 'evil', last: A }),
    'with a second edit, of the ledger': add('update', `comments/${A}`, { 'entry.text': 'evil' }),
    'with a status in a second write': add('update', `comments/${A}`, { status: 'held' }),
    'with a post on the same tick': along((_, by) => {
      const { comment, head } = post(by);
      return { ...(comment && { comment }), ...(head && { head }) };
    }),
  },
});

flow('a delete, alone', {
  group: 'smuggling',
  by: 'ann',
  start: own,
  batch: removing(A),
  refused: {
    "with another's": along(removing(B)),
    'with a second count': add('update', HEAD, { count: increment(-1), last: A }),
    'with the words put back in the head': add('update', HEAD, { [`items.${A}`]: words('ann'), last: A }),
    'with the words put back in the ledger': add('update', `comments/${A}`, { entry: words('ann') }),
    'with the document taken out': add('delete', `comments/${A}`),
  },
});

flow('a delete on a page, alone', {
  group: 'smuggling',
  by: 'ann',
  start: archived,
  batch: removing(A, 0),
  refused: {
    "with another's item on the page": add('update', `${HEAD}/pages/0`, {
      [`items.${C}`]: deleteField(),
      last: C,
    }),
    'with the words put back on the page': add('update', `${HEAD}/pages/0`, {
      [`items.${A}`]: words('ann'),
      last: A,
    }),
    'with a stance that was none': add('update', HEAD, { 'stances.a': increment(-1), last: A }),
  },
});

flow('archiving, alone', {
  group: 'smuggling',
  by: 'gus',
  start: { authors: { gus: {} }, comments: many(40) },
  batch: archiving,
  refused: {
    'twice in one batch': along(async (path) => {
      const { ids, items } = await headOf(path);
      const rest = ids.slice(20);
      const page = { ids: rest, items: Object.fromEntries(rest.map((id) => [id, items[id]])) };
      return {
        page: { verb: 'set', path: `${HEAD}/pages/1`, data: page },
        head: { verb: 'update', path: HEAD, data: { ids: [], items: {}, pages: 2 } },
      };
    }),
    'with a count in a second write of the head': add('update', HEAD, { count: 0 }),
    'with words altered in a second write of the page': add('update', `${HEAD}/pages/0`, {
      'items.x': words('gus'),
    }),
  },
});

flow('leaving, alone', {
  group: 'smuggling',
  by: 'ann',
  start: { ...own, settings: { minSeconds: 0 } },
  batch: () => drafted(leaving({ uid: 'ann' })),
  refused: {
    "with another's": add('delete', 'authors/eve'),
    'with a post on a fresh clock': {
      settings: { minSeconds: 3000 },
      start: { authors: { ann: { last: ago(60) } } },
      change: along((_, by) => post(by)),
      twin: 'all',
    },
    'with trust on a fresh document': add('merge', 'authors/ann', { approved: 9 }),
  },
});

flow('a like, alone', {
  group: 'smuggling',
  by: 'eve',
  start: { ...own, settings: { reactions: ['love'] } },
  batch: (_, by) => like(by, A),
  refused: {
    'with a reaction to it': along((_, by) => like(by, A, { reaction: 'love' })),
    'given and taken back at once': along((_, by) => like(by, A, { on: false })),
    "with another's": along(() => like('gus', A)),
    'with a tally of nothing': add('merge', `${HEAD}/likes/0`, { x: 1 }),
    'with something private': add('merge', `${HEAD}/likes/0/readers/eve`, { email: 'x' }),
  },
});

flow('a metered like, alone', {
  group: 'floods',
  by: 'gus',
  start: {
    ...own,
    settings: { meter: 9, reactions: ['love'] },
    comments: { ...own.comments, [C]: { by: 'eve' } },
  },
  batch: (_, by) => like(by, A, { metered: true }),
  refused: {
    'with another on the same raising': along((_, by) => like(by, C)),
    'raised twice': (batch, path, by) =>
      add('merge', `likeMeters/${hour()}`, { n: increment(1), at: now() })(batch, path, by),
  },
});

flow('a report, alone', {
  group: 'smuggling',
  by: 'gus',
  start: own,
  batch: (_, by) => report(by, A),
  refused: {
    'with it settled': along((_, by) => dismiss(A, ['gus'], by)),
    "with another's": add('set', `reports/${A}~eve`, { comment: A, uid: 'eve', reason: 'spam', at: now() }),
  },
});

flow('a metered report, alone', {
  group: 'floods',
  by: 'gus',
  start: { ...own, settings: { meter: 9 } },
  batch: (_, by) => report(by, A, { metered: true }),
  refused: {
    'with another on the same raising': along((_, by) => report(by, B)),
    'raised by two': put({ 'meter.n': increment(2) }),
    'raised at another time': put({ 'meter.at': ago(1) }),
    'raised with a field too many': put({ 'meter.x': 1 }),
    "raised in the next hour's": (batch) => {
      if (batch.meter) batch.meter.path = `reportMeters/${hour(1)}`;
      return batch;
    },
    "raised in the posts'": (batch) => {
      if (batch.meter) batch.meter.path = `meters/${hour()}`;
      return batch;
    },
  },
});
