import { increment } from 'firebase/firestore';
import { edit, handIn, post, X } from '../support/rules/batches.js';
import { add, all, drop, only, put, send } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, talk } from '../support/rules/scenes.js';
import { ago, hour, newId, now } from '../support/rules/world.js';

guardedByRules();

// The hour in which a test runs may be another than that in which this file was loaded.
const thisMeter = (): string => `meters/${hour()}`;
const nextMeter = (): string => `meters/${hour(1)}`;
const raised = (id: string) => ({ n: increment(1), at: now(), what: id });

flow('a post of an untrusted author, metered', {
  group: 'floods',
  by: 'gus',
  start: { ...talk, settings: { meter: 10 }, meter: 9 },
  batch: (_, by) => post(by, { metered: true }),
  allowed: {
    "the hour's first": { start: { meter: undefined } },
    'an account not approved yet': { by: 'eve' },
    'a trusted author, when it is full': { by: 'ann', start: { meter: 10 }, change: () => post('ann') },
    'a moderator, when it is full': { by: 'mia', start: { meter: 10 }, change: () => post('mia') },
    'a held one': { settings: { moderation: 'all' }, change: () => handIn('gus', { metered: true }) },
    'a trusted author who raises it, though he need not': {
      by: 'ann',
      start: { meter: 3 },
      change: () => post('ann', { metered: true }),
    },
  },
  refused: {
    unmetered: drop('meter'),
    'an approved guest, unmetered': {
      start: { authors: { gus: { approved: 3 } } },
      change: drop('meter'),
    },
    'when it is full': { start: { meter: 10 } },
    'a held one, unmetered': { settings: { moderation: 'all' }, change: () => handIn('gus'), twin: 'all' },
    'raised by nothing': put({ 'meter.n': increment(0) }),
    'set back': put({ 'meter.n': 1 }),
    'raised by two': { start: { meter: 3 }, change: put({ 'meter.n': increment(2) }) },
    'raised twice': {
      start: { meter: 3 },
      change: (batch, path) => add('merge', thisMeter(), raised(X))(batch, path),
    },
    'raised at another time': put({ 'meter.at': ago(1) }),
    'raised with a field too many': put({ 'meter.x': 1 }),
    "the next hour's": (batch, path) => send('meter', nextMeter())(batch, path),
    "the next hour's as well": (batch, path) => add('merge', nextMeter(), raised(X))(batch, path),
    'raised alone': only('meter'),
    'raised with a tick, but no comment': drop('comment', 'head'),
    'raised with an edit': {
      start: { comments: { [A]: { by: 'gus' } } },
      change: (batch, path) => all(() => edit('gus', A), add('merge', thisMeter(), raised(A)))(batch, path),
    },
    'raised for what was there': put({ 'meter.what': A }),
    'raised for what is not there': put({ 'meter.what': newId() }),
    'raised beyond': { start: { meter: 3 }, settings: { meter: 3 } },
    'taken away': () => ({ meter: { verb: 'delete', path: thisMeter(), data: {} } }),
  },
});
