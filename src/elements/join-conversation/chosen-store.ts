import { openStore } from '../../store/open-store.js';
import type { ConversationStore } from '../../store/store.js';
import type { StoreChoice } from '../shared/store-config.js';

const numbers = new WeakMap<ConversationStore, number>();
let stores = 0;

/** Which of the page's stores that do not name themselves this is: none must get words that were written for another. */
function numberOf(store: ConversationStore): number {
  const number = numbers.get(store) ?? ++stores;
  numbers.set(store, number);
  return number;
}

/** Opens the store that an element chose. @throws StoreError if its code cannot be loaded */
export const storeOf = (choice: StoreChoice): Promise<ConversationStore> =>
  choice.kind === 'custom' ? Promise.resolve(choice.store) : openStore(choice.kind, choice.config);

/** Names the site that an element chose in this browser, for what is kept there: drafts, unsent words. */
export function scopeOf(choice: StoreChoice): string {
  if (choice.kind === 'custom') return choice.store.scope ?? `custom${String(numberOf(choice.store))}`;
  const { kind, config } = choice;
  return `${kind === 'firestore' ? config.project : kind}/${config.site ?? 'main'}`;
}
