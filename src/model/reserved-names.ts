import type { Policy } from './site.js';

/** Whether a name is kept for the owner and the moderators, or looks like one that is. `isName` in firestore.rules says the same. */
export function isReserved(name: string, { reserved }: Pick<Policy, 'reserved'>): boolean {
  const bare = name.replace(/[^\p{L}\p{N}]/gu, '');
  return new RegExp(`^(?:${reserved.replace('(?i)', '')})$`, 'iu').test(bare);
}
