import { asStoreError } from '../../../src/store/errors.js';
import type { Sink, Stop } from '../../../src/store/store.js';

/** Gathers what a subscription brings. */
export class Watcher<T> {
  /** All values so far, oldest first. */
  readonly values: T[] = [];
  readonly stop: Stop;
  #error: unknown;
  #wake: () => void = () => undefined;

  constructor(subscribe: (sink: Sink<T>) => Stop) {
    this.stop = subscribe({
      next: (value) => {
        this.values.push(value);
        this.#wake();
      },
      fail: (error) => {
        this.#error = error;
        this.#wake();
      },
    });
  }

  /** The last value if it fits, or the next one that does; rejects with what the subscription failed with. */
  async until(fits: (value: T) => boolean): Promise<T> {
    for (;;) {
      const last = this.values.at(-1);
      if (last !== undefined && fits(last)) return last;
      if (this.#error !== undefined) throw asStoreError(this.#error);
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
