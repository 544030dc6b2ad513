import type { BrowserConfig } from '../../store/browser/config.js';
import type { FirestoreConfig } from '../../store/firestore/config.js';
import { load } from '../../store/load.js';
import type { ConversationStore } from '../../store/store.js';
import { badAttribute } from './bad-attribute.js';

/** What an element says of where its conversations live. Null: the attribute was taken away. */
export interface StoreSettings {
  readonly project: string | null | undefined;
  readonly apiKey: string | null | undefined;
  readonly authDomain: string | null | undefined;
  readonly site: string | null | undefined;
  readonly store: string | ConversationStore | null | undefined;
  readonly emulators: string | null | undefined;
  readonly appCheck: string | null | undefined;
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

/** Loaded only where they count, on loopback pages. @throws StoreError */
async function emulatorsOf(text: StoreSettings['emulators']): Promise<FirestoreConfig['emulators']> {
  if (typeof text !== 'string' || !isLoopback(location.hostname)) return undefined;
  const { parseEmulators } = await load(() => import('./emulators.js'));
  return parseEmulators(text);
}

async function firestore(settings: StoreSettings): Promise<FirestoreConfig> {
  const { app, appCheck, authDomain, emulators } = settings;
  const project = settings.project ?? app?.options.projectId;
  const apiKey = settings.apiKey ?? app?.options.apiKey;
  if (!project || !/^[a-z][a-z0-9-]{2,40}$/.test(project)) throw badAttribute('project');
  if (!apiKey) throw badAttribute('api-key');
  const local = await emulatorsOf(emulators);
  return {
    project,
    apiKey,
    site: siteOf(settings),
    ...(authDomain && { authDomain }),
    ...(appCheck && { appCheck }),
    ...(app && { app }),
    ...(local && { emulators: local }),
  };
}

function siteOf(settings: StoreSettings): string {
  const site = settings.site ?? 'main';
  if (!/^[A-Za-z0-9_-]{1,60}$/.test(site)) throw badAttribute('site');
  return site;
}

/** Where an element's conversations live. @throws StoreError `bad-config` naming the attribute */
export async function storeChoice(settings: StoreSettings): Promise<StoreChoice> {
  const store = settings.store ?? 'firestore';
  if (typeof store === 'object') return { kind: 'custom', store };
  if (store === 'browser') {
    return {
      kind: 'browser',
      config: { site: siteOf(settings), ...(settings.seed && { seed: settings.seed }) },
    };
  }
  if (store !== 'firestore') throw badAttribute('store');
  return { kind: 'firestore', config: await firestore(settings) };
}
