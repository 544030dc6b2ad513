import { DatabasePlace, LocalPlace, MemoryPlace, type Edit, type Place, type Records } from './places.js';

type Name = keyof Records;

/** Puts what was found in localStorage, if anything was, together with what is kept. */
export type Merge<T> = (kept: T | undefined, found: T | undefined) => T | undefined;

/**
 * Where words are kept until they have arrived: in IndexedDB; where that is missing, blocked or full, in localStorage;
 * at last in memory. It falls once and stays there until the next visit, taking along what this tab knew.
 */
export class WordStorage {
  /** Called when words are not as safe any more as they were. */
  onFall: (() => void) | undefined;
  readonly #local = new LocalPlace();
  readonly #places: Place[] = [new DatabasePlace(), this.#local, new MemoryPlace()];
  readonly #known = new Map<string, Records[Name] | undefined>();
  #carried = new Map<string, Records[Name] | undefined>();

  /** False: words will not survive a reload. Told for sure once there were words to keep. */
  get persistent(): boolean {
    return this.#places.length > 1;
  }

  /**
   * Edits one record of a site in one step; resolves with its new value once that is durable. Never rejects. The edit may
   * be tried more than once.
   */
  async update<N extends Name>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
  ): Promise<Records[N] | undefined> {
    const key = `${name}:${scope}`;
    const editAll: Edit<Records[N]> = (value) => {
      const after = edit(value ?? (this.#carried.get(key) as Records[N] | undefined));
      this.#carried.delete(key);
      return after;
    };
    for (;;) {
      const [place] = this.#places as [Place];
      try {
        const after = await place.update(name, scope, editAll);
        this.#known.set(key, after);
        return after;
      } catch (error) {
        // Memory keeps everything, so that only a fault in `edit` comes as far as this.
        if (place === this.#places.at(-1)) throw error;
        this.#fallFrom(place);
      }
    }
  }

  /**
   * Moves what lies in localStorage, from a visit without IndexedDB or from `rescue`, to where records are kept now.
   * Resolves with all there is.
   */
  async adopt<N extends Name>(
    name: N,
    scope: string,
    merge: Merge<Records[N]>,
  ): Promise<Records[N] | undefined> {
    const found = this.#found(name, scope);
    const all = await this.update(name, scope, (kept) => merge(kept, found));
    if (found && this.#places[0] !== this.#local) {
      this.#local.updateNow(name, scope, (left) => (isSame(left, found) ? undefined : left));
    }
    return all;
  }

  /** As `update` while the page goes away: only what localStorage is told at once is sure to be kept then. */
  async rescue<N extends Name>(
    name: N,
    scope: string,
    edit: Edit<Records[N]>,
    merge: Merge<Records[N]>,
  ): Promise<void> {
    try {
      this.#local.updateNow(name, scope, edit);
    } catch {
      await this.update(name, scope, edit);
      return;
    }
    await this.adopt(name, scope, merge);
  }

  #found<N extends Name>(name: N, scope: string): Records[N] | undefined {
    try {
      return this.#local.updateNow(name, scope, (value) => value);
    } catch {
      return undefined;
    }
  }

  #fallFrom(place: Place): void {
    if (this.#places[0] !== place) return;
    this.#places.shift();
    this.#carried = new Map(this.#known);
    this.onFall?.();
  }
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
