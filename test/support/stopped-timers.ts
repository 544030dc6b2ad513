type Work = () => void;

/** Timers of the page that last so long go off only when a test says so; others are left alone. Ended by `end`. */
export class StoppedTimers {
  readonly #stopped = new Map<number, Work>();
  readonly #own = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    setInterval: globalThis.setInterval,
    clearInterval: globalThis.clearInterval,
  };

  constructor(delay: number) {
    // Handles of its own, which no browser gives out.
    let handle = 0;
    const set =
      (own: (work: Work, delay?: number) => unknown) =>
      (work: Work, after?: number): unknown => {
        if (after !== delay) return own(work, after);
        this.#stopped.set(--handle, work);
        return handle;
      };
    const clear =
      (own: (handle?: number) => void) =>
      (handle?: number): void => {
        if (!this.#stopped.delete(handle ?? 0)) own(handle);
      };
    const { setTimeout, clearTimeout, setInterval, clearInterval } = this.#own;
    Object.assign(globalThis, {
      setTimeout: set(setTimeout.bind(globalThis)),
      clearTimeout: clear(clearTimeout.bind(globalThis)),
      setInterval: set(setInterval.bind(globalThis)),
      clearInterval: clear(clearInterval.bind(globalThis)),
    });
  }

  /** How many are set. */
  get count(): number {
    return this.#stopped.size;
  }

  /** The time is over: all that are set go off. */
  goOff(): void {
    for (const work of [...this.#stopped.values()]) work();
  }

  end(): void {
    Object.assign(globalThis, this.#own);
  }
}
