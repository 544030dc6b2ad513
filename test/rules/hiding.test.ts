import { increment } from 'firebase/firestore';
import { commentOf, hide, hiding, restore, restoring } from '../support/rules/batches.js';
import { all, drop, only, put, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, archived, B, C, own } from '../support/rules/scenes.js';
import type { RawEntry } from '../../src/store/firestore/writes.js';
import { HEAD, stubOf, words, type Given, type World } from '../support/rules/world.js';

guardedByRules();

const given = (over: Given): World => ({ comments: { [B]: { by: 'eve' }, [A]: { by: 'ann', ...over } } });
const there = (over: Given): World => ({
  ...archived,
  comments: { ...archived.comments, [A]: { by: 'ann', at: 0, ...over } },
});
/** Another comment's hiding along with it, its item changed by the write `where`, uncounted. */
const another =
  (id: string, where: 'head' | 'page', place?: number): Forge =>
  async (batch, path) => {
    const { entry } = await commentOf(path, id);
    const { comment, log } = hide('mia', id, entry as RawEntry, place);
    const forged = { ...batch, ...(comment && { other: comment }), ...(log && { line: log }) };
    return put({ [`${where}.items.${id}`]: stubOf(entry, 'hidden') })(forged, path, 'mia');
  };

flow('hiding', {
  group: 'transitions',
  by: 'mia',
  start: own,
  batch: hiding(A),
  allowed: {
    'with a stance': { start: given({ stance: 'a' }) },
    'of a reply': { start: given({ parent: B }) },
    "one's own": { start: { comments: { [A]: { by: 'mia' } } } },
    'by the owner': { by: 'owen' },
    'on a closed site, in a locked thread': { settings: { closed: true }, start: { head: { locked: true } } },
  },
  refused: {
    'by somebody else': { by: 'eve' },
    'by its author': { by: 'ann' },
    'signed out': { by: null },
    "in another moderator's name": put({ 'comment.by': 'max' }),
    "in nobody's name": drop('comment.by'),
    'keeping other words': put({ 'comment.kept': words('ann', { text: 'evil' }) }),
    'without a line in the log': drop('log'),
    'with a line for something else': put({ 'log.last.what': 'restore' }),
    'keeping null': put({ 'comment.kept': null }),
    'keeping nothing': drop('comment.kept'),
    'with a message': put({ 'comment.entry.text': 'shame', [`head.items.${A}.text`]: 'shame' }),
    'as if its author had deleted it': put({
      'comment.status': 'deleted',
      'comment.entry.gone': 'deleted',
      [`head.items.${A}.gone`]: 'deleted',
    }),
    'with the stub of a deleted one': put({
      'comment.entry.gone': 'deleted',
      [`head.items.${A}.gone`]: 'deleted',
    }),
    'held again': put({ 'comment.status': 'held' }),
    'of whom it answers': put({ 'comment.to': 'eve' }),
    'with a field too many': put({ 'comment.about': { url: 'x' } }),
    'in the head alone': drop('comment'),
    'in the ledger alone': drop('head'),
    'not counted': drop('head.count'),
    'counted, but shown': drop(`head.items.${A}`),
    'two, counted once': another(B, 'head'),
    'of a held one': { start: given({ status: 'held' }) },
    'of a hidden one': { start: given({ status: 'hidden' }) },
    'of a deleted one': {
      start: given({ status: 'deleted' }),
      change: drop('head.count'),
      twin: 'all',
    },
    'of a hidden one, burying what was kept': {
      start: given({ status: 'hidden' }),
      change: drop('head'),
      twin: 'all',
    },
  },
});

flow('hiding on a page', {
  group: 'pages',
  by: 'mia',
  start: archived,
  batch: hiding(A, 0),
  allowed: {
    'with a stance': { start: there({ stance: 'a' }) },
    "one's own": { start: { comments: { [A]: { by: 'mia', at: 0 }, [C]: { by: 'eve', at: 0 } } } },
  },
  refused: {
    'not counted': drop('head'),
    'not counted, where it was counted before': {
      start: { ...archived, head: { last: A } },
      change: drop('head'),
    },
    'counted twice': put({ 'head.count': increment(-2) }),
    'counted upwards': put({ 'head.count': increment(1) }),
    'its stance alone': {
      start: there({ stance: 'a' }),
      change: () => ({
        head: { verb: 'update', path: HEAD, data: { 'stances.a': increment(-1), last: A } },
      }),
    },
    'a touch of the head, nothing more': () => ({ head: { verb: 'update', path: HEAD, data: { last: C } } }),
    'as if it were in the head': (_, path, by) => hiding(A, 'head')(path, by),
    'the count alone': only('head'),
    'on the page, not in the ledger': drop('comment'),
    'two on two pages, one of them counted': {
      start: { pages: 2, comments: { [A]: { by: 'ann', at: 0 }, [C]: { by: 'eve', at: 1 } } },
      change: async (batch, path, by) => {
        const { comment, page, log } = await hiding(C, 1)(path, by);
        return {
          ...batch,
          ...(comment && { other: comment }),
          ...(page && { next: page }),
          ...(log && { line: log }),
        };
      },
    },
    'two, one of them counted': another(C, 'page', 0),
  },
});

flow('restoring', {
  group: 'transitions',
  by: 'mia',
  start: { ...own, ...given({ status: 'hidden' }) },
  batch: restoring(A),
  allowed: {
    'with a stance': { start: given({ status: 'hidden', stance: 'a' }) },
    'of a reply that was edited': {
      start: given({ status: 'hidden', parent: B, editedAt: words('x').createdAt }),
    },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'with a stance not counted': {
      start: given({ status: 'hidden', stance: 'a' }),
      change: drop('head.stances.a'),
    },
    'by its author': { by: 'ann' },
    'by somebody else': { by: 'eve' },
    'with a name on it': put({ 'comment.by': 'mia' }),
    'with other words': put({ 'comment.entry.text': 'evil', [`head.items.${A}.text`]: 'evil' }),
    'without a line in the log': drop('log'),
    'with a line for something else': put({ 'log.last.what': 'hide' }),
    'keeping a copy': drop('comment.kept'),
    'not counted': drop('head.count'),
    'in the ledger alone': drop('head'),
    'in the head alone': drop('comment'),
    'as held': put({ 'comment.status': 'held' }),
    'of what its author deleted': {
      start: given({ status: 'deleted' }),
      change: () => restore(A, words('ann')),
      twin: 'all',
    },
    'of what its author deleted, as a stub': {
      start: given({ status: 'deleted' }),
      change: all(put({ 'comment.status': 'published' }), drop('head', 'comment.entry')),
      twin: 'all',
    },
  },
});

flow('restoring on a page', {
  group: 'pages',
  by: 'mia',
  start: there({ status: 'hidden' }),
  batch: restoring(A, 0),
  allowed: { 'with a stance': { start: there({ status: 'hidden', stance: 'a' }) } },
  refused: {
    'with a stance not counted': {
      start: there({ status: 'hidden', stance: 'a' }),
      change: drop('head.stances.a'),
    },
    'not counted': drop('head'),
    'not counted, where it was counted before': {
      start: { ...there({ status: 'hidden' }), head: { last: A } },
      change: drop('head'),
    },
    'counted twice': put({ 'head.count': increment(2) }),
    'not on the page': drop('page'),
    'by its author': { by: 'ann' },
    'of a deleted one, to nothing': {
      start: there({ status: 'deleted' }),
      change: put({ 'comment.entry': null, [`page.items.${A}`]: null }),
      twin: 'all',
    },
  },
});
