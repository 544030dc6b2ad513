import { isGone, type Item } from './comment.js';
import type { Policy, User } from './site.js';
import type { Head } from './thread.js';

// The interface shows what is allowed here; firestore.rules enforce the same, and the browser store asks these functions.

/** Who wants something, where, and when (milliseconds since the epoch). */
export interface Situation {
  /** Null: signed out. */
  readonly user: User | null;
  readonly policy: Policy;
  readonly now: number;
}

/** A thread that words are for; null where there is none yet. */
export interface ThreadSituation extends Pick<Situation, 'policy' | 'now'> {
  readonly head: Pick<Head, 'locked' | 'createdAt'> | null;
}

/** A comment that something is wanted with. */
export interface CommentSituation extends Situation {
  readonly item: Item;
  /** Whether it waits for approval. */
  readonly held: boolean;
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** Whether somebody is a moderator or the owner. */
export const mayModerate = (user: User | null): boolean => user?.role !== undefined;

const isOwn = ({ user, item }: CommentSituation): boolean =>
  !isGone(item) && user !== null && item.uid === user.uid;

/** Whether new words are taken: not on a closed site, or in a locked or too old thread. */
export function takesWords({ policy, head, now }: ThreadSituation): boolean {
  if (policy.closed) return false;
  if (!head) return true;
  return (
    !head.locked && (policy.closeAfterDays === 0 || now < head.createdAt + policy.closeAfterDays * DAY_MS)
  );
}

/** Whether somebody may write on the site at all: guests only where they are asked. */
export const mayWrite = ({ user, policy }: Pick<Situation, 'user' | 'policy'>): boolean =>
  user !== null && (!user.guest || policy.guests !== 'off');

/** Published comments can be answered. */
export const mayReply = ({ item, held }: CommentSituation): boolean => !isGone(item) && !held;

/** Published comments can be liked, by all but their authors. */
export const mayLike = (comment: CommentSituation): boolean => mayReply(comment) && !isOwn(comment);

/** Published comments can be reported, by all but their authors and those who can do something about it. */
export const mayReport = (comment: CommentSituation): boolean =>
  mayLike(comment) && !mayModerate(comment.user);

/** One's own words, as long as the site lets them be edited. */
export function mayEdit(comment: CommentSituation): boolean {
  const { item, policy, now } = comment;
  const until = policy.editMinutes === 0 ? Infinity : item.createdAt + policy.editMinutes * MINUTE_MS;
  return isOwn(comment) && now < until;
}

/** One's own comment, always. */
export const mayDelete = isOwn;

/** Moderators: a published comment. */
export const mayHide = ({ user, item, held }: CommentSituation): boolean =>
  mayModerate(user) && !isGone(item) && !held;

/** Moderators: a comment that a moderator hid. What its author deleted is kept nowhere. */
export const mayRestore = ({ user, item }: CommentSituation): boolean =>
  mayModerate(user) && isGone(item) && item.gone === 'hidden';

/** Moderators: a published comment, to the top of its thread. */
export const mayPin = mayHide;

/** Moderators: anybody but themselves and the owner. */
export const mayBan = ({ user, item }: CommentSituation): boolean =>
  mayModerate(user) && !isGone(item) && item.uid !== user?.uid && item.role !== 'owner';

/** Moderators: a comment that waits, unless it is their own, since nobody moves their own trust; the owner may. */
export const mayApprove = (comment: CommentSituation): boolean =>
  comment.held && mayModerate(comment.user) && (!isOwn(comment) || comment.user?.role === 'owner');
