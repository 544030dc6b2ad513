import { deleteField, doc, increment, setDoc } from 'firebase/firestore';
import { headOf, remove, removing } from '../support/rules/batches.js';
import { add, all, drop, only, put, type Forge } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, archived, B, C, own } from '../support/rules/scenes.js';
import { ago, HEAD, THERE, words, type World } from '../support/rules/world.js';

guardedByRules();

const hidden: World = { comments: { [A]: { by: 'ann', status: 'hidden' } } };
const stanced: World = { comments: { [A]: { by: 'ann', stance: 'a' } } };
const gone = (value: unknown): Forge => put({ 'comment.entry.gone': value, [`head.items.${A}.gone`]: value });

flow('a delete', {
  group: 'transitions',
  by: 'ann',
  start: own,
  batch: removing(A),
  allowed: {
    'at once after a post': { start: { authors: { ann: { last: ago(1) } } } },
    'while banned': { start: { authors: { ann: { bannedUntil: ago(-3600) } } } },
    'in a locked thread': { start: { head: { locked: true } } },
    'on a closed site, in an old thread': { settings: { closed: true, closeAfterDays: 1 } },
    'of one with a stance': {
      start: { comments: { [A]: { by: 'ann', stance: 'a' }, [B]: { by: 'eve', stance: 'a' } } },
    },
    'of a reply': { start: { comments: { [B]: { by: 'eve' }, [A]: { by: 'ann', parent: B } } } },
    'of a hidden comment, with what was kept': { start: hidden },
    'of a hidden reply': {
      start: { comments: { [B]: { by: 'eve' }, [A]: { by: 'ann', parent: B, status: 'hidden' } } },
    },
  },
  refused: {
    'by somebody else': { by: 'eve' },
    'by a moderator': { by: 'mia' },
    'signed out': { by: null },
    'in the head alone': drop('comment'),
    'in the ledger alone': drop('head'),
    'not counted': drop('head.count'),
    'counted twice': put({ 'head.count': increment(-2) }),
    'keeping the words': put({ 'comment.kept': words('ann') }),
    'with words in the stub': put({ 'comment.entry.text': 'ha', [`head.items.${A}.text`]: 'ha' }),
    'with a parent it never had': put({ 'comment.entry.parent': B, [`head.items.${A}.parent`]: B }),
    'at another time': put({ 'comment.entry.createdAt': ago(1), [`head.items.${A}.createdAt`]: ago(1) }),
    'that forgets the parent': {
      start: { comments: { [B]: { by: 'eve' }, [A]: { by: 'ann', parent: B } } },
      change: drop('comment.entry.parent', `head.items.${A}.parent`),
    },
    'as if a moderator had hidden it': all(put({ 'comment.status': 'hidden' }), gone('hidden')),
    'with the stub of a hidden one': gone('hidden'),
    'with a stub that is none': gone(true),
    'taking the item out': put({ [`head.items.${A}`]: deleteField() }),
    'taking the document out': () => ({
      comment: { verb: 'delete', path: `comments/${A}`, data: {} },
      head: {
        verb: 'update',
        path: HEAD,
        data: { [`items.${A}`]: deleteField(), ids: [B], count: increment(-1), last: A },
      },
    }),
    'another stub in the head': put({ [`head.items.${A}.gone`]: 'hidden' }),
    'of a deleted one, again': {
      start: { comments: { [A]: { by: 'ann', status: 'deleted' } } },
      change: put({ 'head.count': increment(-1) }),
      twin: 'start',
    },
    'of a deleted one, in the ledger': {
      start: { comments: { [A]: { by: 'ann', status: 'deleted' } } },
      change: all(drop('head'), put({ 'comment.at': 7 })),
      twin: 'all',
    },
    'of a held one': {
      start: { comments: { [A]: { by: 'ann', status: 'held' } } },
      change: all(put({ 'comment.about': deleteField() }), drop('head')),
      twin: 'all',
    },
    'of one with a stance that stays counted': { start: stanced, change: drop('head.stances.a') },
    'of one with a stance counted upwards': {
      start: stanced,
      change: put({ 'head.stances.a': increment(1) }),
    },
    'of one without a stance, counted': {
      start: { comments: { [A]: { by: 'ann' }, [B]: { by: 'eve', stance: 'a' } } },
      change: put({ 'head.stances.a': increment(-1) }),
    },
    'keeping who hid it': { start: hidden, change: drop('comment.by') },
    'keeping what was hidden': { start: hidden, change: drop('comment.kept') },
    'of a hidden one, counted': { start: hidden, change: put({ 'head.count': increment(-1) }) },
    'of whom it answers': put({ 'comment.to': 'eve' }),
    'that gives it away': put({ 'comment.uid': 'eve' }),
    'that moves it': put({ 'comment.at': 0 }),
    'with a field too many': put({ 'comment.evil': 1 }),
  },
});

const stancedThere: World = {
  ...archived,
  comments: { ...archived.comments, [A]: { by: 'ann', at: 0, stance: 'a' } },
};
flow('a delete of an archived comment', {
  group: 'pages',
  by: 'ann',
  start: archived,
  batch: removing(A, 0),
  allowed: {
    'with a stance': { start: stancedThere },
    'of a hidden one': {
      start: { ...archived, comments: { ...archived.comments, [A]: { by: 'ann', at: 0, status: 'hidden' } } },
    },
  },
  refused: {
    'with a stance that stays counted': { start: stancedThere, change: drop('head.stances.a') },
    'with a stance counted twice': { start: stancedThere, change: put({ 'head.stances.a': increment(-2) }) },
    'not counted': drop('head'),
    'counted twice': put({ 'head.count': increment(-2) }),
    'counted twice, in two moves': add('update', HEAD, { count: increment(-1), last: A }),
    "counted in another's name": put({ 'head.last': C }),
    'counted in another thread as well': all(
      async (batch, path) => {
        await setDoc(doc(admin, `${path}/${THERE}`), { ...(await headOf(path)), last: 'none' });
        return batch;
      },
      add('update', THERE, { count: increment(-1), last: A }),
    ),
    'counted, the lock with it': put({ 'head.locked': true }),
    'the count alone': only('head'),
    'on the page alone': only('page', 'head'),
    'not on the page': drop('page'),
    'as if it were in the head': () => remove(A, words('ann')),
    'on a page whose number is a word': put({ 'comment.at': '0' }),
    'by a moderator': { by: 'mia' },
  },
});
