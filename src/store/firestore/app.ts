import { deleteApp, initializeApp, type FirebaseApp } from 'firebase/app';
import type { FirestoreConfig } from './config.js';

/** An app in use. */
export interface AppInUse {
  readonly app: FirebaseApp;
  /** Whether the app is this package's own: then emulators are still to be connected. */
  readonly own: boolean;
  /** Call once, when it is not needed any more: the last one who does ends the app's connections. */
  release(): Promise<void>;
}

const uses = new Map<string, number>();

/**
 * The given app, or one for this project that all stores on the page share. It has a name of its own, so that a page that
 * makes an app of another project finds the default name free.
 */
export function useApp(config: FirestoreConfig): AppInUse {
  // Firebase made it, whatever the page may see of it.
  if (config.app) return { app: config.app as FirebaseApp, own: false, release: () => Promise.resolve() };
  const { project, apiKey, authDomain = `${project}.firebaseapp.com`, emulators = {}, appCheck } = config;
  // Whatever makes another app makes another name; sign-in is remembered under it.
  const name = ['join-conversation', project, apiKey, authDomain, ...Object.values(emulators)].join(' ');
  const [, , appId] = appCheck?.split(' ') ?? [];
  const app = initializeApp({ projectId: project, apiKey, authDomain, ...(appId && { appId }) }, name);
  uses.set(name, (uses.get(name) ?? 0) + 1);
  const release = async () => {
    const left = (uses.get(name) ?? 1) - 1;
    uses.set(name, left);
    if (left === 0) await deleteApp(app);
  };
  return { app, own: true, release };
}
