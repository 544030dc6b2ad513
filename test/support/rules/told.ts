import { Timestamp } from 'firebase/firestore';
import type { Policy } from '../../../src/model/site.js';
import { isGuest, isOwner, pretends } from './people.js';
import type { Case } from './variation.js';
import { differencesOf } from './told-worlds.js';
import { POLICY, type World } from './world.js';

// Rows in words, for those who read the table.

/** Who somebody is on a world's site. */
export function roleOf(uid: string | null, { settings, authors = {} }: World): string {
  if (uid === null) return 'signed out';
  if (isOwner(uid)) return 'owner';
  if (pretends(uid)) return "the owner's address, not verified";
  const { bannedUntil } = (authors[uid] ?? {}) as { bannedUntil?: Timestamp };
  if (bannedUntil instanceof Timestamp && bannedUntil.toMillis() > Date.now()) return 'banned';
  if (uid in POLICY.moderators) return moderates(uid, settings) ? 'moderator' : 'moderator elsewhere';
  return isGuest(uid) ? 'guest' : 'reader';
}

function moderates(uid: string, settings: Partial<Policy> | null | undefined): boolean {
  return settings !== null && uid in (settings?.moderators ?? POLICY.moderators);
}

/** Somebody's part, after `by`. */
function byRole(role: string): string {
  if (role === 'signed out') return 'signed out';
  if (role.startsWith('the ')) return `by ${role}`;
  return role === 'owner' ? 'by the owner' : `by ${role === 'banned' ? 'somebody' : 'a'} ${role}`;
}

interface Said {
  readonly who: string;
  readonly attempt: string;
  readonly twin: string;
}
/** An attack in words, and its twin by what differs. */
export function tell(attempt: string, attack: Case, twin: Case): Said {
  const [who, other] = [roleOf(attack.who, attack.world), roleOf(twin.who, twin.world)];
  const by = who === other ? `by another ${other}` : byRole(other);
  const change = attack.change?.honestly ?? (attack.who === twin.who ? 'as the store sends it' : '');
  const parts = [
    ...(attack.who === twin.who ? [] : [by]),
    ...(attack.world === twin.world ? [] : differencesOf(attack.world, twin.world)),
    ...(attack.before === twin.before
      ? []
      : [twin.before ? 'after what should be there' : 'with nothing sent before']),
    ...(attack.again && !twin.again ? ['sent for the first time'] : []),
    ...(attack.change && attack.change !== twin.change ? [change] : []),
  ];
  return {
    who,
    attempt: readable(attempt),
    twin: readable(['the same', parts.filter(Boolean).join(', ')].join(' ')),
  };
}

/** A text without the ids that tests make up, and without the hour in which they run. */
export const readable = (text: string): string =>
  text
    .replace(/\b[cm]\d+_[xy]{12}/g, '{id}')
    .replace(/\bu[0-9a-f]{32}\b/g, '{thread}')
    .replace(/(meters)\/\d+\b/gi, '$1/{hour}');
