import { mayModerate, mayWrite, takesWords, type ThreadSituation } from '../../model/permissions.js';
import type { Guard, Policy, Standing, User } from '../../model/site.js';
import { StoreError } from '../errors.js';
import { meets } from './guarding.js';
import { countLinks } from './words.js';

/** Somebody with words for a thread, and what the site thinks of them. */
export interface Writing extends ThreadSituation {
  readonly user: User;
  readonly standing: Standing;
  /** Absent: nothing is guarded. */
  readonly guard: Guard | undefined;
}

const HOUR_MS = 3_600_000;

/** The hour that a time belongs to, counted from the epoch. */
export const hourOf = (now: number): number => Math.floor(now / HOUR_MS);

/** @throws StoreError `closed`, `guests-off`, `locked`, `too-old` where no words are taken */
export function demandOpen(situation: ThreadSituation & Pick<Writing, 'user'>): void {
  const { policy, head } = situation;
  if (policy.closed) throw new StoreError('closed', 'The site takes no comments at the moment.');
  if (!mayWrite(situation)) throw new StoreError('guests-off', 'This site takes no comments from guests.');
  if (takesWords(situation)) return;
  throw head?.locked === true
    ? new StoreError('locked', 'A moderator has locked this thread.')
    : new StoreError('too-old', 'This thread is closed by its age.');
}

/** @throws StoreError `banned` */
export function demandLeave({ bannedUntil = 0 }: Standing, now: number): void {
  if (bannedUntil > now)
    throw new StoreError('banned', 'A moderator has banned you.', { retryAt: bannedUntil });
}

/** @throws StoreError `banned`, `too-soon` */
export function demandTime({ policy, standing, now }: Writing): void {
  demandLeave(standing, now);
  const next = (standing.last ?? -Infinity) + policy.minSeconds * 1000;
  if (now < next)
    throw new StoreError('too-soon', 'You wrote a moment ago. Wait a little.', { retryAt: next });
}

/** Whether an author's posts count towards the hour's allowance of newcomers. */
export const isMetered = ({ policy, user, standing }: Writing): boolean =>
  policy.meter > 0 && !mayModerate(user) && (user.guest || standing.approved === 0);

/** @throws StoreError `meter-full` for the post that would be the nth of this hour */
export function demandAllowance(nth: number, policy: Policy, now: number): void {
  if (nth <= policy.meter) return;
  const retryAt = (hourOf(now) + 1) * HOUR_MS;
  throw new StoreError('meter-full', 'Newcomers have written a lot in this hour.', { retryAt });
}

/** @throws StoreError `refused-words` */
export function demandDecency({ guard }: Pick<Writing, 'guard'>, text: string): void {
  if (guard && meets(guard.refuse, text))
    throw new StoreError('refused-words', 'These words are refused here.');
}

/** Whether words are published without being asked. Others are held; and nothing published is edited into them. */
export function isPublishedAtOnce({ policy, user, standing, guard }: Writing, text: string): boolean {
  if (mayModerate(user)) return true;
  if (user.guest && policy.guests !== 'open') return false;
  if (policy.links > 0 && countLinks(text) >= policy.links) return false;
  if (guard && meets(guard.hold, text)) return false;
  return policy.moderation === 'open' || (policy.moderation === 'first' && standing.approved > 0);
}
