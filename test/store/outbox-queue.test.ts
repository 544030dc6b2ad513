import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import { StoreError } from '../../src/store/errors.js';
import type { OutboxEntry } from '../../src/store/outbox/entry.js';
import {
  added,
  failed,
  merged,
  next,
  nextRetry,
  retried,
  settled,
  shown,
  stalled,
  taken,
  woken,
  type Queue,
} from '../../src/store/outbox/queue.js';
import type { Change } from '../../src/store/store.js';
import { FakeClock } from '../support/fake-clock.js';
import { ANN, post, THREAD } from '../support/outbox-tabs.js';

const BEN: User = { uid: 'ben', name: 'Ben', guest: false };
const clock = new FakeClock();
const NOW = clock.now();
const HOUR = 3_600_000;

const item = (id: number, change: Change, given: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id,
  thread: THREAD,
  change,
  uid: ANN.uid,
  state: 'queued',
  addedAt: NOW,
  tries: 0,
  ...given,
});
const edit = (id: string, text = 'Other words.'): Change => ({ kind: 'edit', id, text });
const remove = (id: string): Change => ({ kind: 'delete', id });
const like = (id: string, on = true): Change => ({ kind: 'like', id, on });
const ids = (queue: Queue): number[] => queue.map(({ id }) => id);
const waiting = (reason: OutboxEntry['reason'], retryAt = NOW + 5_000): Partial<OutboxEntry> => ({
  state: 'waiting',
  tries: 1,
  retryAt,
  ...(reason && { reason }),
});

describe('the queue: what is added', () => {
  it('lets a newer edit and a newer like replace the older ones, at the end', () => {
    const queue = [item(1, edit('a', 'First.')), item(2, like('a')), item(3, edit('b'))];
    expect(ids(added(queue, item(4, edit('a', 'Second.'))))).to.deep.equal([2, 3, 4]);
    expect(ids(added(queue, item(4, like('a', false))))).to.deep.equal([1, 3, 4]);
  });

  it('keeps hide, restore and hide in an order that ends hidden', () => {
    const queue = [item(1, { kind: 'hide', id: 'a' }), item(2, { kind: 'restore', id: 'a' })];
    expect(ids(added(queue, item(3, { kind: 'hide', id: 'a' })))).to.deep.equal([2, 3]);
  });

  it("leaves another author's changes of the same kind alone", () => {
    expect(ids(added([item(1, like('a'))], item(2, like('a'), { uid: BEN.uid })))).to.deep.equal([1, 2]);
  });

  it('removes a post that was never sent, and all about it, with its delete', () => {
    const queue = [item(1, post('a')), item(2, edit('a')), item(3, post('b'))];
    expect(ids(added(queue, item(4, remove('a'))))).to.deep.equal([3]);
  });

  it('removes a refused post with its delete', () => {
    const queue = [item(1, post('a'), { state: 'refused', reason: 'banned', tries: 1 })];
    expect(added(queue, item(2, remove('a')))).to.deep.equal([]);
  });

  it('keeps the delete of a post that may have arrived, and shows neither the post nor its edits', () => {
    const queue = [item(1, post('a'), { state: 'sending', tries: 1 }), item(2, edit('a'))];
    const after = added(queue, item(3, remove('a')));
    expect(ids(after)).to.deep.equal([1, 3]);
    expect(ids(shown(after, THREAD.id, ANN))).to.deep.equal([3]);
  });

  it('takes a post once, and again with other words after a refusal', () => {
    const queue = [item(1, post('a'))];
    expect(added(queue, item(2, post('a')))).to.equal(queue);
    const refused = [item(1, post('a'), { state: 'refused', reason: 'refused-words' }), item(2, edit('a'))];
    expect(ids(added(refused, item(3, post('a'))))).to.deep.equal([3]);
  });
});

describe('the queue: whose turn it is', () => {
  const turn = (queue: Queue, user: User | null | undefined = ANN): number | undefined =>
    next(queue, user, NOW)?.id;

  it('goes in the order of adding', () => {
    expect(turn([item(1, post('a')), item(2, post('b'))])).to.equal(1);
  });

  it('lets what is about an unsent post, and replies to it, wait behind it', () => {
    for (const state of [waiting('too-soon'), { state: 'refused', reason: 'locked' } as const]) {
      expect(turn([item(1, post('a'), state), item(2, edit('a'))])).to.equal(undefined);
      expect(turn([item(1, post('a'), state), item(2, post('b', 'a'))])).to.equal(undefined);
    }
  });

  it("lets later posts wait behind the author's earlier one, but not likes", () => {
    const queue = [item(1, post('a'), waiting('meter-full')), item(2, post('b')), item(3, like('x'))];
    expect(turn(queue)).to.equal(3);
  });

  it('lets nothing else wait behind what was refused', () => {
    expect(turn([item(1, post('a'), { state: 'refused' }), item(2, post('b'))])).to.equal(2);
    expect(turn([item(1, edit('a'), { state: 'refused' }), item(2, remove('a'))])).to.equal(2);
  });

  it('lets one post that fails again and again hold up others only for a while', () => {
    const stuck = (tries: number): Queue => [
      item(1, post('a'), { ...waiting('failed'), tries }),
      item(2, post('b')),
    ];
    expect(turn(stuck(4))).to.equal(undefined);
    expect(turn(stuck(5))).to.equal(2);
  });

  it("sends nothing signed out, and nothing under another's name", () => {
    expect(turn([item(1, post('a'))], null)).to.equal(undefined);
    expect(turn([item(1, post('a')), item(2, post('b'), { uid: BEN.uid })], BEN)).to.equal(2);
    expect(taken([item(1, post('a'))], 1, ANN.uid)[0]).to.include({
      uid: ANN.uid,
      state: 'sending',
      tries: 1,
    });
  });

  it('waits until it is time, but not for a time that a wrong clock wrote', () => {
    expect(turn([item(1, post('a'), waiting('too-soon', NOW + 1))])).to.equal(undefined);
    expect(turn([item(1, post('a'), waiting('too-soon', NOW))])).to.equal(1);
    expect(turn([item(1, post('a'), waiting('too-soon', NOW + HOUR + 1))])).to.equal(1);
    expect(nextRetry([item(1, post('a'), waiting('failed', NOW + 7)), item(2, post('b'))], NOW)).to.equal(
      NOW + 7,
    );
    expect(nextRetry([item(1, post('a'), waiting('failed', NOW + HOUR + 1))], NOW)).to.equal(undefined);
  });

  it('leaves out a post that was taken back as soon as it is not with the store', () => {
    const queue = [item(1, post('a'), waiting('offline')), item(2, remove('a'))];
    expect(turn(queue)).to.equal(2);
    expect(ids(taken(queue, 2, ANN.uid))).to.deep.equal([2]);
  });
});

