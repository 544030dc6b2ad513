import { deleteField } from 'firebase/firestore';
import { DEFAULT_POLICY } from '../../src/model/site.js';
import { savingPolicy } from '../../src/store/firestore/writes.js';
import { handIn, like, open, report, type Wanted } from '../support/rules/batches.js';
import { commit, drafted, drop, put } from '../support/rules/draft.js';
import { allowed, guardedByRules, refused } from '../support/rules/emulator.js';
import { flow } from '../support/rules/flow.js';
import { A, allWords, own, watched } from '../support/rules/scenes.js';
import { test } from '../support/rules/suite.js';
import { ago, create, newId, newSite, PAGE, pageAt, POLICY, type World } from '../support/rules/world.js';

guardedByRules();

flow('the settings', {
  group: 'settings',
  by: 'owen',
  start: own,
  batch: () =>
    drafted(
      savingPolicy({ policy: { ...POLICY, moderation: 'all', moderators: { mia: 'Mia', ann: 'Ann' } } }),
    ),
  allowed: { 'by an owner by claim': { by: 'claire' }, 'as they were': put({ 'site.moderation': 'open' }) },
  refused: {
    'by a moderator': { by: 'mia' },
    'by somebody else': { by: 'ann' },
    'signed out': { by: null },
    'by an owner whose address is not verified': { by: 'fake' },
    'a word that is no mode': put({ 'site.moderation': 'evil' }),
    'a setting unheard of': put({ 'site.evil': 'x' }),
    'a number for the moderators': put({ 'site.moderators': 3 }),
    'a word for the hosts': put({ 'site.hosts': 'blog.example' }),
    'a word for closed': put({ 'site.closed': 'no' }),
    'a word that is nothing for guests': put({ 'site.guests': 'evil' }),
    'a yes for guests': put({ 'site.guests': true }),
    'a list of moderators': put({ 'site.moderators': ['ann'] }),
    'a reaction nobody knows': put({ 'site.reactions': ['evil'] }),
    'a word for reactions': put({ 'site.reactions': 'love' }),
    'a pattern of names that is none': put({ 'site.reserved': '(' }),
    'a pattern that reserves any name': put({ 'site.reserved': '(?s).*' }),
    'a list for the pattern of names': put({ 'site.reserved': ['admin'] }),
    'too long a pattern of names': put({ 'site.reserved': 'x'.repeat(8001) }),
    'half a day': put({ 'site.closeAfterDays': 0.5 }),
    'half a second': put({ 'site.minSeconds': 0.5 }),
    'half a post': put({ 'site.meter': 0.5 }),
    'closed before it began': put({ 'site.closeAfterDays': -1 }),
    'less than no time between posts': put({ 'site.minSeconds': -1 }),
    'fewer posts than none': put({ 'site.meter': -1 }),
    'fewer links than none': put({ 'site.links': -1 }),
    'less than no time to edit': put({ 'site.editMinutes': -1 }),
    'a word for the names': put({ 'site.names': 'admin' }),
    'a word for links': put({ 'site.links': 'two' }),
    'half a link': put({ 'site.links': 0.5 }),
    'half a minute': put({ 'site.editMinutes': 0.5 }),
    'one left out': put({ 'site.names': deleteField() }),
    'the site taken away': () => ({ site: { verb: 'delete', path: '', data: {} } }),
  },
});

const bare: World = {
  site: 'main',
  settings: null,
  authors: { ann: { approved: 1 }, eve: {}, owen: {} },
  thread: false,
};
const anyPage = () => pageAt(`https://any.example/${newId()}`);
/** On a page of its own, as all of this file's share the site `main`. */
const first = (uid: string, wanted: Wanted = {}) => open(uid, { id: newId(), page: anyPage(), ...wanted });
const waiting = (uid: string, wanted: Wanted = {}) =>
  handIn(uid, { id: newId(), page: anyPage(), ...wanted });

flow('the first post where there are no settings', {
  group: 'settings',
  by: 'ann',
  start: bare,
  batch: (_, by) => first(by),
  allowed: {
    'of somebody new, held': {
      by: 'eve',
      start: { meter: 3 },
      change: () => waiting('eve', { metered: true }),
    },
    'of a guest, held': { by: 'gus', start: { meter: 3 }, change: () => waiting('gus', { metered: true }) },
    'by the owner': { by: 'owen', change: () => first('owen', { role: 'owner' }) },
    'with everything': { start: { guard: watched }, change: () => first('ann', allWords) },
    'of a guest, approved, with everything': {
      by: 'gus',
      start: { guard: watched, meter: 3, authors: { gus: { approved: 1, bannedUntil: ago(9) } } },
      change: () => first('gus', { ...allWords, metered: true }),
    },
  },
  refused: {
    'on another site': { start: { ...bare, site: newSite() } },
    'on another site, by the owner': {
      by: 'owen',
      start: { ...bare, site: newSite() },
    },
    // By a clock that is ahead: within ten seconds of one that is not would depend on how fast the tests run.
    'too soon': { start: { authors: { ann: { approved: 1, last: ago(-3600) } } } },
    'of somebody new': { by: 'eve', change: (_, __, by = '') => first(by, { metered: true }), twin: 'by' },
    'of somebody new, held, unmetered': { by: 'eve', change: () => waiting('eve'), twin: 'all' },
    'of somebody new, held, when the meter is full': {
      by: 'eve',
      start: { meter: 30 },
      change: () => waiting('eve', { metered: true }),
      twin: 'all',
    },
    'under a key': () => first('ann', { page: { ...PAGE, id: `k-${newId()}` } }),
    'as a moderator': () => first('ann', { role: 'moderator' }),
  },
});

flow('setting up a site', {
  group: 'settings',
  by: 'owen',
  start: { settings: null, thread: false },
  batch: () => drafted(savingPolicy({ policy: DEFAULT_POLICY })),
  allowed: { 'by an owner by claim': { by: 'claire' } },
  refused: {
    'by somebody else': { by: 'ann' },
    'by an owner whose address is not verified': { by: 'fake' },
    'one left out': drop('site.links'),
    'one too many': put({ 'site.x': 1 }),
  },
});

test('only the owner founds another site', async () => {
  const path = `sites/${newSite()}`;
  const settings = savingPolicy({ policy: DEFAULT_POLICY });
  for (const uid of ['ann', 'mia', 'gus', 'fake', null]) await refused(commit(path, uid, settings));
  await refused(commit(path, 'eve', waiting('eve', { metered: true })));
  await allowed(commit(path, 'owen', settings));
  await allowed(commit(path, 'eve', waiting('eve', { metered: true })));
});

test('on a site that is unknown nobody likes or reports', async () => {
  const path = await create({ ...own, settings: null });
  await refused(commit(path, 'eve', like('eve', A)));
  await refused(commit(path, 'eve', report('eve', A)));
  await allowed(commit(path, 'owen', savingPolicy({ policy: POLICY })));
  await allowed(commit(path, 'eve', like('eve', A)));
  await allowed(commit(path, 'eve', report('eve', A)));
});
