import { savingGuard } from '../../src/store/firestore/writes.js';
import { drafted, drop, put, send } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { own, watched } from '../support/rules/scenes.js';

guardedByRules();

flow('the guard', {
  group: 'settings',
  by: 'owen',
  start: own,
  batch: () => drafted(savingGuard({ guard: watched })),
  allowed: {
    changed: {
      start: { guard: watched },
      change: () => drafted(savingGuard({ guard: { refuse: '', hold: '' } })),
    },
    'by an owner by claim': { by: 'claire' },
    'where there are no settings': { start: { settings: null } },
  },
  refused: {
    'by a moderator': { by: 'mia' },
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'a pattern that is none': put({ 'guard.hold': '(' }),
    'another that is none': put({ 'guard.refuse': '(' }),
    'a pattern that meets everything': put({ 'guard.refuse': '(?s).*' }),
    'another that meets everything': put({ 'guard.hold': '(?s).*' }),
    'too long a pattern': put({ 'guard.refuse': 'x'.repeat(4001) }),
    'a pattern that is a list': put({ 'guard.refuse': ['x'] }),
    'one left out': drop('guard.hold'),
    'a field too many': put({ 'guard.evil': 1 }),
    'the guard taken away': () => ({ guard: { verb: 'delete', path: 'private/guard', data: {} } }),
    'beside it': send('guard', 'private/more'),
  },
});
