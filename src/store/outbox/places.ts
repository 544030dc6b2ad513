import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { OutboxEntry } from './entry.js';
import { exclusive } from './lock.js';

/** A text that was typed and not sent. */
export interface Draft {
  readonly text: string;
  /** Milliseconds since the epoch, by this browser's clock. */
  readonly savedAt: number;
}

/** What is kept for each site, as one record under each name. */
export interface Records {
  readonly outbox: readonly OutboxEntry[];
  /** Keyed by thread and place in it. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** Makes a record's next value out of its present one; undefined: there is none. The same value back writes nothing. May be called in vain. */
export type Edit<T> = (value: T | undefined) => T | undefined;

/** Where records can be kept. Rejects when it cannot keep them. */
export interface Place {
  /** Reads, edits and writes one record in one step that no other tab can come between; resolves when it is durable. */
  update<N extends keyof Records>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
  ): Promise<Records[N] | undefined>;
}

interface Schema extends DBSchema {
  outbox: { key: string; value: Records['outbox'] };
  drafts: { key: string; value: Records['drafts'] };
}

const DATABASE = 'join-conversation';

/** How long the database may take to open, in milliseconds; some browsers never answer when it is damaged. */
const OPENING = 3_000;

/** IndexedDB, written through to the disk before an update resolves. */
export class DatabasePlace implements Place {
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  async update<N extends keyof Records>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
  ): Promise<Records[N] | undefined> {
    // Nothing is stored before a reader has acted, not even an empty database.
    if (!this.#database && edit(undefined) === undefined && !(await isThere())) return undefined;
    const database = await (this.#database ??= this.#open());
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
    const records = transaction.objectStore(name);
    const change = async (): Promise<Records[N] | undefined> => {
      const before = (await records.get(scope)) as Records[N] | undefined;
      const after = edit(before);
      if (after === undefined) await records.delete(scope);
      else if (after !== before) await records.put(after, scope);
      return after;
    };
    const [after] = await Promise.all([change(), transaction.done]);
    return after;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = (): void => {
      this.#database = undefined;
    };
    const opened = openDB<Schema>(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore('outbox');
        database.createObjectStore('drafts');
      },
      blocking(_current, _wanted, event) {
        forget();
        (event.target as IDBDatabase).close();
      },
      terminated: forget,
    });
    const late = new Promise<never>((_resolve, reject) => {
      setTimeout(() => {
        reject(new Error('The database does not open.'));
      }, OPENING);
    });
    return Promise.race([opened, late]);
  }
}

/** Firefox before 126 cannot tell, and looks. */
async function isThere(): Promise<boolean> {
  const { databases } = indexedDB as Partial<IDBFactory>;
  const all = await databases?.call(indexedDB).catch(() => undefined);
  return all?.some(({ name }) => name === DATABASE) ?? true;
}

/** localStorage: no strict durability, but it can be written at once, while a page is going away. */
export class LocalPlace implements Place {
  update<N extends keyof Records>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
  ): Promise<Records[N] | undefined> {
    return exclusive('join-conversation:local', () => Promise.resolve(this.updateNow(name, scope, edit)));
  }

  /** As `update`, without a promise and without shutting other tabs out. */
  updateNow<N extends keyof Records>(name: N, scope: string, edit: Edit<Records[N]>): Records[N] | undefined {
    const key = `join-conversation:${name}:${scope}`;
    const kept = localStorage.getItem(key);
    const before = kept === null ? undefined : (JSON.parse(kept) as Records[N]);
    const after = edit(before);
    if (after === undefined) localStorage.removeItem(key);
    else if (after !== before) localStorage.setItem(key, JSON.stringify(after));
    return after;
  }
}

/** This page's memory, the last resort. Never rejects. */
export class MemoryPlace implements Place {
  readonly #records = new Map<string, unknown>();

  update<N extends keyof Records>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
  ): Promise<Records[N] | undefined> {
    const key = `${name}:${scope}`;
    const after = edit(this.#records.get(key) as Records[N] | undefined);
    this.#records.set(key, after);
    return Promise.resolve(after);
  }
}
