import { expect } from '@open-wc/testing';
import { FirestoreStore, type FirestoreConfig } from '../../src/store/firestore/index.js';
import type { User } from '../../src/model/site.js';
import { emulators, newProject } from '../support/emulators.js';
import { FirestoreSite } from '../support/firestore-site.js';
import { freshAddress } from './contract/harness.js';
import { comment, refused } from './contract/stage.js';

describe('signing in with Firebase', function () {
  this.timeout(60_000);
  let config: FirestoreConfig;
  const stores: FirestoreStore[] = [];
  const open = (more: Partial<FirestoreConfig> = {}): FirestoreStore => {
    const store = new FirestoreStore({ ...config, ...more });
    stores.push(store);
    return store;
  };
  beforeEach(() => {
    config = { project: newProject(), apiKey: 'key', emulators: emulators() };
  });
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()));
    localStorage.clear();
    sessionStorage.clear();
  });

  it('knows nobody before it is asked, and loads nothing to say so', () => {
    const { session } = open();
    expect(session.user).to.equal(undefined);
    expect(session.remembered()).to.equal(false);
    expect(session.providers).to.deep.equal([
      { id: 'guest', guest: true },
      { id: 'google', guest: false },
    ]);
  });

  it('brings back a guest after a reload, with the name they gave', async () => {
    const store = open();
    const guest = await store.session.signIn('guest', 'Gus');
    expect(guest).to.deep.equal({ uid: guest.uid, name: 'Gus', guest: true });
    await store.close();
    const { session } = open();
    expect(session.remembered()).to.equal(true);
    expect(session.user).to.equal(undefined);
    expect(await session.resume()).to.deep.equal(guest);
    expect(session.user).to.deep.equal(guest);
  });

  it('tells whoever listens, once for each change', async () => {
    const { session } = open();
    const seen: (User | null)[] = [];
    const stop = session.subscribe((user) => seen.push(user));
    session.prepare();
    expect(await session.resume()).to.equal(null);
    const { uid } = await session.signIn('guest', 'Gus');
    await session.resume();
    await session.rename('Gustav');
    await session.signOut();
    stop();
    await session.signIn('guest');
    expect(seen).to.deep.equal([
      null,
      { uid, name: 'Gus', guest: true },
      { uid, name: 'Gustav', guest: true },
      null,
    ]);
  });

  it('forgets who signs out, but not a guest’s name', async () => {
    const { session } = open();
    const first = await session.signIn('guest', 'Gus');
    await session.signOut();
    expect(session.user).to.equal(null);
    expect(session.remembered()).to.equal(false);
    const second = await session.signIn('guest');
    expect(second).to.include({ name: 'Gus', guest: true });
    expect(second.uid).not.to.equal(first.uid);
  });

  it('shares who is signed in with the other stores of the project on the page', async () => {
    const [one, other] = [open(), open({ site: 'other' })];
    await other.session.resume();
    const { uid } = await one.session.signIn('guest', 'Gus');
    await one.close();
    expect((await other.session.resume())?.uid).to.equal(uid);
  });

  it('works without storage, for as long as the page', async () => {
    const { setItem, getItem } = Storage.prototype;
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(Storage.prototype, { setItem: deny, getItem: deny });
    try {
      const { session } = open();
      expect(session.remembered()).to.equal(false);
      expect(await session.signIn('guest', 'Gus')).to.include({ name: 'Gus' });
      expect(await session.rename('Gustav')).to.include({ name: 'Gustav' });
    } finally {
      Object.assign(Storage.prototype, { setItem, getItem });
    }
  });

  it('refuses what it does not offer, and names nobody who is not there', async () => {
    const { session } = open();
    await refused(session.signIn('carrier-pigeon'), 'provider-off');
    await refused(session.rename('Gus'), 'signed-out');
  });

  it('lets a guest write, who is found by being asked', async () => {
    const store = open();
    await store.session.signIn('guest', 'Gus');
    await store.close();
    const later = open();
    expect(await later.write(await freshAddress(), comment('Gus', 'Hello.'))).to.equal('held');
  });
});

describe('roles on a site', function () {
  this.timeout(60_000);
  let site: FirestoreSite;
  beforeEach(async () => (site = await FirestoreSite.open()));
  afterEach(async () => {
    await site.close();
    sessionStorage.clear();
  });

  it('lets an account write under another name than its own, and remembers it', async () => {
    const { session } = await site.as('ann');
    expect(session.user?.name).to.equal('ann');
    await session.rename('A. N. Other');
    expect((await site.as('ann')).session.user?.name).to.equal('A. N. Other');
    expect((await site.as('ben')).session.user?.name).to.equal('ben');
    localStorage.clear();
  });

  it('asks once for each browser session', async () => {
    await site.setPolicy();
    const { session } = await site.as('owner');
    expect(session.user?.role).to.equal('owner');
    const [key = ''] = Object.keys(sessionStorage).filter((name) => name.includes(session.user!.uid));
    expect(sessionStorage.getItem(key)).to.equal('owner');
    sessionStorage.setItem(key, '');
    expect((await site.as('owner')).session.user?.role).to.equal(undefined);
  });

  it('asks again while the site is not set up', async () => {
    expect((await site.as('owner')).session.user?.role).to.equal('owner');
    expect(Object.keys(sessionStorage).filter((name) => name.startsWith('jc:role'))).to.deep.equal([]);
  });

  it('writes as what somebody has become meanwhile', async () => {
    await site.setPolicy({ moderation: 'all' });
    const [ann, thread] = [await site.as('ann'), await freshAddress()];
    expect(await ann.write(thread, comment('ann', 'Held.'))).to.equal('held');
    await site.setPolicy({ moderation: 'all', moderators: { [ann.session.user!.uid]: 'Ann' } });
    const change = comment('ann', 'Published.');
    expect(await ann.write(thread, change)).to.equal('published');
    expect((await ann.read(thread.id))?.items[change.id]).to.include({ role: 'moderator' });
    await site.setPolicy({ moderation: 'all' });
    expect(await ann.write(thread, comment('ann', 'Held again.'))).to.equal('held');
  });

  it('knows an owner who is listed among the moderators', async () => {
    const owner = await site.as('owner');
    await site.setPolicy({ moderators: { [owner.session.user!.uid]: 'Olga' } });
    sessionStorage.clear();
    const [again, thread] = [await site.as('owner'), await freshAddress()];
    expect(again.session.user?.role).to.equal('owner');
    const change = comment('owner', 'Mine.');
    expect(await again.write(thread, change)).to.equal('published');
    expect((await again.read(thread.id))?.items[change.id]).to.include({ role: 'owner' });
  });
});
