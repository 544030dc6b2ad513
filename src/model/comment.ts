/** What a comment is. The words are the design's: an entry is what the public sees of it, a stub what is left in place. */

/** Made by the writer, 16 to 32 of `A-Z a-z 0-9 _ -`, so that sending twice cannot post twice. */
export type CommentId = string;

/** Proved by the rules when the entry is written; absent for everybody else. */
export type Role = 'moderator' | 'owner';

/** A passage of the page that a comment answers: a W3C TextQuoteSelector. Reserved for quoting. */
export interface Quote {
  /** The passage, 1 to 300 characters. */
  readonly exact: string;
  /** What stands before it, up to 32 characters. */
  readonly prefix: string;
  /** What stands after it, up to 32 characters. */
  readonly suffix: string;
}

/** What a writer gives; the rest of an entry is the store's. */
export interface Words {
  readonly text: string;
  readonly parent?: CommentId;
  readonly quote?: Quote;
  /** One to five uids. Reserved for mentions. */
  readonly mentions?: readonly string[];
  /** `a` to `f`, labelled by the page. Reserved for stances. */
  readonly stance?: string;
}

/** What the public sees of a comment. Optional fields are absent, never null: every page view pays for the bytes. */
export interface Entry extends Words {
  readonly uid: string;
  readonly name: string;
  /** Present on comments of anonymous accounts. */
  readonly guest?: true;
  readonly role?: Role;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly createdAt: number;
  /** Milliseconds since the epoch; absent until the first edit. */
  readonly editedAt?: number;
}

/** What stays in place of a comment that a moderator hid or its author deleted, so that replies keep theirs. */
export interface Stub {
  readonly parent?: CommentId;
  readonly createdAt: number;
  readonly gone: 'hidden' | 'deleted';
}

/** What stands under an id in the head or on a page. */
export type Item = Entry | Stub;

/** Whether an item is a stub. */
export const isGone = (item: Item): item is Stub => 'gone' in item;

/** Held: waits for approval, seen by its author and moderators. Published: public. Hidden: by a moderator, restorable. Deleted: by its author, for good. */
export type Status = 'held' | 'published' | 'hidden' | 'deleted';

/** A comment that waits for approval, as its author and moderators see it. */
export interface HeldComment {
  readonly id: CommentId;
  readonly entry: Entry;
}

/** Limits that the rules enforce; lengths are UTF-16 code units, as `String.length` and the rules' `size()` count them. */
export const LIMITS = {
  text: 4000,
  name: 60,
  quote: 300,
  quoteContext: 32,
  mentions: 5,
  title: 300,
  url: 2000,
} as const;
