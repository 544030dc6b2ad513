import { StoreError } from '../errors.js';
import type { User } from '../../model/site.js';
import type { Provider, Session, Stop } from '../store.js';
import type { Accounts } from './auth.js';
import type { FirestoreConfig } from './config.js';
import { load } from '../load.js';
import { recall } from './storage.js';

const PROVIDERS: readonly Provider[] = [
  { id: 'guest', guest: true },
  { id: 'google', guest: false },
];

/** Who is signed in. Everything that needs Firebase's sign-in code is behind `import()`. */
export class FirestoreSession implements Session {
  user: User | null | undefined;
  readonly providers = PROVIDERS;
  readonly #config: FirestoreConfig;
  readonly #roleOf: Accounts['roleOf'];
  readonly #listeners = new Set<(user: User | null) => void>();
  #accounts: Accounts | undefined;
  #closed = false;

  constructor(config: FirestoreConfig, roleOf: Accounts['roleOf']) {
    this.#config = config;
    this.#roleOf = roleOf;
  }

  /** Yes also where the page brings its own app, which may have somebody signed in. */
  remembered(): boolean {
    return !!this.#config.app || recall('localStorage', rememberedKey(this.#config)) !== null;
  }

  prepare(): void {
    // What fails here fails again, and is told, when it is needed.
    this.#open().catch(() => undefined);
  }

  async resume(): Promise<User | null> {
    return (await this.#open()).resume();
  }

  async signIn(provider: string, name?: string): Promise<User> {
    return (await this.#open()).signIn(provider, name);
  }

  async rename(name: string): Promise<User> {
    return (await this.#open()).rename(name);
  }

  async signOut(): Promise<void> {
    await (await this.#open()).signOut();
  }

  subscribe(listener: (user: User | null) => void): Stop {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Lets go of Firebase; nobody is told. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#accounts?.close();
  }

  async #open(): Promise<Accounts> {
    const { Accounts } = await load(() => import('./auth.js'));
    if (this.#closed) throw new StoreError('failed', 'This store is closed.');
    return (this.#accounts ??= new Accounts(this.#config, this.#roleOf, (user) => {
      this.user = user;
      for (const listener of this.#listeners) listener(user);
    }));
  }
}

/** Where the browser's storage says that somebody is signed in. */
export const rememberedKey = ({ project }: FirestoreConfig): string => `jc:signed-in:${project}`;
