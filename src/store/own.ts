import type { CommentId, Entry } from '../model/comment.js';
import type { Reason } from '../model/moderation.js';
import type { ThreadAddress } from '../model/thread.js';
import { asStoreError, type StoreError } from './errors.js';

/** A comment of one's own, wherever on the site it is. */
export interface OwnComment {
  readonly id: CommentId;
  /** Link and title are empty where nothing tells them. */
  readonly thread: ThreadAddress;
  readonly status: 'held' | 'published' | 'hidden';
  /** Of a hidden comment what moderators keep of it. */
  readonly entry: Entry;
}

/** A comment that one likes. */
export interface OwnLike {
  readonly comment: CommentId;
  readonly thread: ThreadAddress;
  /** Absent: a like. */
  readonly reaction?: string;
}

/** A comment that one reported; where moderators have settled that, nothing is left of it. */
export interface OwnReport {
  readonly comment: CommentId;
  readonly reason: Reason;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** All that somebody wrote and did on a site. */
export interface OwnData {
  /** Newest first. */
  readonly comments: readonly OwnComment[];
  readonly likes: readonly OwnLike[];
  readonly reports: readonly OwnReport[];
}

/** What became of deleting it all. */
export interface Deletion {
  readonly deleted: number;
  readonly failed: number;
  /** Why the last that failed did. */
  readonly error?: StoreError;
}

/** What somebody who is signed in has on a site, to be taken along or taken away. Every promise rejects with a StoreError. */
export interface OwnRecords {
  /** On Firestore it costs a read for each comment, deleted ones too, each window of likes, each report and each thread. */
  read(): Promise<OwnData>;
  /**
   * Deletes all of it, one after the other, and what the store keeps in this browser of a name. Comments leave a stub without words. It
   * is not slowed by the interval between posts. Called again it deletes what is left.
   * @param progress is told how far it has come
   */
  deleteAll(progress: (done: number, of: number) => void): Promise<Deletion>;
}

/** Does one after the other, whatever becomes of the one before. */
export async function oneByOne(
  jobs: readonly (() => Promise<unknown>)[],
  progress: (done: number, of: number) => void,
): Promise<Deletion> {
  let failed = 0;
  let error: StoreError | undefined;
  for (const [n, job] of jobs.entries()) {
    progress(n, jobs.length);
    try {
      await job();
    } catch (cause) {
      failed++;
      error = asStoreError(cause);
    }
  }
  progress(jobs.length, jobs.length);
  return { deleted: jobs.length - failed, failed, ...(error && { error }) };
}
