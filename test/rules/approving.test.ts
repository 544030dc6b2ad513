import { deleteField, increment } from 'firebase/firestore';
import { approving } from '../support/rules/batches.js';
import { all, drop, only, put, send } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B } from '../support/rules/scenes.js';
import { many, OTHER, type Given, type World } from '../support/rules/world.js';

guardedByRules();

/** Eve's comment B in the head, and ann's A as it is given. */
const given = (over: Given, b: Given = {}): World => ({
  comments: { [B]: { by: 'eve', ...b }, [A]: { by: 'ann', ...over } },
});
const alone = (over: Given): World => ({ thread: false, comments: { [A]: { by: 'ann', ...over } } });

flow('an approval', {
  group: 'transitions',
  by: 'mia',
  start: { authors: { ann: {}, eve: {} }, settings: { moderation: 'first' }, ...given({ status: 'held' }) },
  batch: approving(A),
  allowed: {
    'of the second one': { start: { authors: { ann: { approved: 1 } } } },
    'of one with a stance': { start: given({ status: 'held', stance: 'a' }, { stance: 'a' }) },
    'of a reply': { start: given({ status: 'held', parent: B }) },
    'that opens the thread': {
      start: alone({ status: 'held' }),
      change: (_, path, by) => approving(A, 'new-head')(path, by),
    },
    'that opens the thread, by the owner': {
      by: 'owen',
      start: alone({ status: 'held', stance: 'a' }),
      change: (_, path, by) => approving(A, 'new-head')(path, by),
    },
    'by the owner': { by: 'owen' },
    'in a locked thread': { start: { head: { locked: true } } },
    'on a closed site': { settings: { closed: true } },
  },
  refused: {
    'by its author': { by: 'ann' },
    'by somebody else': { by: 'eve' },
    'signed out': { by: null },
    'by an owner whose address is not verified': { by: 'fake' },
    'of a moderator by himself': {
      start: { comments: { [B]: { by: 'eve' }, [A]: { by: 'mia', status: 'held' } } },
    },
    'with a name on it, which whoever it answers would see': put({ 'comment.by': 'mia' }),
    'with its page still on it': drop('comment.about'),
    'with something kept': put({ 'comment.kept': { a: 1 } }),
    'that answers somebody else': put({ 'comment.to': 'zoe' }),
    'that gives it to another': put({ 'comment.uid': 'eve' }),
    'into another thread': put({ 'comment.thread': OTHER.id }),
    'without a line in the log': drop('log'),
    'with a line for something else': put({ 'log.last.what': 'hide' }),
    'with a line in another log': send('log', `log/${B}`),
    'trusted for nothing named': drop('author.approval'),
    'trusted for another comment': put({ 'author.approval': B }),
    'without trust': drop('author'),
    'with trust for another': send('author', 'authors/eve'),
    'with too much trust': put({ 'author.approved': increment(2) }),
    'with a ban': put({ 'author.bannedUntil': deleteField(), 'author.last': deleteField() }),
    'with other words': put({ 'comment.entry.text': 'evil', [`head.items.${A}.text`]: 'evil' }),
    'with other words in the head': put({ [`head.items.${A}.text`]: 'evil' }),
    'without an item': drop('head'),
    'the item alone': only('head'),
    'not counted': drop('head.count'),
    'onto a page': put({ 'comment.at': 0 }),
    'onto a page below the first': put({ 'comment.at': -2 }),
    'the trust alone': only('author'),
    'with a field too many in the trust': put({ 'author.evil': 1 }),
    'of the second one, without trust': {
      start: { authors: { ann: { approved: 1 } } },
      change: drop('author'),
    },
    'to a full head': { start: { comments: { ...many(40), [A]: { by: 'ann', status: 'held' } } } },
    'of what was approved, for more trust': { start: given({}), change: drop('head'), twin: 'all' },
    'of what was approved': { start: given({}) },
    'with a stance not counted': {
      start: given({ status: 'held', stance: 'a' }),
      change: drop('head.stances.a'),
    },
    'of a hidden one, stub and all': {
      start: given({ status: 'hidden' }),
      change: all(
        drop('head'),
        // A stub names no author.
        send('author', 'authors/ann'),
        put({ 'comment.kept': deleteField(), 'comment.by': deleteField() }),
      ),
      twin: 'all',
    },
    'of a deleted one': {
      start: given({ status: 'deleted' }),
      change: all(drop('head'), send('author', 'authors/ann')),
      twin: 'all',
    },
    'straight into hiding': put({ 'comment.status': 'hidden' }),
    'as held as before': drop('comment.status'),
  },
});
