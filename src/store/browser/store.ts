import type { CommentId, HeldComment } from '../../model/comment.js';
import { mayModerate } from '../../model/permissions.js';
import type { Policy } from '../../model/site.js';
import type { Head, Page, ThreadAddress, ThreadCount } from '../../model/thread.js';
import { asStoreError, StoreError } from '../errors.js';
import { load } from '../load.js';
import type { SiteModeration } from '../moderation.js';
import type { OwnRecords } from '../own.js';
import type { Change, ConversationStore, Likes, Outcome, Sink, Stop } from '../store.js';
import { makeChange } from './changes/change.js';
import { DATABASE, type BrowserConfig } from './config.js';
import type { RecordKeeper, Transaction } from './records.js';
import { denied, readPolicy, Scene } from './scene.js';
import { BrowserSession, userOf } from './session.js';
import { ThreadRecords } from './thread-records.js';
import { Watch } from './watch.js';

/** As many held comments as are shown at once. */
const QUEUE = 20;

/** Conversations in this browser: nothing leaves it, and its tabs see each other live. `openBrowserStore` makes one. */
export class BrowserStore implements ConversationStore {
  readonly session: BrowserSession;
  /** False: storage is blocked, and everything is gone with this page. */
  readonly persistent: boolean;
  readonly #site: string;
  readonly #now: () => number;
  readonly #records: RecordKeeper;
  readonly #channel: BroadcastChannel;
  readonly #watches = new Set<Watch<never>>();
  #isClosed = false;

