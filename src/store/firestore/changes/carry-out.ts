import { StoreError } from '../../errors.js';
import type { Outcome } from '../../store.js';
import type { Batch } from '../writes.js';

/** A way to make a change. */
export interface Attempt {
  /** What it was built on: refused once, the same is not tried again, but something else is if the ground has moved. */
  readonly key: string;
  readonly batch: Batch;
  readonly outcome: Outcome;
}

/** What a change comes to, as things stand. */
export interface Round {
  /** It has happened already. */
  readonly done?: Outcome;
  /** Ways to make it, the likeliest first. */
  readonly attempts: readonly Attempt[];
  /** Why it is refused, if that can be told; asked when an attempt was. */
  readonly refusal: () => Promise<StoreError | null>;
}

/** Looks how things stand. With `fresh` nothing is taken from memory. */
export type Look = (fresh: boolean) => Promise<Round>;

/** Races are lost to others; so many in a row to nobody but a flood. */
const ROUNDS = 8;
const JITTER_MS = 80;

/**
 * Makes a change: tries what seems right, and after a refusal looks again. What a race has spoiled is built anew; what
 * is refused for good rejects with the reason.
 * @param commit resolves to whether the batch was accepted
 * @param otherwise the reason where none can be found
 * @throws StoreError
 */
export async function carryOut(
  look: Look,
  commit: (batch: Batch) => Promise<boolean>,
  otherwise: StoreError,
): Promise<Outcome> {
  const refused = new Set<string>();
  for (let round = 0; round < ROUNDS; round++) {
    const { done, attempts, refusal } = await look(round > 0);
    if (done) return done;
    const reason = round > 0 ? await refusal() : null;
    if (reason) throw reason;
    const attempt = attempts.find(({ key }) => !refused.has(key));
    if (attempt) {
      if (await commit(attempt.batch)) return attempt.outcome;
      refused.add(attempt.key);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * JITTER_MS * round));
    } else if (round > 0) throw otherwise;
  }
  throw new StoreError('failed', 'Too many others wrote at the same time. Try again.');
}
