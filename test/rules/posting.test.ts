import { doc, setDoc } from 'firebase/firestore';
import { admin, guardedByRules } from '../support/rules/emulator.js';
import { post, X } from '../support/rules/batches.js';
import { all, drop, put } from '../support/rules/draft.js';
import { flow } from '../support/rules/flow.js';
import {
  A,
  allWords,
  archived,
  B,
  C,
  everything,
  quote,
  says,
  talk,
  watched,
} from '../support/rules/scenes.js';
import { ago, many, newId, OTHER, PAGE, words } from '../support/rules/world.js';

guardedByRules();

flow('a post', {
  group: 'identity',
  by: 'ann',
  start: talk,
  batch: (_, by) => post(by),
  allowed: {
    'a reply with a quote': () =>
      post('ann', {
        parent: A,
        to: 'eve',
        quote: { exact: 'share what you believe', prefix: 'and ', suffix: '.' },
      }),
    'a guest': { by: 'gus' },
    'somebody new': { by: 'eve', start: { authors: {} } },
    'a moderator, as one': { by: 'mia', change: () => post('mia', { role: 'moderator' }) },
    'a moderator where all is moderated': {
      by: 'mia',
      settings: { moderation: 'all' },
    },
    'the owner, as one': { by: 'owen', change: () => post('owen', { role: 'owner' }) },
    'an owner by claim': {
      by: 'claire',
      settings: { moderation: 'all' },
      change: () => post('claire', { role: 'owner' }),
    },
    'an approved author where the first is moderated': { settings: { moderation: 'first' } },
    'an approved guest where the first is moderated': {
      by: 'gus',
      settings: { moderation: 'first' },
      start: { authors: { gus: { approved: 1 } } },
    },
    'an account where guests are not asked': { settings: { guests: 'off' } },
    'an account where guests are held': { settings: { guests: 'held' } },
    'a young thread': { settings: { closeAfterDays: 4 } },
    'after a ban': { start: { authors: { ann: { bannedUntil: ago(1) } } } },
    'the fortieth entry': { start: { comments: many(39) } },
    'a reply to an archived comment': {
      start: { pages: 1, comments: { [A]: { by: 'eve', at: 0 } } },
      change: () => post('ann', { parent: A, to: 'eve' }),
    },
    'with a link less than are held': {
      settings: { links: 3 },
      change: says({ text: 'http://a HTTPS://b' }),
    },
    'with many links, by a moderator': {
      by: 'mia',
      settings: { links: 1 },
      change: () => post('mia', { text: 'http://a http://b' }),
    },
    'with words that are held, by a moderator': {
      by: 'mia',
      start: { guard: watched },
      change: () => post('mia', { text: 'cheap' }),
    },
    'with words like those that are refused': {
      start: { guard: watched },
      change: says({ text: 'cas ino, freely' }),
    },
    'where the guard has no patterns': { start: { guard: {} } },
    'everything at once': {
      by: 'gus',
      settings: everything,
      start: { guard: watched, authors: { gus: { approved: 1, bannedUntil: ago(9) } } },
      change: () => post('gus', { ...allWords, parent: A, to: 'eve', metered: true }),
    },
    'everything at once, nobody approved': {
      by: 'zoe',
      settings: { ...everything, moderation: 'open' },
      start: { guard: watched, authors: { zoe: { bannedUntil: ago(9) } } },
      change: () => post('zoe', { ...allWords, parent: A, to: 'eve', metered: true }),
    },
    "everything at once, the owner's": {
      by: 'owen',
      settings: everything,
      start: { guard: watched },
      change: () => post('owen', { ...allWords, role: 'owner', parent: A, to: 'eve' }),
    },
  },
  refused: {
    'too soon': { start: { authors: { ann: { last: ago(600) } } } },
    'while banned': { start: { authors: { ann: { approved: 2, bannedUntil: ago(-3600) } } } },
    'signed out': { by: null },
    "in another's name": { by: 'eve', change: () => post('ann'), twin: 'by' },
    "a comment that is another's": put({ 'comment.uid': 'eve' }),
    "an entry that is another's": says({ uid: 'eve' }),
    'a guest as an account': {
      by: 'gus',
      change: drop('comment.entry.guest', `head.items.${X}.guest`),
    },
    'a guest who says he is none': { by: 'gus', change: says({ guest: false }) },
    'an account as a guest': says({ guest: true }),
    'an account that says it is no guest': says({ guest: false }),
    'an account whose being a guest is null': says({ guest: null }),
    'a false moderator': says({ role: 'moderator' }),
    'a false owner': says({ role: 'owner' }),
    'a moderator as the owner': { by: 'mia', change: () => post('mia', { role: 'owner' }) },
    'the owner as a moderator': { by: 'owen', change: () => post('owen', { role: 'moderator' }) },
    'an owner whose address is not verified': { by: 'fake', change: () => post('fake', { role: 'owner' }) },
    'a role that is not one': says({ role: 'saint' }),
    'a role that is empty': says({ role: '' }),
    'a role that is null': says({ role: null }),
    'a role that is empty, by a moderator': { by: 'mia', change: says({ role: '' }) },
    'with as many links as are held': {
      settings: { links: 2 },
      change: says({ text: 'http://a and HTTPS://b' }),
    },
    'with words that are held': { start: { guard: watched }, change: says({ text: 'So\nCHEAP!' }) },
    'with words that are refused': { start: { guard: watched }, change: says({ text: 'my\nCasino!' }) },
    'with words that are refused, by a moderator': {
      by: 'mia',
      start: { guard: watched },
      change: () => post('mia', { text: 'casino' }),
    },
    'with a field too many in the ledger': put({ 'comment.evil': 1 }),
    'with a field too many in the head': put({ 'head.evil': 1 }),
    'with a field too many in the clock': put({ 'author.evil': 1 }),
    'on a page below the first': put({ 'comment.at': -2 }),
    'held though it need not be': put({ 'comment.status': 'held' }),
    'held though it need not be, with all that a held one has': all(
      put({ 'comment.status': 'held', 'comment.about': { url: PAGE.url, title: PAGE.title } }),
      drop('head'),
    ),
    'held, but with an item': {
      settings: { moderation: 'all' },
      change: put({ 'comment.status': 'held' }),
      twin: 'all',
    },
    'published where all is moderated': { settings: { moderation: 'all' } },
    "published where one's first is moderated": {
      settings: { moderation: 'first' },
      start: { authors: { ann: {} } },
    },
    'a guest where guests are held': {
      by: 'gus',
      settings: { guests: 'held' },
      start: { authors: { gus: { approved: 9 } } },
    },
    'a guest where guests are not asked': {
      by: 'gus',
      settings: { guests: 'off' },
    },
    'to a locked thread': { start: { head: { locked: true } } },
    'to a closed site': { settings: { closed: true } },
    'to an old thread': { settings: { closeAfterDays: 2 } },
    'the forty-first entry': { start: { comments: many(40) } },
  },
});

