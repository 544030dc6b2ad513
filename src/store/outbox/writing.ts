import { Drafts } from './drafts.js';
import { Outbox } from './outbox.js';
import type { OutboxStore } from './sender.js';
import { WordStorage } from './storage.js';

/** What a reader needs who starts to write. */
export interface Writing {
  readonly outbox: Outbox;
  readonly drafts: Drafts;
}

/**
 * Opens the outbox and the drafts of a site on one storage. This module is the lazy chunk `writing`.
 *
 * @param scope names the site in this browser: `{project}/{site}`
 */
export function openWriting(store: OutboxStore, scope: string): Writing {
  const storage = new WordStorage();
  return { outbox: new Outbox({ store, scope, storage }), drafts: new Drafts({ scope, storage }) };
}
