import assert from 'node:assert/strict';
import { reservedPattern } from '../../src/model/look-alikes.js';
import {
  archive,
  archiving,
  commentOf,
  edit,
  handIn,
  headOf,
  like,
  open,
  post,
  settle,
} from '../support/rules/batches.js';
import { commit, only, put, type Drafts, type Forge } from '../support/rules/draft.js';
import { allowed, guardedByRules, read, refused } from '../support/rules/emulator.js';
import { A, archived, B, own, settled, talk } from '../support/rules/scenes.js';
import { test } from '../support/rules/suite.js';
import { create, HEAD, many, newId, OTHER, PAGE, pageAt } from '../support/rules/world.js';

// What was found by attacking an earlier version of these rules, row by row.

guardedByRules();

const forge = async (batch: Drafts, change: Forge): Promise<Drafts> => (await change(batch, '')) ?? batch;

test('1: a fresh guest archives exactly the twenty oldest entries, and only from 36 up', async () => {
  const small = await create({ comments: many(35) });
  await refused(commit(small, 'gus', await archiving(small)));
  const path = await create({ comments: many(36) });
  const head = await headOf(path);
  await refused(commit(path, 'gus', archive({ ...head, ids: [...head.ids].reverse() })));
  await refused(
    commit(path, 'gus', archive({ ...head, ids: [...head.ids.slice(1), ...head.ids.slice(0, 1)] })),
  );
  await allowed(commit(path, 'gus', archive(head)));
  assert.deepEqual((await read(`${path}/${HEAD}/pages/0`))?.ids, head.ids.slice(0, 20));
});

test('2: no edit turns the text into a list holding 100 kB', async () => {
  const path = await create(own);
  const list = ['x'.repeat(100_000)];
  const forged = await forge(
    edit('ann', A),
    put({ 'comment.entry.text': list, [`head.items.${A}.text`]: list }),
  );
  await refused(commit(path, 'ann', forged));
  await allowed(commit(path, 'ann', edit('ann', A)));
});

test('3: no held comment carries a thread field of 500 kB', async () => {
  const path = await create({ ...talk, settings: { moderation: 'all' } });
  await refused(
    commit(path, 'ann', await forge(handIn('ann'), put({ 'comment.thread': 'x'.repeat(500_000) }))),
  );
  await refused(commit(path, 'ann', await forge(handIn('ann'), put({ 'comment.to': 'x'.repeat(500_000) }))));
  await allowed(commit(path, 'ann', handIn('ann')));
});

test('4: an account posts under any name but the reserved ones, and a guest is marked', async () => {
  const path = await create({ ...talk, settings: { reserved: reservedPattern(['Mia']), minSeconds: 0 } });
  await allowed(commit(path, 'ann', post('ann', { name: 'Eve' })));
  await refused(commit(path, 'eve', post('eve', { id: newId(), name: 'M.I.A.' })));
  const id = newId();
  await allowed(commit(path, 'gus', post('gus', { id, name: 'Eve' })));
  assert.equal((await headOf(path)).items[id] && 'guest' in (await commentOf(path, id)).entry, true);
});

test('5: no reply names a parent that does not exist', async () => {
  const path = await create(talk);
  await refused(commit(path, 'ann', post('ann', { parent: newId(), to: 'eve' })));
  await refused(commit(path, 'ann', post('ann', { parent: newId() })));
  await allowed(commit(path, 'ann', post('ann', { parent: A, to: 'eve' })));
});

test("6: the first poster sets no other url for a page's thread; the title is his until a moderator corrects it", async () => {
  const path = await create({ authors: settled, thread: false });
  await refused(commit(path, 'eve', open('eve', { page: { ...PAGE, url: OTHER.url } })));
  await refused(commit(path, 'eve', open('eve', { page: { ...PAGE, id: 'k-mine' } })));
  await allowed(commit(path, 'eve', open('eve', { page: { ...PAGE, title: 'As I call it' } })));
  const title = { title: 'As it is called' };
  await refused(commit(path, 'eve', settle(title, 'eve')));
  await allowed(commit(path, 'mia', settle(title)));
});

test("7: an author's tick reuses no old id, and is no write without a post", async () => {
  const path = await create(talk);
  const tick = await forge(post('ann', { id: B }), only('author'));
  await refused(commit(path, 'ann', tick));
  await refused(commit(path, 'ann', await forge(post('ann'), only('author'))));
  await allowed(commit(path, 'ann', post('ann')));
  await refused(commit(path, 'ann', await forge(post('ann'), only('author'))));
});

test('8: of twenty flips of a like within a second one is taken', async () => {
  const path = await create(own);
  let taken = 0;
  for (let flip = 0; flip < 20; flip++) {
    const attempt = commit(path, 'eve', like('eve', A, { on: flip % 2 === 0 }));
    taken += await attempt.then(
      () => 1,
      () => 0,
    );
  }
  assert.ok(taken >= 1 && taken <= 4, `${String(taken)} of twenty flips were taken`);
});

test("9: an archived comment is liked, in its page's window", async () => {
  const path = await create(archived);
  await refused(commit(path, 'eve', like('eve', A, { window: 1 })));
  await allowed(commit(path, 'eve', like('eve', A, { window: 0 })));
  assert.equal((await read(`${path}/${HEAD}/likes/0`))?.[A], 1);
});

test('10: an archived comment is edited by its author, on its page', async () => {
  const path = await create(archived);
  await refused(commit(path, 'ann', edit('ann', A)));
  await allowed(commit(path, 'ann', edit('ann', A, 0, 'later thoughts')));
  const page = await read(`${path}/${HEAD}/pages/0`);
  assert.equal((page?.items as Record<string, { text: string }>)[A]?.text, 'later thoughts');
});

test('11: where no site document exists, `main` takes posts and other sites do not', async () => {
  const authors = { ann: { approved: 1 } };
  const page = pageAt(`https://blog.example/${newId()}`);
  const main = await create({ site: 'main', settings: null, thread: false, authors, meter: 0 });
  await allowed(commit(main, 'ann', open('ann', { id: newId(), page })));
  await allowed(commit(main, 'eve', handIn('eve', { id: newId(), page, metered: true })));
  const other = await create({ settings: null, thread: false, authors });
  await refused(commit(other, 'ann', open('ann', { id: newId(), page })));
  await refused(commit(other, 'eve', handIn('eve', { id: newId(), page, metered: true })));
});
