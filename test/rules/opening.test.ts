import { doc, setDoc } from 'firebase/firestore';
import type { ThreadAddress } from '../../src/model/thread.js';
import { open, X } from '../support/rules/batches.js';
import { all, drop, only, put, send, type Forge } from '../support/rules/draft.js';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { allWords, everything, says, settled, watched } from '../support/rules/scenes.js';
import { ago, newId, OTHER, PAGE, pageAt, THERE, words } from '../support/rules/world.js';

guardedByRules();

/** The same on another page, or under another id. */
const on =
  (page: ThreadAddress): Forge =>
  () =>
    open('ann', { page });
const at = (url: string): Forge => on(pageAt(url));
const under = (id: string, url = PAGE.url): Forge => on({ id, url, title: 'A' });
const full = { ...allWords, metered: true };
const approvedGuest = { gus: { approved: 1, bannedUntil: ago(9) } };
const banOver = { zoe: { bannedUntil: ago(9) } };

flow('the first post of a thread', {
  group: 'shape',
  by: 'ann',
  start: { authors: settled, thread: false, settings: { hosts: ['blog.example'] } },
  batch: (_, by) => open(by),
  allowed: {
    'where any host will do': { settings: { hosts: [] }, change: at('http://other.example:8080/a?b#c') },
    'of a page with other letters in its url': on(OTHER),
    "under a key of the site's own": under('k-spring_2026'),
    'under a key, by a moderator, where no hosts are listed': {
      by: 'mia',
      settings: { hosts: [] },
      change: () => open('mia', { page: { ...PAGE, id: 'k-a' } }),
    },
    'with a stance': () => open('ann', { stance: 'c' }),
    "everything at once, a guest's": {
      by: 'gus',
      settings: everything,
      start: { guard: watched, meter: 3, authors: approvedGuest },
      change: () => open('gus', full),
    },
    'everything at once': {
      by: 'zoe',
      settings: { ...everything, moderation: 'open' },
      start: { guard: watched, meter: 3, authors: banOver },
      change: () => open('zoe', full),
    },
    "everything at once, a guest's, where any host will do": {
      by: 'gus',
      settings: { ...everything, hosts: [] },
      start: { guard: watched, meter: 3, authors: approvedGuest },
      change: () => open('gus', full),
    },
    'everything at once, under a key': {
      by: 'zoe',
      settings: { ...everything, moderation: 'open' },
      start: { guard: watched, meter: 3, authors: banOver },
      change: () => open('zoe', { ...full, page: { ...PAGE, id: 'k-spring_2026' } }),
    },
  },
  refused: {
    'a thread without a comment': only('head'),
    'a thread on an old comment': all(async (batch, path) => {
      const id = newId();
      const old = { thread: OTHER.id, uid: 'ann', status: 'published', at: -1, entry: words('ann') };
      await setDoc(doc(admin, `${path}/comments/${id}`), old);
      return all(
        only('head'),
        send('head', THERE),
        put({ 'head.url': OTHER.url, 'head.ids': [id], 'head.items': { [id]: old.entry }, 'head.last': id }),
      )(batch, path);
    }),
    'two threads on one comment': (batch) => ({
      ...batch,
      there: { verb: 'set', path: THERE, data: { ...batch.head?.data, url: OTHER.url } },
    }),
    'two threads, one under a key': (batch) => ({
      ...batch,
      there: { verb: 'set', path: 'threads/k-a', data: { ...batch.head?.data } },
    }),
    'a thread that is locked': put({ 'head.locked': true }),
    'a thread that is backdated': put({ 'head.createdAt': ago(9) }),
    'a thread with an inflated count': put({ 'head.count': 1000 }),
    'a thread with pages': put({ 'head.pages': 1 }),
    'a thread with no integer of pages': put({ 'head.pages': -0 }),
    'a thread with something pinned': put({ 'head.pinned': X }),
    'a thread with null pinned': put({ 'head.pinned': null }),
    'a thread with a second item': put({ [`head.items.${newId()}`]: words('eve') }),
    'a thread with a second id': put({ 'head.ids': [X, newId()] }),
    'a thread with no id': put({ 'head.ids': [] }),
    'a thread with a field too many': put({ 'head.html': 'x' }),
    'a thread with a field too few': drop('head.stances'),
    'javascript: for a url': at('javascript:alert(1)//'),
    'a url of another host': at('https://evil.example/blog.example/'),
    'a url that only looks like the host': at('https://blog.example@evil.example/'),
    'a url with a backslash': at('https://blog.example\\@evil.example/'),
    'a url with a blank': at('https://blog.example/ x'),
    'too long a url': at(`https://blog.example/${'x'.repeat(1980)}`),
    'too long a title': put({ 'head.title': 'x'.repeat(301) }),
    'a title of two lines': put({ 'head.title': 'a\nb' }),
    'a title that is a map': put({ 'head.title': { a: 1 } }),
    "another page's url": put({ 'head.url': OTHER.url }),
    "another page's thread": all(put({ 'comment.thread': OTHER.id }), send('head', THERE)),
    "a thread id of one's own": under('uabc'),
    'a thread id without its first letter': under(PAGE.id.slice(1)),
    'a thread id in capitals': under(PAGE.id.toUpperCase()),
    'a thread id with a dot': under('a.b'),
    'a key of no letters': under('k-'),
    'too long a key': under(`k-${'x'.repeat(61)}`),
    'a key with a dot': under('k-a.b'),
    'a key for a page of another host': under('k-a', 'https://evil.example/'),
    'a key, where no hosts are listed': { settings: { hosts: [] }, change: under('k-a') },
    'a key for a page of another host, by a moderator': {
      by: 'mia',
      change: () => open('mia', { page: { id: 'k-a', url: 'https://evil.example/', title: 'A' } }),
    },
    'a thread with a stance not counted': says({ stance: 'a' }),
    'a thread with a stance counted twice': all(
      () => open('ann', { stance: 'a' }),
      put({ 'head.stances.a': 2 }),
    ),
    'a thread with a stance counted as none': all(
      () => open('ann', { stance: 'a' }),
      put({ 'head.stances.a': 0 }),
    ),
    'a thread with no count of its stance': all(
      () => open('ann', { stance: 'a' }),
      put({ 'head.stances': {} }),
    ),
    'a thread with two stances': all(() => open('ann', { stance: 'a' }), put({ 'head.stances.b': 1 })),
    'a thread with another stance': all(
      () => open('ann', { stance: 'a' }),
      put({ 'head.stances': { b: 1 } }),
    ),
    'a thread with inflated stances': put({ 'head.stances': { a: 7 } }),
    'a reply to what is not there': all(says({ parent: newId() }), put({ 'comment.to': 'eve' })),
    'a held comment opens it': {
      settings: { moderation: 'all' },
      change: put({ 'comment.status': 'held', 'comment.about': { url: PAGE.url, title: 'A' } }),
      twin: 'all',
    },
  },
});
