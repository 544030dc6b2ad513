import { deleteField, increment } from 'firebase/firestore';
import { commentOf, edit, post } from '../support/rules/batches.js';
import { add, all, drop, put, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, archived, B, C, everything, own, quote, watched } from '../support/rules/scenes.js';
import { ago, HEAD, newId, now, OTHER, words } from '../support/rules/world.js';

guardedByRules();

/** The field in the ledger and in the head. */
const both = (field: string, value: unknown): Forge =>
  put({ [`comment.entry.${field}`]: value, [`head.items.${A}.${field}`]: value });

flow('an edit', {
  group: 'head',
  by: 'ann',
  start: own,
  batch: (_, by) => edit(by, A),
  allowed: {
    'of a comment with a stance': { start: { comments: { [A]: { by: 'ann', stance: 'a' } } } },
    'of what was edited before': { start: { comments: { [A]: { by: 'ann', editedAt: ago(4000) } } } },
    'within its minutes': { settings: { editMinutes: 151 } },
    'with a link less than are held': {
      settings: { links: 2 },
      change: () => edit('ann', A, 'head', 'http://a'),
    },
    'everything at once': {
      settings: { ...everything, editMinutes: 200 },
      start: { guard: watched, authors: { ann: { approved: 1, bannedUntil: ago(9) } } },
    },
    'into words that are held, by a moderator': {
      by: 'mia',
      start: { guard: watched, comments: { [A]: { by: 'mia' } } },
      change: () => edit('mia', A, 'head', 'cheap'),
    },
    'by a moderator of his own, where all is moderated': {
      by: 'mia',
      settings: { moderation: 'all' },
      start: { comments: { [A]: { by: 'mia' } } },
    },
  },
  refused: {
    'after its minutes': { settings: { editMinutes: 149 } },
    'into words that are refused': {
      start: { guard: watched },
      change: () => edit('ann', A, 'head', 'casino'),
    },
    'into words that are held': { start: { guard: watched }, change: () => edit('ann', A, 'head', 'cheap') },
    'into links that are held': { settings: { links: 1 }, change: () => edit('ann', A, 'head', 'http://a') },
    'into a list of 100 kB': both('text', ['x'.repeat(100_000)]),
    'into a map': both('text', { a: 1 }),
    'into null': both('text', null),
    'to nothing': both('text', ''),
    'to too much': both('text', 'x'.repeat(4001)),
    'of the stance': both('stance', 'a'),
    'of the stance, counted': all(both('stance', 'a'), put({ 'head.stances.a': increment(1) })),
    'that counts a stance': put({ 'head.stances.a': increment(1) }),
    'of the mentions': both('mentions', ['eve']),
    'of the parent': both('parent', B),
    'of the name': both('name', 'eve'),
    'of the time': both('createdAt', now()),
    'of the quote': both('quote', quote),
    'of the role': both('role', 'owner'),
    'of being a guest': both('guest', true),
    'with a new field': both('evil', 1),
    'with a new field in the ledger': put({ 'comment.evil': 1 }),
    'that takes the name out': both('name', deleteField()),
    'that says it is gone': both('gone', 'deleted'),
    'of whom it answers': put({ 'comment.to': 'eve' }),
    'by somebody else': { by: 'eve' },
    'by a moderator': { by: 'mia' },
    'in the head alone': drop('comment'),
    'in the ledger alone': drop('head'),
    'two versions of it': put({ [`head.items.${A}.text`]: 'evil' }),
    'without a tick': drop('author'),
    'on the tick of the one before': { start: { authors: { ann: { what: A } } }, change: drop('author') },
    'a tick for another': put({ 'author.what': B }),
    'too soon': { start: { authors: { ann: { last: ago(600) } } } },
    'while banned': { start: { authors: { ann: { bannedUntil: ago(-3600) } } } },
    'not marked as edited': drop('comment.entry.editedAt', `head.items.${A}.editedAt`),
    'marked at another time': both('editedAt', ago(1)),
    'that moves it to another thread': put({ 'comment.thread': OTHER.id }),
    'that gives it away': put({ 'comment.uid': 'eve' }),
    'that says it was approved': put({ 'comment.by': 'mia' }),
    'that keeps something': put({ 'comment.kept': { a: 1 } }),
    'that says it is on a page': put({ 'comment.at': 0 }),
    'that says it is on a page below the first': put({ 'comment.at': -2 }),
    "that takes another's item along": put({ [`head.items.${B}.text`]: 'evil' }),
    'that counts': put({ 'head.count': increment(1) }),
    'that names another as last': put({ 'head.last': B }),
    'that reorders': put({ 'head.ids': [B, A] }),
    'by a guest, of what is published, where guests are held': {
      by: 'gus',
      settings: { guests: 'held' },
      start: { comments: { [A]: { by: 'gus' } } },
    },
    'by a guest where guests are asked no more': {
      by: 'gus',
      settings: { guests: 'off' },
      start: { comments: { [A]: { by: 'gus' } } },
    },
    'where all is moderated': { settings: { moderation: 'all' } },
    'where the first is moderated, not approved': {
      settings: { moderation: 'first' },
      start: { authors: { ann: {} } },
    },
    'in a locked thread': { start: { head: { locked: true } } },
    'on a closed site': { settings: { closed: true } },
    'in an old thread': { settings: { closeAfterDays: 2 } },
    'of a hidden comment': { start: { comments: { [A]: { by: 'ann', status: 'hidden' } } } },
    'of a deleted comment': { start: { comments: { [A]: { by: 'ann', status: 'deleted' } } } },
  },
});

flow('an edit of an archived comment', {
  group: 'pages',
  by: 'ann',
  start: archived,
  batch: (_, by) => edit(by, A, 0),
  refused: {
    'as if it were in the head': () => edit('ann', A, 'head'),
    'in the head, put there once more': all(async (batch, path) => {
      const { entry } = await commentOf(path, A);
      const { head } = post('ann', { id: A });
      return all(
        drop('page'),
        (rest) => ({ ...rest, ...(head && { head }) }),
        put({
          'comment.at': -1,
          [`head.items.${A}`]: { ...entry, text: 'second thoughts', editedAt: now() },
        }),
      )(batch, path);
    }),
    'on a page it is not on': put({ 'comment.at': 1 }),
    'on a page whose number is a word': put({ 'comment.at': '0' }),
    'on the page alone': drop('comment'),
    'in the ledger alone': drop('page'),
    'two versions of it': put({ [`page.items.${A}.text`]: 'evil' }),
    "with another's item": put({ [`page.items.${C}.text`]: 'evil' }),
    "that takes another's item out": put({ [`page.items.${C}`]: deleteField() }),
    'a copy of what is in the head': async (_, path) => ({
      page: {
        verb: 'update',
        path: `${HEAD}/pages/0`,
        data: { [`items.${B}`]: (await commentOf(path, B)).entry, last: B },
      },
    }),
    'that adds an item': put({ [`page.items.${newId()}`]: words('ann') }),
    'that changes the ids': put({ 'page.ids': [A] }),
    'that adds a field': put({ 'page.html': 'x' }),
    'that counts': add('update', HEAD, { count: increment(1), last: A }),
    'without a tick': drop('author'),
    'in a locked thread': { start: { ...archived, head: { locked: true } } },
    'where all is moderated': { settings: { moderation: 'all' } },
    'by somebody else': { by: 'eve' },
  },
});
