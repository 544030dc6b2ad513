import assert from 'node:assert/strict';
import { doc, runTransaction } from 'firebase/firestore';
import { apply, type RawHead } from '../../src/store/firestore/writes.js';
import {
  archive,
  commentOf,
  edit,
  headOf,
  hide,
  hiding,
  open,
  post,
  remove,
} from '../support/rules/batches.js';
import { audit } from '../support/rules/audit.js';
import { commit } from '../support/rules/draft.js';
import { as, guardedByRules, read } from '../support/rules/emulator.js';
import { dice } from '../support/rules/random.js';
import { A } from '../support/rules/scenes.js';
import { stateOf } from '../support/rules/state.js';
import { test } from '../support/rules/suite.js';
import { create, HEAD, many, newId } from '../support/rules/world.js';
import type { RawEntry } from '../../src/store/firestore/writes.js';

guardedByRules();

const landed = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

test('of 200 who post at once so many land that the head is full, and no more', async () => {
  const path = await create({ settings: { minSeconds: 0 }, comments: { [A]: { by: 'ann' } } });
  const writers = Array.from({ length: 200 }, (_, i) => `w${String(i % 20)}x${String(Math.floor(i / 20))}`);
  // Twenty connections are enough: what races is the server.
  const results = await Promise.all(
    writers.map((uid) => landed(commit(path, uid, post(uid, { id: newId() })))),
  );
  const { count, ids } = await headOf(path);
  assert.equal(results.filter(Boolean).length, 39);
  assert.deepEqual([count, ids.length], [40, 40]);
  audit(await stateOf(path));
});

test('of four who open a thread at once one does, and the others post into it', async () => {
  const path = await create({ settings: { minSeconds: 0 }, thread: false });
  const openers = ['w1', 'w2', 'w3', 'w4'].map((uid) => ({ uid, id: newId() }));
  const opened = await Promise.all(
    openers.map(({ uid, id }) => landed(commit(path, uid, open(uid, { id })))),
  );
  assert.equal(opened.filter(Boolean).length, 1);
  const late = openers.filter((_, i) => !opened[i]);
  await Promise.all(late.map(({ uid, id }) => commit(path, uid, post(uid, { id }))));
  assert.equal((await headOf(path)).count, 4);
  audit(await stateOf(path));
});

test('whoever believes an entry in the head that was archived is refused, and goes through on its page', async () => {
  const path = await create({ settings: { minSeconds: 0 }, comments: { [A]: { by: 'ann' }, ...many(39) } });
  const { entry } = await commentOf(path, A);
  await commit(path, 'gus', archive(await headOf(path)));
  assert.deepEqual(
    await Promise.all([
      landed(commit(path, 'ann', edit('ann', A))),
      landed(commit(path, 'ann', remove(A, entry))),
      landed(commit(path, 'mia', hide('mia', A, entry as RawEntry))),
    ]),
    [false, false, false],
  );
  await commit(path, 'ann', edit('ann', A, 0));
  const page = await read(`${path}/${HEAD}/pages/0`);
  assert.equal((page as RawHead | undefined)?.items[A] && (await commentOf(path, A)).at, 0);
  await commit(path, 'mia', await hiding(A, 0)(path, 'mia'));
  await commit(path, 'ann', remove(A, (await commentOf(path, A)).entry, 0));
  audit(await stateOf(path));
});

async function archiveInTransaction(path: string): Promise<void> {
  const db = as('gus');
  await runTransaction(db, async (transaction) => {
    const head = (await transaction.get(doc(db, `${path}/${HEAD}`))).data() as RawHead;
    apply(archive(head), transaction, db, path.slice('sites/'.length));
  });
}

for (let round = 1; round <= 10; round++) {
  test(`archiving, editing, deleting, hiding and posting at once lose nothing, round ${String(round)}`, async () => {
    const path = await create({
      settings: { minSeconds: 0 },
      comments: { [A]: { by: 'ann' }, ...many(35) },
    });
    const { entry } = await commentOf(path, A);
    const head = await headOf(path);
    const attempts = [
      () => commit(path, 'gus', archive(head)),
      () => archiveInTransaction(path),
      () => commit(path, 'ann', edit('ann', A)),
      () => commit(path, 'ann', remove(A, entry)),
      () => commit(path, 'mia', hide('mia', A, entry as RawEntry)),
      () => commit(path, 'eve', post('eve', { id: newId() })),
    ];
    const chance = dice(round);
    while (attempts.length > 1 && chance.chance(0.9))
      attempts.push(...attempts.splice(0, chance.one(1, 2, 3)));
    await Promise.allSettled(attempts.map((attempt) => attempt()));
    audit(await stateOf(path));
  });
}
