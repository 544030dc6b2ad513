import { expect } from '@open-wc/testing';
import { Reading } from '../../src/controllers/reading.js';
import { Writing } from '../../src/controllers/writing.js';
import { DEFAULT_POLICY, type User } from '../../src/model/site.js';
import type { StoreError } from '../../src/store/errors.js';
import type { Sent } from '../../src/store/outbox/entry.js';
import { openKept } from '../../src/store/outbox/index.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeHost } from '../support/fake-host.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { followed } from '../support/followed.js';
import { forget } from '../support/forget.js';
import { ANN, THREAD, until } from '../support/outbox-tabs.js';

const BEN: User = { uid: 'ben', name: 'Ben', guest: false };
const count = ({ calls }: FakeStore, name: string): number => calls.filter((call) => call === name).length;
/** What a promise is refused with. */
const refusalOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe('writing', () => {
  let scope: string;
  let opened: Writing[];
  beforeEach(() => {
    scope = `demo/${crypto.randomUUID()}`;
    opened = [];
  });
  afterEach(async () => {
    for (const writing of opened) writing.close();
    await forget(scope);
  });

  /** A writer's desk on a site of its own. */
  function open(store: FakeStore): {
    writing: Writing;
    reading: Reading;
    host: ReturnType<typeof fakeHost>;
    sent: Sent[];
    failures: string[];
  } {
    const host = fakeHost();
    const reading = new Reading(host, store, THREAD, store.head);
    const [sent, failures]: [Sent[], string[]] = [[], []];
    const writing = new Writing(host, reading, openKept(store, scope), {
      sent: (one) => sent.push(one),
      failed: ({ code }: StoreError) => failures.push(code),
    });
    opened.push(writing);
    return { writing, reading, host, sent, failures };
  }

  it('learns what holds on the site for whoever is signed in, and what waits for them', async () => {
    const held = [{ id: 'h', entry: entry() }];
    const store = fakeStore({ user: ANN, head: headOf(), held, policy: { editMinutes: 5 }, isSetUp: false });
    const { writing, host } = open(store);
    expect(writing.user).to.equal(ANN);
    await until(() => writing.isSetUp !== undefined && writing.held.length > 0, 'all that is known');
    expect(writing.isSetUp).to.equal(false);
    expect(writing.policy.editMinutes).to.equal(5);
    expect(writing.held).to.deep.equal(held);
    expect(count(store, 'watch')).to.equal(1);
    expect(host.updates).to.be.greaterThan(0);
  });

  it('asks for nothing where nobody is signed in, and goes by the defaults', () => {
    const store = fakeStore({ head: headOf() });
    const { writing } = open(store);
    expect(store.calls).to.deep.equal([]);
    expect(writing.policy).to.equal(DEFAULT_POLICY);
    expect(writing.isSetUp).to.equal(undefined);
  });

  it('asks anew for another person, and not for a new name of the same', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const { writing } = open(store);
    store.session.set({ ...ANN, name: 'Anna' });
    await until(() => writing.user?.name === 'Anna', 'the name');
    expect(count(store, 'watchHeld')).to.equal(1);
    store.session.set(BEN);
    await until(() => writing.user === BEN, 'the other one');
    expect(count(store, 'watchHeld')).to.equal(2);
  });

  it('forgets after signing out what waited, and follows it no longer', async () => {
    const store = fakeStore({ user: ANN, head: headOf(), held: [{ id: 'h', entry: entry() }] });
    const going = followed(store);
    const { writing } = open(store);
    await until(() => writing.held.length === 1, 'what waits');
    const [followedBefore, before] = [going.count, count(store, 'likes')];
    await writing.signOut();
    expect(writing.user).to.equal(null);
    expect(writing.held).to.deep.equal([]);
    store.emitHeld([{ id: 'i', entry: entry() }]);
    expect(writing.held).to.deep.equal([]);
    expect(going.count).to.equal(followedBefore - 1);
    await until(() => count(store, 'likes') === before + 1, 'likes without one’s own');
  });

  it('keeps to what it knows where the settings cannot be read', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    store.failNextRead('offline');
    const { writing } = open(store);
    await until(() => count(store, 'policy') === 1 && count(store, 'likes') === 1, 'all that is asked');
    expect([writing.policy, writing.isSetUp]).to.deep.equal([DEFAULT_POLICY, undefined]);
  });

  it('offers the ways to sign in that the site allows', async () => {
    const store = fakeStore({ user: ANN, head: headOf(), policy: { guests: 'off' } });
    const { writing } = open(store);
    expect(writing.providers.map(({ id }) => id)).to.deep.equal(['guest', 'google']);
    await until(() => writing.policy.guests === 'off', 'the settings');
    expect(writing.providers.map(({ id }) => id)).to.deep.equal(['google']);
  });

  it('prepares signing in when it is told to', () => {
    let prepared = 0;
    const store = fakeStore();
    Object.assign(store.session, { prepare: () => prepared++ });
    const { writing } = open(store);
    expect(prepared).to.equal(0);
    writing.prepareToSignIn();
    expect(prepared).to.equal(1);
  });

  it('knows who it is once somebody has signed in, and tells when that failed', async () => {
    const store = fakeStore({ head: headOf() });
    const { writing, failures } = open(store);
    store.session.refuseNext('popup-blocked');
    expect(await refusalOf(writing.signIn('google'))).to.have.property('code', 'popup-blocked');
    expect(failures).to.deep.equal(['popup-blocked']);
    expect(await writing.signIn('guest', 'Gus')).to.include({ name: 'Gus', guest: true });
    expect(writing.user).to.include({ name: 'Gus' });
    expect(writing.isSetUp).to.equal(true);
  });

  it('brings back who was signed in before, and goes on where that fails', async () => {
    const store = fakeStore({ user: undefined });
    store.session.previous = ANN;
    store.session.refuseNext('offline');
    const { writing, failures } = open(store);
    await writing.resume();
    expect(writing.user).to.equal(undefined);
    expect(failures).to.deep.equal([]);
    await writing.resume();
    expect(writing.user).to.equal(ANN);
  });

  it('shows a post on its way under its author’s name, and that it arrived', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
    const { writing, sent } = open(store);
    store.hang();
    await writing.post('b', { text: 'Words.', parent: 'a' });
    const [one, ...others] = writing.outgoing;
    expect(others).to.deep.equal([]);
    expect(one).to.deep.include({ id: 'b' });
    expect(one?.entry).to.include({ uid: 'ann', name: 'Ann', text: 'Words.', parent: 'a' });
    expect(one?.delivery.state).to.be.oneOf(['queued', 'sending']);
    store.release();
    await until(() => sent.length === 1, 'news of the arrival');
    expect(sent[0]).to.have.property('outcome', 'published');
    expect(writing.outgoing).to.deep.equal([]);
  });

  it('tells how an edit is faring, which is no outgoing comment', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
    const { writing } = open(store);
    store.refuseNext('edit-expired');
    await writing.edit('a', 'Other words.');
    expect(writing.outgoing).to.deep.equal([]);
    await until(() => writing.deliveryOfEdit('a')?.state === 'refused', 'a refusal');
    expect(writing.deliveryOfEdit('a')?.reason).to.equal('edit-expired');
    expect(writing.deliveryOfEdit('b')).to.equal(undefined);
  });

  it('takes a post for arrived that the thread shows', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const { writing, reading } = open(store);
    store.hang();
    await writing.post('a', { text: 'One.' });
    await writing.post('b', { text: 'Two.' });
    reading.head = headOf({ a: entry() });
    writing.settle();
    await until(() => writing.outgoing.length === 1, 'one that is left');
    expect(writing.outgoing[0]?.id).to.equal('b');
    store.release();
  });

  it('takes a post for arrived that waits for approval', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const { writing } = open(store);
    await until(() => writing.isSetUp !== undefined, 'all that is known');
    store.hang();
    await writing.post('a', { text: 'One.' });
    expect(writing.outgoing).to.have.length(1);
    store.emitHeld([{ id: 'a', entry: entry() }]);
    await until(() => writing.outgoing.length === 0, 'none that is left');
    store.release();
  });

  it('leaves a notice where a change was refused, until one is made', async () => {
    const store = fakeStore({
      user: ANN,
      head: headOf({ a: entry({ uid: 'ben' }) }),
    });
    const { writing, failures } = open(store);
    store.refuseNext('too-soon', 1_000);
    expect(await writing.change({ kind: 'like', id: 'a', on: true })).to.equal(false);
    expect([...writing.notices]).to.deep.equal([['a', { reason: 'too-soon', retryAt: 1_000 }]]);
    expect(failures).to.deep.equal(['too-soon']);
    expect(await writing.change({ kind: 'like', id: 'a', on: true })).to.equal(true);
    expect(writing.notices.size).to.equal(0);
  });

  it('tells when a thread could not be locked', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const { writing, failures } = open(store);
    store.refuseNext('denied');
    expect(await writing.change({ kind: 'lock', locked: true })).to.equal(false);
    expect([...writing.notices.keys()]).to.deep.equal(['']);
    expect(failures).to.deep.equal(['denied']);
    expect(await writing.change({ kind: 'lock', locked: true })).to.equal(true);
    expect(writing.notices.size).to.equal(0);
    expect(store.head?.locked).to.equal(true);
  });

  it('goes by new settings once they are saved, and by the old ones when they were not', async () => {
    const store = fakeStore({ user: ANN, isSetUp: false });
    const { writing, failures } = open(store);
    await until(() => writing.isSetUp === false, 'what is known of the site');
    const policy = { ...DEFAULT_POLICY, closed: true };
    store.failNextRead('denied');
    expect(await refusalOf(writing.setUp(policy))).to.have.property('code', 'denied');
    expect([writing.isSetUp, failures]).to.deep.equal([false, ['denied']]);
    await writing.setUp(policy);
    expect([writing.isSetUp, writing.policy]).to.deep.equal([true, policy]);
  });

  it('follows nothing any longer once it is closed', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const going = followed(store);
    const { writing, reading, host } = open(store);
    await until(() => writing.isSetUp !== undefined, 'all that is known');
    reading.pause();
    writing.close();
    expect(going.count).to.equal(0);
    const before = host.updates;
    store.session.set(BEN);
    expect(writing.user).to.equal(ANN);
    expect(host.updates).to.equal(before);
  });
});
