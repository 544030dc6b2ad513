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

/** The log's name for a thread; a comment's is its id. */
export const threadSubject = (thread: string): string => `thread~${thread}`;
/** The log's name for an author. */
export const authorSubject = (uid: string): string => `author~${uid}`;

/** Why a reader reports a comment. */
export type Reason = 'spam' | 'abuse' | 'off-topic' | 'illegal' | 'other';

/** A reason in the log can have so many characters. */
export const WHY_LIMIT = 300;

const EXCERPT = 240;

/** The beginning of a text, to be quoted: up to 240 characters in one line. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  // A cut may leave half a character.
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\p{Cs}$/u, '')}…`;
}
