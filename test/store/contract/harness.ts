import { DEFAULT_POLICY, type Policy } from '../../../src/model/site.js';
import type { ThreadAddress } from '../../../src/model/thread.js';
import type { ConversationStore } from '../../../src/store/store.js';

/** A fresh site of some backend, and the people on it. Before `setPolicy` the site has no settings. */
export interface Harness {
  /**
   * A store of this site with this person signed in; the same person has the same uid each time. Known are `owner`,
   * `moderator` (named in every policy that `setPolicy` writes), `guest` (an anonymous account) and `stranger` (signed
   * out); any other name is an account of its own.
   */
  as(person: string): Promise<ConversationStore>;
  /** Writes settings: TEST_POLICY, `moderator` as a moderator, and over both what is given. */
  setPolicy(policy?: Partial<Policy>): Promise<void>;
  /** The address of a thread that is not there yet. */
  thread(): Promise<ThreadAddress>;
  /** Closes every store that was handed out. */
  close(): Promise<void>;
}

/** Opens a fresh site. */
export type Open = () => Promise<Harness>;

/** Settings under which tests need neither wait nor be approved. */
export const TEST_POLICY: Policy = { ...DEFAULT_POLICY, moderation: 'open', minSeconds: 0, meter: 0 };

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** An id as a client makes it. */
export const newId = (): string => hex(crypto.getRandomValues(new Uint8Array(12)));

/** The address of a thread that nobody has used; the id is what the rules demand for the url. */
export async function freshAddress(host = 'blog.example'): Promise<ThreadAddress> {
  const url = `https://${host}/${newId()}`;
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url));
  return { id: `u${hex(new Uint8Array(digest)).slice(0, 32)}`, url, title: 'Doors that open' };
}
