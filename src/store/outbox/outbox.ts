import type { CommentId } from '../../model/comment.js';
import type { ThreadAddress } from '../../model/thread.js';
import type { Change, Stop } from '../store.js';
import { systemClock, type Clock } from './clock.js';
import type { OutboxEntry, Sent } from './entry.js';
import { added, retried, settled, shown, without, type Queue } from './queue.js';
import { Sender, type OutboxStore } from './sender.js';
import { SharedQueue } from './shared-queue.js';
import { WordStorage } from './storage.js';

/** What an outbox is made of. */
export interface OutboxOptions {
  readonly store: OutboxStore;
  /** Names the site in this browser, `{project}/{site}`: every tab that says the same shares one outbox. */
  readonly scope: string;
  /** Default: a storage of its own. */
  readonly storage?: WordStorage;
  /** Default: the browser's. */
  readonly clock?: Clock;
}

/**
 * Changes on their way to the store. A change is kept in the browser's storage first, then sent: in the order of
 * adding, one at a time, by one tab at a time. It leaves when the store's answer or the thread itself shows that it has
 * arrived; a refused one stays with its reason until it is retried or discarded. A change sent twice because its answer
 * was lost arrives once, since its id is the writer's.
 */
export class Outbox {
  /** Settles when what an earlier visit left is in `rows`; sending it starts by itself. */
  readonly ready: Promise<void>;
  readonly #queue: SharedQueue;
  readonly #storage: WordStorage;
  readonly #sender: Sender;
  readonly #clock: Clock;
  readonly #listeners = new Set<(sent?: Sent) => void>();

  constructor({ store, scope, storage = new WordStorage(), clock = systemClock }: OutboxOptions) {
    this.#storage = storage;
    storage.onFall = () => {
      this.#tell();
    };
    this.#clock = clock;
    this.#queue = new SharedQueue(scope, storage);
    const onSent = (sent: Sent): void => {
      this.#tell(sent);
    };
    this.#sender = new Sender({ store, queue: this.#queue, scope, clock, onSent });
    this.#queue.subscribe(() => {
      this.#tell();
    });
    this.ready = this.#queue.load();
  }

  /** False: what is in here will not survive a reload, because the browser keeps nothing for this page. */
  get persistent(): boolean {
    return this.#storage.persistent;
  }

  /** What is on its way in a thread, in the order of adding. */
  rows(thread: string): readonly OutboxEntry[] {
    return shown(this.#queue.entries, thread, this.#sender.user);
  }

  /**
   * Takes a change over; resolves as soon as it is stored, and never rejects. It replaces an older one of the same kind
   * on the same comment, and a refused post with the same id; a delete also takes along a post that was never sent.
   *
   * @param uid whose change it is; without it, of whoever is signed in when it is sent
   */
  add(thread: ThreadAddress, change: Change, uid?: string): Promise<void> {
    return this.#queue.update((queue) => added(queue, this.#entry(queue, thread, change, uid)));
  }

  /** Sends an entry again that waits or was refused. */
  retry(id: number): Promise<void> {
    return this.#queue.update((queue) => retried(queue, id));
  }

  /** Gives an entry up. A post that may have arrived already is deleted there. */
  discard(id: number): Promise<void> {
    return this.#queue.update((queue) => {
      const entry = queue.find((other) => other.id === id);
      if (entry?.change.kind !== 'post') return without(queue, (other) => other.id === id);
      return added(
        queue,
        this.#entry(queue, entry.thread, { kind: 'delete', id: entry.change.id }, entry.uid),
      );
    });
  }

  /** Gives everything up that is somebody's, or nobody's yet. */
  clear(uid: string): Promise<void> {
    return this.#queue.update((queue) =>
      without(queue, (entry) => entry.uid === undefined || entry.uid === uid),
    );
  }

  /** Tells what the store confirmed to be there, a head, a page or ids of held comments: posts among it have arrived. */
  async settle(there: { readonly ids: readonly CommentId[] }): Promise<void> {
    const { entries } = this.#queue;
    if (settled(entries, there.ids) === entries) return;
    await this.#queue.update((queue) => settled(queue, there.ids));
  }

  /** Calls back whenever `rows` may have changed, and with `sent` when a change that this tab sent has arrived. */
  subscribe(listener: (sent?: Sent) => void): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Stops sending and listening; what has not arrived stays stored. */
  close(): void {
    this.#sender.close();
    this.#queue.close();
    this.#listeners.clear();
  }

  #entry(queue: Queue, thread: ThreadAddress, change: Change, uid?: string): OutboxEntry {
    const addedAt = this.#clock.now();
    const id = Math.max(addedAt, (queue.at(-1)?.id ?? 0) + 1);
    return { id, thread, change, ...(uid !== undefined && { uid }), state: 'queued', addedAt, tries: 0 };
  }

  #tell(sent?: Sent): void {
    for (const listener of this.#listeners) listener(sent);
  }
}