  constructor(config: BrowserConfig, records: RecordKeeper) {
    this.#site = config.site ?? 'main';
    this.#now = config.now ?? Date.now;
    this.#records = records;
    this.persistent = records.persistent;
    this.session = new BrowserSession(config, async () => (await this.policy()).policy);
    this.session.subscribe(() => {
      this.#refresh();
    });
    this.#channel = new BroadcastChannel(`join-conversation-store:${config.database ?? DATABASE}`);
    this.#channel.onmessage = () => {
      this.#noticeOthers();
    };
  }

  read(thread: string): Promise<Head | null> {
    return this.#look((transaction) => this.#thread(transaction, thread).head());
  }

  watch(thread: string, sink: Sink<Head | null>): Stop {
    return this.#watch(() => this.read(thread), sink);
  }

  page(thread: string, n: number): Promise<Page> {
    return this.#look((transaction) => this.#thread(transaction, thread).page(n));
  }

  find(thread: string, id: CommentId): Promise<number | null> {
    return this.#look(
      async (transaction) => (await this.#thread(transaction, thread).locate(id))?.page ?? null,
    );
  }

  likes(thread: string, windows: readonly number[]): Promise<Likes> {
    const uid = this.session.account?.uid;
    return this.#look(async (transaction) => {
      const records = this.#thread(transaction, thread);
      const tallies: Record<CommentId, number> = {};
      const mine = new Set<CommentId>();
      for (const window of windows) {
        for (const id of (await records.likes(window)).flat()) tallies[id] = (tallies[id] ?? 0) + 1;
        if (uid !== undefined) for (const id of await records.likedBy(uid, window)) mine.add(id);
      }
      return { tallies, mine };
    });
  }

  counts(threads: readonly string[]): Promise<ReadonlyMap<string, ThreadCount>> {
    return this.#look(async (transaction) => {
      const counts = new Map<string, ThreadCount>();
      for (const thread of threads) {
        const head = await this.#thread(transaction, thread).head();
        if (head) counts.set(thread, { count: head.count, locked: head.locked });
      }
      return counts;
    });
  }

  watchHeld(thread: string, sink: Sink<readonly HeldComment[]>): Stop {
    return this.#watch(() => this.#held(thread), sink);
  }

  policy(): Promise<{ readonly policy: Policy; readonly isSetUp: boolean }> {
    return this.#look((transaction) => readPolicy(transaction, this.#site));
  }

  async savePolicy(policy: Policy): Promise<void> {
    await this.#saveAsOwner((transaction) => transaction.put('policies', [this.#site], policy));
    await this.session.resume();
  }

  async moderation(): Promise<SiteModeration> {
    const { BrowserModeration } = await load(() => import('./moderation.js'));
    return new BrowserModeration({
      site: this.#site,
      read: (work) => this.#lookAsModerator(work),
      save: (work) => this.#saveAsOwner(work),
      watch: (read, sink) => this.#watch(read, sink),
    });
  }

  async own(): Promise<OwnRecords> {
    const { account } = this.session;
    if (!account) throw new StoreError('signed-out', 'Sign in to see what is yours.');
    const { BrowserOwnRecords } = await load(() => import('./own.js'));
    return new BrowserOwnRecords({
      site: this.#site,
      uid: account.uid,
      read: (work) => this.#look(work),
      change: async (work) => {
        await this.#transact('readwrite', work);
        this.#announce();
      },
      write: (thread, change) => this.write(thread, change),
    });
  }

  async write(address: ThreadAddress, change: Change): Promise<Outcome> {
    const { account } = this.session;
    if (!account) throw new StoreError('signed-out', 'Sign in before you write.');
    const outcome = await this.#transact('readwrite', async (transaction) => {
      const { policy } = await readPolicy(transaction, this.#site);
      const user = userOf(account, policy);
      const scene = { transaction, site: this.#site, address, user, policy, now: this.#now() };
      return makeChange(new Scene(scene), change);
    });
    this.#announce();
    return outcome;
  }

  close(): Promise<void> {
    this.#isClosed = true;
    for (const watch of this.#watches) watch.stop();
    this.#watches.clear();
    this.session.close();
    this.#channel.close();
    this.#records.close();
    return Promise.resolve();
  }

  async #held(thread: string): Promise<readonly HeldComment[]> {
    const { account } = this.session;
    if (!account) return [];
    return this.#look(async (transaction) => {
      const { policy } = await readPolicy(transaction, this.#site);
      const isModerator = mayModerate(userOf(account, policy));
      const held = await this.#thread(transaction, thread).allHeld();
      return held
        .filter(({ entry }) => isModerator || entry.uid === account.uid)
        .slice(0, QUEUE)
        .map(({ id, entry }) => ({ id, entry }));
    });
  }

  async #saveAsOwner(work: (transaction: Transaction) => Promise<void>): Promise<void> {
    const { account } = this.session;
    if (!account) throw new StoreError('signed-out', 'Sign in as the blog’s author to change the settings.');
    if (!account.owner) throw new StoreError('denied', 'Only the blog’s author changes the settings.');
    await this.#transact('readwrite', work);
    this.#announce();
  }

  #lookAsModerator<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { account } = this.session;
    return this.#look(async (transaction) => {
      if (!account) throw new StoreError('signed-out', 'Sign in to moderate.');
      const { policy } = await readPolicy(transaction, this.#site);
      if (!mayModerate(userOf(account, policy))) throw denied('Only moderators see that.');
      return work(transaction);
    });
  }

  #thread(transaction: Transaction, thread: string): ThreadRecords {
    return new ThreadRecords(transaction, this.#site, thread);
  }

  #look<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.#transact('readonly', work);
  }

  async #transact<T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    if (this.#isClosed) throw new StoreError('failed', 'This store is closed.');
    try {
      return await this.#records.transact(mode, work);
    } catch (error) {
      throw asStoreError(error);
    }
  }

  #watch<T>(read: () => Promise<T>, sink: Sink<T>): Stop {
    const watch = new Watch(read, sink);
    this.#watches.add(watch as Watch<never>);
    watch.refresh();
    return () => {
      watch.stop();
      this.#watches.delete(watch as Watch<never>);
    };
  }

  #refresh(): void {
    for (const watch of this.#watches) watch.refresh();
  }

  #announce(): void {
    if (this.#isClosed) return;
    this.#refresh();
    this.#channel.postMessage(null);
  }

  /** Another tab wrote: comments, or settings, by which the person here may be a moderator now. */
  #noticeOthers(): void {
    this.#refresh();
    if (this.session.user) void this.session.resume();
  }
}
