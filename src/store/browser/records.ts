import type { CommentId, Entry, HeldComment } from '../../model/comment.js';
import type { LogLine } from '../../model/moderation.js';
import type { Guard, Policy, Standing } from '../../model/site.js';
import type { Head, Page, ThreadAddress } from '../../model/thread.js';
import type { Report } from '../moderation.js';

/** A comment that waits for approval, and the thread that its approval may have to open. */
export interface HeldRecord extends HeldComment {
  readonly address: ThreadAddress;
}

/**
 * What is kept, and under which key. Nobody but this browser's owner can write here, so that there is no ledger beside
 * what the public sees, as there is on Firestore: heads and pages are the truth.
 */
export interface Records {
  /** [site] */
  policies: Policy;
  /** [site] */
  guards: Guard;
  /** [site, uid] */
  standings: Standing;
  /** [site, hour since the epoch]: posts of untrusted authors */
  meters: number;
  /** [site, thread] */
  heads: Head;
  /** [site, thread, n] */
  pages: Page;
  /** [site, thread]: in the order of writing, which times tell to the millisecond only */
  held: readonly HeldRecord[];
  /** [site, thread, comment]: what a moderator hid */
  kept: Entry;
  /** [site, thread, window, uid]: what a reader likes there */
  likes: readonly CommentId[];
  /** [site, comment]: why readers report it, by their uids */
  reports: Readonly<Record<string, Report>>;
  /** [site, subject]: what moderators did with a comment, a thread (thread~id) or an author (author~uid), the oldest first */
  logs: readonly LogLine[];
}

/** The parts of a record's key. */
export type Key = readonly (string | number)[];

/** Reads and writes that nothing can come between. Await nothing else meanwhile: a browser ends a transaction that is idle. */
export interface Transaction {
  get<N extends keyof Records>(name: N, key: Key): Promise<Records[N] | undefined>;
  /** Every record whose key begins with these parts. */
  all<N extends keyof Records>(name: N, under: Key): Promise<Records[N][]>;
  /** What follows these parts in the keys of the same records. */
  keys(name: keyof Records, under: Key): Promise<Key[]>;
  put<N extends keyof Records>(name: N, key: Key, value: Records[N]): Promise<void>;
  delete(name: keyof Records, key: Key): Promise<void>;
}

/** Where records are kept. */
export interface RecordKeeper {
  /** Whether records outlive this tab. */
  readonly persistent: boolean;
  /** Does all that `work` does, or, where that throws, nothing. Resolves when it is done for good. */
  transact<T>(mode: 'readonly' | 'readwrite', work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): void;
}
