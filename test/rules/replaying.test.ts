import { doc, setDoc } from 'firebase/firestore';
import { leaving } from '../../src/store/firestore/writes.js';
import {
  approving,
  archiving,
  ban,
  handIn,
  hiding,
  open,
  post,
  refuse,
  removing,
  restoring,
  settle,
  takeBack,
  trust,
  X,
} from '../support/rules/batches.js';
import { all, drafted, only, overwrite, put } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, own, says, settled, talk } from '../support/rules/scenes.js';
import { many, newId, words } from '../support/rules/world.js';

// Whatever went through once goes through once, and what is there is not overwritten.

guardedByRules();

const again = { again: true } as const;
const documents = { group: 'replay' } as const;
const quick = { minSeconds: 0 };

flow('a post, sent once', {
  ...documents,
  by: 'ann',
  start: { ...talk, settings: quick },
  batch: (_, by) => post(by),
  refused: {
    again,
    'again, with other words': {
      before: (_, by) => post(by),
      change: says({ text: 'other' }),
      twin: 'before',
    },
    'again, by another': {
      before: () => post('eve'),
      change: () => post('ann'),
      twin: 'before',
    },
    'its comment and its tick again': {
      before: (_, by) => post(by),
      change: only('comment', 'author'),
      twin: 'all',
    },
    'its tick again': { before: (_, by) => post(by), change: only('author'), twin: 'all' },
    'its item again': { before: (_, by) => post(by), change: only('head'), twin: 'all' },
    'under the id of one that was deleted': {
      before: async (path) => {
        const entry = words('ann');
        await setDoc(doc(admin, `${path}/comments/${X}`), { uid: 'ann', status: 'deleted', entry });
        return {};
      },
    },
    'over the whole thread': all(
      overwrite('head'),
      put({ 'head.ids': [X], 'head.items': { [X]: words('ann') }, 'head.count': 1 }),
    ),
  },
});

flow('a held post, sent once', {
  ...documents,
  by: 'ann',
  start: { ...talk, settings: { ...quick, moderation: 'all' } },
  batch: (_, by) => handIn(by),
  refused: {
    again,
    'over one that waits': {
      before: (_, by) => handIn(by),
      change: put({ 'comment.entry.text': 'x' }),
      twin: 'before',
    },
    "over another's that waits": { before: () => handIn('eve') },
  },
});

flow('the first post of a thread, sent once', {
  ...documents,
  by: 'ann',
  start: { authors: settled, thread: false, settings: quick },
  batch: (_, by) => open(by),
  refused: {
    again,
    'over a thread that is there': { before: () => open('eve', { id: newId() }) },
    'over a thread with nothing visible in it': {
      start: { thread: true, comments: { [A]: { by: 'eve', status: 'deleted' } } },
    },
  },
});

flow('a metered post, sent once', {
  ...documents,
  by: 'gus',
  start: { ...talk, settings: { ...quick, meter: 9 } },
  batch: (_, by) => post(by, { metered: true }),
  refused: {
    'on the meter that the one before raised': {
      before: (_, by) => post(by, { id: newId(), metered: true }),
      change: only('comment', 'head', 'author'),
      twin: 'change',
    },
    'over the whole meter': {
      before: (_, by) => post(by, { id: newId(), metered: true }),
      change: all(overwrite('meter'), put({ 'meter.n': 1 })),
      twin: 'change',
    },
  },
});

flow('a delete, sent once', { ...documents, by: 'ann', start: own, batch: removing(A), refused: { again } });
flow('taking back, sent once', {
  ...documents,
  by: 'ann',
  start: { ...own, comments: { [A]: { by: 'ann', status: 'held' } } },
  batch: () => takeBack(A),
  refused: { again },
});
flow('hiding, sent once', { ...documents, by: 'mia', start: own, batch: hiding(A), refused: { again } });
flow('restoring, sent once', {
  ...documents,
  by: 'mia',
  start: { ...own, comments: { [A]: { by: 'ann', status: 'hidden' }, [B]: { by: 'eve' } } },
  batch: restoring(A),
  refused: {
    again,
  },
});
flow('an approval, sent once', {
  ...documents,
  by: 'mia',
  start: { authors: { ann: {} }, comments: { [B]: { by: 'eve' }, [A]: { by: 'ann', status: 'held' } } },
  batch: approving(A),
  refused: {
    again,
    'its trust again': { before: approving(A), change: only('author', 'log'), twin: 'all' },
  },
});
flow('a refusal, sent once', {
  ...documents,
  by: 'mia',
  start: { ...own, comments: { [A]: { by: 'ann', status: 'held' } } },
  batch: (_, by) => refuse(A, by),
  refused: { again },
});
flow('archiving, sent once', {
  ...documents,
  by: 'gus',
  start: { authors: settled, comments: many(40) },
  batch: archiving,
  refused: { again, 'its page again': { before: archiving, change: only('page'), twin: 'all' } },
});
flow('a ban, sent once', {
  ...documents,
  by: 'mia',
  start: own,
  batch: (_, by) => ban('eve', by),
  refused: { again },
});
flow('trust, sent once', {
  ...documents,
  by: 'mia',
  start: own,
  batch: (_, by) => trust('eve', 1, by),
  refused: { again },
});
flow('a lock, sent once', {
  ...documents,
  by: 'mia',
  start: own,
  batch: (_, by) => settle({ locked: true }, by),
  refused: { again },
});
flow('leaving, sent once', {
  ...documents,
  by: 'eve',
  start: own,
  batch: () => drafted(leaving({ uid: 'eve' })),
  refused: { again },
});
