import { expect } from '@open-wc/testing';
import type { Entry } from '../../src/model/comment.js';
import { reservedPattern } from '../../src/model/look-alikes.js';
import { DEFAULT_POLICY } from '../../src/model/site.js';
import type { StoreErrorCode } from '../../src/store/errors.js';
import { refusal, remainder, type Facts } from '../../src/store/firestore/refusal.js';
import type { Change } from '../../src/store/store.js';
import { newId } from './contract/harness.js';

const NOW = Date.UTC(2026, 10, 25, 16, 20);
const MINUTE = 60_000;
const DAY = 86_400_000;
const id = newId();

const ann = { uid: 'ann', name: 'Ann', guest: false };
const gus = { uid: 'gus', name: 'Gus', guest: true };
const mia = { uid: 'mia', name: 'Mia', guest: false, role: 'moderator' } as const;
const owner = { uid: 'own', name: 'Own', guest: false, role: 'owner' } as const;

const mine: Entry = { uid: 'ann', name: 'Ann', text: 'Mine.', createdAt: NOW - 10 * MINUTE };
const theirs: Entry = { ...mine, uid: 'ben' };
const hidden = { createdAt: mine.createdAt, gone: 'hidden' } as const;
const deleted = { createdAt: mine.createdAt, gone: 'deleted' } as const;

const CHANGES = {
  post: { kind: 'post', id, name: 'Ann', text: 'Hello.' },
  reply: { kind: 'post', id, name: 'Ann', text: 'Hello.', parent: newId() },
  edit: { kind: 'edit', id, text: 'Better.' },
  delete: { kind: 'delete', id },
  hide: { kind: 'hide', id },
  restore: { kind: 'restore', id },
  approve: { kind: 'approve', id },
  refuse: { kind: 'refuse', id },
  like: { kind: 'like', id, on: true },
  lock: { kind: 'lock', locked: true },
} satisfies Record<string, Change>;
type Name = keyof typeof CHANGES;

const BASE: Omit<Facts, 'change'> = {
  site: 'main',
  thread: { id: 'u1', url: 'https://blog.example/a', title: 'A' },
  user: ann,
  now: NOW,
  policy: { ...DEFAULT_POLICY, moderation: 'open', moderators: { mia: 'Mia' } },
  isSetUp: true,
  head: { locked: false, createdAt: NOW - 3 * DAY },
  standing: { approved: 0 },
  item: mine,
};

/** What makes each change a good one. */
const GOOD: Readonly<Record<Name, Partial<Facts>>> = {
  post: { item: null },
  reply: { item: theirs },
  edit: {},
  delete: {},
  hide: { user: mia },
  restore: { user: mia, item: hidden },
  approve: { user: mia, held: true },
  refuse: { user: mia, held: true },
  like: { item: theirs },
  lock: { user: mia, item: null },
};

const policy = (more: Partial<Facts['policy']>): Partial<Facts> => ({ policy: { ...BASE.policy, ...more } });
const text = (words: object): Partial<Facts> => ({ change: { ...CHANGES.post, ...words } });
const all = (...names: Name[]) => names;

/** The changes to the facts, and for which changes they are the reason. */
const TABLE: readonly (readonly [StoreErrorCode, string, readonly Name[], Partial<Facts>])[] = [
  [
    'unknown-site',
    'no settings but main’s defaults',
    all('post', 'edit', 'like'),
    { site: 'blog', isSetUp: false },
  ],
  ['closed', 'the site is closed', all('post', 'edit', 'like'), policy({ closed: true })],
  ['guests-off', 'guests may not', all('post'), { ...policy({ guests: 'off' }), user: gus }],
  ['locked', 'the thread is locked', all('post', 'edit'), { head: { locked: true, createdAt: NOW } }],
  ['too-old', 'the thread is 3 days old', all('post', 'edit'), policy({ closeAfterDays: 3 })],
  ['edit-expired', 'ten minutes are over', all('edit'), policy({ editMinutes: 10 })],
  [
    'name-reserved',
    'a name of the site’s',
    all('post'),
    { ...policy({ reserved: reservedPattern(['ann']) }), ...text({ name: 'A.N N' }) },
  ],
  ['not-found', 'nothing is there', all('reply', 'edit', 'delete', 'like'), { item: null }],
  ['not-found', 'it was deleted', all('reply', 'edit', 'delete', 'like'), { item: deleted }],
  ['not-found', 'it was hidden', all('reply', 'edit', 'like'), { item: hidden }],
  ['not-found', 'nothing is there', all('hide', 'restore', 'approve', 'refuse'), { user: mia, item: null }],
  ['not-found', 'no thread is there', all('lock'), { user: mia, head: null }],
  ['denied', 'it is another’s', all('edit', 'delete'), { item: theirs }],
  ['denied', 'it is one’s own', all('like'), { item: mine }],
  ['denied', 'no moderator', all('hide', 'approve', 'refuse', 'lock'), { user: ann, item: theirs }],
  ['denied', 'no moderator', all('restore'), { user: ann, item: hidden }],
  [
    'denied',
    'one’s own trust',
    all('approve'),
    { user: { ...mia, uid: 'mia' }, item: { ...mine, uid: 'mia' } },
  ],
  ['denied', 'all is held by now', all('edit'), policy({ moderation: 'all' })],
  [
    'refused-words',
    'links that are held',
    all('edit'),
    { ...policy({ links: 1 }), change: { ...CHANGES.edit, text: 'http://a' } },
  ],
  ['denied', 'no text', all('post'), text({ text: ' \n' })],
  ['denied', 'too much text', all('post'), text({ text: 'x'.repeat(4001) })],
  ['denied', 'no name', all('post'), text({ name: '' })],
  ['denied', 'a name of what is not seen', all('post'), text({ name: '\u200B' })],
  ['denied', 'a name that turns the direction of writing', all('post'), text({ name: 'An\u202En' })],
  ['denied', 'an id that is none', all('post'), text({ id: 'short' })],
  ['denied', 'an empty quote', all('post'), text({ quote: { exact: '', prefix: '', suffix: '' } })],
  ['denied', 'no mentions', all('post'), text({ mentions: [] })],
  ['denied', 'a stance that is none', all('post'), text({ stance: 'g' })],
  [
    'denied',
    'a page without an address',
    all('post'),
    { thread: { id: 'u1', url: 'mailto:a@b', title: 'A' } },
  ],
  ['denied', 'a title of two lines', all('post'), { thread: { ...BASE.thread, title: 'A\nB' } }],
  [
    'host-not-allowed',
    'another host',
    all('post'),
    { ...policy({ hosts: ['elsewhere.example'] }), head: null, opens: true },
  ],
  [
    'host-not-allowed',
    'another host',
    all('approve'),
    { ...policy({ hosts: ['elsewhere.example'] }), user: mia, head: null, opens: true },
  ],
  [
    'host-not-allowed',
    'a key, and no hosts',
    all('post'),
    { thread: { ...BASE.thread, id: 'k-about' }, head: null, opens: true },
  ],
];

