import { expect } from '@open-wc/testing';
import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import type { Sent } from '../../src/store/outbox/entry.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, emptied, onlyRow, post, settledDown, Tabs, THREAD, until } from '../support/outbox-tabs.js';

const BEN = { uid: 'ben', name: 'Ben', guest: false };

describe('the outbox: sending', () => {
  let tabs: Tabs;
  beforeEach(() => {
    tabs = new Tabs();
  });
  afterEach(() => {
    tabs.closeAll();
  });

  it('stores first, sends, tells what became of it, and forgets', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    const sent: Sent[] = [];
    outbox.subscribe((one) => one && sent.push(one));
    store.hang();
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(onlyRow(outbox).change).to.deep.equal(post('a'));
    expect(outbox.persistent).to.equal(true);
    store.release();
    await emptied(outbox);
    await until(() => sent.length > 0, 'news of the arrival');
    expect(sent.map(({ entry: { change }, outcome }) => [change.kind, outcome])).to.deep.equal([
      ['post', 'published'],
    ]);
    expect(store.writes).to.deep.equal([{ thread: THREAD, change: post('a') }]);
  });

  it('sends one at a time, in the order of adding', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    for (const id of ['a', 'b', 'c']) void outbox.add(THREAD, post(id), ANN.uid);
    await until(() => store.writes.length === 3, 'three writes');
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a', 'b', 'c']);
    expect(store.mostAtOnce).to.equal(1);
  });

  it('keeps the words of a refused post with the reason, until it is retried or discarded', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.refuseNext('refused-words');
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(outbox).state === 'refused', 'a refusal');
    await settledDown();
    expect(onlyRow(outbox)).to.deep.include({ reason: 'refused-words', change: post('a') });
    expect(store.writes).to.have.length(1);
    await outbox.retry(onlyRow(outbox).id);
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);

    store.refuseNext('banned');
    await outbox.add(THREAD, post('b'), ANN.uid);
    await until(() => onlyRow(outbox).state === 'refused', 'a refusal');
    await outbox.discard(onlyRow(outbox).id);
    expect(outbox.rows(THREAD.id)).to.deep.equal([]);
    await settledDown();
    expect(store.writes).to.have.length(3);
  });

  it('tries again by itself at the time a refusal asks for, and not before', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    const retryAt = tabs.clock.now() + 10_000;
    store.refuseNext('too-soon', retryAt);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(outbox).state === 'waiting', 'a wait');
    expect(onlyRow(outbox)).to.include({ reason: 'too-soon', retryAt });
    await until(() => tabs.clock.untilNext === 10_000, 'a timer');
    tabs.clock.advance(9_999);
    await settledDown();
    expect(store.writes).to.have.length(1);
    tabs.clock.advance(1);
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  for (const code of ['offline', 'blocked', 'quota', 'failed'] satisfies StoreErrorCode[]) {
    it(`tries again after "${code}", at once when the browser is back online`, async () => {
      const store = fakeStore({ user: ANN });
      const outbox = tabs.open(store);
      store.refuseNext(code);
      await outbox.add(THREAD, post('a'), ANN.uid);
      await until(() => onlyRow(outbox).reason === code, 'a wait');
      await until(() => tabs.clock.untilNext === 1_500, 'a timer');
      dispatchEvent(new Event('online'));
      await emptied(outbox);
      expect(store.writes).to.have.length(2);
    });
  }

  it('says after 10 s without an answer that it waits, and does not send a second time', async () => {
    const store = Object.assign(fakeStore({ user: ANN }), {
      diagnose: () => Promise.resolve<StoreErrorCode>('blocked'),
    });
    const outbox = tabs.open(store);
    store.hang();
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    expect(onlyRow(outbox).state).to.equal('sending');
    tabs.clock.advance(10_000);
    await until(() => onlyRow(outbox).state === 'waiting', 'a wait');
    expect(onlyRow(outbox).reason).to.equal('blocked');
    dispatchEvent(new Event('online'));
    await outbox.retry(onlyRow(outbox).id);
    tabs.clock.advance(120_000);
    await settledDown();
    expect(store.writes).to.have.length(1);
    store.release();
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  it('says of a post without an answer that the store takes nothing, where that can be read', async () => {
    const store = Object.assign(fakeStore({ user: ANN }), { diagnose: () => Promise.resolve(null) });
    const outbox = tabs.open(store);
    store.hang();
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    tabs.clock.advance(10_000);
    await until(() => onlyRow(outbox).reason === 'unanswered', 'a reason');
    store.release();
    await emptied(outbox);
  });

  it('does not wait for the answer of a post that the thread shows', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    const sent: Sent[] = [];
    outbox.subscribe((one) => one && sent.push(one));
    store.loseNext();
    await outbox.add(THREAD, post('a'), ANN.uid);
    await outbox.add(THREAD, post('b'), ANN.uid);
    await until(() => store.head?.ids.includes('a') === true, 'a commit');
    expect(outbox.rows(THREAD.id)).to.have.length(2);
    await outbox.settle(store.head!);
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a', 'b']);
    await until(() => sent.length === 2, 'news of both');
    expect(sent.map(({ outcome }) => outcome)).to.deep.equal(['published', 'published']);
  });

  it('sends an edit behind its post, and only the newest', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.hang();
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    await outbox.add(THREAD, { kind: 'edit', id: 'a', text: 'First.' }, ANN.uid);
    await outbox.add(THREAD, { kind: 'edit', id: 'a', text: 'Second.' }, ANN.uid);
    store.release();
    await emptied(outbox);
    expect(store.writes.map(({ change }) => change.kind)).to.deep.equal(['post', 'edit']);
    expect(store.head?.items.a).to.include({ text: 'Second.' });
  });

  it('keeps words that were edited while the edit before them was on its way', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
    const outbox = tabs.open(store);
    store.hang();
    await outbox.add(THREAD, { kind: 'edit', id: 'a', text: 'First.' }, ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    await outbox.add(THREAD, { kind: 'edit', id: 'a', text: 'Second.' }, ANN.uid);
    store.release();
    await emptied(outbox);
    expect(store.head?.items.a).to.include({ text: 'Second.' });
    expect(store.mostAtOnce).to.equal(1);
  });

  it('deletes a post that was discarded while it was on its way', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.hang();
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    await outbox.discard(onlyRow(outbox).id);
    expect(onlyRow(outbox).change.kind).to.equal('delete');
    store.release();
    await emptied(outbox);
    expect(store.head?.items.a).to.include({ gone: 'deleted' });
  });

  it('does not publish a post that was discarded while it waited', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.refuseNext('too-soon', tabs.clock.now() + 10_000);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(outbox).state === 'waiting', 'a wait');
    await outbox.discard(onlyRow(outbox).id);
    await emptied(outbox);
    expect(store.writes.map(({ change }) => change.kind)).to.deep.equal(['post', 'delete']);
    expect(store.head).to.equal(null);
  });
});