const parent = (id: string) => says({ parent: id });
flow('a reply', {
  group: 'shape',
  by: 'ann',
  start: talk,
  batch: () => post('ann', { parent: A, to: 'eve', quote }),
  allowed: { "to one's own": () => post('ann', { parent: B, to: 'ann' }) },
  refused: {
    'to what is not there': parent(newId()),
    'to what is not there, answering nobody': all(parent(newId()), drop('comment.to')),
    'to a comment in another thread': all(async (batch, path) => {
      const elsewhere = { thread: OTHER.id, uid: 'eve', status: 'published', at: -1, entry: words('eve') };
      await setDoc(doc(admin, `${path}/comments/${C}`), elsewhere);
      return batch;
    }, parent(C)),
    'to a held comment': { start: { comments: { [A]: { by: 'eve', status: 'held' } } } },
    'to a hidden comment': { start: { comments: { [A]: { by: 'eve', status: 'hidden' } } } },
    'to a deleted comment': { start: { comments: { [A]: { by: 'eve', status: 'deleted' } } } },
    'to itself': all(parent(X), put({ 'comment.to': 'ann' })),
    'that says it answers another': put({ 'comment.to': 'gus' }),
    'that says it answers nobody': drop('comment.to'),
    'that says it answers null': put({ 'comment.to': null }),
    'that says it answers a list': put({ 'comment.to': ['eve'] }),
    'to markup': parent('<script>'),
    'to a path': parent(`${A}/x/y`),
    'to a map': says({ parent: { a: 1 } }),
    'to a list': says({ parent: [A] }),
    'to null': says({ parent: null }),
    'to null, answering nobody': all(says({ parent: null }), drop('comment.to')),
    'to nothing': says({ parent: '' }),
    'to nothing, answering nobody': all(says({ parent: '' }), drop('comment.to')),
  },
});
flow('a post that answers nobody', {
  group: 'shape',
  by: 'ann',
  start: archived,
  batch: () => post('ann'),
  refused: {
    'but somebody': put({ 'comment.to': 'eve' }),
    'but null': put({ 'comment.to': null }),
    'but 100 kB': put({ 'comment.to': 'x'.repeat(100_000) }),
  },
});
