import type { Stop } from '../store.js';
import { systemClock, type Clock } from './clock.js';
import type { Draft, Records } from './places.js';
import { WordStorage } from './storage.js';

/** What drafts are made of. */
export interface DraftsOptions {
  /** Names the site in this browser, as for the outbox. */
  readonly scope: string;
  /** Default: a storage of its own. */
  readonly storage?: WordStorage;
  /** Default: the browser's. */
  readonly clock?: Clock;
}

type Kept = Records['drafts'];

/** How long typed text may stay unsaved, in milliseconds. */
const DELAY = 300;

/** How long a draft is kept, in milliseconds. */
const LIFE = 30 * 24 * 3_600_000;

const key = (thread: string, place: string): string => `${thread}/${place}`;

/**
 * Texts that were typed and not posted. A place in a thread is '' for a new comment, the parent's id for a reply and
 * `edit:{id}` for an edit. A draft is saved as it is typed, and dropped after 30 days.
 */
export class Drafts {
  #unsaved: Kept = {};
  #timer: Stop | undefined;
  readonly #scope: string;
  readonly #storage: WordStorage;
  readonly #clock: Clock;

  constructor({ scope, storage = new WordStorage(), clock = systemClock }: DraftsOptions) {
    this.#scope = scope;
    this.#storage = storage;
    this.#clock = clock;
    addEventListener('pagehide', this.#leave);
    document.addEventListener('visibilitychange', this.#leave);
  }

  /** The text kept for a place; '' if there is none. */
  async load(thread: string, place: string): Promise<string> {
    const kept = await this.#storage.adopt('drafts', this.#scope, this.#merge);
    return { ...kept, ...this.#unsaved }[key(thread, place)]?.text ?? '';
  }

  /** Keeps a text as it is typed: 300 ms later, or at once when the page is hidden. Without text none is kept. */
  save(thread: string, place: string, text: string): void {
    const draft: Draft = { text, savedAt: this.#clock.now() };
    this.#unsaved = { ...this.#unsaved, [key(thread, place)]: draft };
    this.#timer ??= this.#clock.after(DELAY, () => void this.#flush());
  }

  /** Forgets the text of a place. To be called once the outbox has it. */
  drop(thread: string, place: string): Promise<void> {
    this.save(thread, place, '');
    return this.#flush();
  }

  /** Forgets every text of the site's. */
  async clear(): Promise<void> {
    this.#takeUnsaved();
    await this.#storage.update('drafts', this.#scope, () => undefined);
  }

  /** Saves what is unsaved, and stops listening. */
  close(): Promise<void> {
    removeEventListener('pagehide', this.#leave);
    document.removeEventListener('visibilitychange', this.#leave);
    return this.#flush();
  }

  readonly #leave = (event: Event): void => {
    if (event.type !== 'pagehide' && !document.hidden) return;
    const unsaved = this.#takeUnsaved();
    if (Object.keys(unsaved).length === 0) return;
    void this.#storage.rescue('drafts', this.#scope, (kept) => ({ ...kept, ...unsaved }), this.#merge);
  };

  async #flush(): Promise<void> {
    const unsaved = this.#takeUnsaved();
    if (Object.keys(unsaved).length === 0) return;
    await this.#storage.update('drafts', this.#scope, (kept) => this.#merge(kept, unsaved));
  }

  #takeUnsaved(): Kept {
    this.#timer?.();
    this.#timer = undefined;
    const unsaved = this.#unsaved;
    this.#unsaved = {};
    return unsaved;
  }

  /** The newest of both, without those that are empty or too old. The same record back when nothing differs. */
  readonly #merge = (kept?: Kept, found?: Kept): Kept | undefined => {
    const now = this.#clock.now();
    const all = [kept, found].flatMap((record) => Object.entries(record ?? {}));
    const newest = Object.entries(Object.fromEntries(all.sort(([, a], [, b]) => a.savedAt - b.savedAt)));
    const left = newest.filter(([, { text, savedAt }]) => text !== '' && now - savedAt < LIFE);
    if (left.length === 0) return undefined;
    return !found && kept && left.length === Object.keys(kept).length ? kept : Object.fromEntries(left);
  };
}
