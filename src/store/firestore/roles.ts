import type { Role } from '../../model/comment.js';
import { isListed } from '../../model/site.js';
import type { Account } from './auth.js';
import { MAIN_SITE, type FirestoreConfig } from './config.js';
import type { Policies } from './policies.js';
import type { Source } from './source.js';
import { keep, recall } from './storage.js';

/** Finds out what people are on the site: two reads at most, then remembered as long as the browser's tab. */
export class Roles {
  readonly #prefix: string;
  readonly #policies: Policies;
  readonly #source: Source;
  readonly #asked = new Map<string, Promise<Role | undefined>>();

  constructor({ project, site = MAIN_SITE }: FirestoreConfig, policies: Policies, source: Source) {
    this.#prefix = `jc:role:${project}:${site}:`;
    this.#policies = policies;
    this.#source = source;
  }

  /** @throws StoreError */
  of(account: Account): Promise<Role | undefined> {
    const { uid } = account;
    const asked = this.#asked.get(uid) ?? this.#find(account);
    this.#asked.set(uid, asked);
    asked.catch(() => this.#asked.delete(uid));
    return asked;
  }

  async #find({ uid, guest, mayOwn }: Account): Promise<Role | undefined> {
    if (guest) return undefined;
    const remembered = recall('sessionStorage', this.#prefix + uid);
    if (remembered !== null) return (remembered || undefined) as Role | undefined;
    const [{ policy, isSetUp }, isOwner] = await Promise.all([
      this.#policies.read(false),
      mayOwn && this.#source.mayRead('private/owner'),
    ]);
    const role = isOwner ? 'owner' : isListed(uid, policy) && 'moderator';
    // While a blog is being set up rules and roles change: then it is asked on every page.
    if (isSetUp) keep('sessionStorage', this.#prefix + uid, role || '');
    return role || undefined;
  }
}
