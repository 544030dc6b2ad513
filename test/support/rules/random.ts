/** Chance that can be repeated. */
export interface Dice {
  /** True with probability `p`. */
  chance(p: number): boolean;
  /** One of a list; undefined of an empty one. */
  pick<T>(list: readonly T[]): T | undefined;
  /** One of what is there. */
  one<T>(first: T, ...others: readonly T[]): T;
}

/** The dice of a seed (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(next() * list.length)];
  return {
    chance: (p) => next() < p,
    pick,
    one: (first, ...others) => pick([first, ...others]) ?? first,
  };
}
