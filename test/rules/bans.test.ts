import { deleteField, Timestamp } from 'firebase/firestore';
import { ban, trust } from '../support/rules/batches.js';
import { drop, put, send } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, own } from '../support/rules/scenes.js';
import { ago, DAY } from '../support/rules/world.js';

guardedByRules();

const banned = (uid: string) => ({ authors: { [uid]: { bannedUntil: ago(-DAY) } } });

flow('a ban', {
  group: 'closing',
  by: 'mia',
  start: own,
  batch: (_, by) => ban('eve', by),
  allowed: {
    'of somebody who never wrote': { start: { authors: {} } },
    lifted: { start: banned('eve'), change: () => ban('eve', 'mia', null) },
    'lifted by a time that is past': {
      start: banned('eve'),
      change: () => ban('eve', 'mia', ago(DAY)),
    },
    'of the owner, lifted by himself': {
      by: 'owen',
      start: banned('owen'),
      change: () => ban('owen', 'owen', null),
    },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'of oneself, lifted': { by: 'mia', start: banned('mia'), change: () => ban('mia', 'mia', null) },
    'lifted by the banned': {
      by: 'eve',
      start: banned('eve'),
      change: () => ban('eve', 'eve', null),
      twin: 'all',
    },
    'lifted by taking the document away': {
      by: 'eve',
      start: banned('eve'),
      change: () => ({ author: { verb: 'delete', path: 'authors/eve', data: {} } }),
      twin: 'start',
    },
    'and the clock with it': put({ 'author.last': ago(0) }),
    'without a line in the log': drop('log'),
    'on the line of a ban before': {
      start: {
        logs: { 'author~eve': { last: { by: 'mia', what: 'ban', at: ago(60), why: '' }, before: [] } },
      },
      change: drop('log'),
      twin: 'all',
    },
    'with a line that says the contrary': put({ 'log.last.what': 'unban' }),
    'with a line about another': send('log', 'log/author~ann'),
    'with trust along': put({ 'author.approved': 1 }),
    'until a word': put({ 'author.bannedUntil': 'soon' }),
    'until null': put({ 'author.bannedUntil': null }),
    'with a field unheard of': put({ 'author.x': 1 }),
    'by a moderator of another site': { settings: { moderators: { max: 'Max' } } },
  },
});

flow('trust', {
  group: 'roles',
  by: 'mia',
  start: own,
  batch: (_, by) => trust('eve', 1, by),
  allowed: {
    'of somebody who never wrote': { start: { authors: {} } },
    'taken away': { start: { authors: { eve: { approved: 3 } } }, change: () => trust('eve', 0) },
    'of the owner in himself': { by: 'owen', change: () => trust('owen', 1, 'owen') },
  },
  refused: {
    'without a line in the log': drop('log'),
    'with a line for something else': put({ 'log.last.what': 'unban' }),
    'for an approval that was none': put({ 'author.approval': A }),
    'in oneself': { by: 'eve' },
    'of a moderator in himself': { by: 'mia', change: () => trust('mia', 1, 'mia') },
    'by somebody else': { by: 'ann' },
    negative: put({ 'author.approved': -1 }),
    'that is a word': put({ 'author.approved': 'much' }),
    'that is null': put({ 'author.approved': null }),
    'of a tick taken away': put({ 'author.last': deleteField() }),
    "of a time of one's own": put({ 'author.last': Timestamp.now() }),
  },
});
