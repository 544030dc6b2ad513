import { deleteField, increment } from 'firebase/firestore';
import { approving, ban, commentOf, hide, hiding, restoring, settle } from '../support/rules/batches.js';
import { add, all, along, put } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, C, own } from '../support/rules/scenes.js';
import { ago, HEAD, now } from '../support/rules/world.js';

// What moderators do, each with its own line in the log: nothing rides along on it.

guardedByRules();

flow('hiding, alone', {
  group: 'smuggling',
  by: 'mia',
  start: own,
  batch: hiding(A),
  refused: {
    'and restoring': add('update', `comments/${A}`, { status: 'published', kept: deleteField() }),
    'with other words kept in a second write': add('update', `comments/${A}`, { 'kept.text': 'evil' }),
    'in the name of another in a second write': add('update', `comments/${A}`, { by: 'max' }),
    'another with it, on one line': along(async (path, by) => {
      const { comment } = hide(by, B, (await commentOf(path, B)).entry as never);
      return comment ? { comment } : {};
    }),
    'with a ban on its line': along((_, by) => {
      const { author } = ban('ann', by);
      return author ? { author } : {};
    }),
    'with a lock on its line': add('update', HEAD, { locked: true }),
    'with the author trusted': add('merge', 'authors/ann', { approved: 9 }),
  },
});

const hidden = { ...own, comments: { [A]: { by: 'ann', status: 'hidden' as const }, [B]: { by: 'eve' } } };
flow('restoring, alone', {
  group: 'smuggling',
  by: 'mia',
  start: hidden,
  batch: restoring(A),
  refused: {
    'with other words in a second write': all(
      add('update', `comments/${A}`, { 'entry.text': 'evil' }),
      put({ [`head.items.${A}.text`]: 'evil' }),
    ),
    'with a pin on its line': add('update', HEAD, { pinned: A }),
  },
});

flow('an approval, alone', {
  group: 'smuggling',
  by: 'mia',
  start: {
    authors: { ann: {}, eve: {} },
    comments: { [B]: { by: 'eve', status: 'held' }, [A]: { by: 'ann', status: 'held' }, [C]: { by: 'eve' } },
  },
  batch: approving(A),
  refused: {
    'with trust for the other': add('merge', 'authors/eve', { approved: increment(1), approval: A }),
    'with trust twice': add('merge', 'authors/ann', { approved: increment(1), approval: A }),
    'with the other refused on its line': add('delete', `comments/${B}`),
    'with other words in a second write': all(
      add('update', `comments/${A}`, { 'entry.text': 'evil' }),
      put({ [`head.items.${A}.text`]: 'evil' }),
    ),
    'with a ban on its line': add('merge', 'authors/ann', { bannedUntil: ago(-3600) }),
  },
});

flow('a lock, alone', {
  group: 'smuggling',
  by: 'mia',
  start: own,
  batch: (_, by) => settle({ locked: true }, by),
  refused: {
    'with a pin on its line': add('update', HEAD, { pinned: A }),
    'with a title on its line': add('update', HEAD, { title: 'B' }),
    'with a count': add('update', HEAD, { count: 7 }),
  },
});

flow('a ban, alone', {
  group: 'smuggling',
  by: 'mia',
  start: own,
  batch: (_, by) => ban('eve', by),
  refused: {
    'with trust on its line': add('merge', 'authors/eve', { approved: 0 }),
    'with another on its line': add('merge', 'authors/ann', { bannedUntil: ago(-3600) }),
    'and of a moderator by himself lifted': add('merge', 'authors/mia', { bannedUntil: deleteField() }),
    "with the author's clock": add('merge', 'authors/eve', { last: now() }),
  },
});
