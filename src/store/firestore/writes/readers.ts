import { increment, serverTimestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { Reason } from '../../../model/moderation.js';
import type { Reaction } from '../../../model/site.js';
import { SIZES } from '../../../model/thread.js';
import type { RawHead, RawItem } from './documents.js';
import { raising } from './meters.js';
import type { Batch, Write } from './write.js';

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

/** Likes a comment, or no longer: `tally`, `reader`, `meter` if there is one. */
export function liking(like: {
  readonly thread: string;
  /** The comment's window: its page's number, or `windowInHead`. */
  readonly window: number;
  readonly id: CommentId;
  readonly uid: string;
  readonly on: boolean;
  /** Absent: a like. */
  readonly reaction?: Reaction;
  /** The hour to meter it in, see `meterOf`: untrusted readers must where the policy has a meter. */
  readonly meter?: string | undefined;
}): Batch {
  const { thread, window, id, uid, on, reaction, meter } = like;
  const what = reaction === undefined ? id : `${id}~${reaction}`;
  const path = `threads/${thread}/likes/${String(window)}`;
  return {
    tally: { verb: 'merge', path, data: { [what]: increment(on ? 1 : -1), last: what } },
    reader: {
      verb: 'merge',
      path: `${path}/readers/${uid}`,
      data: { uid, likes: { [what]: on }, last: what, at: serverTimestamp() },
    },
    ...(meter !== undefined && {
      meter: raising('likeMeters', meter, what, { thread, window: String(window) }),
    }),
  };
}

/** Forgets that a reader ever liked something in a window, once all likes there are taken back: `reader`. */
export const forgettingLikes = (reader: {
  readonly thread: string;
  readonly window: number;
  readonly uid: string;
}): Batch => ({
  reader: {
    verb: 'delete',
    path: `threads/${reader.thread}/likes/${String(reader.window)}/readers/${reader.uid}`,
  },
});

/** Reports a published comment to the moderators, once: `report`, `meter` if there is one. */
export const reporting = (report: {
  readonly id: CommentId;
  readonly uid: string;
  readonly reason: Reason;
  /** As in `liking`. */
  readonly meter?: string | undefined;
}): Batch => ({
  report: {
    verb: 'set',
    path: reportPath(report),
    data: { comment: report.id, uid: report.uid, reason: report.reason, at: serverTimestamp() },
  },
  ...(report.meter !== undefined && {
    meter: raising('reportMeters', report.meter, `${report.id}~${report.uid}`),
  }),
});

/** A report that goes: its reader takes it back, or moderators settle it, see `dismissing`. */
export const removingReport = (report: { readonly id: CommentId; readonly uid: string }): Write => ({
  verb: 'delete',
  path: reportPath(report),
});

const reportPath = ({ id, uid }: { readonly id: CommentId; readonly uid: string }): string =>
  `reports/${id}~${uid}`;

/** Forgets what the site keeps of an author beside the comments; not while there is a ban, nor before the next post might come: `author`. */
export const leaving = ({ uid }: { readonly uid: string }): Batch => ({
  author: { verb: 'delete', path: `authors/${uid}` },
});
