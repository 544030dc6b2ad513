import { StoreError } from '../../store/errors.js';
import type { BrowserConfig } from '../../store/browser/config.js';
import type { FirestoreConfig } from '../../store/firestore/config.js';
import type { ConversationStore } from '../../store/store.js';

/** What an element says of where its conversations live. Null: the attribute was taken away. */
export interface StoreSettings {
  readonly project: string | null | undefined;
  readonly apiKey: string | null | undefined;
  readonly authDomain: string | null | undefined;
  readonly site: string | null | undefined;
  readonly store: string | ConversationStore | null | undefined;
  readonly emulators: string | null | undefined;
  readonly app: FirestoreConfig['app'] | null | undefined;
  readonly seed: BrowserConfig['seed'] | null | undefined;
}

/** Which store, and what it needs to know. */
export type StoreChoice =
  | { readonly kind: 'firestore'; readonly config: FirestoreConfig }
  | { readonly kind: 'browser'; readonly config: BrowserConfig }
  | { readonly kind: 'custom'; readonly store: ConversationStore };

/** Whether a host is this machine: developers are told more there. */
export const isLoopback = (host: string): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The attribute's name is the message: the sentences for it, which few pages need, load when they are. */
const bad = (attribute: string): StoreError => new StoreError('bad-config', attribute);

/** `firestore=host:port auth=host:port`; empty: the ports that Firebase's tools use. Elsewhere than on loopback pages: none. */
function emulatorsOf(text: StoreSettings['emulators']): FirestoreConfig['emulators'] | undefined {
  if (typeof text !== 'string' || !isLoopback(location.hostname)) return undefined;
  const pairs = (text.trim() || 'firestore=127.0.0.1:8080 auth=127.0.0.1:9099').split(/\s+/);
  if (!pairs.every((pair) => /^(firestore|auth)=[^=]+:\d+$/.test(pair))) throw bad('emulators');
  return Object.fromEntries(pairs.map((pair) => pair.split('='))) as FirestoreConfig['emulators'];
}

function firestore(settings: StoreSettings): FirestoreConfig {
  const { app, authDomain, emulators } = settings;
  const project = settings.project ?? app?.options.projectId;
  const apiKey = settings.apiKey ?? app?.options.apiKey;
  if (!project || !/^[a-z][a-z0-9-]{2,40}$/.test(project)) throw bad('project');
  if (!apiKey) throw bad('api-key');
  const local = emulatorsOf(emulators);
  return {
    project,
    apiKey,
    site: siteOf(settings),
    ...(authDomain && { authDomain }),
    ...(app && { app }),
    ...(local && { emulators: local }),
  };
}

function siteOf(settings: StoreSettings): string {
  const site = settings.site ?? 'main';
  if (!/^[A-Za-z0-9_-]{1,60}$/.test(site)) throw bad('site');
  return site;
}

/** Where an element's conversations live. @throws StoreError `bad-config` naming the attribute */
export function storeChoice(settings: StoreSettings): StoreChoice {
  const store = settings.store ?? 'firestore';
  if (typeof store === 'object') return { kind: 'custom', store };
  if (store === 'browser') {
    return {
      kind: 'browser',
      config: { site: siteOf(settings), ...(settings.seed && { seed: settings.seed }) },
    };
  }
  if (store !== 'firestore') throw bad('store');
  return { kind: 'firestore', config: firestore(settings) };
}
