import { deleteApp, initializeApp, setLogLevel, type FirebaseApp } from 'firebase/app';
import {
  connectAuthEmulator,
  GoogleAuthProvider,
  initializeAuth,
  inMemoryPersistence,
  signInAnonymously,
  signInWithCredential,
} from 'firebase/auth';
import { connectFirestoreEmulator, initializeFirestore } from 'firebase/firestore';

// Tests ask for refusals, and Firebase reports each.
setLogLevel('silent');

/** Where the emulators are, as `host:port`. */
export interface Emulators {
  readonly firestore: string;
  readonly auth: string;
}

/** The emulators that the runner's page names. */
export function emulators(): Emulators {
  const { firestore, auth } = (globalThis as { emulators?: Partial<Emulators> }).emulators ?? {};
  if (!firestore || !auth)
    throw new Error(
      'These tests need emulators: run npm test, or set FIRESTORE_EMULATOR_HOST and FIREBASE_AUTH_EMULATOR_HOST.',
    );
  return { firestore, auth };
}

/** A project that nobody has used: it starts empty, under the project's rules. */
export const newProject = (): string => `demo-${crypto.randomUUID().slice(0, 18)}`;

/** An emulator without rules allows everything: what must be denied has to be, or nothing here proves anything. */
export async function expectRules(project: string): Promise<void> {
  const path = `projects/${project}/databases/(default)/documents/sites/main/private/guard`;
  const { status } = await fetch(`http://${emulators().firestore}/v1/${path}`);
  if (status !== 403)
    throw new Error(`The emulator does not enforce the rules: it answered ${String(status)}.`);
}

let apps = 0;

const portOf = (address: string): string => new URL(`http://${address}`).port;

/**
 * An app of a project, connected to the emulators, that remembers nobody. Each calls the emulator by another name of this
 * machine: browsers open six connections to a host, an app holds two, and the fourth would wait for ever.
 */
export function newApp(project: string): FirebaseApp {
  const app = initializeApp({ projectId: project, apiKey: 'key' }, `test ${String(++apps)}`);
  const { firestore, auth } = emulators();
  connectAuthEmulator(initializeAuth(app, { persistence: inMemoryPersistence }), `http://${auth}`, {
    disableWarnings: true,
  });
  connectFirestoreEmulator(
    initializeFirestore(app, {}),
    `app-${String(apps)}.localhost`,
    Number(portOf(firestore)),
  );
  return app;
}

/**
 * Signs a person into an app: `guest` anonymously, everybody else with a verified Google account. `owner` is whom the
 * rules say it is. Resolves to the uid.
 */
export async function signIn(app: FirebaseApp, person: string): Promise<string> {
  const auth = initializeAuth(app, { persistence: inMemoryPersistence });
  if (person === 'guest') return (await signInAnonymously(auth)).user.uid;
  const token = { sub: person, email: `${person}@example.com`, email_verified: true, name: person };
  const credential = GoogleAuthProvider.credential(JSON.stringify(token));
  return (await signInWithCredential(auth, credential)).user.uid;
}

/** Lets go of apps. */
export async function close(opened: Iterable<FirebaseApp>): Promise<void> {
  await Promise.all([...opened].map((app) => deleteApp(app)));
}
