import type { CommentId, Entry, Status } from '../model/comment.js';
import type { LogLine, Reason } from '../model/moderation.js';
import type { Guard } from '../model/site.js';
import type { ThreadAddress } from '../model/thread.js';
import type { Sink, Stop } from './store.js';

/**
 * What moderators look through, across all threads of a site: what waits for approval, what readers reported, what
 * moderators hid, and everything that has words.
 */
export type QueueView = 'waiting' | 'reported' | 'hidden' | 'all';

/** That somebody reported a comment. Who it was stays in the store. */
export interface Report {
  readonly reason: Reason;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What a comment answers, to be quoted above it. */
export interface QuotedParent {
  readonly name: string;
  /** Its beginning, see `excerpt`. */
  readonly text: string;
}

/** A comment as moderators see it, wherever on the site it is. */
export interface QueuedComment {
  readonly id: CommentId;
  /**
   * Where it was written. Of a held comment the title may be its author's word, but never the link, unless the thread has a key
   * of the site's own and is not there yet. Link and title are empty where nothing tells them.
   */
  readonly thread: ThreadAddress;
  readonly status: Status;
  /** Of a hidden comment what comes back when it is restored; absent: its author deleted it. */
  readonly entry?: Entry;
  /** What the view is ordered by: when it was written, or, among the reported, when it was reported last. Milliseconds since the epoch. */
  readonly since: number;
  /** The uid of the moderator who hid it. */
  readonly hiddenBy?: string;
  /** Absent also where it answers what its author has deleted. */
  readonly parent?: QuotedParent;
  /** Newest first. Empty where the view does not tell: of what waits, which nobody can report. */
  readonly reports: readonly Report[];
}

/** Where a page of a view ended. Its inside is the store's. */
export type QueueCursor = object;

/** A part of a view. */
export interface QueuePage {
  /** Newest first, at most QUEUE_PAGE. */
  readonly comments: readonly QueuedComment[];
  /** Null: there are no more. */
  readonly next: QueueCursor | null;
}

export { QUEUE_PAGE } from '../model/site.js';

/** What became of an author's comments so far. */
export interface AuthorHistory {
  /** How many were approved. */
  readonly approved: number;
  /** How many are hidden by moderators; 100 means that or more. What was refused leaves no trace. */
  readonly removed: number;
  /** Milliseconds since the epoch; absent or past: not banned. */
  readonly bannedUntil?: number;
}

/** Documents read and written. */
export interface Spending {
  readonly reads: number;
  readonly writes: number;
}

/**
 * What moderators read of a site; what they do is written as any `Change`, by `ConversationStore.write`. Every promise
 * rejects with a StoreError, every subscription fails with one: `denied` or `signed-out` for all but moderators.
 */
export interface SiteModeration {
  /**
   * The first page of a view now and whenever it changes. On Firestore it costs a read for each comment, and later one for
   * each change; for each thread and each quoted parent one, once; but for what waits, one for each of the newest 100 reports.
   * Reports beyond these show when some were settled.
   */
  watchQueue(view: QueueView, sink: Sink<QueuePage>): Stop;
  /** The page after. It is not followed. */
  more(view: QueueView, cursor: QueueCursor): Promise<QueuePage>;
  /** The newest 100 comments of an author, in every state that has words, reports left out. As many reads. */
  by(uid: string): Promise<readonly QueuedComment[]>;
  /** Two reads on Firestore. */
  history(uid: string): Promise<AuthorHistory>;
  /**
   * What moderators did, the oldest first. One read on Firestore.
   * @param subject a comment's id, or `threadSubject`, `authorSubject`
   */
  log(subject: string): Promise<readonly LogLine[]>;
  /** The words that hold or refuse; both patterns are empty where nothing is guarded. */
  guard(): Promise<Guard>;
  /** Owner only. @throws StoreError `denied` also for what is no pattern */
  saveGuard(guard: Guard): Promise<void>;
  /** What moderating has cost in this browser today (by Google's days, which end at midnight, Pacific time); absent where it costs nothing. */
  readonly spent?: Spending;
}
