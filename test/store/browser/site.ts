import { deleteDB } from 'idb';
import type { BrowserConfig } from '../../../src/store/browser/config.js';
import { openBrowserStore, type BrowserStore } from '../../../src/store/browser/index.js';
import { sessionKey, type Account } from '../../../src/store/browser/session.js';
import { freshAddress, newId, TEST_POLICY, type Harness } from '../contract/harness.js';

/** The account of a person of the contract; null for the stranger. */
export function accountOf(person: string): Account | null {
  if (person === 'stranger') return null;
  const account = { uid: `uid-${person}`, name: person, guest: person === 'guest' };
  return person === 'owner' ? { ...account, owner: true } : account;
}

/** Several people's stores of one fresh database. */
export class BrowserSite implements Harness {
  readonly config: BrowserConfig;
  readonly #stores: BrowserStore[] = [];
  readonly #keys = new Set<string>();

  constructor(config: BrowserConfig = {}) {
    this.config = { database: `test-${newId()}`, ...config };
  }

  async as(person: string): Promise<BrowserStore> {
    const config = { ...this.config, session: `${this.config.database ?? ''}:${person}` };
    const account = accountOf(person);
    this.#keys.add(sessionKey(config));
    if (account) localStorage.setItem(sessionKey(config), JSON.stringify(account));
    const store = await openBrowserStore(config);
    await store.session.resume();
    this.#stores.push(store);
    return store;
  }

  async setPolicy(policy: object = {}): Promise<void> {
    const owner = await this.as('owner');
    await owner.savePolicy({ ...TEST_POLICY, moderators: { 'uid-moderator': 'Moderator' }, ...policy });
    await Promise.all(this.#stores.map((store) => store.session.resume()));
  }

  thread() {
    return freshAddress();
  }

  async close(): Promise<void> {
    await Promise.all(this.#stores.map((store) => store.close()));
    for (const key of this.#keys) localStorage.removeItem(key);
    await deleteDB(this.config.database ?? '');
  }
}
