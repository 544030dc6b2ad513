import type { CommentId, HeldComment, Words } from '../model/comment.js';
import type { Head, Page, ThreadAddress, ThreadCount } from '../model/thread.js';
import type { Reason } from '../model/moderation.js';
import type { Policy, User } from '../model/site.js';
import type { StoreErrorCode } from './errors.js';
import type { SiteModeration } from './moderation.js';
import type { OwnRecords } from './own.js';

/** Ends what a subscription started. Calling it again does nothing. */
export type Stop = () => void;

/** Where a subscription's values go. After `fail` nothing more comes. */
export interface Sink<T> {
  next(value: T): void;
  fail(error: unknown): void;
}

/** A way to sign in. Which ones there are is the store's business: `guest` and `google` on Firestore, `guest` and `author` in the browser. */
export interface Provider {
  readonly id: string;
  /** Whether it makes an anonymous account, which needs a display name. */
  readonly guest: boolean;
}

/** Who is writing. One for each store. */
export interface Session {
  /** Undefined until it is known. */
  readonly user: User | null | undefined;
  readonly providers: readonly Provider[];
  /** Whether somebody signed in here before, told without loading anything. */
  remembered(): boolean;
  /** Loads what signing in needs ahead of time, so that a sign-in window can open within the click that asks for it. */
  prepare?(): void;
  /** Brings back who was signed in before, or null. */
  resume(): Promise<User | null>;
  /**
   * Signs in; `name` is a guest's display name.
   * @throws StoreError `popup-blocked`, `popup-closed`, `anonymous-off`, `provider-off`, `unauthorised-domain`, `bad-key`, `offline`
   */
  signIn(provider: string, name?: string): Promise<User>;
  /** Changes the name that stands on new comments. */
  rename(name: string): Promise<User>;
  signOut(): Promise<void>;
  /** Calls back whenever `user` changes. */
  subscribe(listener: (user: User | null) => void): Stop;
}

/** Everything that can be done to a thread. Plain data, so that it can wait in the outbox. */
export type Change =
  | ({ readonly kind: 'post'; readonly id: CommentId; readonly name: string } & Words)
  | { readonly kind: 'edit'; readonly id: CommentId; readonly text: string }
  /** By its author: leaves a stub, or, of a held comment, nothing. */
  | { readonly kind: 'delete'; readonly id: CommentId }
  | { readonly kind: 'like'; readonly id: CommentId; readonly on: boolean }
  /** Of a published comment, for the moderators, once. */
  | { readonly kind: 'report'; readonly id: CommentId; readonly reason: Reason }
  | Moderating;

/** What moderators do. The log tells moderators who did it, when, and `why` (up to 300 characters). */
export type Moderating = { readonly why?: string } & (
  | { readonly kind: 'hide'; readonly id: CommentId }
  /** Brings back what was hidden. */
  | { readonly kind: 'restore'; readonly id: CommentId }
  /** Publishes a held comment. */
  | { readonly kind: 'approve'; readonly id: CommentId }
  /** Removes a held comment. */
  | { readonly kind: 'refuse'; readonly id: CommentId }
  /** Settles the reports of a comment. */
  | { readonly kind: 'dismiss'; readonly id: CommentId }
  /** Puts a comment at the top of the thread, in place of another that was there, or no longer. */
  | { readonly kind: 'pin'; readonly id: CommentId; readonly on: boolean }
  | { readonly kind: 'lock'; readonly locked: boolean }
  /** Corrects what the first poster's client said of the page; the link of threads under a key only, as others are bound to theirs. */
  | { readonly kind: 'correct'; readonly title: string; readonly url?: string }
  /** Until a time, milliseconds since the epoch; null lifts a ban. */
  | { readonly kind: 'ban'; readonly uid: string; readonly until: number | null }
);

/** What became of a change: a post may be held, everything else is done. */
export type Outcome = 'published' | 'held' | 'done';

/** The tallies of some windows, and what the reader of this browser liked there. */
export interface Likes {
  readonly tallies: Readonly<Record<CommentId, number>>;
  readonly mine: ReadonlySet<CommentId>;
}

/**
 * Where conversations live. A store is bound to one site. Every promise rejects with a StoreError (errors.ts).
 * A store finds by itself where a comment is (in the head, or on which page), publishes or holds a post as the site's
 * policy and the author's standing demand, archives when the head is full, and repeats what a race spoiled.
 */
export interface ConversationStore {
  readonly session: Session;
  /**
   * Names what it keeps, for the drafts and unsent words that lie in this browser: two stores with one name share them.
   * Default: the store's number in the page, which holds where a page has one store that is not ours.
   */
  readonly scope?: string;
  /** The head in one cheap request; null where there is no thread yet. */
  read(thread: string): Promise<Head | null>;
  /** The head now and whenever it changes, others' changes included. Never shows a change that was not confirmed. */
  watch(thread: string, sink: Sink<Head | null>): Stop;
  /** Archived page n. */
  page(thread: string, n: number): Promise<Page>;
  /** Which archived page holds a comment; null: none. */
  find(thread: string, id: CommentId): Promise<number | null>;
  /** Likes in the given windows (see `windowInHead`; an archived page's window is its number). */
  likes(thread: string, windows: readonly number[]): Promise<Likes>;
  /** Counts of several threads in one request; threads that do not exist are left out. */
  counts(threads: readonly string[]): Promise<ReadonlyMap<string, ThreadCount>>;
  /** What waits for approval in a thread: one's own, or everybody's for a moderator. Oldest first, at most 20. */
  watchHeld(thread: string, sink: Sink<readonly HeldComment[]>): Stop;
  /** The site's policy: what its owner wrote, or DEFAULT_POLICY with `isSetUp` false. */
  policy(): Promise<{ readonly policy: Policy; readonly isSetUp: boolean }>;
  /** Writes the site's settings. Owner only. */
  savePolicy(policy: Policy): Promise<void>;
  /**
   * Makes a change by the signed-in user. Repeating a post with the same id is harmless: it resolves with what became of it.
   * The promise stays pending while there is no connection.
   * @throws StoreError with the reason of a refusal
   */
  write(thread: ThreadAddress, change: Change): Promise<Outcome>;
  /** What moderators read across the site, loaded when it is first asked for. Absent: this store has no queue. */
  moderation?(): Promise<SiteModeration>;
  /** What whoever is signed in wrote and did, loaded when it is asked for. Absent: this store cannot tell. @throws StoreError `signed-out` */
  own?(): Promise<OwnRecords>;
  /** Why writes or a subscription get no answer, asked when they are overdue; null: no reason could be found. */
  diagnose?(thread: string): Promise<StoreErrorCode | null>;
  /** Ends every subscription and lets go of connections. */
  close(): Promise<void>;
}
