import type { CommentId } from '../../model/comment.js';
import type { User } from '../../model/site.js';
import type { StoreError } from '../errors.js';
import type { Clock } from './clock.js';
import type { OutboxEntry, OutboxReason, OutboxState } from './entry.js';

/** The entries of a site in the order of adding. Every function here makes a new list, or gives the same one back. */
export type Queue = readonly OutboxEntry[];

const SECOND = 1_000;

/** The longest backoff, in milliseconds. */
const LONGEST = 60 * SECOND;

/** No refusal asks for more patience, in milliseconds: a later `retryAt` comes from a clock that was set wrong. */
const HOUR = 3_600 * SECOND;

/** A failure without a known cause holds up an author's later posts this many times only. */
const TRIES_IN_ORDER = 5;

const NETWORK: readonly (OutboxReason | undefined)[] = [
  'offline',
  'blocked',
  'quota',
  'unanswered',
  'failed',
];
const PASSING = [...NETWORK, 'too-soon', 'meter-full', 'signed-out'];

/** Whether a reason is the network's, so that a browser that comes back online is worth a try. */
export const isNetwork = (reason: OutboxReason | undefined): boolean => NETWORK.includes(reason);

/** What a change is about: a comment, or the thread itself. */
const target = ({ thread, change }: OutboxEntry): string => ('id' in change ? change.id : thread.id);

const isPost = (entry: OutboxEntry): boolean => entry.change.kind === 'post';

/** A post whose writer took it back while it could have been on its way. */
const isTakenBack = (queue: Queue, entry: OutboxEntry): boolean =>
  isPost(entry) && queue.some((other) => other.change.kind === 'delete' && target(other) === target(entry));

const withoutTakenBack = (queue: Queue): Queue => queue.filter((entry) => !isTakenBack(queue, entry));

/**
 * Adds a change at the end. It takes the place of an older one of the same kind and target. A delete takes along what
 * was to be done to the comment, and the post itself where the server cannot have it. A post that is already on its way
 * is not added again.
 */
export function added(queue: Queue, entry: OutboxEntry): Queue {
  const { kind } = entry.change;
  const post = queue.find((other) => isPost(other) && target(other) === target(entry));
  const isHere = !post || post.tries === 0 || post.state === 'refused';
  if (kind === 'post' && post && post.state !== 'refused') return queue;
  if (kind === 'delete' && post && isHere) return without(queue, (other) => target(other) === target(entry));
  const isReplaced = (other: OutboxEntry): boolean =>
    target(other) === target(entry) &&
    (other.uid ?? entry.uid) === (entry.uid ?? other.uid) &&
    (kind === other.change.kind || kind === 'post' || (kind === 'delete' && !isPost(other)));
  return [...queue.filter((other) => !isReplaced(other)), entry];
}

/** Leaves out some entries. */
export const without = (queue: Queue, isOut: (entry: OutboxEntry) => boolean): Queue =>
  queue.some(isOut) ? queue.filter((entry) => !isOut(entry)) : queue;

/** Leaves out the posts among these ids: they have arrived. */
export const settled = (queue: Queue, ids: readonly CommentId[]): Queue =>
  without(queue, (entry) => isPost(entry) && ids.includes(target(entry)));

/**
 * The entry whose turn it is. An earlier one holds up what is about the same comment, replies to it, and its author's
 * later posts; one that was refused, or that somebody else wrote, no other's.
 *
 * @param user undefined: not known yet, then anybody's
 */
export function next(queue: Queue, user: User | null | undefined, now: number): OutboxEntry | undefined {
  if (user === null) return undefined;
  const left = withoutTakenBack(queue);
  return left.find(
    (entry, index) =>
      isReady(entry, user, now) && !left.slice(0, index).some((earlier) => holdsUp(earlier, entry, user)),
  );
}

function isReady(entry: OutboxEntry, user: User | undefined, now: number): boolean {
  const wait = (entry.retryAt ?? now) - now;
  return entry.state !== 'refused' && isBy(entry, user) && (wait <= 0 || wait > HOUR);
}

const isBy = (entry: OutboxEntry, user: User | undefined): boolean =>
  !user || (entry.uid ?? user.uid) === user.uid;

