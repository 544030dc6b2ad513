import type { Stop } from '../store.js';
import { merged, type Queue } from './queue.js';
import type { WordStorage } from './storage.js';

/** The queue of a site as this tab last saw it, kept in storage, and the same in every tab. */
export class SharedQueue {
  #entries: Queue = [];
  #isClosed = false;
  readonly #scope: string;
  readonly #storage: WordStorage;
  readonly #channel: BroadcastChannel;
  readonly #listeners = new Set<() => void>();

  constructor(scope: string, storage: WordStorage) {
    this.#scope = scope;
    this.#storage = storage;
    this.#channel = new BroadcastChannel(`join-conversation:${scope}`);
    this.#channel.onmessage = () => void this.load();
  }

  get entries(): Queue {
    return this.#entries;
  }

  /** Reads what is stored, what an earlier visit left in localStorage included. */
  async load(): Promise<void> {
    this.#show(
      await this.#storage.adopt('outbox', this.#scope, (kept, found) =>
        found ? merged(kept ?? [], found) : kept,
      ),
    );
  }

  /** Edits the stored queue; resolves when that is durable. The same list back changes nothing. */
  async update(edit: (queue: Queue) => Queue): Promise<void> {
    let isChanged = false as boolean;
    const entries = await this.#storage.update('outbox', this.#scope, (kept) => {
      const before = kept ?? [];
      const after = edit(before);
      isChanged = after !== before;
      if (after.length === 0) return undefined;
      return isChanged ? after : kept;
    });
    this.#show(entries);
    if (isChanged && !this.#isClosed) this.#channel.postMessage(null);
  }

  /** Calls back after each look at the storage, whoever changed it. */
  subscribe(listener: () => void): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  close(): void {
    this.#isClosed = true;
    this.#channel.close();
    this.#listeners.clear();
  }

  #show(entries: Queue = []): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}
