import type { Role } from '../../model/comment.js';
import { isListed, type Policy, type User } from '../../model/site.js';

/** An author's words, and what decides whether they are published at once. `mayPublish` in firestore.rules says the same, but for the words that hold. */
export interface Submission {
  readonly policy: Policy;
  readonly user: User;
  readonly isModerator: boolean;
  /** How many of the author's comments were approved. */
  readonly approved: number;
  readonly text: string;
}

/** Whether these words may be published without being asked, if no pattern of the owner's meets them. */
export function mayPublish({ policy, user, isModerator, approved, text }: Submission): boolean {
  if (isModerator) return true;
  const trusted = policy.moderation === 'open' || (policy.moderation === 'first' && approved > 0);
  return trusted && (!user.guest || policy.guests === 'open') && !isLinked(policy, text);
}

/** Whether a text has as many links as are held. */
export const isLinked = ({ links }: Policy, text: string): boolean =>
  links > 0 && text.split(/https?:\/\//i).length > links;

/** Whether what somebody does has to raise the hour's meter. */
export const isMetered = ({ policy, user, isModerator, approved }: Omit<Submission, 'text'>): boolean =>
  policy.meter > 0 && !isModerator && (user.guest || approved === 0);

/** Whether somebody is a moderator by the policy, or was found to be the owner. */
export const isModerator = ({ uid, role }: User, policy: Policy): boolean =>
  role === 'owner' || isListed(uid, policy);

/**
 * The roles that an entry may claim, the likeliest first. The rules want an owner's entry to say so, also if the owner is
 * listed among the moderators; who has stopped being the owner writes as anybody.
 */
export function claims(user: User, policy: Policy): readonly (Role | undefined)[] {
  if (user.role === 'owner') return ['owner', undefined];
  return isListed(user.uid, policy) ? ['moderator', 'owner'] : [undefined];
}
