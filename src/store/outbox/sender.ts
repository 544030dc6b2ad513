import type { User } from '../../model/site.js';
import { asStoreError } from '../errors.js';
import type { ConversationStore, Outcome, Stop } from '../store.js';
import type { Clock } from './clock.js';
import type { OutboxEntry, OutboxReason, Sent } from './entry.js';
import { exclusive } from './lock.js';
import { failed, isNetwork, next, nextRetry, stalled, taken, without, woken } from './queue.js';
import type { SharedQueue } from './shared-queue.js';

/** What the outbox needs of a store. */
export type OutboxStore = Pick<ConversationStore, 'session' | 'write' | 'diagnose'>;

/** What a sender works with. */
export interface SenderOptions {
  readonly store: OutboxStore;
  readonly queue: SharedQueue;
  readonly scope: string;
  readonly clock: Clock;
  /** Called when a change that this tab sent has arrived. */
  readonly onSent: (sent: Sent) => void;
}

/** How long a write may go without an answer until the entry says that it waits, in milliseconds. */
const PATIENCE = 10_000;

/** Sends the queue's entries one at a time, while no other tab does. An entry leaves only when it has arrived. */
export class Sender {
  #user: User | null | undefined;
  #isSending = false;
  #isClosed = false;
  #timer: Stop | undefined;
  #inFlight: { readonly entry: OutboxEntry; readonly end: (outcome?: Outcome) => void } | undefined;
  readonly #options: SenderOptions;
  readonly #stops: readonly Stop[];

  constructor(options: SenderOptions) {
    this.#options = options;
    const { store, queue } = options;
    this.#user = store.session.user;
    this.#stops = [
      store.session.subscribe((user) => {
        this.#user = user;
        void queue.update((entries) => woken(entries, (reason) => reason === 'signed-out'));
      }),
      queue.subscribe(() => {
        this.#onQueue();
      }),
    ];
    addEventListener('online', this.#wake);
    document.addEventListener('visibilitychange', this.#wake);
  }

  /** Who sends; undefined until it is known. */
  get user(): User | null | undefined {
    return this.#user;
  }

  close(): void {
    this.#isClosed = true;
    this.#timer?.();
    this.#inFlight?.end();
    for (const stop of this.#stops) stop();
    removeEventListener('online', this.#wake);
    document.removeEventListener('visibilitychange', this.#wake);
  }

  readonly #wake = (): void => {
    if (document.hidden) return;
    void this.#options.queue.update((entries) => woken(entries, isNetwork));
  };

  #onQueue(): void {
    const { entries } = this.#options.queue;
    const flying = this.#inFlight;
    if (flying?.entry.change.kind === 'post' && !entries.some(({ id }) => id === flying.entry.id)) {
      // The thread shows it (see Outbox.settle): no need to hear it from the store as well.
      flying.end('published');
    }
    this.#plan();
  }

  #plan(): void {
    if (this.#isClosed || this.#isSending) return;
    const { queue, clock } = this.#options;
    const now = clock.now();
    this.#timer?.();
    this.#timer = undefined;
    if (next(queue.entries, this.#user, now)) {
      void this.#send();
      return;
    }
    const retryAt = nextRetry(queue.entries, now);
    if (retryAt === undefined) return;
    this.#timer = clock.after(retryAt - now, () => {
      this.#plan();
    });
  }

  async #send(): Promise<void> {
    this.#isSending = true;
    try {
      await exclusive(`join-conversation:${this.#options.scope}`, async () => {
        let entry: OutboxEntry | undefined;
        while ((entry = await this.#take())) await this.#deliver(entry);
      });
    } finally {
      this.#isSending = false;
      this.#plan();
    }
  }

  async #take(): Promise<OutboxEntry | undefined> {
    const { queue, clock } = this.#options;
    await queue.load();
    const waiting = next(queue.entries, this.#user, clock.now());
    const user = waiting && !this.#isClosed && (await this.#identify(waiting));
    if (!user) return undefined;
    let id: number | undefined;
    await queue.update((entries) => {
      id = next(entries, user, clock.now())?.id;
      return id === undefined ? entries : taken(entries, id, user.uid);
    });
    return queue.entries.find((entry) => entry.id === id);
  }

  /** Who is signed in. Failing to find out counts as a failure of the entry that is to be sent. */
  async #identify(waiting: OutboxEntry): Promise<User | null> {
    if (this.#user !== undefined) return this.#user;
    const { store, queue, clock } = this.#options;
    try {
      this.#user = store.session.remembered() ? await store.session.resume() : null;
      if (!this.#user) await queue.load();
      return this.#user;
    } catch (error) {
      await queue.update((entries) => failed(entries, waiting.id, asStoreError(error), clock));
      return null;
    }
  }

  async #deliver(entry: OutboxEntry): Promise<void> {
    const { queue, clock, onSent } = this.#options;
    const stopWaiting = clock.after(PATIENCE, () => void this.#stall(entry));
    let outcome: Outcome | undefined;
    try {
      outcome = await Promise.race([this.#write(entry), this.#ended(entry)]);
    } catch (error) {
      await queue.update((entries) => failed(entries, entry.id, asStoreError(error), clock));
    }
    this.#inFlight = undefined;
    stopWaiting();
    if (!outcome) return;
    await queue.update((entries) => without(entries, ({ id }) => id === entry.id));
    onSent({ entry, outcome });
  }

  async #write({ thread, change }: OutboxEntry): Promise<Outcome> {
    try {
      return await this.#options.store.write(thread, change);
    } catch (error) {
      // What leaves no trace cannot be found when it is sent again after its answer was lost.
      const isDone = asStoreError(error).code === 'not-found' && TRACELESS.includes(change.kind);
      if (isDone) return 'done';
      throw error;
    }
  }

  /** Settles when the entry need not be waited for any longer. */
  #ended(entry: OutboxEntry): Promise<Outcome | undefined> {
    return new Promise((resolve) => {
      this.#inFlight = { entry, end: resolve };
    });
  }

  async #stall({ id, thread }: OutboxEntry): Promise<void> {
    const { store, queue } = this.#options;
    let reason: OutboxReason = navigator.onLine ? 'unanswered' : 'offline';
    try {
      reason = (await store.diagnose?.(thread.id)) ?? reason;
    } catch (error) {
      reason = asStoreError(error).code;
    }
    await queue.update((entries) => stalled(entries, id, reason));
  }
}

const TRACELESS: readonly string[] = ['delete', 'refuse'];
