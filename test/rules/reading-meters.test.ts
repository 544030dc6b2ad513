import { doc, getDoc } from 'firebase/firestore';
import { as, guardedByRules } from '../support/rules/emulator.js';
import { addAttack, type Attempt } from '../support/rules/rows.js';
import { roleOf } from '../support/rules/told.js';
import { create } from '../support/rules/world.js';

guardedByRules();

/** Whether the hour takes no more reports, where it has taken so many of three. */
const full = (taken: number): Attempt => ({
  who: roleOf('gus', {}),
  verb: 'get',
  path: 'reportMeters/full',
  send: async () => {
    const path = await create({ settings: { meter: 3 }, reportsMeter: taken });
    return getDoc(doc(as('gus'), `${path}/reportMeters/full`));
  },
});
addAttack(
  'reading that the hour takes no more reports while it takes one is refused',
  {
    group: 'reading',
    who: roleOf('gus', {}),
    attempt: 'get reportMeters/full where the hour takes one more',
    twin: 'the same where it takes none',
  },
  full(2),
  full(3),
);
