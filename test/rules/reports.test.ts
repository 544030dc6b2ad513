import { doc, getDoc } from 'firebase/firestore';
import { dismiss, report } from '../support/rules/batches.js';
import { commit, drop, put, send, type Drafts } from '../support/rules/draft.js';
import { allowed, as, guardedByRules, refused } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, own } from '../support/rules/scenes.js';
import { test } from '../support/rules/suite.js';
import { ago, create, newId } from '../support/rules/world.js';

guardedByRules();

flow('a report', {
  group: 'identity',
  by: 'gus',
  start: own,
  batch: (_, by) => report(by, A),
  allowed: {
    'by somebody who never wrote': { start: { authors: {} } },
    'of an author who is trusted, unmetered': {
      by: 'ann',
      settings: { meter: 1 },
      change: () => report('ann', A),
    },
    metered: { settings: { meter: 1 }, change: () => report('gus', A, { metered: true }) },
    'by a moderator, unmetered': { by: 'mia', settings: { meter: 1 } },
  },
  refused: {
    'signed out': { by: null },
    "in another's name": { by: 'eve', change: () => report('gus', A), twin: 'by' },
    "under another's name": send('report', `reports/${A}~eve`),
    'of nothing': () => report('gus', newId()),
    'of a held one': { start: { comments: { [A]: { by: 'ann', status: 'held' } } } },
    'of a hidden one': { start: { comments: { [A]: { by: 'ann', status: 'hidden' } } } },
    'for no reason on the list': put({ 'report.reason': 'evil' }),
    'for a list of reasons': put({ 'report.reason': ['spam'] }),
    'while banned': { start: { authors: { gus: { bannedUntil: ago(-3600) } } } },
    'on a closed site': { settings: { closed: true } },
    'with a letter': put({ 'report.letter': 'x' }),
    backdated: put({ 'report.at': ago(1) }),
  },
});

flow('a metered report', {
  group: 'floods',
  by: 'gus',
  start: { ...own, settings: { meter: 2 } },
  batch: (_, by) => report(by, A, { metered: true }),
  allowed: { 'the last of the hour': { start: { reportsMeter: 1 } } },
  refused: {
    'one too many': { start: { reportsMeter: 2 } },
    unmetered: drop('meter'),
    'a meter without a report': drop('report'),
    'metered for another': put({ 'meter.what': `${A}~eve` }),
  },
});

test('a report stands until its reader takes it back or a moderator settles it', async () => {
  const path = await create(own);
  const away: Drafts = { report: { verb: 'delete', path: `reports/${A}~gus`, data: {} } };
  await allowed(commit(path, 'gus', report('gus', A)));
  await refused(commit(path, 'gus', report('gus', A, { reason: 'abuse' })));
  await refused(commit(path, 'ann', away));
  await refused(commit(path, 'mia', away));
  await allowed(commit(path, 'gus', away));
  await allowed(commit(path, 'gus', report('gus', A)));
  await refused(commit(path, 'ann', dismiss(A, ['gus'], 'ann')));
  await allowed(commit(path, 'mia', dismiss(A, ['gus'])));
});

test('that the hour takes no more reports may be asked once it is so', async () => {
  const ask = (uid: string, path: string) => getDoc(doc(as(uid), `${path}/reportMeters/full`));
  const full = await create({ ...own, settings: { meter: 2 }, reportsMeter: 2 });
  const roomy = await create({ ...own, settings: { meter: 2 }, reportsMeter: 1 });
  for (const uid of ['gus', 'mia']) {
    await allowed(ask(uid, full));
    await refused(ask(uid, roomy));
  }
});
