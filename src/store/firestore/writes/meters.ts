import { increment, serverTimestamp } from 'firebase/firestore';
import type { Write } from './write.js';

/** The meter of a moment, by the server's clock in milliseconds since the epoch: its number of hours. */
export const meterOf = (millis: number): string => String(Math.floor(millis / 3_600_000));

/** What untrusted authors do that is metered, each in a collection of its own. */
export type Meter = 'meters' | 'likeMeters' | 'reportMeters';

/**
 * Raises a meter by one.
 * @param hour see `meterOf`
 * @param what pays for it: the comment, what is liked, or the report
 * @param where the window of what is liked
 */
export const raising = (
  meter: Meter,
  hour: string,
  what: string,
  where: { readonly thread?: string; readonly window?: string } = {},
): Write => ({
  verb: 'merge',
  path: `${meter}/${hour}`,
  data: { n: increment(1), at: serverTimestamp(), what, ...where },
});
