/** What moderators do, as the log has it. `notes` in firestore.rules lists the same. */
export type LogVerb =
  // with a comment
  | 'approve'
  | 'refuse'
  | 'hide'
  | 'restore'
  | 'dismiss'
  // with a thread
  | 'lock'
  | 'unlock'
  | 'pin'
  | 'unpin'
  | 'correct'
  // with an author
  | 'ban'
  | 'unban'
  | 'trust';

/** One thing that a moderator did. */
export interface LogLine {
  /** The moderator's uid. */
  readonly by: string;
  readonly what: LogVerb;
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number;
  /** Empty: no reason was given. */
  readonly why: string;
}

/** Why a reader reports a comment. */
export type Reason = 'spam' | 'abuse' | 'off-topic' | 'illegal' | 'other';

/** How many likes of untrusted readers an hour takes for each post that the site's meter allows: `likesAPost` in firestore.rules. */
export const LIKES_A_POST = 10;
