import type { Stop } from '../store.js';

/** Time and chance, so that tests can hold both. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  /** Does the work once, `delay` milliseconds from now, unless it is stopped before. */
  after(delay: number, work: () => void): Stop;
}

/** The browser's own. */
export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(delay, work) {
    const timer = setTimeout(work, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
