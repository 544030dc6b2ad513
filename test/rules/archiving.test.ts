import { increment } from 'firebase/firestore';
import { archive, archiving, headOf, post } from '../support/rules/batches.js';
import { add, all, only, put, send, type Drafts, type Forge } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { archiveOldest } from '../support/rules/operations.js';
import { A, F, settled } from '../support/rules/scenes.js';
import { HEAD, many, newId, words } from '../support/rules/world.js';

guardedByRules();

const idsOf = (batch: Drafts, place: 'page' | 'head') => batch[place]?.data.ids as string[];
const itemsOf = (batch: Drafts, place: 'page' | 'head') =>
  batch[place]?.data.items as Record<string, Record<string, unknown>>;
/** A forgery that needs the oldest id that moves, and the oldest that stays. */
const forged =
  (forge: (oldest: string, kept: string, batch: Drafts) => Forge): Forge =>
  (batch, path) =>
    forge(idsOf(batch, 'page')[0] ?? '', idsOf(batch, 'head')[0] ?? '', batch)(batch, path);
const lose = (batch: Drafts, id: string) =>
  Object.fromEntries(Object.entries(itemsOf(batch, 'page')).filter(([key]) => key !== id));
/** So many of the oldest, instead of twenty. */
const sized =
  (size: number): Forge =>
  async (_, path) =>
    archiveOldest(await headOf(path), size);

flow('archiving', {
  group: 'arithmetic',
  by: 'gus',
  start: { authors: settled, pages: 1, comments: { [F]: { by: 'eve', at: 0 }, ...many(38) } },
  batch: archiving,
  allowed: {
    'with a stub among them': { start: { comments: { [A]: { by: 'ann', status: 'hidden' }, ...many(36) } } },
    'the first page': { start: { pages: 0, comments: many(40) } },
    'as early as can be': { start: { comments: many(36), pages: 0 } },
    'in a locked thread': { start: { comments: many(36), pages: 0, head: { locked: true } } },
  },
  refused: {
    'signed out': { by: null },
    'too early': { start: { comments: many(35), pages: 0 } },
    'words altered': forged((oldest) => put({ [`page.items.${oldest}.text`]: 'evil' })),
    'an entry lost': forged((oldest, _, batch) => put({ 'page.items': lose(batch, oldest) })),
    'an entry lost, its id too': forged((oldest, _, batch) => {
      const rest = lose(batch, oldest);
      return put({ 'page.items': rest, 'page.ids': Object.keys(rest) });
    }),
    'an entry added': put({ [`page.items.${newId()}`]: words('ann') }),
    'an entry in both': forged((oldest, _, batch) =>
      put({ [`head.items.${oldest}`]: itemsOf(batch, 'page')[oldest] }),
    ),
    'an entry in both, its id too': forged((oldest, _, batch) =>
      put({
        [`head.items.${oldest}`]: itemsOf(batch, 'page')[oldest],
        'head.ids': [oldest, ...idsOf(batch, 'head')],
      }),
    ),
    'an entry in both, altered in the head': forged((oldest) =>
      put({ [`head.items.${oldest}`]: words('ann') }),
    ),
    'the rest out of order': (batch, path) =>
      put({ 'head.ids': [...idsOf(batch, 'head')].reverse() })(batch, path),
    'a second page beside it': add('set', `${HEAD}/pages/7`, { items: {}, ids: [] }),
    'another altered in the head': forged((_, kept) => put({ [`head.items.${kept}.text`]: 'evil' })),
    'another altered on the page': forged((_, kept) => put({ [`page.items.${kept}`]: words('ann') })),
    'the newest': async (_, path) => {
      const head = await headOf(path);
      return archive({ ...head, ids: [...head.ids].reverse() });
    },
    fewer: sized(10),
    more: sized(30),
    'false ids': (batch, path) => put({ 'page.ids': [...idsOf(batch, 'page')].reverse() })(batch, path),
    'over an older page': send('page', `${HEAD}/pages/0`),
    'a page beyond': send('page', `${HEAD}/pages/2`),
    'a page of another spelling': send('page', `${HEAD}/pages/01`),
    'two pages on': put({ 'head.pages': 3 }),
    'a page back': put({ 'head.pages': 0 }),
    'a field too many in the head': put({ 'head.evil': 1 }),
    'pages that are no integer (-0 is sent as a double)': add('update', HEAD, { pages: increment(-0) }),
    'the page alone': only('page'),
    'the head alone': only('head'),
    'the stances along with it': put({ 'head.stances': { a: 1 } }),
    'the count along with it': put({ 'head.count': increment(-20) }),
    'a lock along with it': put({ 'head.locked': true }),
    'a field too many': put({ 'page.evil': 1 }),
    'a last that is none': put({ 'page.last': F }),
    'with an edit': forged((_, kept) => all(put({ [`head.items.${kept}.text`]: 'x', 'head.last': kept }))),
    'with what moved put back by a second write': async (batch, path) => {
      const { ids, items } = await headOf(path);
      return { ...batch, again: { verb: 'update', path: HEAD, data: { ids, items } } };
    },
    'with a post': (batch) => {
      const { comment, author, head } = post('gus');
      return {
        ...batch,
        ...(comment && { comment }),
        ...(author && { author }),
        ...(head && { again: head }),
      };
    },
    'a page taken away': () => ({ page: { verb: 'delete', path: `${HEAD}/pages/0`, data: {} } }),
    'the thread taken away': () => ({ head: { verb: 'delete', path: HEAD, data: {} } }),
  },
});
