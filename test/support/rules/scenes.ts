import { reservedPattern } from '../../../src/model/look-alikes.js';
import type { Policy } from '../../../src/model/site.js';
import type { Words } from '../../../src/model/comment.js';
import { put, type Forge } from './draft.js';
import { X } from './batches.js';
import { newId, type World } from './world.js';

// Worlds and settings that several flows start from.

/** Comments of a world. */
export const [A, B, C, D, E, F] = [newId(), newId(), newId(), newId(), newId(), newId()] as const;

/** Ann is trusted, eve and the guest gus are not. */
export const settled = { ann: { approved: 2 }, eve: {}, gus: {} };
/** A conversation: eve's comment A and ann's B. */
export const talk: World = { authors: settled, comments: { [A]: { by: 'eve' }, [B]: { by: 'ann' } } };
/** Ann's own comment A, and eve's B. */
export const own: World = { authors: settled, comments: { [A]: { by: 'ann' }, [B]: { by: 'eve' } } };
/** Ann's A and eve's C on page 0, as ann's ledger does not know yet; eve's B in the head. */
export const archived: World = {
  authors: settled,
  pages: 1,
  comments: { [A]: { by: 'ann', at: 0, claims: -1 }, [C]: { by: 'eve', at: 0 }, [B]: { by: 'eve' } },
};

/** Every setting that costs the rules something. */
export const everything: Partial<Policy> = {
  moderation: 'first',
  meter: 10,
  closeAfterDays: 9,
  hosts: ['blog.example'],
  names: ['admin'],
  reserved: reservedPattern(['admin', 'owner', 'moderator', 'Olga Weber']),
  links: 3,
};
/** Patterns of words that are refused, and that are held. */
export const watched = { refuse: '(?is).*casino.*', hold: '(?is).*\\b(cheap|free)\\b.*' };
export const quote = { exact: 'x', prefix: '', suffix: '' };
/** Everything that an entry may have, but a parent. */
export const allWords: Partial<Words> = { mentions: ['ann', 'eve', 'gus', 'mia', 'zoe'], stance: 'f', quote };

/** Forges fields of X's entry, in the comment and in the head alike. */
export const says = (fields: Readonly<Record<string, unknown>>): Forge =>
  put(
    Object.fromEntries(
      Object.entries(fields).flatMap(([field, value]) => [
        [`comment.entry.${field}`, value],
        [`head.items.${X}.${field}`, value],
      ]),
    ),
  );
