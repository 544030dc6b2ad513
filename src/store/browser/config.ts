import type { CommentId, Entry } from '../../model/comment.js';
import type { Reason } from '../../model/moderation.js';

/** A thread's comments to begin with. Its id is derived from `url`. */
export interface SeedThread {
  /** The page's normalised address. */
  readonly url: string;
  readonly title: string;
  /** In the order of publication. */
  readonly comments: readonly SeedComment[];
}

/** A comment to begin with. */
export interface SeedComment {
  readonly id: CommentId;
  readonly entry: Entry;
  /** From readers of its own; default: 0. */
  readonly likes?: number;
  /** Whether it waits for approval. */
  readonly held?: boolean;
  /** Why readers of its own reported it. */
  readonly reports?: readonly Reason[];
}

/** Where in this browser conversations are kept, and what is there to begin with. */
export interface BrowserConfig {
  /** The site's id; default: `main`. Sites know nothing of each other. */
  readonly site?: string;
  /** The database's name; default: `join-conversation-store`. Whoever opens the same one, in this tab or another, sees the same live. */
  readonly database?: string;
  /** The key in localStorage for who is signed in; default: `{database}:session`. Two keys in one page are two people. */
  readonly session?: string;
  /** Who signs in as the blog's author; default: `{ uid: 'author', name: 'Author' }`. */
  readonly author?: { readonly uid: string; readonly name: string };
  /** Written once: a thread that is there stays as it is. */
  readonly seed?: readonly SeedThread[];
  /** The clock, milliseconds since the epoch; default: `Date.now`. */
  readonly now?: () => number;
}

/** The database's name unless a configuration has another. */
export const DATABASE = 'join-conversation-store';
