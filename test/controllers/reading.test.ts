import { expect } from '@open-wc/testing';
import { Reading } from '../../src/controllers/reading.js';
import type { Head, Page } from '../../src/model/thread.js';
import { StoreError } from '../../src/store/errors.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeHost } from '../support/fake-host.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { followed } from '../support/followed.js';
import { THREAD, until } from '../support/outbox-tabs.js';

const pageOf = (...ids: string[]): Page => ({
  ids,
  items: Object.fromEntries(ids.map((id) => [id, entry()])),
});
const [OLDEST, OLDER] = [pageOf('a', 'b'), pageOf('c', 'd')];
const long = (): FakeStore =>
  fakeStore({ head: headOf({ e: entry() }, { pages: 2, count: 5 }), pages: [OLDEST, OLDER] });
const count = ({ calls }: FakeStore, name: string): number => calls.filter((call) => call === name).length;
function read(store: FakeStore): { reading: Reading; host: ReturnType<typeof fakeHost> } {
  const host = fakeHost();
  return { reading: new Reading(host, store, THREAD, store.head), host };
}

describe('reading on: live', () => {
  it('follows the head once it is told to, once, until it pauses', async () => {
    const store = fakeStore({ head: headOf() });
    const going = followed(store);
    const { reading, host } = read(store);
    reading.goLive();
    reading.goLive();
    expect(going.count).to.equal(1);
    const news = headOf({ a: entry() });
    store.emit(news);
    await until(() => reading.head === news, 'the news');
    expect(host.updates).to.be.greaterThan(0);
    reading.pause();
    reading.pause();
    expect(going.count).to.equal(0);
    expect(reading.head).to.equal(news);
    reading.goLive();
    expect(going.count).to.equal(1);
  });

  it('keeps what was read when following fails, says why, and forgets that when it goes on', async () => {
    const store = fakeStore({ head: headOf({ a: entry() }) });
    const going = followed(store);
    const { reading, host } = read(store);
    const { head } = reading;
    reading.goLive();
    await until(() => host.updates > 0, 'the first news');
    const before = host.updates;
    store.failWatches('quota');
    expect(reading.error).to.be.instanceOf(StoreError).with.property('code', 'quota');
    expect(reading.head).to.equal(head);
    expect([going.count, host.updates]).to.deep.equal([0, before + 1]);
    reading.goLive();
    await until(() => reading.error === undefined, 'no error any more');
  });

  it('loads what moves to an older page before it shows the head without it', async () => {
    const archived = { a: entry(), b: entry() };
    const store = fakeStore({ head: headOf({ ...archived, c: entry() }), pages: [OLDEST] });
    const { reading, host } = read(store);
    reading.goLive();
    await until(() => host.updates > 0, 'the first news');
    const shown: boolean[] = [];
    host.onUpdate = () => shown.push(Boolean(reading.item('a')));
    store.emit(headOf({ c: entry() }, { pages: 1, count: 3 }));
    await until(() => reading.head?.pages === 1, 'the news');
    expect(shown).to.include(true).and.not.to.include(false);
  });

  it('does not go back to an older head whose page came late', async () => {
    const store = fakeStore({ head: headOf({ a: entry(), b: entry() }), pages: [OLDEST] });
    const { reading, host } = read(store);
    reading.goLive();
    await until(() => host.updates > 0, 'the first news');
    const shown = new Set<Head | null>();
    host.onUpdate = () => shown.add(reading.head);
    const [first, second] = ['c', 'd'].map((id) => headOf({ [id]: entry() }, { pages: 1, count: 3 }));
    store.hang();
    store.emit(first!);
    store.emit(second!);
    store.release();
    await until(() => reading.head === second, 'the latest news');
    expect(shown.has(first!)).to.equal(false);
  });

  it('shows the head all the same when such a page does not come, and has it still to be loaded', async () => {
    const store = fakeStore({ head: headOf({ a: entry(), b: entry() }), pages: [OLDEST] });
    const { reading, host } = read(store);
    reading.goLive();
    await until(() => host.updates > 0, 'the first news');
    store.failNextRead('offline');
    store.emit(headOf({ c: entry() }, { pages: 1, count: 3 }));
    await until(() => reading.head?.pages === 1, 'the news');
    expect([reading.earlier, reading.nextPage]).to.deep.equal(['failed', 0]);
  });
});