function holdsUp(earlier: OutboxEntry, entry: OutboxEntry, user: User | undefined): boolean {
  const isRefused = earlier.state === 'refused';
  const goesFirst = !isRefused && isBy(earlier, user);
  if (target(earlier) === target(entry)) return isPost(earlier) || goesFirst;
  if (!isPost(earlier) || entry.change.kind !== 'post') return false;
  const isStuck = earlier.reason === 'failed' && earlier.tries >= TRIES_IN_ORDER;
  return entry.change.parent === target(earlier) || (goesFirst && !isStuck);
}

/** When an entry that waits is to be tried again, milliseconds since the epoch; undefined: none is. */
export function nextRetry(queue: Queue, now: number): number | undefined {
  const times = queue.flatMap(({ retryAt = now }) =>
    retryAt > now && retryAt <= now + HOUR ? [retryAt] : [],
  );
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Hands an entry over to be sent by a user. Posts that were taken back go: their delete finds what did arrive. */
export const taken = (queue: Queue, id: number, uid: string): Queue =>
  changed(withoutTakenBack(queue), id, (entry) => ({
    ...rested(entry, 'sending'),
    uid,
    tries: entry.tries + 1,
  }));

/** Notes that there is no answer yet. The entry stays with the store, so that no time for another try is set. */
export const stalled = (queue: Queue, id: number, reason: OutboxReason): Queue =>
  changed(queue, id, (entry) => (entry.state === 'sending' ? { ...entry, state: 'waiting', reason } : entry));

/** Notes a failure: waits where trying again can help, never more often than the backoff allows, else is refused. */
export function failed(queue: Queue, id: number, error: StoreError, clock: Clock): Queue {
  const reason = error.code;
  if (!PASSING.includes(reason))
    return changed(queue, id, (entry) => ({ ...rested(entry, 'refused'), reason }));
  const now = clock.now();
  return changed(queue, id, (entry) => {
    const asked = Math.max(error.retryAt ?? 0, now + backoff(entry.tries, clock.random()));
    return { ...entry, state: 'waiting', reason, retryAt: Math.min(asked, now + HOUR) };
  });
}

/** Doubles with each try, with jitter: 1 to 2 s after the first, 30 to 60 s at last. */
const backoff = (tries: number, random: number): number =>
  (Math.min(2 ** Math.max(tries, 1) * SECOND, LONGEST) * (1 + random)) / 2;

/** Ends the wait of an entry, or the refusal. One that is with the store stays there. */
export const retried = (queue: Queue, id: number): Queue =>
  changed(queue, id, (entry) => (isWithStore(entry) ? entry : rested(entry, 'queued')));

/** Ends the wait of all that wait for such a reason. */
export function woken(queue: Queue, isReason: (reason: OutboxReason | undefined) => boolean): Queue {
  const wakes = (entry: OutboxEntry): boolean =>
    entry.state === 'waiting' && !isWithStore(entry) && isReason(entry.reason);
  if (!queue.some(wakes)) return queue;
  return queue.map((entry) => (wakes(entry) ? rested(entry, 'queued') : entry));
}

const isWithStore = (entry: OutboxEntry): boolean =>
  entry.state === 'sending' || (entry.state === 'waiting' && entry.retryAt === undefined);

/** An entry without the marks of its last try. */
const rested = (
  { id, thread, change, uid, addedAt, tries }: OutboxEntry,
  state: OutboxState,
): OutboxEntry => ({ id, thread, change, ...(uid !== undefined && { uid }), state, addedAt, tries });

function changed(queue: Queue, id: number, change: (entry: OutboxEntry) => OutboxEntry): Queue {
  return queue.map((entry) => (entry.id === id ? change(entry) : entry));
}

/** What a thread shows of the queue: who is signed in says why some wait; posts that were taken back do not show. */
export function shown(queue: Queue, thread: string, user: User | null | undefined): Queue {
  const held = (entry: OutboxEntry): OutboxEntry => {
    if (user === undefined || entry.state === 'refused' || isWithStore(entry)) return entry;
    if (user && isBy(entry, user)) return entry;
    return { ...entry, state: 'waiting', reason: user ? 'other-user' : 'signed-out' };
  };
  return withoutTakenBack(queue)
    .filter((entry) => entry.thread.id === thread)
    .map(held);
}

/** Puts two lists of one site together; of an entry that is in both, the second's. */
export const merged = (queue: Queue, other: Queue): Queue =>
  [...new Map([...queue, ...other].map((entry) => [entry.id, entry])).values()].sort((a, b) => a.id - b.id);
