import type { CommentId, HeldComment } from '../../src/model/comment.js';
import { DEFAULT_POLICY, type Policy, type User } from '../../src/model/site.js';
import type { Head, Page, ThreadAddress, ThreadCount } from '../../src/model/thread.js';
import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import type {
  Change,
  ConversationStore,
  Likes,
  Outcome,
  Provider,
  Sink,
  Stop,
} from '../../src/store/store.js';
import type { FakeModeration } from './fake-moderation.js';
import { FakeSession } from './fake-session.js';
import { FakeThread } from './fake-thread.js';

/** What a fake store begins with. */
export interface FakeStoreOptions {
  /** Default: no thread yet. */
  readonly head?: Head | null;
  /** Archived pages, 0 the oldest. */
  readonly pages?: readonly Page[];
  readonly held?: readonly HeldComment[];
  /** Default: signed out. Undefined given: not known yet. */
  readonly user?: User | null | undefined;
  /** Default: open to everybody, nothing held. */
  readonly policy?: Partial<Policy>;
  /** Default true. */
  readonly isSetUp?: boolean;
  /** Default: `guest` and `google`. */
  readonly providers?: readonly Provider[];
  readonly counts?: Readonly<Record<string, ThreadCount>>;
  /** The site's queue; default: the store has none. */
  readonly queue?: FakeModeration;
}

/** A write that reached the store, in the order of arrival. */
export interface FakeWrite {
  readonly thread: ThreadAddress;
  readonly change: Change;
}

/**
 * A store of one thread in memory, for tests of what stands on the port. It commits what it is told, as the real ones
 * do, and can be made to hang, to refuse, and to lose an answer after committing.
 */
export class FakeStore implements ConversationStore {
  readonly session: FakeSession;
  /** Every write that arrived, refused and repeated ones too. */
  readonly writes: FakeWrite[] = [];
  /** The names of the methods that were called, in order. */
  readonly calls: string[] = [];
  /** The most writes that were ever without an answer at one time. */
  mostAtOnce = 0;
  isClosed = false;
  moderation?: () => Promise<FakeModeration>;
  #policy: Policy;
  #isSetUp: boolean;
  #atOnce = 0;
  #hanging: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
  readonly #refusals: StoreError[] = [];
  readonly #readFailures: StoreError[] = [];
  readonly #losses: (StoreErrorCode | undefined)[] = [];
  readonly #options: FakeStoreOptions;
  readonly #thread: FakeThread;

  constructor(options: FakeStoreOptions = {}) {
    this.#options = options;
    const { queue } = options;
    if (queue) this.moderation = () => Promise.resolve(queue);
    this.#thread = new FakeThread(options.head ?? null, options.held ?? []);
    this.#policy = { ...DEFAULT_POLICY, moderation: 'open', ...options.policy };
    this.#isSetUp = options.isSetUp ?? true;
    const providers = options.providers ?? [
      { id: 'guest', guest: true },
      { id: 'google', guest: false },
    ];
    this.session = new FakeSession('user' in options ? options.user : null, providers);
  }

  /** What is committed. */
  get head(): Head | null {
    return this.#thread.head.value;
  }

  /** What is committed and waits for approval. */
  get held(): readonly HeldComment[] {
    return this.#thread.held.value;
  }

  /** Puts another head in place, and tells everybody who watches. */
  emit(head: Head | null): void {
    this.#thread.head.set(head);
  }

  /** As `emit`, for the comments that wait for approval. */
  emitHeld(held: readonly HeldComment[]): void {
    this.#thread.held.set(held);
  }

  /** Ends every watch of the head with an error. */
  failWatches(code: StoreErrorCode): void {
    this.#thread.head.fail(code);
  }

  /** Makes the next write fail and commit nothing; called again, the one after it. */
  refuseNext(code: StoreErrorCode, retryAt?: number): void {
    this.#refusals.push(new StoreError(code, code, retryAt === undefined ? {} : { retryAt }));
  }

