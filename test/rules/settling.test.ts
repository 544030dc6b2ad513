import { deleteField, doc, setDoc } from 'firebase/firestore';
import { headOf, settle } from '../support/rules/batches.js';
import { put, type Forge } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, own } from '../support/rules/scenes.js';
import { newId, now, OTHER } from '../support/rules/world.js';

guardedByRules();

/** In a thread that is there under a key of the site's own. */
const keyed =
  (settlement: Parameters<typeof settle>[0]): Forge =>
  async (_, path) => {
    await setDoc(doc(admin, `${path}/threads/k-a`), await headOf(path));
    return settle(settlement, 'k-a');
  };

flow('settling a thread', {
  by: 'mia',
  start: own,
  batch: () => settle({ locked: true, pinned: A, title: 'B' }),
  allowed: {
    'locking what is locked': { start: { head: { locked: true } }, change: () => settle({ locked: true }) },
    'of a key, with a url': keyed({ title: 'B', url: OTHER.url, locked: true }),
    unpinning: { start: { head: { pinned: A } }, change: () => settle({ pinned: null }) },
    'locking what is pinned': { start: { head: { pinned: A } }, change: () => settle({ locked: true }) },
    'locking where the host is given up': {
      settings: { hosts: ['new.example'] },
      change: () => settle({ locked: true }),
    },
    'by the owner': { by: 'owen' },
  },
  refused: {
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'by a moderator of another site': { settings: { moderators: ['max'] } },
    'the count': put({ 'head.count': 7 }),
    'the pages': put({ 'head.pages': 1 }),
    'an item': put({ [`head.items.${A}.text`]: 'evil' }),
    'its age': put({ 'head.createdAt': now() }),
    'a lock that is none': put({ 'head.locked': 'yes' }),
    'no lock at all': put({ 'head.locked': deleteField() }),
    'a pin on nothing': put({ 'head.pinned': newId() }),
    'a pin that is null': put({ 'head.pinned': null }),
    'too long a title': put({ 'head.title': 'x'.repeat(301) }),
    'no title at all': put({ 'head.title': deleteField() }),
    "another page's url": put({ 'head.url': OTHER.url }),
    "another page's url, alone": () => settle({ url: OTHER.url }),
    'a touch that changes nothing, by somebody else': { by: 'ann', change: () => settle({ locked: false }) },
    'a url with what is counted': put({ 'head.last': A }),
    'the stances': put({ 'head.stances': { a: 7 } }),
    'the stances alone': () => ({
      head: { verb: 'update', path: `threads/${OTHER.id}`, data: { stances: { a: 7 } } },
    }),
    'a field unheard of': put({ 'head.html': 'x' }),
    'a script for a url': keyed({ title: 'B', url: 'javascript:1', locked: true }),
    'another host for a url': {
      settings: { hosts: ['blog.example'] },
      change: keyed({ url: 'https://evil.example/' }),
    },
  },
});
