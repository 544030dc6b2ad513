import type { ReactiveControllerHost } from 'lit';
import type { User } from '../model/site.js';
import { asStoreError, type StoreError } from '../store/errors.js';
import type { Provider, Session, Stop } from '../store/store.js';

/** Who is signed in, and ways to be. */
export class Membership {
  /** Undefined until it is known. */
  user: User | null | undefined;
  /** Whether somebody is being signed in. */
  isBusy = false;
  /** Why that failed. */
  error: StoreError | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #session: Session;
  readonly #changed: (user: User | null) => void;
  readonly #stop: Stop;

  /** @param changed is called when it is known, and whenever it changes */
  constructor(host: ReactiveControllerHost, session: Session, changed: (user: User | null) => void) {
    this.#host = host;
    this.#session = session;
    this.#changed = changed;
    this.#stop = session.subscribe((user) => {
      this.#meet(user);
    });
    void this.#begin();
  }

  /** Guests moderate nothing. */
  get providers(): readonly Provider[] {
    return this.#session.providers.filter(({ guest }) => !guest);
  }

  /** Call it in the click that asks for it: a window that opens later is blocked. */
  async signIn(provider: string): Promise<void> {
    if (this.isBusy) return;
    this.error = undefined;
    this.isBusy = true;
    this.#host.requestUpdate();
    try {
      this.#meet(await this.#session.signIn(provider));
    } catch (error) {
      this.error = asStoreError(error);
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async signOut(): Promise<void> {
    await this.#session.signOut().catch(() => undefined);
  }

  close(): void {
    this.#stop();
  }

  async #begin(): Promise<void> {
    const { user } = this.#session;
    // Whoever comes here moderates or is about to sign in: what that takes is loaded at once.
    this.#session.prepare?.();
    if (user !== undefined) this.#meet(user);
    else this.#meet(this.#session.remembered() ? await this.#session.resume().catch(() => null) : null);
  }

  #meet(user: User | null): void {
    const isNews = JSON.stringify(user) !== JSON.stringify(this.user);
    this.user = user;
    if (isNews) this.#changed(user);
    this.#host.requestUpdate();
  }
}
