import type { Clock } from '../../src/store/outbox/clock.js';

/** A clock that stands still until it is told to go on. Begins at a time at which nothing special happens. */
export class FakeClock implements Clock {
  #now = Date.UTC(2026, 2, 1);
  #timers: { readonly at: number; readonly work: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  random(): number {
    return 0.5;
  }

  after(delay: number, work: () => void): () => void {
    const timer = { at: this.#now + delay, work };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** How long until the next timer goes off, in milliseconds; undefined: none is set. */
  get untilNext(): number | undefined {
    const first = Math.min(...this.#timers.map(({ at }) => at));
    return Number.isFinite(first) ? first - this.#now : undefined;
  }

  /** Goes on, and does the work that falls due. */
  advance(milliseconds: number): void {
    this.#now += milliseconds;
    const due = this.#timers.filter(({ at }) => at <= this.#now);
    this.#timers = this.#timers.filter(({ at }) => at > this.#now);
    for (const { work } of due) work();
  }
}
