import { reservedPattern } from '../../src/model/look-alikes.js';
import { edit, handIn, post, refuse, takeBack, X } from '../support/rules/batches.js';
import { all, drop, put, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, allWords, everything, own, settled, talk, watched } from '../support/rules/scenes.js';
import { ago, HEAD, newId, OTHER, PAGE } from '../support/rules/world.js';

guardedByRules();

/** With the item that a published one has. */
const withHead =
  (uid: string, id: string): Forge =>
  (batch) => {
    const { head } = post(uid, { id });
    return { ...batch, ...(head && { head }) };
  };
const says = (text: string): Forge => put({ 'comment.entry.text': text });
const banOver = { zoe: { bannedUntil: ago(9) } };
const full = { ...allWords, parent: A, to: 'eve', metered: true };

flow('a held post', {
  group: 'moderation',
  by: 'ann',
  start: { ...talk, settings: { moderation: 'all' } },
  batch: (_, by) => handIn(by),
  allowed: {
    'of somebody new, where the first is moderated': {
      by: 'eve',
      settings: { moderation: 'first' },
    },
    'everything at once': {
      by: 'zoe',
      settings: everything,
      start: { guard: watched, meter: 3, authors: banOver },
      change: () => handIn('zoe', full),
    },
    'everything at once, for its words': {
      by: 'zoe',
      settings: { ...everything, moderation: 'open' },
      start: { guard: watched, meter: 3, authors: banOver },
      change: () => handIn('zoe', { ...full, text: 'cheap' }),
    },
    'for its links': { settings: { moderation: 'open', links: 1 }, change: says('http://a') },
    'for its words': { settings: { moderation: 'open' }, start: { guard: watched }, change: says('cheap') },
    'with words that are held anyway': { start: { guard: watched }, change: says('cheap') },
    'a reply with a stance': () => handIn('ann', { parent: A, to: 'eve', stance: 'a' }),
  },
  refused: {
    'with words that are refused': { start: { guard: watched }, change: says('casino') },
    'a reply to what is not there': put({ 'comment.entry.parent': newId(), 'comment.to': 'eve' }),
    'no reply, but to somebody': put({ 'comment.to': 'eve' }),
    'under a reserved name': { settings: { reserved: reservedPattern(['Ann']) } },
    'keeping something': put({ 'comment.kept': { a: 1 } }),
    'refused by somebody already': put({ 'comment.by': 'mia' }),
    'where nothing is moderated': { settings: { moderation: 'open' } },
    'of an approved author, where the first is moderated': { settings: { moderation: 'first' } },
    'to a locked thread': { start: { head: { locked: true } } },
    'without a tick': drop('author'),
    'on a page': put({ 'comment.at': 0 }),
    'in the name of another': put({ 'comment.uid': 'eve' }),
    'with an item': withHead('ann', X),
    'by a guest where guests are not asked': { by: 'gus', settings: { guests: 'off' } },
    'published on the side': put({ 'comment.status': 'published' }),
  },
});

flow('a held post where there is no thread yet', {
  group: 'shape',
  by: 'ann',
  start: { authors: settled, thread: false, settings: { moderation: 'all' } },
  batch: () => handIn('ann'),
  refused: {
    'without the page it is about': drop('comment.about'),
    'about null': put({ 'comment.about': null }),
    'about a page of too long a name': put({ 'comment.about.url': `https://${'x'.repeat(1993)}` }),
    'about a title of too many words': put({ 'comment.about.title': 'x'.repeat(301) }),
    'about a title that is a list': put({ 'comment.about.title': ['x'] }),
    'about a script': put({ 'comment.about.url': 'javascript:alert(1)' }),
    'with a field too many': put({ 'comment.evil': 1 }),
    'for a thread id that is a letter too long': put({ 'comment.thread': 'x'.repeat(65) }),
    'for a thread id of nothing': put({ 'comment.thread': '' }),
    'about more than that': put({ 'comment.about.html': 'x' }),
    'for a thread id that cannot be': put({ 'comment.thread': 'a/b' }),
    'for a thread id of 500 kB': put({ 'comment.thread': 'x'.repeat(500_000) }),
    'for a thread id that is a list': put({ 'comment.thread': ['x'] }),
    'to a closed site': { settings: { closed: true } },
    'with a thread of its own': (batch) => ({
      ...batch,
      head: {
        verb: 'set',
        path: HEAD,
        data: {
          url: PAGE.url,
          title: 'A',
          locked: false,
          count: 0,
          stances: {},
          pages: 0,
          ids: [],
          items: {},
          last: X,
        },
      },
    }),
  },
});

flow('an edit of a held comment', {
  group: 'moderation',
  by: 'ann',
  start: { ...own, settings: { moderation: 'all' }, comments: { [A]: { by: 'ann', status: 'held' } } },
  batch: (_, by) => edit(by, A, 'held'),
  allowed: {
    'where there is no thread yet': { start: { thread: false } },
    'into words that are held': { start: { guard: watched }, change: () => edit('ann', A, 'held', 'cheap') },
  },
  refused: {
    'that says it is on a page below the first': put({ 'comment.at': -2 }),
    'into words that are refused': {
      start: { guard: watched },
      change: () => edit('ann', A, 'held', 'casino'),
    },
    'after its minutes': { settings: { editMinutes: 149 } },
    'of the page it is about': put({ 'comment.about': { url: OTHER.url, title: OTHER.title } }),
    'that publishes it': all(withHead('ann', A), put({ 'comment.status': 'published' })),
    'that says it is on a page': put({ 'comment.at': 3 }),
    'of whom it answers': put({ 'comment.to': 'eve' }),
    'of its stance': put({ 'comment.entry.stance': 'a' }),
    'without a tick': drop('author'),
    'in a locked thread': { start: { head: { locked: true } } },
    'on a closed site': { settings: { closed: true } },
    'by somebody else': { by: 'eve' },
    'by a moderator': { by: 'mia' },
  },
});

flow('taking a held comment back', {
  group: 'transitions',
  by: 'ann',
  start: { ...own, comments: { [A]: { by: 'ann', status: 'held' } } },
  batch: () => takeBack(A),
  allowed: {
    'on a closed site, while banned': {
      settings: { closed: true },
      start: { authors: { ann: { bannedUntil: ago(-3600) } } },
    },
  },
  refused: {
    'by somebody else': { by: 'eve' },
    'signed out': { by: null },
    'of a published one': { start: { comments: { [A]: { by: 'ann' } } } },
    'of a hidden one': { start: { comments: { [A]: { by: 'ann', status: 'hidden' } } } },
    'of a deleted one': { start: { comments: { [A]: { by: 'ann', status: 'deleted' } } } },
    'by a moderator, without a line in the log': { by: 'mia' },
    'of what is not there': () => takeBack(newId()),
  },
});

flow('refusing a held comment', {
  group: 'transitions',
  by: 'mia',
  start: { ...own, comments: { [A]: { by: 'ann', status: 'held' } } },
  batch: (_, by) => refuse(A, by),
  allowed: { 'by the owner': { by: 'owen' }, 'with a reason': put({ 'log.last.why': 'An advertisement.' }) },
  refused: {
    'by somebody else': { by: 'eve' },
    'signed out': { by: null },
    'by a moderator of another site': { settings: { moderators: { max: 'Max' } } },
    'with a line for something else': put({ 'log.last.what': 'hide' }),
    'of a published one': { start: { comments: { [A]: { by: 'ann' } } } },
    'of a hidden one': { start: { comments: { [A]: { by: 'ann', status: 'hidden' } } } },
  },
});
