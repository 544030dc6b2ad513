import { expect } from '@open-wc/testing';
import type { HeldComment } from '../../../src/model/comment.js';
import type { User } from '../../../src/model/site.js';
import { openBrowserStore, type BrowserConfig, type BrowserStore } from '../../../src/store/browser/index.js';
import { freshAddress, newId, TEST_POLICY } from '../contract/harness.js';
import { comment, refused } from '../contract/stage.js';
import { Watcher } from '../contract/watcher.js';
import { blockLocalStorage } from './blocked.js';

describe('the browser store’s session', () => {
  let config: BrowserConfig;
  let opened: BrowserStore[];
  const open = async (other: BrowserConfig = {}) => {
    const store = await openBrowserStore({ ...config, ...other });
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    config = { database: `test-${newId()}` };
    opened = [];
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    localStorage.removeItem(`${config.database!}:session`);
    indexedDB.deleteDatabase(config.database!);
  });

  it('knows nobody at first', async () => {
    const { session } = await open();
    expect(session.user).to.equal(undefined);
    expect(session.remembered()).to.equal(false);
    expect(await session.resume()).to.equal(null);
    expect(session.user).to.equal(null);
  });

  it('signs in guests, under a uid of their own', async () => {
    const { session } = await open();
    const user = await session.signIn('guest', 'Ann');
    expect(user).to.deep.equal({ uid: user.uid, name: 'Ann', guest: true });
    expect(session.user).to.deep.equal(user);
    expect((await session.signIn('guest', 'Anna')).uid).to.equal(user.uid);
    await session.signOut();
    expect((await session.signIn('guest')).uid).not.to.equal(user.uid);
  });

  it('signs in the blog’s author, who owns the site', async () => {
    const { session } = await open({ author: { uid: 'ines', name: 'Ines' } });
    expect(await session.signIn('author')).to.deep.equal({
      uid: 'ines',
      name: 'Ines',
      guest: false,
      role: 'owner',
    });
    await refused(session.signIn('google'), 'provider-off');
  });

  it('comes back after a reload, as what the site sees in it by then', async () => {
    const author = await open();
    const { uid } = await author.session.signIn('guest', 'Ann');
    const again = await open();
    expect(again.session.remembered()).to.equal(true);
    expect(await again.session.resume()).to.deep.equal({ uid, name: 'Ann', guest: true });
    const owner = await open({ session: `${config.database!}:owner` });
    await owner.session.signIn('author');
    await owner.savePolicy({ ...TEST_POLICY, moderators: { [uid]: 'M' } });
    expect(await again.session.resume()).to.include({ role: 'moderator' });
    await owner.session.signOut();
  });

  it('tells its listeners of every change, until they stop', async () => {
    const { session } = await open();
    const seen: (string | undefined)[] = [];
    const stop = session.subscribe((user: User | null) => seen.push(user?.name));
    await session.signIn('guest', 'Ann');
    await session.rename('Anna');
    await session.resume();
    await session.signOut();
    stop();
    await session.signIn('guest', 'Nobody hears');
    expect(seen).to.deep.equal(['Ann', 'Anna', undefined]);
  });

  it('puts a new name on new comments only', async () => {
    const store = await open();
    const thread = await freshAddress();
    await store.session.signIn('guest', 'Ann');
    await store.write(thread, comment('Ann', 'One.'));
    expect((await store.session.rename('Anna')).name).to.equal('Anna');
    await store.write(thread, comment('Anna', 'Two.'));
    const head = await store.read(thread.id);
    expect(head!.ids.map((id) => (head!.items[id] as { name: string }).name)).to.deep.equal(['Ann', 'Anna']);
    await store.session.signOut();
    await refused(store.session.rename('Nobody'), 'signed-out');
  });

  it('follows a sign-in in another tab', async () => {
    const [here, there] = [await open(), await open()];
    await here.session.resume();
    const heard = new Promise((resolve) => here.session.subscribe(resolve));
    const user = await there.session.signIn('guest', 'Ann');
    // The browser tells other tabs; this is the same tab, so that the test has to.
    dispatchEvent(new StorageEvent('storage', { key: `${config.database!}:session` }));
    expect(await heard).to.deep.equal(user);
  });

  it('hears from another tab that somebody is a moderator now', async () => {
    const [here, owner] = [await open(), await open({ session: `${config.database!}:owner` })];
    const { uid } = await here.session.signIn('guest', 'Ann');
    const heard = new Promise<User | null>((resolve) => here.session.subscribe(resolve));
    await owner.session.signIn('author');
    await owner.savePolicy({ ...TEST_POLICY, moderators: { [uid]: 'M' } });
    expect(await heard).to.include({ uid, role: 'moderator' });
    await owner.session.signOut();
  });

  it('changes what waits for approval with who is signed in', async () => {
    const store = await open();
    const thread = await freshAddress();
    await store.session.signIn('author');
    await store.savePolicy({ ...TEST_POLICY, moderation: 'all' });
    await store.session.signIn('guest', 'Ann');
    const watcher = new Watcher<readonly HeldComment[]>((sink) => store.watchHeld(thread.id, sink));
    await store.write(thread, comment('Ann', 'One.'));
    await watcher.until((held) => held.length === 1);
    await store.session.signOut();
    await watcher.until((held) => held.length === 0);
    await store.session.signIn('author');
    await watcher.until((held) => held.length === 1);
  });

  it('lasts as long as the page where localStorage is blocked', async () => {
    const store = await open();
    const thread = await freshAddress();
    const allow = blockLocalStorage();
    try {
      await store.session.signIn('guest', 'Ann');
      expect(store.session.remembered()).to.equal(true);
      expect(await store.write(thread, comment('Ann', 'One.'))).to.equal('published');
      await store.session.signOut();
      expect(store.session.user).to.equal(null);
    } finally {
      allow();
    }
  });
});
