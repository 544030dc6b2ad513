import assert from 'node:assert/strict';
import type { Policy } from '../../src/model/site.js';
import {
  approving,
  archiving,
  ban,
  edit,
  handIn,
  hiding,
  like,
  open,
  post,
  removing,
  report,
  restoring,
  settle,
} from '../support/rules/batches.js';
import type { Draft, Drafts } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { lookups } from '../support/rules/lookups.js';
import { expressionsOf, looksAtMost } from '../support/rules/measure.js';
import { A, allWords, archived, B, everything, own, talk, watched } from '../support/rules/scenes.js';
import { after, test } from '../support/rules/suite.js';
import { ago, create, many, newId, pageAt, type World } from '../support/rules/world.js';

// What a request costs the rules. Production allows a request 1,000 expressions and a write 10 documents, a batch 20; whether
// it sums the expressions of a batch, and whether it counts a batch's own documents, is not known. So the worst is assumed.

guardedByRules();

const LIMITS = { expressions: 880, operation: 8, batch: 14 };

/** An honest batch where everything is switched on that costs something. */
interface Heavy {
  readonly by: string;
  readonly start: World;
  readonly settings?: Partial<Policy>;
  readonly batch: (path: string, by: string) => Drafts | Promise<Drafts>;
  /** Whether its expressions are counted at each run, as it is among the heaviest; the others' with FIGURES=all. */
  readonly isMeasured?: boolean;
}
const newcomer = { zoe: { bannedUntil: ago(9) } };
const approvedGuest = { gus: { approved: 1, bannedUntil: ago(9) } };
const asReply = { ...allWords, parent: A, to: 'eve' };
const busy: World = { ...talk, guard: watched, meter: 3 };
const empty: World = { guard: watched, meter: 3, thread: false };
const stanced: World = {
  ...own,
  comments: { [A]: { by: 'ann', stance: 'a' }, [B]: { by: 'eve', stance: 'a' } },
};
const stancedThere: World = {
  ...archived,
  comments: { ...archived.comments, [A]: { by: 'ann', at: 0, stance: 'a', parent: B } },
};
const anyPage = () => pageAt(`https://any.example/${newId()}`);

const HEAVY: Readonly<Record<string, Heavy>> = {
  'a post of a newcomer, metered, a reply with everything': {
    by: 'zoe',
    start: { ...busy, authors: newcomer },
    settings: { ...everything, moderation: 'open' },
    batch: () => post('zoe', { ...asReply, metered: true }),
    isMeasured: true,
  },
  'a post of an approved guest, metered, a reply with everything': {
    by: 'gus',
    start: { ...busy, authors: approvedGuest },
    settings: everything,
    batch: () => post('gus', { ...asReply, metered: true }),
    isMeasured: true,
  },
  'a first post of an approved guest, metered, with everything': {
    by: 'gus',
    start: { ...empty, authors: approvedGuest },
    settings: { ...everything, hosts: [] },
    batch: () => open('gus', { ...allWords, metered: true }),
    isMeasured: true,
  },
  'a first post with the same where there are no settings': {
    by: 'gus',
    start: { ...empty, site: 'main', settings: null, authors: approvedGuest },
    batch: () => open('gus', { ...allWords, id: newId(), page: anyPage(), metered: true }),
    isMeasured: true,
  },
  'a held post, metered, a reply with everything': {
    by: 'zoe',
    start: { ...busy, authors: newcomer },
    settings: { ...everything, moderation: 'open' },
    batch: () => handIn('zoe', { ...asReply, text: 'cheap', metered: true }),
  },
  'a post of the owner, a reply with everything': {
    by: 'owen',
    start: busy,
    settings: everything,
    batch: () => post('owen', { ...asReply, role: 'owner' }),
  },
  'an edit in the head': {
    by: 'ann',
    start: { ...own, guard: watched, authors: { ann: { approved: 1, bannedUntil: ago(9) } } },
    settings: { ...everything, editMinutes: 200 },
    batch: () => edit('ann', A),
    isMeasured: true,
  },
  'an edit on a page': {
    by: 'ann',
    start: { ...archived, guard: watched, authors: { ann: { approved: 1, bannedUntil: ago(9) } } },
    settings: { ...everything, editMinutes: 200 },
    batch: () => edit('ann', A, 0),
  },
  'a delete on a page': { by: 'ann', start: stancedThere, batch: removing(A, 0) },
  'an approval that opens the thread, by the owner': {
    by: 'owen',
    start: {
      thread: false,
      authors: { ann: {} },
      comments: { [A]: { by: 'ann', status: 'held', stance: 'a' } },
    },
    batch: approving(A, 'new-head'),
  },
  'hiding in the head': { by: 'mia', start: stanced, batch: hiding(A) },
  'hiding on a page': { by: 'mia', start: stancedThere, batch: hiding(A, 0) },
  'restoring on a page, by the owner': {
    by: 'owen',
    start: {
      ...archived,
      comments: { ...archived.comments, [A]: { by: 'ann', at: 0, stance: 'a', status: 'hidden' } },
    },
    batch: restoring(A, 0),
  },
  archiving: { by: 'gus', start: { comments: many(40) }, batch: archiving },
  'pinning, by the owner': { by: 'owen', start: own, batch: (_, by) => settle({ pinned: A }, by) },
  'correcting a title, by the owner': {
    by: 'owen',
    start: own,
    settings: everything,
    batch: (_, by) => settle({ title: 'B' }, by),
  },
  'a ban, by the owner': { by: 'owen', start: own, batch: (_, by) => ban('eve', by) },
  'a metered reaction in the head, after pages': {
    by: 'zoe',
    start: { comments: many(40), authors: newcomer },
    settings: { meter: 10, reactions: ['thanks'] },
    batch: () => like('zoe', 'm00020_yyyyyyyyyyyy', { window: 1, reaction: 'thanks', metered: true }),
  },
  'a metered report': {
    by: 'zoe',
    start: { ...own, authors: newcomer },
    settings: { meter: 10 },
    batch: () => report('zoe', A, { metered: true }),
  },
};

