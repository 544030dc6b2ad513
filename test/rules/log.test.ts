import assert from 'node:assert/strict';
import { test } from '../support/rules/suite.js';
import { hide, hiding, note, refuse, restore } from '../support/rules/batches.js';
import { all, commit, drafted, only, put, send, type Drafts } from '../support/rules/draft.js';
import { allowed, guardedByRules, read, refused } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { hiding as hidingBatch, type RawEntry, type RawLog } from '../../src/store/firestore/writes.js';
import { A, B, own } from '../support/rules/scenes.js';
import { ago, create, newId, PAGE, words } from '../support/rules/world.js';

guardedByRules();

const line = (by: string, what: string) => ({ by, what, at: ago(60), why: '' });
const before = { last: line('max', 'restore'), before: [line('max', 'hide')] };

flow('a line in the log', {
  group: 'log',
  by: 'mia',
  start: own,
  batch: hiding(A),
  allowed: {
    'with a reason': put({ 'log.last.why': 'Two lines\nof 300 characters at most.' }),
    'by the owner': { by: 'owen' },
    'without the rest, which says nothing that did not happen to be said by its author': only('log'),
  },
  refused: {
    "in another moderator's name": put({ 'log.last.by': 'max' }),
    backdated: put({ 'log.last.at': ago(60) }),
    'with a deed of no name, alone': all(put({ 'log.last.what': 'evil' }), only('log')),
    'with too long a reason': put({ 'log.last.why': 'x'.repeat(301) }),
    'with a reason that is none': put({ 'log.last.why': null }),
    'with a deed nobody knows': put({ 'log.last.what': 'promote' }),
    'with a field too many': put({ 'log.last.html': 'x' }),
    'beside another field': put({ 'log.html': 'x' }),
    'with a past that was not': put({ 'log.before': [line('max', 'hide')] }),
    'by somebody else, alone': { by: 'eve', change: only('log'), twin: 'by' },
    'signed out, alone': { by: null, change: only('log'), twin: 'by' },
    'taken away': () => ({ log: { verb: 'delete', path: `log/${A}`, data: {} } }),
  },
});

flow('another line in a log', {
  group: 'log',
  by: 'mia',
  start: { ...own, logs: { [A]: before } },
  batch: async (path, by) => {
    const log = (await read(`${path}/log/${A}`)) as RawLog;
    return drafted(
      hidingBatch({
        thread: PAGE.id,
        id: A,
        entry: (await read(`${path}/comments/${A}`))?.entry as RawEntry,
        place: 'head',
        note: { ...note(by), log },
      }),
    );
  },
  refused: {
    'in place of what is there': put({ 'log.before': [] }),
    'without the last of what is there': put({ 'log.before': before.before }),
    'with another past': put({ 'log.before': [line('max', 'ban'), line('max', 'restore')] }),
    'as an edit of the last': () => ({
      log: { verb: 'update', path: `log/${A}`, data: { 'last.why': 'I never did.' } },
    }),
    'taken away': () => ({ log: { verb: 'delete', path: `log/${A}`, data: {} } }),
  },
});

test('one line pays for one deed', async () => {
  const path = await create({ ...own, comments: { ...own.comments, [B]: { by: 'eve' } } });
  const entry = async (id: string) => (await read(`${path}/comments/${id}`))?.entry as RawEntry;
  const [a, b] = [hide('mia', A, await entry(A)), hide('mia', B, await entry(B))];
  const both = { ...a, other: b.comment, there: { ...b.head, path: b.head?.path } } as Drafts;
  await refused(commit(path, 'mia', both));
  await allowed(commit(path, 'mia', a));
  // The line of a moment ago pays for nothing now.
  const { log: _, ...back } = restore(A, words('ann'));
  await refused(commit(path, 'mia', back));
});

test('what is refused is in the log, and nowhere else', async () => {
  const path = await create({ ...own, comments: { [A]: { by: 'ann', status: 'held' } } });
  const id = newId();
  await refused(commit(path, 'mia', send('log', `log/${id}`)(refuse(A), path) as Drafts));
  await allowed(commit(path, 'mia', refuse(A)));
  assert.equal(await read(`${path}/comments/${A}`), undefined);
  assert.equal(((await read(`${path}/log/${A}`)) as RawLog | undefined)?.last.what, 'refuse');
});