describe('the outbox: who is signed in', () => {
  let tabs: Tabs;
  beforeEach(() => {
    tabs = new Tabs();
  });
  afterEach(() => {
    tabs.closeAll();
  });

  it('waits for somebody to sign in', async () => {
    const store = fakeStore();
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'));
    await settledDown();
    expect(onlyRow(outbox)).to.include({ state: 'waiting', reason: 'signed-out' });
    expect(store.writes).to.have.length(0);
    store.session.set(ANN);
    await emptied(outbox);
    expect(store.head?.items.a).to.include({ uid: ANN.uid });
  });

  it("keeps an author's words from being sent under another's name", async () => {
    const store = fakeStore({ user: BEN });
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await settledDown();
    expect(onlyRow(outbox)).to.include({ state: 'waiting', reason: 'other-user' });
    expect(store.writes).to.have.length(0);
    store.session.set(ANN);
    await emptied(outbox);
    expect(store.head?.items.a).to.include({ uid: ANN.uid });
  });

  it('keeps to the author under whose name it was first sent', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.refuseNext('offline');
    await outbox.add(THREAD, post('a'));
    await until(() => onlyRow(outbox).state === 'waiting', 'a wait');
    store.session.set(BEN);
    tabs.clock.advance(60_000);
    await settledDown();
    expect(onlyRow(outbox)).to.include({ uid: ANN.uid, reason: 'other-user' });
    expect(store.writes).to.have.length(1);
  });

  it('sends again after signing in when the store says that the session has ended', async () => {
    const store = fakeStore({ user: ANN });
    const outbox = tabs.open(store);
    store.refuseNext('signed-out');
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(outbox).reason === 'signed-out', 'a wait');
    store.session.set(ANN);
    await emptied(outbox);
  });

  it('brings back who was signed in before, and waits where that fails', async () => {
    const store = fakeStore({ user: undefined });
    store.session.previous = ANN;
    store.session.refuseNext('offline');
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(outbox).reason === 'offline', 'a wait');
    await until(() => tabs.clock.untilNext !== undefined, 'a timer');
    tabs.clock.advance(2_000);
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  it('loads nothing to find out who is signed in where nobody was before', async () => {
    const store = fakeStore({ user: undefined });
    let resumed = 0;
    store.session.resume = () => {
      resumed++;
      return Promise.reject(new StoreError('failed'));
    };
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'));
    await until(() => onlyRow(outbox).reason === 'signed-out', 'a wait');
    expect(resumed).to.equal(0);
  });
});
