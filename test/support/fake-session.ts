import type { User } from '../../src/model/site.js';
import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import type { Provider, Session, Stop } from '../../src/store/store.js';

/** A session whose user a test sets. */
export class FakeSession implements Session {
  readonly providers: readonly Provider[];
  /** Whom `resume` brings back. */
  previous: User | null = null;
  /** The providers that were used to sign in, and the names given. */
  readonly signIns: { readonly provider: string; readonly name?: string }[] = [];
  #user: User | null | undefined;
  #refusal: StoreErrorCode | undefined;
  readonly #listeners = new Set<(user: User | null) => void>();

  constructor(user: User | null | undefined, providers: readonly Provider[]) {
    this.#user = user;
    this.providers = providers;
  }

  get user(): User | null | undefined {
    return this.#user;
  }

  /** Signs somebody in or out, as if it happened in another tab. */
  set(user: User | null): void {
    this.#user = user;
    for (const listener of this.#listeners) listener(user);
  }

  /** Makes the next sign-in or resumption fail. */
  refuseNext(code: StoreErrorCode): void {
    this.#refusal = code;
  }

  remembered(): boolean {
    return this.previous !== null;
  }

  async resume(): Promise<User | null> {
    this.#fail();
    this.set(this.previous);
    return Promise.resolve(this.previous);
  }

  async signIn(provider: string, name?: string): Promise<User> {
    this.#fail();
    this.signIns.push({ provider, ...(name !== undefined && { name }) });
    const guest = this.providers.some(({ id, guest }) => id === provider && guest);
    const user = { uid: guest ? 'guest-1' : 'ann', name: name ?? (guest ? '' : 'Ann'), guest };
    this.set(user);
    return Promise.resolve(user);
  }

  async rename(name: string): Promise<User> {
    if (!this.#user) throw new StoreError('signed-out');
    const user = { ...this.#user, name };
    this.set(user);
    return Promise.resolve(user);
  }

  signOut(): Promise<void> {
    this.set(null);
    return Promise.resolve();
  }

  subscribe(listener: (user: User | null) => void): Stop {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  #fail(): void {
    const code = this.#refusal;
    this.#refusal = undefined;
    if (code) throw new StoreError(code);
  }
}
