import { arrayUnion, deleteField, increment } from 'firebase/firestore';
import { open, post, X } from '../support/rules/batches.js';
import { add, all, drop, put, send, type Drafts, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, B, says, talk } from '../support/rules/scenes.js';
import { ago, newId, now, OTHER, PAGE, words } from '../support/rules/world.js';

guardedByRules();

const about = { url: PAGE.url, title: PAGE.title };
const renamed = (parts: Drafts): Drafts =>
  Object.fromEntries(Object.entries(parts).map(([name, write]) => [`another ${name}`, write]));
/** The whole post under another id. */
const under =
  (id: string): Forge =>
  () =>
    post('ann', { id });

flow('a post and its item', {
  group: 'ledger',
  by: 'ann',
  start: talk,
  batch: () => post('ann'),
  refused: {
    'the head says something else': put({ [`head.items.${X}.text`]: 'evil' }),
    'the head says more': put({ [`head.items.${X}.html`]: '<b>' }),
    'the head says less': drop(`head.items.${X}.name`),
    'the head names somebody else': put({ [`head.items.${X}.uid`]: 'eve' }),
    'without its item': drop('head'),
    'without its comment': drop('comment'),
    'a field too many in the comment': put({ 'comment.votes': 1 }),
    'an id with markup': under('x<img>'.padEnd(18, 'x')),
    'too short an id': under('short'),
    'an id that is a letter too short': under('x'.repeat(15)),
    'too long an id': under('x'.repeat(33)),
    'counted twice': put({ 'head.count': increment(2) }),
    'not counted': drop('head.count'),
    'counted in fractions (-0 is sent as a double)': add('update', `threads/${PAGE.id}`, {
      count: increment(-0),
    }),
    'out of line': put({ 'head.ids': [X, A, B] }),
    'in line twice': put({ 'head.ids': [A, B, X, X] }),
    'not in line': drop('head.ids'),
    'another pushed out of line': put({ 'head.ids': [A, X] }),
    'another item taken out': put({ [`head.items.${A}`]: deleteField() }),
    'another item changed': put({ [`head.items.${A}.text`]: 'evil' }),
    'the same under a second id': put({ [`head.items.${newId()}`]: words('ann', { createdAt: ago(0) }) }),
    'last is another': put({ 'head.last': A }),
    'filed under another thread': put({ 'comment.thread': OTHER.id }),
    'in a thread that is not there': all(put({ 'comment.thread': OTHER.id }), drop('head')),
    'in a thread that is a page': put({ 'comment.thread': `${PAGE.id}/pages/0` }),
    'with a lock for the others': put({ 'head.locked': true }),
    'with a new title': put({ 'head.title': 'evil' }),
    'pinning itself': put({ 'head.pinned': X }),
    'born on a page': put({ 'comment.at': 0 }),
    'born nowhere': drop('comment.at'),
    'born with something kept': put({ 'comment.kept': { a: 1 } }),
    'approved by somebody': put({ 'comment.by': 'mia' }),
    'about a page, though it needs no leave': put({ 'comment.about': about }),
    'born deleted': put({ 'comment.status': 'deleted' }),
    'born hidden': put({ 'comment.status': 'hidden' }),
    "over another's comment": all(
      send('comment', `comments/${A}`),
      put({ 'author.what': A, 'head.last': A, [`head.items.${A}`]: words('ann') }),
      drop(`head.items.${X}`, 'head.ids', 'head.count'),
    ),
    "over one's own comment": all(
      send('comment', `comments/${B}`),
      put({ 'author.what': B, 'head.last': B, [`head.items.${B}`]: words('ann') }),
      drop(`head.items.${X}`, 'head.ids', 'head.count'),
    ),
  },
});

flow('a post and its tick', {
  group: 'time',
  by: 'ann',
  start: talk,
  batch: () => post('ann'),
  allowed: { 'the first tick of all': { start: { authors: {} } } },
  refused: {
    'without a tick': drop('author'),
    'a tick for another comment': put({ 'author.what': B }),
    'a tick alone, for what was written long ago': all(put({ 'author.what': B }), drop('comment', 'head')),
    'a tick alone, for nothing that exists': all(put({ 'author.what': newId() }), drop('comment', 'head')),
    'two comments on one tick': (batch) => {
      const { comment } = post('ann', { id: newId() });
      const id = comment?.path.slice('comments/'.length) ?? '';
      const entry = comment?.data.entry;
      return all(
        (rest) => ({ ...rest, ...(comment && { other: comment }) }),
        put({ [`head.items.${id}`]: entry, 'head.ids': arrayUnion(X, id), 'head.count': increment(2) }),
      )(batch, '');
    },
    'two comments, two ticks, two moves of the head': (batch) => ({
      ...batch,
      ...renamed(post('ann', { id: newId() })),
    }),
    'two comments in two threads': (batch) => {
      const { comment, head } = open('ann', { id: newId(), page: OTHER });
      return { ...batch, ...(comment && { other: comment }), ...(head && { there: head }) };
    },
    'a backdated tick': put({ 'author.last': ago(5) }),
    'a postdated tick': put({ 'author.last': ago(-5) }),
    "another author's tick": send('author', 'authors/eve'),
    "another author's tick as well": add('merge', 'authors/eve', { last: now(), what: X }),
    "trust of one's own making": put({ 'author.approved': 9 }),
    'a ban lifted on the way': put({ 'author.bannedUntil': ago(9) }),
    'a field too many': put({ 'author.email': 'x' }),
    'the trust taken away with the clock': {
      start: { authors: { ann: { approved: 2, bannedUntil: ago(9) } } },
      change: (batch) => ({
        ...batch,
        ...(batch.author && { author: { ...batch.author, verb: 'set' } }),
      }),
    },
    'another text on the tick of this one': says({ createdAt: ago(0) }),
  },
});
