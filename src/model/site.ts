import type { Role } from './comment.js';

/** What a site's owner decides; public, checked by the rules. */
export interface Policy {
  /** `open`: all is published at once. `first`: an author's comments are held until a moderator approved one. `all`: every comment is held. */
  readonly moderation: 'open' | 'first' | 'all';
  /** `open`: anonymous accounts write as others do. `held`: all that they write is held. `off`: they do not write. */
  readonly guests: 'open' | 'held' | 'off';
  /** Nothing new on the whole site; deletes and moderators' work go on. */
  readonly closed: boolean;
  /** Days after a thread's first comment; 0: never. */
  readonly closeAfterDays: number;
  /** Minutes in which an author may edit; 0: no limit. */
  readonly editMinutes: number;
  /** Moderators' names by their uids. */
  readonly moderators: Readonly<Record<string, string>>;
  /** Seconds between one author's posts. */
  readonly minSeconds: number;
  /** Posts of untrusted authors in an hour, all of them together; 0: no limit. */
  readonly meter: number;
  /** Hosts whose pages may have threads; empty: any. */
  readonly hosts: readonly string[];
  /** Names that nobody but the owner and moderators may use, as they were given. */
  readonly names: readonly string[];
  /** What meets the letters and digits of a reserved name, and of those that look like one: `reservedPattern` makes it of all names that are reserved. */
  readonly reserved: string;
  /** Comments with this many links or more are held; 0: no limit. */
  readonly links: number;
  /** Ways to react to a comment beside liking it. */
  readonly reactions: readonly Reaction[];
}

/** What one may feel besides liking. */
export type Reaction = 'love' | 'laugh' | 'wow' | 'sad' | 'thanks' | 'agree';

/** Patterns of words that are refused, and that are held: RE2 for the whole text; empty: none. Readers do not see them. */
export interface Guard {
  readonly refuse: string;
  readonly hold: string;
}

/** What holds on the site `main` until its owner has set it up: `defaults()` in firestore.rules says the same. */
export const DEFAULT_POLICY: Policy = {
  moderation: 'first',
  guests: 'open',
  closed: false,
  closeAfterDays: 0,
  editMinutes: 0,
  moderators: {},
  minSeconds: 10,
  meter: 30,
  hosts: [],
  names: [],
  reserved: '-',
  links: 0,
  reactions: [],
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

/** How many likes of untrusted readers an hour takes for each post that the site's meter allows: `likesAPost` in firestore.rules. */
export const LIKES_A_POST = 10;

/** Comments on a page of the moderation queue. */
export const QUEUE_PAGE = 20;

/** Whether the owner named this account among the moderators. */
export const isListed = (uid: string, { moderators }: Policy): boolean => Object.hasOwn(moderators, uid);
