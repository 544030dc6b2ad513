import type { CommentId, HeldComment, Item } from '../../model/comment.js';
import { mayModerate, type CommentSituation } from '../../model/permissions.js';
import type { LogVerb } from '../../model/moderation.js';
import { DEFAULT_POLICY, type Policy, type Standing, type User } from '../../model/site.js';
import type { ThreadAddress } from '../../model/thread.js';
import { StoreError } from '../errors.js';
import type { Writing } from './judgement.js';
import type { Transaction } from './records.js';
import { ThreadRecords, type Place } from './thread-records.js';

/** What holds in a browser's own store until its author decides otherwise: nobody can flood one's own machine. */
export const BROWSER_POLICY: Policy = { ...DEFAULT_POLICY, moderation: 'open', minSeconds: 0, meter: 0 };

/** The settings of a site, or what holds without. */
export async function readPolicy(
  transaction: Transaction,
  site: string,
): Promise<{ readonly policy: Policy; readonly isSetUp: boolean }> {
  const policy = await transaction.get('policies', [site]);
  return { policy: policy ?? BROWSER_POLICY, isSetUp: policy !== undefined };
}

/** What a change takes place in: one thread, one person, one moment, one transaction. */
export class Scene {
  readonly thread: ThreadRecords;
  readonly transaction: Transaction;
  readonly site: string;
  readonly address: ThreadAddress;
  readonly user: User;
  readonly policy: Policy;
  readonly now: number;

  constructor(given: Pick<Scene, 'transaction' | 'site' | 'address' | 'user' | 'policy' | 'now'>) {
    this.transaction = given.transaction;
    this.site = given.site;
    this.address = given.address;
    this.user = given.user;
    this.policy = given.policy;
    this.now = given.now;
    this.thread = new ThreadRecords(this.transaction, this.site, this.address.id);
  }

  async standing(uid = this.user.uid): Promise<Standing> {
    return (await this.transaction.get('standings', [this.site, uid])) ?? { approved: 0 };
  }

  async putStanding(change: Partial<Standing>, uid = this.user.uid): Promise<void> {
    await this.transaction.put('standings', [this.site, uid], { ...(await this.standing(uid)), ...change });
  }

  /** The person as somebody with words for this thread. */
  async writing(): Promise<Writing> {
    const { user, policy, now } = this;
    const guard = await this.transaction.get('guards', [this.site]);
    return { user, policy, now, head: await this.thread.head(), standing: await this.standing(), guard };
  }

  /** Writes down what a moderator does with a comment, a thread or an author. */
  async note(subject: string, what: LogVerb, why = ''): Promise<void> {
    const key = [this.site, subject];
    const before = (await this.transaction.get('logs', key)) ?? [];
    const line = { by: this.user.uid, what, at: this.now, why };
    await this.transaction.put('logs', key, [...before, line]);
  }

  /** An item as permissions.ts wants to know it. */
  situation(item: Item, held = false): CommentSituation {
    return { user: this.user, policy: this.policy, now: this.now, item, held };
  }

  /** @throws StoreError `not-found` */
  async place(id: CommentId): Promise<Place> {
    const place = await this.thread.locate(id);
    if (!place) throw missing();
    return place;
  }

  /** @throws StoreError `not-found` */
  async held(id: CommentId): Promise<HeldComment & { readonly address: ThreadAddress }> {
    const held = await this.thread.held(id);
    if (!held) throw missing();
    return held;
  }

  /** @throws StoreError `denied` */
  demandModerator(): void {
    if (!mayModerate(this.user)) throw denied('Only moderators do that.');
  }
}

/** What a change is about is not there, or not any more. */
export const missing = (): StoreError => new StoreError('not-found', 'This comment is not there any more.');

/** A refusal that needs a sentence. */
export const denied = (sentence: string): StoreError => new StoreError('denied', sentence);