describe('reading on: older pages', () => {
  it('goes from the newest page to the oldest, and says so while one is on its way', async () => {
    const store = long();
    const { reading } = read(store);
    expect(reading.nextPage).to.equal(1);
    const shown = reading.showPage(1);
    expect(reading.earlier).to.equal('loading');
    expect(await shown).to.deep.equal(['c', 'd']);
    expect([reading.earlier, reading.nextPage]).to.deep.equal(['idle', 0]);
    await reading.showPage(0);
    expect(reading.nextPage).to.equal(null);
    expect(reading.item('a')).to.equal(OLDEST.items.a);
    expect(reading.item('e')).to.equal(store.head?.items.e);
    expect(reading.item('z')).to.equal(undefined);
  });

  it('says that a page did not come, and loads it the next time', async () => {
    const store = long();
    const { reading } = read(store);
    store.failNextRead('failed');
    expect(await reading.showPage(1)).to.deep.equal([]);
    expect([reading.earlier, reading.nextPage]).to.deep.equal(['failed', 1]);
    expect(await reading.showPage(1)).to.have.length(2);
    expect(reading.earlier).to.equal('idle');
  });

  it('finds a comment wherever it is, and asks for nothing that is shown', async () => {
    const store = long();
    const { reading } = read(store);
    expect(await reading.reveal('e')).to.equal(true);
    expect(store.calls).to.deep.equal([]);
    expect(await reading.reveal('b')).to.equal(true);
    expect([...reading.pages.keys()]).to.deep.equal([0]);
    expect(await reading.reveal('a')).to.equal(true);
    expect(count(store, 'find')).to.equal(1);
    expect(await reading.reveal('nobody-wrote-this')).to.equal(false);
    store.failNextRead('offline');
    expect(await reading.reveal('c')).to.equal(false);
  });
});

describe('reading on: likes', () => {
  it('asks for the windows of what is shown, and for none where there is no thread', async () => {
    const ids = Array.from({ length: 25 }, (_, n) => [`n${String(n)}`, entry()] as const);
    const store = fakeStore({ head: headOf(Object.fromEntries(ids), { pages: 2 }), pages: [OLDEST, OLDER] });
    const asked: (readonly number[])[] = [];
    store.likes = (_thread?: string, windows: readonly number[] = []) => {
      asked.push([...windows].sort());
      return Promise.resolve({ tallies: { n1: 3 }, mine: new Set(['n1']) });
    };
    const { reading } = read(store);
    await reading.loadLikes();
    expect(reading.likes.tallies).to.deep.equal({ n1: 3 });
    await reading.showPage(1);
    await until(() => asked.length === 2, 'likes of the page');
    expect(asked).to.deep.equal([
      [2, 3],
      [1, 2, 3],
    ]);
    reading.head = null;
    await reading.loadLikes();
    expect(asked).to.have.length(2);
  });

  it('keeps the likes that it has when they do not come', async () => {
    const store = fakeStore({ head: headOf({ a: entry() }) });
    const { reading } = read(store);
    await reading.loadLikes();
    const { likes } = reading;
    store.failNextRead('quota');
    await reading.loadLikes();
    expect(reading.likes).to.equal(likes);
    expect(reading.error).to.equal(undefined);
  });

  it('reads again what shows a comment that the reader changed', async () => {
    const store = long();
    const { reading } = read(store);
    await reading.showPage(0);
    await until(() => count(store, 'likes') === 1, 'likes of the page');
    await reading.refresh('e');
    expect([count(store, 'page'), count(store, 'likes')]).to.deep.equal([1, 2]);
    await reading.refresh('a');
    expect(count(store, 'page')).to.equal(2);
  });
});