describe('the queue: what becomes of a try', () => {
  const sending = item(1, post('a'), { state: 'sending', tries: 1 });

  it('keeps a refusal with its reason, and the words', () => {
    const [row] = failed([sending], 1, new StoreError('refused-words'), clock);
    expect(row).to.include({ state: 'refused', reason: 'refused-words' });
    expect(row!.change).to.deep.equal(post('a'));
  });

  it('waits longer after each failure of the network, 1 s at least and 60 s at most', () => {
    const wait = (tries: number, random: number): number => {
      const chance = { now: () => NOW, random: () => random, after: () => () => undefined };
      const [row] = failed([{ ...sending, tries }], 1, new StoreError('offline'), chance);
      expect(row).to.include({ state: 'waiting', reason: 'offline' });
      return row!.retryAt! - NOW;
    };
    expect([1, 2, 3, 6, 60].map((tries) => wait(tries, 0))).to.deep.equal([1e3, 2e3, 4e3, 30e3, 30e3]);
    expect([1, 2, 3, 6, 60].map((tries) => wait(tries, 1))).to.deep.equal([2e3, 4e3, 8e3, 60e3, 60e3]);
  });

  it('waits as long as a refusal asks for, within an hour, and never less than the backoff', () => {
    const retryAt = (asked: number): number =>
      failed([sending], 1, new StoreError('too-soon', '', { retryAt: NOW + asked }), clock)[0]!.retryAt! -
      NOW;
    expect([-HOUR, 10_000, 2 * HOUR].map(retryAt)).to.deep.equal([1_500, 10_000, HOUR]);
  });

  it('says why there is no answer while the entry stays with the store, where no retry reaches it', () => {
    const queue = stalled([sending], 1, 'blocked');
    expect(queue[0]).to.include({ state: 'waiting', reason: 'blocked' });
    expect(queue[0]).not.to.have.property('retryAt');
    expect(retried(queue, 1)).to.deep.equal(queue);
    expect(woken(queue, () => true)).to.equal(queue);
    expect(stalled([item(1, post('a'))], 1, 'blocked')[0]!.state).to.equal('queued');
  });

  it('forgets the marks of the last try when it is retried or woken', () => {
    const queue = [item(1, post('a'), waiting('offline'))];
    const clean = { ...item(1, post('a')), tries: 1 };
    expect(retried(queue, 1)).to.deep.equal([clean]);
    expect(woken(queue, (reason) => reason === 'offline')).to.deep.equal([clean]);
    expect(woken(queue, (reason) => reason === 'signed-out')).to.equal(queue);
  });

  it('takes posts that the thread shows for arrived, and nothing else', () => {
    const queue = [item(1, post('a')), item(2, edit('b')), item(3, post('c'))];
    expect(ids(settled(queue, ['a', 'b']))).to.deep.equal([2, 3]);
    expect(settled(queue, ['x'])).to.equal(queue);
  });
});

describe('the queue: what shows', () => {
  it('says that an entry waits for its author to be signed in', () => {
    const queue = [
      item(1, post('a')),
      item(2, post('b'), { uid: BEN.uid }),
      item(3, post('c'), { state: 'refused' }),
    ];
    const states = (user: User | null | undefined) =>
      shown(queue, THREAD.id, user).map(({ state, reason }) => reason ?? state);
    expect(states(null)).to.deep.equal(['signed-out', 'signed-out', 'refused']);
    expect(states(BEN)).to.deep.equal(['other-user', 'queued', 'refused']);
    expect(states(undefined)).to.deep.equal(['queued', 'queued', 'refused']);
  });

  it('shows a thread its own entries alone', () => {
    const other = item(2, post('b'), { thread: { ...THREAD, id: 'thread-2' } });
    expect(ids(shown([item(1, post('a')), other], THREAD.id, ANN))).to.deep.equal([1]);
  });

  it('puts two lists together in the order of adding', () => {
    const queue = merged([item(1, post('a')), item(3, post('c'))], [item(2, post('b')), item(3, edit('c'))]);
    expect(ids(queue)).to.deep.equal([1, 2, 3]);
    expect(queue[2]!.change.kind).to.equal('edit');
  });
});
