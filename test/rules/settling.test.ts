import { deleteField, doc, setDoc } from 'firebase/firestore';
import { headOf, settle } from '../support/rules/batches.js';
import { all, drop, put, send, type Forge } from '../support/rules/draft.js';
import type { Settlement } from '../../src/store/firestore/writes.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, own } from '../support/rules/scenes.js';
import { newId, now, OTHER } from '../support/rules/world.js';

guardedByRules();

/** In a thread that is there under a key of the site's own. */
const keyed =
  (settlement: Settlement): Forge =>
  async (_, path, by) => {
    await setDoc(doc(admin, `${path}/threads/k-a`), await headOf(path));
    return settle(settlement, by, 'k-a');
  };
const other = { by: 'mia', start: own };

flow('locking a thread', {
  group: 'head',
  ...other,
  batch: (_, by) => settle({ locked: true }, by),
  allowed: {
    'what is locked': { start: { head: { locked: true } } },
    'what is pinned': { start: { head: { pinned: A } } },
    'unlocking it': { start: { head: { locked: true } }, change: () => settle({ locked: false }) },
    'where the host is given up': { settings: { hosts: ['new.example'] } },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'by a moderator of another site': { settings: { moderators: { max: 'Max' } } },
    'without a line in the log': drop('log'),
    'with a line that says the contrary': put({ 'log.last.what': 'unlock' }),
    'with a line about another thread': send('log', `log/thread~${OTHER.id}`),
    'and pinning': put({ 'head.pinned': A }),
    'and correcting': put({ 'head.title': 'B' }),
    'the count': put({ 'head.count': 7 }),
    'the pages': put({ 'head.pages': 1 }),
    'an item': put({ [`head.items.${A}.text`]: 'evil' }),
    'its age': put({ 'head.createdAt': now() }),
    'a lock that is none': put({ 'head.locked': 'yes' }),
    'no lock at all': put({ 'head.locked': deleteField() }),
    'the stances': put({ 'head.stances': { a: 7 } }),
    'the stances alone': () => ({
      head: { verb: 'update', path: `threads/${OTHER.id}`, data: { stances: { a: 7 } } },
    }),
    'a field unheard of': put({ 'head.html': 'x' }),
    'a touch that changes nothing, by somebody else': {
      by: 'ann',
      change: (_, __, by) => settle({ locked: false }, by),
      twin: 'by',
    },
    'a touch that changes nothing, without a line, by somebody else': {
      by: 'ann',
      change: (batch, path, by) => all(() => settle({ locked: false }, by), drop('log'))(batch, path, by),
      twin: 'by',
    },
    'and a field unheard of': put({ 'head.evil': 1 }),
    'with what is counted': put({ 'head.last': A }),
  },
});

flow('pinning', {
  group: 'head',
  ...other,
  batch: (_, by) => settle({ pinned: A }, by),
  allowed: {
    'in place of another': { start: { head: { pinned: B } } },
    'no longer': { start: { head: { pinned: A } }, change: () => settle({ pinned: null }) },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'by somebody else': { by: 'ann' },
    'without a line in the log': drop('log'),
    'with a line that says the contrary': put({ 'log.last.what': 'unpin' }),
    'no longer, with a line that says the contrary': {
      start: { head: { pinned: A } },
      change: put({ 'head.pinned': deleteField() }),
    },
    'nothing that is there': put({ 'head.pinned': newId() }),
    'and correcting': put({ 'head.title': 'B' }),
    'and a field unheard of': put({ 'head.evil': 1 }),
    null: put({ 'head.pinned': null }),
  },
});

flow('correcting a title', {
  group: 'head',
  ...other,
  batch: (_, by) => settle({ title: 'B' }, by),
  allowed: { 'of a key, with a url': keyed({ title: 'B', url: OTHER.url }), 'by the owner': { by: 'owen' } },
  refused: {
    'by somebody else': { by: 'ann' },
    'without a line in the log': drop('log'),
    'with a line for something else': put({ 'log.last.what': 'lock' }),
    'and a field unheard of': put({ 'head.evil': 1 }),
    'the stances in its place': all(put({ 'head.stances': { a: 7 } }), drop('head.title')),
    'what is counted in its place': all(put({ 'head.last': A }), drop('head.title')),
    'too long': put({ 'head.title': 'x'.repeat(301) }),
    away: put({ 'head.title': deleteField() }),
    "with another page's url": put({ 'head.url': OTHER.url }),
    "another page's url, alone": all(put({ 'head.url': OTHER.url }), drop('head.title')),
    'and pinning': put({ 'head.pinned': A }),
    'a script for a url': keyed({ title: 'B', url: 'javascript:1' }),
    'another host for a url': {
      settings: { hosts: ['blog.example'] },
      change: keyed({ title: 'B', url: 'https://evil.example/' }),
    },
  },
});
