import { doc, setDoc } from 'firebase/firestore';
import { hiding, like, post, report } from '../support/rules/batches.js';
import { send, type Forge } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, own, talk } from '../support/rules/scenes.js';
import { create, newSite, PAGE, type World } from '../support/rules/world.js';

// A blogger's sites share a project, and nothing else: no write on one pays for, or moves, anything on another.

guardedByRules();

/** Sends a write to another site that is like this one. */
const elsewhere =
  (name: string, world: World): Forge =>
  async (batch, path, by) => {
    const other = await create({ ...world, site: newSite() });
    return send(name, `/${other}/${batch[name]?.path ?? ''}`)(batch, path, by);
  };

const metered: World = { ...talk, settings: { meter: 9 } };
flow('a post on one site', {
  by: 'gus',
  group: 'paths',
  start: metered,
  batch: (_, by) => post(by, { metered: true }),
  refused: {
    'its comment on another': elsewhere('comment', metered),
    'its item on another': elsewhere('head', metered),
    'its tick on another': elsewhere('author', metered),
    'its raising of the meter on another': elsewhere('meter', metered),
    'trusted on another': {
      by: 'eve',
      settings: { moderation: 'first' },
      change: async (batch, path) => {
        await setDoc(doc(admin, `sites/of-${path.slice('sites/'.length)}/authors/eve`), { approved: 9 });
        return batch;
      },
      twin: 'settings',
    },
  },
});

flow('a reply on one site', {
  by: 'ann',
  group: 'paths',
  start: talk,
  batch: (_, by) => post(by, { parent: A, to: 'eve' }),
  refused: {
    'to a comment on another': {
      start: { comments: {} },
      change: async (batch, path) => {
        const there = `sites/of-${path.slice('sites/'.length)}`;
        await setDoc(doc(admin, `${there}/comments/${A}`), {
          ...{ thread: PAGE.id, uid: 'eve', status: 'published', at: -1 },
        });
        return batch;
      },
      twin: 'start',
    },
  },
});

flow('hiding on one site', {
  by: 'mia',
  group: 'paths',
  start: own,
  batch: hiding(A),
  refused: {
    'written down on another': elsewhere('log', own),
    'its item on another': elsewhere('head', own),
    'its comment on another': elsewhere('comment', own),
    'of a comment on another, moderated by others': {
      settings: { moderators: { max: 'Max' } },
    },
  },
});

flow('a like on one site', {
  by: 'gus',
  group: 'paths',
  start: { ...own, settings: { meter: 9 } },
  batch: (_, by) => like(by, A, { metered: true }),
  refused: {
    'its tally on another': elsewhere('tally', own),
    'its reader on another': elsewhere('reader', own),
    'its raising of the meter on another': elsewhere('meter', own),
  },
});

flow('a report on one site', {
  by: 'gus',
  group: 'paths',
  start: { ...own, settings: { meter: 9 } },
  batch: (_, by) => report(by, A, { metered: true }),
  refused: {
    'made on another': elsewhere('report', { authors: {} }),
    'its raising of the meter on another': elsewhere('meter', own),
  },
});