  /** Makes the next request that reads, or saves the policy, fail. */
  failNextRead(code: StoreErrorCode): void {
    this.#readFailures.push(new StoreError(code));
  }

  /** Makes the next write that is not refused commit, and then fail with the code, or without one stay unanswered. */
  loseNext(code?: StoreErrorCode): void {
    this.#losses.push(code);
  }

  /** Keeps everything that is asked from now on waiting, before anything is committed, until `release`. */
  hang(): void {
    if (this.#hanging) return;
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => (resolve = done));
    this.#hanging = { promise, resolve };
  }

  /** Goes on with everything that waits. */
  release(): void {
    this.#hanging?.resolve();
    this.#hanging = undefined;
  }

  async read(): Promise<Head | null> {
    await this.#begin('read');
    return this.head;
  }

  watch(_thread: string, sink: Sink<Head | null>): Stop {
    this.calls.push('watch');
    return this.#thread.head.follow(sink, this.#hanging?.promise);
  }

  async page(_thread: string, n: number): Promise<Page> {
    await this.#begin('page');
    const page = this.#options.pages?.[n];
    if (!page) throw new StoreError('not-found');
    return page;
  }

  async find(_thread: string, id: CommentId): Promise<number | null> {
    await this.#begin('find');
    const n = this.#options.pages?.findIndex((page) => id in page.items) ?? -1;
    return n < 0 ? null : n;
  }

  async likes(): Promise<Likes> {
    await this.#begin('likes');
    return this.#thread.likes;
  }

  async counts(threads: readonly string[]): Promise<ReadonlyMap<string, ThreadCount>> {
    await this.#begin('counts');
    const counts = Object.entries(this.#options.counts ?? {});
    return new Map(counts.filter(([thread]) => threads.includes(thread)));
  }

  watchHeld(_thread: string, sink: Sink<readonly HeldComment[]>): Stop {
    this.calls.push('watchHeld');
    return this.#thread.held.follow(sink, this.#hanging?.promise);
  }

  async policy(): Promise<{ readonly policy: Policy; readonly isSetUp: boolean }> {
    await this.#begin('policy');
    return { policy: this.#policy, isSetUp: this.#isSetUp };
  }

  async savePolicy(policy: Policy): Promise<void> {
    await this.#begin('savePolicy');
    this.#policy = policy;
    this.#isSetUp = true;
  }

  async write(thread: ThreadAddress, change: Change): Promise<Outcome> {
    this.calls.push('write');
    this.writes.push({ thread, change });
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#atOnce);
    try {
      // Even an unhindered write takes a turn of the event loop, so that writes at once show.
      await (this.#hanging?.promise ?? new Promise((resolve) => setTimeout(resolve)));
      return await this.#decide(thread, change);
    } finally {
      this.#atOnce--;
    }
  }

  close(): Promise<void> {
    this.isClosed = true;
    this.#thread.head.end();
    this.#thread.held.end();
    return Promise.resolve();
  }

  async #begin(call: string): Promise<void> {
    this.calls.push(call);
    await this.#hanging?.promise;
    const failure = this.#readFailures.shift();
    if (failure) throw failure;
  }

  #decide(thread: ThreadAddress, change: Change): Outcome | Promise<Outcome> {
    const refusal = this.#refusals.shift();
    if (refusal) throw refusal;
    const { user } = this.session;
    if (!user) throw new StoreError('signed-out');
    const { queue } = this.#options;
    queue?.settle(change, user);
    const isQueueAlone = queue && !this.#options.head;
    const outcome = isQueueAlone ? 'done' : this.#thread.commit(thread, change, user, this.#policy);
    if (this.#losses.length === 0) return outcome;
    const code = this.#losses.shift();
    if (code) throw new StoreError(code);
    return new Promise(() => undefined);
  }
}

/** A store for a test: `fakeStore({ head: headOf({ a: entry() }), user })`. */
export const fakeStore = (options: FakeStoreOptions = {}): FakeStore => new FakeStore(options);
