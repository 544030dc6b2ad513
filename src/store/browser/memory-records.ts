import type { Key, RecordKeeper, Records, Transaction } from './records.js';

type Value = Records[keyof Records];

/** Records in memory, for pages whose storage is blocked. They last as long as the page. */
export class MemoryRecords implements RecordKeeper {
  readonly persistent = false;
  #records = new Map<string, Value>();
  #turn: Promise<unknown> = Promise.resolve();

  transact<T>(mode: 'readonly' | 'readwrite', work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const run = async (): Promise<T> => {
      const draft = new Map(this.#records);
      const result = await work(new MemoryTransaction(draft));
      if (mode === 'readwrite') this.#records = draft;
      return result;
    };
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  close(): void {
    // Other stores of the page may go on with the same records.
  }
}

const spell = (name: string, key: Key): string => JSON.stringify([name, ...key]);

class MemoryTransaction implements Transaction {
  readonly #records: Map<string, Value>;

  constructor(records: Map<string, Value>) {
    this.#records = records;
  }

  get<N extends keyof Records>(name: N, key: Key): Promise<Records[N] | undefined> {
    return Promise.resolve(this.#records.get(spell(name, key)) as Records[N] | undefined);
  }

  all<N extends keyof Records>(name: N, under: Key): Promise<Records[N][]> {
    return Promise.resolve(this.#below(name, under).map(([, value]) => value as Records[N]));
  }

  keys(name: keyof Records, under: Key): Promise<Key[]> {
    const keys = this.#below(name, under).map(([key]) => JSON.parse(key) as Key);
    return Promise.resolve(keys.map((key) => key.slice(1 + under.length)));
  }

  put<N extends keyof Records>(name: N, key: Key, value: Records[N]): Promise<void> {
    this.#records.set(spell(name, key), value);
    return Promise.resolve();
  }

  delete(name: keyof Records, key: Key): Promise<void> {
    this.#records.delete(spell(name, key));
    return Promise.resolve();
  }

  #below(name: string, under: Key): [string, Value][] {
    const beginning = spell(name, under).replace(/]$/, ',');
    return [...this.#records].filter(([key]) => key.startsWith(beginning));
  }
}