describe('why a change is refused', () => {
  for (const [name, good] of Object.entries(GOOD) as [Name, Partial<Facts>][]) {
    it(`finds nothing against a good ${name}`, () => {
      expect(refusal({ ...BASE, change: CHANGES[name], ...good })).to.equal(null);
    });
  }

  for (const [code, why, names, facts] of TABLE) {
    for (const name of names) {
      it(`${name}: ${code}, as ${why}`, () => {
        expect(refusal({ ...BASE, change: CHANGES[name], ...GOOD[name], ...facts })?.code).to.equal(code);
      });
    }
  }
  waiting();
  exceptions();

  it('blames words that meet hidden patterns where nothing else is left', () => {
    expect(remainder(CHANGES.post).code).to.equal('refused-words');
    expect(remainder(CHANGES.edit).code).to.equal('refused-words');
    for (const name of all('delete', 'hide', 'restore', 'approve', 'refuse', 'like', 'lock')) {
      expect(remainder(CHANGES[name]).code).to.equal('denied');
    }
  });
});

function waiting(): void {
  const judged = (name: Name, facts: Partial<Facts>) =>
    refusal({ ...BASE, change: CHANGES[name], ...GOOD[name], ...facts });

  it('says until when an author is banned', () => {
    const standing = { approved: 0, bannedUntil: NOW + DAY };
    for (const name of all('post', 'edit', 'like')) {
      expect(judged(name, { standing })).to.include({ code: 'banned', retryAt: NOW + DAY });
    }
    expect(judged('post', { standing: { approved: 0, bannedUntil: NOW } })).to.equal(null);
  });

  it('says when an author may write again', () => {
    for (const name of all('post', 'edit')) {
      const found = judged(name, { standing: { approved: 0, last: NOW - 4_000 } });
      expect(found).to.include({ code: 'too-soon', retryAt: NOW + 6_500 });
      expect(judged(name, { standing: { approved: 0, last: NOW - 12_000 } })).to.equal(null);
    }
    expect(judged('post', { ...policy({ minSeconds: 0 }), standing: { approved: 0, last: NOW } })).to.equal(
      null,
    );
  });

  it('takes what is just over for not over yet, as the server’s time is an estimate', () => {
    expect(judged('post', { standing: { approved: 0, last: NOW - 11_000 } })?.code).to.equal('too-soon');
  });

  it('says when a reader may like again', () => {
    expect(judged('like', { likedAt: NOW - 400 })).to.include({ code: 'too-soon', retryAt: NOW + 1_100 });
    expect(judged('like', { likedAt: NOW - 4_000 })).to.equal(null);
  });

  it('says when the hour’s allowance begins anew', () => {
    const found = judged('post', { meter: 30 });
    expect(found).to.include({ code: 'meter-full', retryAt: Date.UTC(2026, 10, 25, 17) });
    expect(judged('post', { meter: 29 })).to.equal(null);
  });
}

function exceptions(): void {
  const good = (name: Name, facts: Partial<Facts>) => {
    expect(refusal({ ...BASE, change: CHANGES[name], ...GOOD[name], ...facts })).to.equal(null);
  };

  it('lets deletes pass whatever the clock, the lock or a ban say', () => {
    good('delete', {
      ...policy({ closed: true, closeAfterDays: 1, minSeconds: 60 }),
      head: { locked: true, createdAt: 0 },
      standing: { approved: 0, last: NOW, bannedUntil: NOW + DAY },
    });
  });

  it('lets moderators work on closed sites and locked threads', () => {
    const closed = { ...policy({ closed: true }), head: { locked: true, createdAt: 0 } };
    for (const name of all('hide', 'restore', 'approve', 'refuse', 'lock'))
      good(name, { ...closed, user: owner });
  });

  it('lets moderators use reserved names, keys and links', () => {
    good('post', { ...policy({ names: ['ann'], links: 1 }), user: mia });
    good('post', { user: owner, thread: { ...BASE.thread, id: 'k-about' }, head: null, opens: true });
  });

  it('lets a held comment be edited into words that hold, and the owner approve his own', () => {
    good('edit', { ...policy({ moderation: 'all', links: 1 }), held: true });
    good('approve', { user: owner, item: { ...mine, uid: 'own' } });
  });

  it('lets an author delete what is hidden', () => {
    good('delete', { item: hidden });
  });
}
