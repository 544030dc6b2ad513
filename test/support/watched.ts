import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import type { Sink, Stop } from '../../src/store/store.js';

/** A value that sinks follow. */
export class Watched<T> {
  #value: T;
  readonly #sinks = new Set<Sink<T>>();

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }

  set(value: T): void {
    this.#value = value;
    for (const sink of this.#sinks) sink.next(value);
  }

  /** Gives the present value once `ready`, never within the call, as a real store does; then every later one. */
  follow(sink: Sink<T>, ready?: Promise<void>): Stop {
    void Promise.resolve(ready).then(() => {
      if (isStopped) return;
      this.#sinks.add(sink);
      sink.next(this.#value);
    });
    let isStopped = false;
    return () => {
      isStopped = true;
      this.#sinks.delete(sink);
    };
  }

  /** Ends every subscription with an error. */
  fail(code: StoreErrorCode): void {
    for (const sink of this.#sinks) sink.fail(new StoreError(code));
    this.#sinks.clear();
  }

  end(): void {
    this.#sinks.clear();
  }
}
