import type { FieldValue, Timestamp } from 'firebase/firestore';
import type { CommentId, Role, Status, Words } from '../../../model/comment.js';
import type { LogVerb, Reason } from '../../../model/moderation.js';

/** A time as Firestore gives it, or, in a document on its way there, the server's to fill in. */
export type Time = Timestamp | FieldValue;

/** An entry as Firestore keeps it: the model's, with Timestamps. What rules compare must travel unchanged. */
export interface RawEntry extends Words {
  readonly uid: string;
  readonly name: string;
  readonly guest?: true;
  readonly role?: Role;
  readonly createdAt: Time;
  readonly editedAt?: Time;
}

/** A stub as Firestore keeps it. */
export interface RawStub {
  readonly parent?: CommentId;
  readonly createdAt: Time;
  readonly gone: 'hidden' | 'deleted';
}

/** What stands under an id in the head or on a page. */
export type RawItem = RawEntry | RawStub;

/** `sites/{site}/threads/{thread}/pages/{n}` */
export interface RawPage {
  readonly ids: readonly CommentId[];
  readonly items: Readonly<Record<CommentId, RawItem>>;
  /** Whose item the last write changed; absent until one does. */
  readonly last?: CommentId;
}

/** `sites/{site}/threads/{thread}` */
export interface RawHead extends RawPage {
  readonly url: string;
  readonly title: string;
  readonly locked: boolean;
  readonly createdAt: Time;
  /** Absent: nothing is pinned. */
  readonly pinned?: CommentId;
  readonly count: number;
  readonly stances: Readonly<Record<string, number>>;
  readonly pages: number;
  readonly last: CommentId;
}

/** The page a comment was written on. */
export interface About {
  readonly url: string;
  readonly title: string;
}

/** `sites/{site}/comments/{id}`: the ledger. */
export interface RawComment {
  readonly thread: string;
  readonly uid: string;
  /** Whom it answers; absent: nobody. */
  readonly to?: string;
  readonly status: Status;
  /** Where its last writer found the item: -1 the head, n a page. Archiving leaves it as it is. */
  readonly at: number;
  /** Word for word the public item, where the comment is not held. */
  readonly entry: RawItem;
  /** Of a held comment only. */
  readonly about?: About;
  /** Of a hidden comment only: what comes back when it is restored. */
  readonly kept?: RawEntry;
  /** Of a hidden comment only: the moderator who hid it. */
  readonly by?: string;
}

/** `sites/{site}/authors/{uid}`. Every field may be absent. */
export interface RawAuthor {
  /** When the author last posted or edited. */
  readonly last?: Timestamp;
  /** The comment that was written or edited then. */
  readonly what?: CommentId;
  /** How many comments were approved. */
  readonly approved?: number;
  /** The comment that was approved last. */
  readonly approval?: CommentId;
  readonly bannedUntil?: Timestamp;
}

/** `sites/{site}/reports/{id~uid}` */
export interface RawReport {
  readonly comment: CommentId;
  readonly uid: string;
  readonly reason: Reason;
  readonly at: Time;
}

/** A line of the log. */
export interface RawLine {
  /** The moderator's uid. */
  readonly by: string;
  readonly what: LogVerb;
  readonly at: Time;
  readonly why: string;
}

/** `sites/{site}/log/{subject}`: what moderators did with a comment, a thread or an author. */
export interface RawLog {
  readonly last: RawLine;
  /** The lines before it, the oldest first. */
  readonly before: readonly RawLine[];
}