/** What the rules' text leads to only where the writer moderates: a post has been decided by then, as the emulator's count shows. */
const MODERATING = ['judges', 'settles'];

/** What a write does to its document in an honest batch: a merge creates what is not there. */
const verbOf = ({ verb, path }: Draft): 'create' | 'update' | 'delete' => {
  if (verb === 'delete') return 'delete';
  return verb === 'set' && path !== '' ? 'create' : 'update';
};
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const total = (writes: Drafts) =>
  Object.values(writes).map((write) => lookups(write.path, verbOf(write), writes.log ? [] : MODERATING));

let heaviest = { name: '', expressions: 0 };
let most = { operation: 0, batch: 0 };

for (const [name, { by, start, settings, batch, isMeasured = false }] of Object.entries(HEAVY)) {
  const prepare = async () => {
    const path = await create({ ...start, ...(settings && { settings }) });
    return { path, by, writes: await batch(path, by) };
  };
  test(`${name}: documents stay within the budget`, async () => {
    const documents = total((await prepare()).writes);
    most = { operation: Math.max(most.operation, ...documents), batch: Math.max(most.batch, sum(documents)) };
    assert.ok(Math.max(...documents) <= LIMITS.operation, documents.join(' + '));
    assert.ok(sum(documents) <= LIMITS.batch, documents.join(' + '));
    // What is read off the rules' text bounds what the emulator counts.
    assert.ok(await looksAtMost(prepare, documents), 'a rule looks at more documents than its text tells');
  });
  if (!isMeasured && process.env.FIGURES !== 'all') continue;
  test(`${name}: expressions stay within the budget`, async (t) => {
    const used = await expressionsOf(prepare);
    const expressions = sum(Object.values(used));
    const parts = Object.entries(used).map(([part, count]) => `${part} ${String(count)}`);
    t.diagnostic(`${name}: ${String(expressions)} expressions (${parts.join(', ')})`);
    if (expressions > heaviest.expressions) heaviest = { name, expressions };
    assert.ok(expressions <= LIMITS.expressions, `${String(expressions)} expressions: ${parts.join(', ')}`);
  });
}

after(() => {
  console.log(
    `heaviest honest batch: ${String(heaviest.expressions)} expressions of ${String(LIMITS.expressions)} (${heaviest.name}); ` +
      `most accesses: ${String(most.operation)} in one operation of ${String(LIMITS.operation)}, ` +
      `${String(most.batch)} in a batch of ${String(LIMITS.batch)} ` +
      "(expressions summed over the batch; accesses: every document a write's rule may look up, the batch's own included and counted anew for each write)",
  );
});
