import { deleteField, increment, type Timestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { ThreadAddress } from '../../../model/thread.js';
import { appending, opening } from './comments.js';
import type { RawEntry } from './documents.js';
import { at, changing, counts, stub } from './items.js';
import type { Batch } from './write.js';

/** A published comment to hide, or a hidden one to restore. */
export interface Hiding {
  readonly thread: string;
  readonly id: CommentId;
  /** To hide: the public item. To restore: the ledger's `kept`. */
  readonly entry: RawEntry;
  readonly place: 'head' | number;
}

/** Hides a comment; the ledger keeps it: `comment`, and `head` or `page` and `head` where the item is. */
export function hiding({ thread, id, entry, place, by }: Hiding & { readonly by: string }): Batch {
  const hidden = stub(entry, 'hidden');
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'hidden', entry: hidden, kept: entry, by, at: at(place) },
    },
    ...changing(thread, id, place, { [`items.${id}`]: hidden }, counts(entry, -1)),
  };
}

/** Brings back exactly what was hidden: the same writes as `hiding`. */
export function restoring({ thread, id, entry, place }: Hiding): Batch {
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'published', entry, kept: deleteField(), by: deleteField(), at: at(place) },
    },
    ...changing(thread, id, place, { [`items.${id}`]: entry }, counts(entry, 1)),
  };
}

/** Publishes a held comment, and trusts its author a little more: `comment`, `head`, `author`. */
export function approving(approval: {
  readonly id: CommentId;
  /** Of the held comment: its `thread` and, to open the thread, what it is `about`. */
  readonly thread: ThreadAddress;
  readonly entry: RawEntry;
  readonly into: 'head' | 'new-head';
}): Batch {
  const { id, thread, entry, into } = approval;
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'published', about: deleteField() },
    },
    head: into === 'head' ? appending(thread.id, id, entry) : opening(thread, id, entry),
    author: { verb: 'merge', path: `authors/${entry.uid}`, data: { approved: increment(1) } },
  };
}

/** Corrects a thread's head; what is not given stays: `head`. */
export function settling(settlement: {
  readonly thread: string;
  readonly locked?: boolean;
  /** Null: nothing is pinned. */
  readonly pinned?: CommentId | null;
  readonly title?: string;
  /** Of threads under a key only: another thread's id is the hash of its url. */
  readonly url?: string;
}): Batch {
  const { thread, pinned, ...rest } = settlement;
  const data = { ...rest, ...(pinned !== undefined && { pinned: pinned ?? deleteField() }) };
  return { head: { verb: 'update', path: `threads/${thread}`, data } };
}

/** Bans an author until a time; null lifts a ban: `author`. */
export const banning = ({
  uid,
  until,
}: {
  readonly uid: string;
  readonly until: Timestamp | null;
}): Batch => ({
  author: { verb: 'merge', path: `authors/${uid}`, data: { bannedUntil: until ?? deleteField() } },
});

/** Says how many comments of an author count as approved; 0 takes trust away: `author`. */
export const trusting = ({ uid, approved }: { readonly uid: string; readonly approved: number }): Batch => ({
  author: { verb: 'merge', path: `authors/${uid}`, data: { approved } },
});
