import { deleteField, increment, type Timestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import { authorSubject, threadSubject, type LogVerb } from '../../../model/moderation.js';
import type { ThreadAddress } from '../../../model/thread.js';
import { appending, opening } from './comments.js';
import type { RawEntry } from './documents.js';
import { at, changing, counts, stub } from './items.js';
import { noting, type Noting } from './log.js';
import { removingReport } from './readers.js';
import type { Batch } from './write.js';

/** A published comment to hide, or a hidden one to restore. */
export interface Hiding {
  readonly thread: string;
  readonly id: CommentId;
  /** To hide: the public item. To restore: the ledger's `kept`. */
  readonly entry: RawEntry;
  readonly place: 'head' | number;
  readonly note: Noting;
}

/** Hides a comment; the ledger keeps it: `comment`, `head` or `page` and `head` where the item is, `log`. */
export function hiding({ thread, id, entry, place, note }: Hiding): Batch {
  const hidden = stub(entry, 'hidden');
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'hidden', entry: hidden, kept: entry, by: note.by, at: at(place) },
    },
    ...changing(thread, id, place, { [`items.${id}`]: hidden }, counts(entry, -1)),
    log: noting(id, 'hide', note),
  };
}

/** Brings back exactly what was hidden: the same writes as `hiding`. */
export function restoring({ thread, id, entry, place, note }: Hiding): Batch {
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'published', entry, kept: deleteField(), by: deleteField(), at: at(place) },
    },
    ...changing(thread, id, place, { [`items.${id}`]: entry }, counts(entry, 1)),
    log: noting(id, 'restore', note),
  };
}

/** Publishes a held comment, and trusts its author a little more: `comment`, `head`, `author`, `log`. */
export function approving(approval: {
  readonly id: CommentId;
  /** Of the held comment: its `thread` and, to open the thread, what it is `about`. */
  readonly thread: ThreadAddress;
  readonly entry: RawEntry;
  readonly into: 'head' | 'new-head';
  readonly note: Noting;
}): Batch {
  const { id, thread, entry, into, note } = approval;
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { status: 'published', about: deleteField() },
    },
    head: into === 'head' ? appending(thread.id, id, entry) : opening(thread, id, entry),
    author: { verb: 'merge', path: `authors/${entry.uid}`, data: { approved: increment(1), approval: id } },
    log: noting(id, 'approve', note),
  };
}

/** Removes a held comment: `comment`, `log`. */
export const refusing = ({ id, note }: { readonly id: CommentId; readonly note: Noting }): Batch => ({
  comment: { verb: 'delete', path: `comments/${id}` },
  log: noting(id, 'refuse', note),
});

/** What is to be done with a thread's head, one thing at a time. */
export type Settlement =
  | { readonly locked: boolean }
  /** Null: nothing is pinned. */
  | { readonly pinned: CommentId | null }
  /** `url` of threads under a key only: another thread's id is the hash of its url. */
  | { readonly title: string; readonly url?: string };

/** Locks a thread, pins a comment, corrects a title: `head`, `log`. */
export function settling(settlement: Settlement & { readonly thread: string; readonly note: Noting }): Batch {
  const { thread, note, ...data } = settlement;
  const pinned = 'pinned' in data && { pinned: data.pinned ?? deleteField() };
  return {
    head: { verb: 'update', path: `threads/${thread}`, data: { ...data, ...pinned } },
    log: noting(threadSubject(thread), settlementVerb(data), note),
  };
}

function settlementVerb(settlement: Settlement): LogVerb {
  if ('locked' in settlement) return settlement.locked ? 'lock' : 'unlock';
  if ('pinned' in settlement) return settlement.pinned === null ? 'unpin' : 'pin';
  return 'correct';
}

/** Bans an author until a time; null lifts a ban: `author`, `log`. */
export const banning = (ban: {
  readonly uid: string;
  readonly until: Timestamp | null;
  readonly note: Noting;
}): Batch => ({
  author: { verb: 'merge', path: `authors/${ban.uid}`, data: { bannedUntil: ban.until ?? deleteField() } },
  log: noting(authorSubject(ban.uid), ban.until ? 'ban' : 'unban', ban.note),
});

/** Says how many comments of an author count as approved; 0 takes trust away: `author`, `log`. */
export const trusting = (trust: {
  readonly uid: string;
  readonly approved: number;
  readonly note: Noting;
}): Batch => ({
  author: { verb: 'merge', path: `authors/${trust.uid}`, data: { approved: trust.approved } },
  log: noting(authorSubject(trust.uid), 'trust', trust.note),
});

/** Settles all reports of a comment: `log`, and one write for each. */
export const dismissing = (dismissal: {
  readonly id: CommentId;
  /** The reporters' uids. */
  readonly reporters: readonly string[];
  readonly note: Noting;
}): Batch => ({
  log: noting(dismissal.id, 'dismiss', dismissal.note),
  ...Object.fromEntries(
    dismissal.reporters.map((uid) => [`report of ${uid}`, removingReport({ id: dismissal.id, uid })]),
  ),
});
