import { Drafts } from './drafts.js';
import { Outbox } from './outbox.js';
import type { OutboxStore } from './sender.js';
import { WordStorage } from './storage.js';

/** What a reader's words lie in until they are published. */
export interface Kept {
  readonly outbox: Outbox;
  readonly drafts: Drafts;
}

/**
 * Opens the outbox and the drafts of a site on one storage. A chunk of its own, loaded beside the store's.
 *
 * @param scope names the site in this browser: `{project}/{site}`
 */
export function openKept(store: OutboxStore, scope: string): Kept {
  const storage = new WordStorage();
  return { outbox: new Outbox({ store, scope, storage }), drafts: new Drafts({ scope, storage }) };
}
