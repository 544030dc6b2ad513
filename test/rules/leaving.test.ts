import { leaving } from '../../src/store/firestore/writes.js';
import { drafted } from '../support/rules/draft.js';
import { guardedByRules } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { own } from '../support/rules/scenes.js';
import { ago, DAY } from '../support/rules/world.js';

guardedByRules();

flow('taking along what the site keeps of an author', {
  group: 'identity',
  by: 'eve',
  start: own,
  batch: () => drafted(leaving({ uid: 'eve' })),
  allowed: {
    'who was approved': { start: { authors: { eve: { approved: 3 } } } },
    'on a closed site': { settings: { closed: true } },
  },
  refused: {
    "another's": { by: 'ann' },
    "another's, by a moderator": { by: 'mia' },
    'signed out': { by: null },
    'while banned': { start: { authors: { eve: { bannedUntil: ago(-DAY) } } } },
    'after a ban, whose trace stays': { start: { authors: { eve: { bannedUntil: ago(DAY) } } } },
    'before the next post may come': { start: { authors: { eve: { last: ago(60) } } } },
  },
});
