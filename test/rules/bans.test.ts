import { deleteField, Timestamp } from 'firebase/firestore';
import { banning, trusting } from '../../src/store/firestore/writes.js';
import { drafted, put, type Drafts } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { own } from '../support/rules/scenes.js';
import { ago, DAY } from '../support/rules/world.js';

guardedByRules();

const ban = (uid = 'eve'): Drafts => drafted(banning({ uid, until: ago(-DAY) }));
const lift = (uid = 'eve'): Drafts => drafted(banning({ uid, until: null }));
const banned = (uid: string) => ({ authors: { [uid]: { bannedUntil: ago(-DAY) } } });

flow('a ban', {
  by: 'mia',
  start: own,
  batch: () => ban(),
  allowed: {
    'of somebody who never wrote': { start: { authors: {} } },
    lifted: { start: banned('eve'), change: () => lift() },
    'lifted by a time that is past': {
      start: banned('eve'),
      change: () => drafted(banning({ uid: 'eve', until: ago(DAY) })),
    },
    'of the owner, lifted by himself': { by: 'owen', start: banned('owen'), change: () => lift('owen') },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'of oneself, lifted': { by: 'mia', start: banned('mia'), change: () => lift('mia') },
    'lifted by the banned': { by: 'eve', start: banned('eve'), change: () => lift() },
    'lifted by taking the document away': {
      by: 'eve',
      start: banned('eve'),
      change: () => ({ author: { verb: 'delete', path: 'authors/eve', data: {} } }),
    },
    'and the clock with it': put({ 'author.last': ago(0) }),
    'until a word': put({ 'author.bannedUntil': 'soon' }),
    'until null': put({ 'author.bannedUntil': null }),
    'with a field unheard of': put({ 'author.x': 1 }),
    'by a moderator of another site': { settings: { moderators: ['max'] } },
  },
});

const trust = (uid = 'eve', approved = 1): Drafts => drafted(trusting({ uid, approved }));
flow('trust', {
  by: 'mia',
  start: own,
  batch: () => trust(),
  allowed: {
    'of somebody who never wrote': { start: { authors: {} } },
    'taken away': { start: { authors: { eve: { approved: 3 } } }, change: () => trust('eve', 0) },
    'of the owner in himself': { by: 'owen', change: () => trust('owen') },
  },
  refused: {
    'in oneself': { by: 'eve' },
    'of a moderator in himself': { by: 'mia', change: () => trust('mia') },
    'by somebody else': { by: 'ann' },
    negative: put({ 'author.approved': -1 }),
    'that is a word': put({ 'author.approved': 'much' }),
    'that is null': put({ 'author.approved': null }),
    'of a tick taken away': put({ 'author.last': deleteField() }),
    "of a time of one's own": put({ 'author.last': Timestamp.now() }),
  },
});
