import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore } from 'idb';
import type { Key, RecordKeeper, Records, Transaction } from './records.js';

const STORE = 'records';

interface Schema extends DBSchema {
  [STORE]: { key: (string | number)[]; value: Records[keyof Records] };
}

type ObjectStore = IDBPObjectStore<Schema, [typeof STORE], typeof STORE, 'readwrite'>;

/** Records in IndexedDB: each under its name and its key, in one object store. */
export class IndexedRecords implements RecordKeeper {
  readonly persistent = true;
  readonly #name: string;
  #database: Promise<IDBPDatabase<Schema>> | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** @throws DOMException where storage is blocked */
  async open(): Promise<void> {
    await this.#open();
  }

  async transact<T>(
    mode: 'readonly' | 'readwrite',
    work: (transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const transaction = (await this.#open()).transaction(STORE, mode);
    // Reading transactions have the same methods; they refuse to write when asked to.
    const result = work(new IndexedTransaction(transaction.store as unknown as ObjectStore));
    result.catch(() => {
      abort(transaction);
    });
    const [value] = await Promise.allSettled([result, transaction.done]);
    if (value.status === 'rejected') throw value.reason;
    await transaction.done;
    return value.value;
  }

  close(): void {
    void this.#database?.then((database) => {
      database.close();
    });
    this.#database = undefined;
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => (this.#database = undefined);
    this.#database ??= openDB<Schema>(this.#name, 1, {
      upgrade: (database) => {
        database.createObjectStore(STORE);
      },
      // Another tab wants to upgrade or delete the database, which waits for this connection to end.
      blocking: () => {
        this.close();
      },
      terminated: forget,
    });
    this.#database.catch(forget);
    return this.#database;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It has ended by itself already.
  }
}

class IndexedTransaction implements Transaction {
  readonly #store: ObjectStore;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  get<N extends keyof Records>(name: N, key: Key): Promise<Records[N] | undefined> {
    return this.#store.get([name, ...key]) as Promise<Records[N] | undefined>;
  }

  all<N extends keyof Records>(name: N, under: Key): Promise<Records[N][]> {
    return this.#store.getAll(below(name, under)) as Promise<Records[N][]>;
  }

  async keys(name: keyof Records, under: Key): Promise<Key[]> {
    const keys = await this.#store.getAllKeys(below(name, under));
    return keys.map((key) => key.slice(1 + under.length));
  }

  async put<N extends keyof Records>(name: N, key: Key, value: Records[N]): Promise<void> {
    await this.#store.put(value, [name, ...key]);
  }

  delete(name: keyof Records, key: Key): Promise<void> {
    return this.#store.delete([name, ...key]);
  }
}

/** An array comes after every string and number, so that this is where the longer keys end. */
const below = (name: string, under: Key): IDBKeyRange =>
  IDBKeyRange.bound([name, ...under], [name, ...under, []], true);
