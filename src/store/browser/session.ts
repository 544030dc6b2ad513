import { isListed, type Policy, type User } from '../../model/site.js';
import { StoreError } from '../errors.js';
import type { Provider, Session, Stop } from '../store.js';
import { DATABASE, type BrowserConfig } from './config.js';

/** Who is signed in, as it is kept. */
export interface Account {
  readonly uid: string;
  readonly name: string;
  readonly guest: boolean;
  /** The blog's author, whose site this is. */
  readonly owner?: true;
}

/** The key in localStorage under which an account is kept as JSON. */
export const sessionKey = ({ session, database = DATABASE }: BrowserConfig): string =>
  session ?? `${database}:session`;

/** An account as the site sees it. */
export function userOf({ uid, name, guest, owner }: Account, policy: Policy): User {
  const role = owner ? 'owner' : isListed(uid, policy) ? 'moderator' : undefined;
  return { uid, name, guest, ...(role && { role }) };
}

/** Signs in whoever says so: a browser's own store has nothing to protect from the one who sits before it. */
export class BrowserSession implements Session {
  readonly providers: readonly Provider[] = [
    { id: 'guest', guest: true },
    { id: 'author', guest: false },
  ];
  readonly #key: string;
  readonly #author: NonNullable<BrowserConfig['author']>;
  readonly #policy: () => Promise<Policy>;
  readonly #listeners = new Set<(user: User | null) => void>();
  #user: User | null | undefined;
  /** For pages whose storage is blocked. */
  #unkept: Account | null = null;

  constructor(config: BrowserConfig, policy: () => Promise<Policy>) {
    this.#key = sessionKey(config);
    this.#author = config.author ?? { uid: 'author', name: 'Author' };
    this.#policy = policy;
    addEventListener('storage', this.#onStorage);
  }

  get user(): User | null | undefined {
    return this.#user;
  }

  /** Who is signed in in this browser, in whichever tab that happened. */
  get account(): Account | null {
    try {
      const kept = localStorage.getItem(this.#key);
      return kept === null ? this.#unkept : (JSON.parse(kept) as Account);
    } catch {
      return this.#unkept;
    }
  }

  remembered(): boolean {
    return this.account !== null;
  }

  /** Looks again who that is, and what the site sees in them. */
  async resume(): Promise<User | null> {
    const { account } = this;
    const user = account && userOf(account, await this.#policy());
    const isNews = JSON.stringify(user) !== JSON.stringify(this.#user);
    this.#user = user;
    if (isNews) for (const listener of this.#listeners) listener(user);
    return user;
  }

  async signIn(provider: string, name?: string): Promise<User> {
    const { account } = this;
    if (provider === 'author') return this.#become({ ...this.#author, guest: false, owner: true });
    if (provider !== 'guest') throw new StoreError('provider-off', `Nobody signs in here with ${provider}.`);
    const uid = account?.guest ? account.uid : `guest-${crypto.randomUUID()}`;
    return this.#become({ uid, name: name ?? '', guest: true });
  }

  async rename(name: string): Promise<User> {
    const { account } = this;
    if (!account) throw new StoreError('signed-out', 'Sign in before you take a name.');
    return this.#become({ ...account, name });
  }

  async signOut(): Promise<void> {
    this.#keep(null);
    await this.resume();
  }

  subscribe(listener: (user: User | null) => void): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Lets go of the page. */
  close(): void {
    removeEventListener('storage', this.#onStorage);
    this.#listeners.clear();
  }

  async #become(account: Account): Promise<User> {
    this.#keep(account);
    await this.resume();
    return userOf(account, await this.#policy());
  }

  #keep(account: Account | null): void {
    this.#unkept = account;
    try {
      if (account) localStorage.setItem(this.#key, JSON.stringify(account));
      else localStorage.removeItem(this.#key);
    } catch {
      // Storage is blocked: it holds for this page.
    }
  }

  readonly #onStorage = ({ key }: StorageEvent): void => {
    if (key !== this.#key && key !== null) return;
    this.#unkept = null;
    if (this.#user !== undefined) void this.resume();
  };
}
