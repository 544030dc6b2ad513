import { test } from 'node:test';
import { report } from '../support/rules/batches.js';
import { commit, put, send, type Drafts } from '../support/rules/draft.js';
import { allowed, guardedByRules, refused } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, own } from '../support/rules/scenes.js';
import { ago, create, newId } from '../support/rules/world.js';

guardedByRules();

flow('a report', {
  by: 'gus',
  start: own,
  batch: () => report('gus', A),
  allowed: { 'by somebody who never wrote': { start: { authors: {} } } },
  refused: {
    'signed out': { by: null },
    "in another's name": { by: 'eve' },
    "under another's name": send('report', `reports/${A}~eve`),
    'of nothing': () => report('gus', newId()),
    'of a held one': { start: { comments: { [A]: { by: 'ann', status: 'held' } } } },
    'of a hidden one': { start: { comments: { [A]: { by: 'ann', status: 'hidden' } } } },
    'for no reason on the list': put({ 'report.reason': 'boring' }),
    'for a list of reasons': put({ 'report.reason': ['spam'] }),
    'while banned': { start: { authors: { gus: { bannedUntil: ago(-3600) } } } },
    'on a closed site': { settings: { closed: true } },
    'with a letter': put({ 'report.letter': 'x' }),
    backdated: put({ 'report.at': ago(1) }),
  },
});

test('a report stands until a moderator settles it', async () => {
  const path = await create(own);
  const away: Drafts = { report: { verb: 'delete', path: `reports/${A}~gus`, data: {} } };
  await allowed(commit(path, 'gus', report('gus', A)));
  await refused(commit(path, 'gus', report('gus', A, 'abuse')));
  await refused(commit(path, 'gus', away));
  await allowed(commit(path, 'mia', away));
});
