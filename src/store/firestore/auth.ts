import {
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  getAuth,
  GoogleAuthProvider,
  indexedDBLocalPersistence,
  initializeAuth,
  onAuthStateChanged,
  signInAnonymously,
  signInWithPopup,
  signOut,
  type Auth,
  type User as Person,
} from 'firebase/auth';
import type { Role } from '../../model/comment.js';
import type { User } from '../../model/site.js';
import type { Stop } from '../store.js';
import { StoreError } from '../errors.js';
import { useApp, type AppInUse } from './app.js';
import { signInError } from './auth-errors.js';
import type { FirestoreConfig } from './config.js';
import { rememberedKey } from './session.js';
import { keep, recall } from './storage.js';

/** An account, as far as it matters for what it may be on a site. */
export interface Account {
  readonly uid: string;
  readonly guest: boolean;
  /** Whether it could be the owner's at all: its address is verified, or it carries the claim. */
  readonly mayOwn: boolean;
}

/** Signing in with Firebase Authentication. In a chunk of its own, as most readers never sign in. */
export class Accounts {
  readonly roleOf: (account: Account) => Promise<Role | undefined>;
  readonly #config: FirestoreConfig;
  readonly #changed: (user: User | null) => void;
  readonly #use: AppInUse;
  readonly #auth: Auth;
  readonly #stop: Stop;
  /** Names given on this page, by their storage keys. */
  readonly #names = new Map<string, string>();
  #user: User | null | undefined;

  /** @param changed is called with who is signed in, whenever that changes */
  constructor(
    config: FirestoreConfig,
    roleOf: (account: Account) => Promise<Role | undefined>,
    changed: (user: User | null) => void,
  ) {
    this.#config = config;
    this.roleOf = roleOf;
    this.#changed = changed;
    this.#use = useApp(config);
    this.#auth = openAuth(this.#use, config);
    this.#stop = onAuthStateChanged(this.#auth, (person) => void this.#meet(person));
  }

  async resume(): Promise<User | null> {
    await this.#auth.authStateReady();
    return this.#meet(this.#auth.currentUser);
  }

  /** @throws StoreError */
  async signIn(provider: string, name?: string): Promise<User> {
    const guest = provider === 'guest';
    if (!guest && provider !== 'google') throw new StoreError('provider-off', `no provider ${provider}`);
    if (guest && name !== undefined) this.#name(GUEST_NAME, name);
    try {
      const { user } = guest
        ? await signInAnonymously(this.#auth)
        : await signInWithPopup(this.#auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
      return await this.#welcome(user);
    } catch (error) {
      throw signInError(error, guest);
    }
  }

  /** @throws StoreError `signed-out` */
  async rename(name: string): Promise<User> {
    const person = this.#auth.currentUser;
    if (!person) throw new StoreError('signed-out');
    this.#name(nameKey(person), name);
    return this.#welcome(person);
  }

  async signOut(): Promise<void> {
    await signOut(this.#auth);
    await this.#meet(null);
  }

  async close(): Promise<void> {
    this.#stop();
    await this.#use.release();
  }

  #name(key: string, name: string): void {
    this.#names.set(key, name);
    keep('localStorage', key, name);
  }

  async #meet(person: Person | null): Promise<User | null> {
    if (person) return this.#welcome(person);
    this.#settle(null);
    return null;
  }

  async #welcome(person: Person): Promise<User> {
    const user = await this.#introduce(person);
    this.#settle(user);
    return user;
  }

  #settle(user: User | null): void {
    // Meanwhile somebody else may have come.
    if (this.#auth.currentUser?.uid !== user?.uid || JSON.stringify(user) === JSON.stringify(this.#user))
      return;
    this.#user = user;
    if (this.#use.own) keep('localStorage', rememberedKey(this.#config), user && '');
    this.#changed(user);
  }

  async #introduce(person: Person): Promise<User> {
    const { uid, isAnonymous: guest, displayName } = person;
    const key = nameKey(person);
    const name = this.#names.get(key) ?? recall('localStorage', key) ?? displayName ?? '';
    const role = guest ? undefined : await this.#roleOf(person);
    return { uid, name, guest, ...(role && { role }) };
  }

  /** What cannot be found out now is no reason to keep somebody out: without a role one is a reader. */
  async #roleOf(person: Person): Promise<Role | undefined> {
    try {
      const mayOwn = person.emailVerified || (await person.getIdTokenResult()).claims.owner === true;
      return await this.roleOf({ uid: person.uid, guest: false, mayOwn });
    } catch {
      return undefined;
    }
  }
}

const GUEST_NAME = 'jc:name';

/** Guests keep one name for all sites; who has an account may write under another name than the account's. */
const nameKey = ({ uid, isAnonymous }: Person): string => (isAnonymous ? GUEST_NAME : `jc:name:${uid}`);

/** @throws StoreError `bad-key` */
function openAuth(use: AppInUse, config: FirestoreConfig): Auth {
  try {
    return use.own ? ownAuth(use, config) : getAuth(use.app);
  } catch (error) {
    throw signInError(error, false);
  }
}

function ownAuth({ app }: AppInUse, { emulators }: FirestoreConfig): Auth {
  // Without the popup's resolver: in Safari it would load a script of Google's for every guest who comes back.
  const auth = initializeAuth(app, { persistence: [indexedDBLocalPersistence, browserLocalPersistence] });
  if (emulators?.auth) connectAuthEmulator(auth, `http://${emulators.auth}`, { disableWarnings: true });
  return auth;
}
