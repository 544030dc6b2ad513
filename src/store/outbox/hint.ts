const key = (record: string, scope: string): string => `join-conversation:left:${record}:${scope}`;

/** Notes whether a record of the outbox's storage holds anything. Without localStorage nothing is noted. */
export function noteLeftWords(record: 'outbox' | 'drafts', scope: string, left: boolean): void {
  try {
    if (left) localStorage.setItem(key(record, scope), '1');
    else localStorage.removeItem(key(record, scope));
  } catch {
    // The words themselves are kept elsewhere; they come back when the reader starts to write.
  }
}

/**
 * Whether an earlier visit left unsent changes or drafts on this site, so that the writing chunk is worth loading.
 * One look into localStorage: the entry bundle may ask.
 *
 * @param scope as given to the outbox
 */
export function hasLeftWords(scope: string): boolean {
  try {
    return ['outbox', 'drafts'].some((record) => localStorage.getItem(key(record, scope)) !== null);
  } catch {
    return false;
  }
}
