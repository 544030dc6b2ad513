import { increment, serverTimestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import { SIZES } from '../../../model/thread.js';
import type { RawHead, RawItem } from './documents.js';
import type { Batch } from './write.js';

/**
 * Moves the oldest entries of a head that is nearly full to the next page: `page`, `head`. Anybody who is signed in may.
 * @param head as Firestore gave it, 36 entries or more
 */
export function archiving({ thread, head }: { readonly thread: string; readonly head: RawHead }): Batch {
  const path = `threads/${thread}`;
  const pick = (ids: readonly CommentId[]) => ({
    ids,
    items: Object.fromEntries(
      ids.flatMap((id): [CommentId, RawItem][] => {
        const item = head.items[id];
        return item ? [[id, item]] : [];
      }),
    ),
  });
  return {
    page: {
      verb: 'set',
      path: `${path}/pages/${String(head.pages)}`,
      data: pick(head.ids.slice(0, SIZES.page)),
    },
    head: { verb: 'update', path, data: { ...pick(head.ids.slice(SIZES.page)), pages: head.pages + 1 } },
  };
}

/** What one may feel besides liking. */
export type Reaction = 'love' | 'laugh' | 'wow' | 'sad' | 'thanks' | 'agree';

/** Likes a comment, or no longer: `tally`, `reader`. */
export function liking(like: {
  readonly thread: string;
  /** The comment's window: its page's number, or `windowInHead`. */
  readonly window: number;
  readonly id: CommentId;
  readonly uid: string;
  readonly on: boolean;
  /** Absent: a like. Reserved for reactions. */
  readonly reaction?: Reaction;
}): Batch {
  const { thread, window, id, uid, on, reaction } = like;
  const what = reaction === undefined ? id : `${id}~${reaction}`;
  const path = `threads/${thread}/likes/${String(window)}`;
  return {
    tally: { verb: 'merge', path, data: { [what]: increment(on ? 1 : -1), last: what } },
    reader: {
      verb: 'merge',
      path: `${path}/readers/${uid}`,
      data: { likes: { [what]: on }, last: what, at: serverTimestamp() },
    },
  };
}

/** Why a reader reports a comment. */
export type Reason = 'spam' | 'abuse' | 'off-topic' | 'illegal' | 'other';

/** Reports a published comment to the moderators, once: `report`. */
export const reporting = (report: {
  readonly id: CommentId;
  readonly uid: string;
  readonly reason: Reason;
}): Batch => ({
  report: {
    verb: 'set',
    path: `reports/${report.id}~${report.uid}`,
    data: { comment: report.id, uid: report.uid, reason: report.reason, at: serverTimestamp() },
  },
});
