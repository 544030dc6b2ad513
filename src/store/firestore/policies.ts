import { DEFAULT_POLICY, type Policy } from '../../model/site.js';
import type { ServerClock } from './clock.js';
import type { FirestoreConfig } from './config.js';
import { readDocuments } from './rest.js';

/** A site's policy, and whether its owner has written it. */
export interface SitePolicy {
  readonly policy: Policy;
  readonly isSetUp: boolean;
}

const FRESH_MS = 60_000;

/** Reads the site's policy: a plain request, as everybody may. The answer also tells the server's time. */
export class Policies {
  readonly #config: FirestoreConfig;
  readonly #clock: ServerClock;
  #known: { readonly at: number; readonly site: Promise<SitePolicy> } | undefined;

  constructor(config: FirestoreConfig, clock: ServerClock) {
    this.#config = config;
    this.#clock = clock;
  }

  /**
   * @param fresh false: one read less than a minute ago will do
   * @throws StoreError
   */
  read(fresh: boolean): Promise<SitePolicy> {
    if (fresh || !this.#known || Date.now() - this.#known.at > FRESH_MS) {
      const known = { at: Date.now(), site: this.#fetch() };
      this.#known = known;
      known.site.catch(() => {
        if (this.#known === known) this.#known = undefined;
      });
    }
    return this.#known.site;
  }

  /** Forgets what was read. */
  forget(): void {
    this.#known = undefined;
  }

  async #fetch(): Promise<SitePolicy> {
    const sentAt = Date.now();
    const documents = await readDocuments(this.#config, [''], undefined, (server) => {
      this.#clock.learn(server, sentAt, Date.now());
    });
    const stored = documents.get('');
    return { policy: { ...DEFAULT_POLICY, ...stored }, isSetUp: stored !== undefined };
  }
}
