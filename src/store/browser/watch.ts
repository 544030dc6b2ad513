import { asStoreError } from '../errors.js';
import type { Sink } from '../store.js';

/** One subscription: reads when told that something may have changed, and hands on what is different. */
export class Watch<T> {
  readonly #read: () => Promise<T>;
  readonly #sink: Sink<T>;
  #shown: string | undefined;
  #isStale = false;
  #isReading = false;
  #isStopped = false;

  constructor(read: () => Promise<T>, sink: Sink<T>) {
    this.#read = read;
    this.#sink = sink;
  }

  /** Reads again, once for all that is told during one reading. */
  refresh(): void {
    this.#isStale = true;
    if (!this.#isReading) void this.#run();
  }

  stop(): void {
    this.#isStopped = true;
  }

  async #run(): Promise<void> {
    this.#isReading = true;
    while (this.#isStale && !this.#isStopped) {
      this.#isStale = false;
      try {
        this.#show(await this.#read());
      } catch (error) {
        this.#fail(error);
      }
    }
    this.#isReading = false;
  }

  #show(value: T): void {
    const text = JSON.stringify(value);
    if (this.#isStopped || text === this.#shown) return;
    this.#shown = text;
    this.#sink.next(value);
  }

  #fail(error: unknown): void {
    if (this.#isStopped) return;
    this.#isStopped = true;
    this.#sink.fail(asStoreError(error));
  }
}
