import type { Role } from './comment.js';

/** What a site's owner decides; public, checked by the rules. */
export interface Policy {
  /** `open`: all is published at once. `first`: an author's comments are held until a moderator approved one. `all`: every comment is held. */
  readonly moderation: 'open' | 'first' | 'all';
  /** Whether anonymous accounts may write. */
  readonly guests: boolean;
  /** Nothing new on the whole site; deletes and moderators' work go on. */
  readonly closed: boolean;
  /** Days after a thread's first comment; 0: never. */
  readonly closeAfterDays: number;
  /** Minutes in which an author may edit; 0: no limit. */
  readonly editMinutes: number;
  /** The uids of moderators. */
  readonly moderators: readonly string[];
  /** Seconds between one author's posts. */
  readonly minSeconds: number;
  /** Posts of untrusted authors in an hour, all of them together; 0: no limit. */
  readonly meter: number;
  /** Hosts whose pages may have threads; empty: any. */
  readonly hosts: readonly string[];
  /** Reserved names, folded: lower case, letters and digits alone. */
  readonly names: readonly string[];
  /** Comments with this many links or more are held; 0: no limit. */
  readonly links: number;
}

/** What holds on the site `main` until its owner has set it up: `defaults()` in firestore.rules says the same. */
export const DEFAULT_POLICY: Policy = {
  moderation: 'first',
  guests: true,
  closed: false,
  closeAfterDays: 0,
  editMinutes: 0,
  moderators: [],
  minSeconds: 10,
  meter: 30,
  hosts: [],
  names: [],
  links: 0,
};

/** Who is writing. */
export interface User {
  readonly uid: string;
  /** The name that stands on new comments; empty for a guest who has not given one. */
  readonly name: string;
  readonly guest: boolean;
  /** What this person is on this site. */
  readonly role?: Role;
}

/** What the site thinks of an author. */
export interface Standing {
  /** How many of the author's comments were approved. */
  readonly approved: number;
  /** Milliseconds since the epoch; absent or past: not banned. */
  readonly bannedUntil?: number;
  /** When the author last posted or edited, milliseconds since the epoch. */
  readonly last?: number;
}
