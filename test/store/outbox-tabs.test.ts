import { expect } from '@open-wc/testing';
import { isGone } from '../../src/model/comment.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { ANN, emptied, onlyRow, post, settledDown, Tabs, THREAD, until } from '../support/outbox-tabs.js';

/** A frame of this origin that holds the outbox's lock as a tab does that is sending; the browser lets go when it goes. */
async function tabThatSends(scope: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = new URL('../support/blank.html', import.meta.url).href;
  document.body.append(frame);
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  await new Promise<void>((resolve) => {
    void frame.contentWindow!.navigator.locks.request(`join-conversation:${scope}`, () => {
      resolve();
      return new Promise(() => undefined);
    });
  });
  return frame;
}

describe('the outbox: several tabs and later visits', () => {
  let tabs: Tabs;
  let store: FakeStore;
  beforeEach(() => {
    tabs = new Tabs();
    store = fakeStore({ user: ANN });
  });
  afterEach(() => {
    tabs.closeAll();
  });

  it('sends what two tabs add at once, each post once, one at a time and in order', async () => {
    const [one, two] = [tabs.open(store), tabs.open(store)];
    const wanted: string[] = [];
    for (let n = 0; n < 6; n++) {
      wanted.push(`post-${String(n)}`);
      await (n % 2 === 0 ? one : two).add(THREAD, post(`post-${String(n)}`), ANN.uid);
    }
    await Promise.all([emptied(one), emptied(two)]);
    expect(store.writes.map(({ change }) => 'id' in change && change.id)).to.deep.equal(wanted);
    expect(store.head?.ids).to.deep.equal(wanted);
    expect(store.mostAtOnce).to.equal(1);
  });

  it('shows in every tab what one tab adds, and its refusal', async () => {
    const [one, two] = [tabs.open(store), tabs.open(store)];
    store.refuseNext('locked');
    await one.add(THREAD, post('a'), ANN.uid);
    await until(() => two.rows(THREAD.id)[0]?.state === 'refused', 'a refusal in the other tab');
    await two.discard(onlyRow(two).id);
    await emptied(one);
  });

  it('sends again on the next visit what lost its answer: exactly one comment', async () => {
    const first = tabs.open(store);
    store.loseNext();
    await first.add(THREAD, post('a'), ANN.uid);
    await until(() => store.head?.ids.includes('a') === true, 'a commit');
    expect(onlyRow(first).state).to.equal('sending');
    first.close();

    const second = tabs.open(store);
    await second.ready;
    await until(() => store.writes.length === 2, 'a repetition');
    await emptied(second);
    expect(Object.values(store.head!.items).filter((item) => !isGone(item))).to.have.length(1);
    expect(store.head!.count).to.equal(1);
  });

  it('sends on the next visit what could not be sent before: exactly one comment', async () => {
    const first = tabs.open(store);
    store.hang();
    await first.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    first.close();

    const later = fakeStore({ user: ANN });
    const second = tabs.open(later);
    await until(() => later.head !== null, 'a comment');
    await emptied(second);
    expect(later.head?.ids).to.deep.equal(['a']);
  });

  it('keeps a refused post, its reason and its words for the next visit', async () => {
    const first = tabs.open(store);
    store.refuseNext('banned');
    await first.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(first).state === 'refused', 'a refusal');
    first.close();

    const second = tabs.open(store);
    await second.ready;
    await settledDown();
    expect(onlyRow(second)).to.deep.include({ state: 'refused', reason: 'banned', change: post('a') });
    expect(store.writes).to.have.length(1);
  });

  it('waits on the next visit for the time that a refusal asked for', async () => {
    const first = tabs.open(store);
    store.refuseNext('meter-full', tabs.clock.now() + 600_000);
    await first.add(THREAD, post('a'), ANN.uid);
    await until(() => onlyRow(first).state === 'waiting', 'a wait');
    first.close();

    const second = tabs.open(store);
    await second.ready;
    await until(() => tabs.clock.untilNext === 600_000, 'a timer');
    tabs.clock.advance(600_000);
    await emptied(second);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  it('takes a post for arrived that the thread shows on the next visit, without sending it', async () => {
    const first = tabs.open(fakeStore());
    await first.add(THREAD, post('a'), ANN.uid);
    first.close();

    store.session.set(null);
    const second = tabs.open(store);
    await second.ready;
    await second.settle({ ids: ['a'] });
    expect(second.rows(THREAD.id)).to.deep.equal([]);
    store.session.set(ANN);
    await settledDown();
    expect(store.writes).to.have.length(0);
  });

  it('takes over from a tab that is killed while it sends, and not before', async () => {
    const frame = await tabThatSends(tabs.scope);
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await settledDown();
    expect(store.writes).to.have.length(0);
    frame.remove();
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  it('sends without Web Locks too', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, get: () => undefined });
    try {
      const outbox = tabs.open(store);
      await outbox.add(THREAD, post('a'), ANN.uid);
      await emptied(outbox);
      expect(store.head?.ids).to.deep.equal(['a']);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });
});
