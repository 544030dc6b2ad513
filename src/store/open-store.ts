import type { BrowserConfig } from './browser/index.js';
import type { FirestoreConfig } from './firestore/config.js';
import { load } from './load.js';
import type { ConversationStore } from './store.js';

/** What each kind of store needs to know. */
export interface StoreConfigs {
  readonly firestore: FirestoreConfig;
  readonly browser: BrowserConfig;
}

const opened = new Map<string, Promise<ConversationStore>>();
const appNumbers = new WeakMap<object, number>();
let apps = 0;

/**
 * The store of a site. All elements on a page that ask for the same one share it, and with it who is signed in; it lasts as
 * long as the page.
 * @throws StoreError if the store's code cannot be loaded; asking again tries again
 */
export function openStore<Kind extends keyof StoreConfigs>(
  kind: Kind,
  config: StoreConfigs[Kind],
): Promise<ConversationStore> {
  const key = JSON.stringify([kind, config], (name, value: unknown) =>
    name === 'app' ? numberOf(value as object) : value,
  );
  const store = opened.get(key) ?? open(kind, config);
  opened.set(key, store);
  store.catch(() => opened.delete(key));
  return store;
}

async function open(
  kind: keyof StoreConfigs,
  config: FirestoreConfig | BrowserConfig,
): Promise<ConversationStore> {
  if (kind === 'browser') {
    const { openBrowserStore } = await load(() => import('./browser/index.js'));
    return openBrowserStore(config);
  }
  const { FirestoreStore } = await load(() => import('./firestore/index.js'));
  return new FirestoreStore(config as FirestoreConfig);
}

/** Apps are told apart by what they are, not by what they say. */
function numberOf(app: object): number {
  const number = appNumbers.get(app) ?? ++apps;
  appNumbers.set(app, number);
  return number;
}
