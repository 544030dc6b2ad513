import type { ReactiveControllerHost } from 'lit';
import type { CommentId, Entry, HeldComment, Words } from '../model/comment.js';
import type { Delivery, OutgoingComment } from '../model/conversation.js';
import { DEFAULT_POLICY, type Policy, type User } from '../model/site.js';
import { mayWrite } from '../model/permissions.js';
import { asStoreError, StoreError, type StoreErrorCode } from '../store/errors.js';
import type { Drafts } from '../store/outbox/drafts.js';
import type { OutboxEntry, OutboxReason, Sent } from '../store/outbox/entry.js';
import type { Outbox } from '../store/outbox/outbox.js';
import type { Kept } from '../store/outbox/index.js';
import type { Change, ConversationStore, Provider, Stop } from '../store/store.js';
import type { Reading } from './reading.js';

/** What a change to one comment came to, for a note beside it. */
export interface Notice {
  readonly reason: OutboxReason;
  readonly retryAt?: number | undefined;
}

/** What the host does with what happened. */
export interface WritingCallbacks {
  /** A change of this reader's arrived. */
  sent(sent: Sent): void;
  /** Something that the page's author may have to mend. */
  failed(error: StoreError): void;
}

/** Everything a reader can do: who they are, what they write, and what is on its way. Loaded after the first paint. */
export class Writing {
  user: User | null | undefined;
  policy: Policy = DEFAULT_POLICY;
  /** Undefined until it is known. */
  isSetUp: boolean | undefined;
  held: readonly HeldComment[] = [];
  /** Why something was refused that was not a post, by comment; '' for the thread. */
  readonly notices = new Map<CommentId, Notice>();
  readonly drafts: Drafts;

  readonly #host: ReactiveControllerHost;
  readonly #reading: Reading;
  readonly #callbacks: WritingCallbacks;
  readonly #outbox: Outbox;
  readonly #stops: Stop[] = [];
  #stopHeld: Stop | undefined;
  #refused: ReadonlySet<number> = new Set();

  constructor(host: ReactiveControllerHost, reading: Reading, kept: Kept, callbacks: WritingCallbacks) {
    this.#host = host;
    this.#reading = reading;
    this.#callbacks = callbacks;
    ({ drafts: this.drafts, outbox: this.#outbox } = kept);
    const { user } = this.#store.session;
    if (!user?.guest) this.user = user;
    this.#stops.push(
      this.#outbox.subscribe((sent) => {
        if (sent) this.#arrived(sent);
        this.#tellRefusals();
        this.#host.requestUpdate();
      }),
      this.#store.session.subscribe(() => {
        void this.#recognise();
      }),
    );
    if (user) void this.#recognise();
  }

  get #store(): ConversationStore {
    return this.#reading.store;
  }

  /** False: what is written does not survive leaving the page. */
  get persistent(): boolean {
    return this.#outbox.persistent;
  }

  /** One's own comments on their way. */
  get outgoing(): readonly OutgoingComment[] {
    return this.#rows.flatMap((row) => {
      if (row.change.kind !== 'post') return [];
      const { kind: _kind, id, ...words } = row.change;
      const entry: Entry = { ...words, uid: row.uid ?? this.user?.uid ?? '', createdAt: row.addedAt };
      return [{ id, entry, delivery: delivery(row) }];
    });
  }

  get #rows(): readonly OutboxEntry[] {
    return this.#outbox.rows(this.#reading.address.id);
  }

  /** How new words for a published comment are faring on their way. */
  deliveryOfEdit(id: CommentId): Delivery | undefined {
    const row = this.#edit(id);
    return row && delivery(row);
  }

  /** The new words themselves, also where they were refused. */
  textOnItsWay(id: CommentId): string | undefined {
    const change = this.#edit(id)?.change;
    return change?.kind === 'edit' ? change.text : undefined;
  }

  #edit(id: CommentId): OutboxEntry | undefined {
    return this.#rows.find(({ change }) => change.kind === 'edit' && change.id === id);
  }

  /** The ways to sign in that the store has. */
  get allProviders(): readonly Provider[] {
    return this.#store.session.providers;
  }

  /** Those that the site allows. */
  get providers(): readonly Provider[] {
    return this.allProviders.filter(({ guest }) => !guest || this.policy.guests !== 'off');
  }

  /** Who can write as they are; null: somebody has to sign in first, also in place of a guest who is not asked. */
  get writer(): User | null {
    const { user = null, policy } = this;
    return mayWrite({ user, policy }) ? user : null;
  }

  /** Loads what signing in needs, so that a window can open within the click, and learns whether guests are asked. */
  prepareToSignIn(): void {
    this.#store.session.prepare?.();
    if (this.isSetUp === undefined) void this.#learnPolicy();
  }

  /** Brings back who was signed in before. */
  async resume(): Promise<void> {
    await this.#store.session.resume().catch(() => null);
    await this.#recognise();
  }

  /** @throws StoreError when signing in failed */
  async signIn(provider: string, name?: string): Promise<User> {
    try {
      const user = await this.#store.session.signIn(provider, name);
      await this.#recognise();
      return user;
    } catch (error) {
      throw this.#told(error);
    }
  }

  /** Changes the name that stands on new comments. */
  async rename(name: string): Promise<void> {
    await this.#store.session.rename(name);
  }

  async signOut(): Promise<void> {
    await this.#store.session.signOut();
  }

  /** Puts a comment into the outbox; resolves once it is safe there. */
  async post(id: CommentId, words: Words): Promise<void> {
    const name = this.user?.name ?? '';
    await this.#outbox.add(this.#reading.address, { kind: 'post', id, name, ...words }, this.user?.uid);
  }

  /** Puts new words into the outbox; resolves once they are safe there. */
  async edit(id: CommentId, text: string): Promise<void> {
    await this.#outbox.add(this.#reading.address, { kind: 'edit', id, text }, this.user?.uid);
  }

  /** Makes any other change at once. Where it is refused, a notice stands beside its comment; the thread's own stands under ''. */
  async change(change: Exclude<Change, { kind: 'post' }>): Promise<boolean> {
    const about = 'id' in change ? change.id : '';
    this.notices.delete(about);
    try {
      await this.#store.write(this.#reading.address, change);
      if (about) await this.#reading.refresh(about);
      return true;
    } catch (error) {
      this.notice(about, this.#told(error));
      return false;
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Notes why something could not be done with a comment. */
  notice(id: CommentId, { code, retryAt }: StoreError): void {
    this.notices.set(id, { reason: code, retryAt });
    this.#host.requestUpdate();
  }

  /** Owner: writes the site's settings. @throws StoreError */
  async setUp(policy: Policy): Promise<void> {
    try {
      await this.#store.savePolicy(policy);
    } catch (error) {
      throw this.#told(error);
    }
    this.policy = policy;
    this.isSetUp = true;
    this.#host.requestUpdate();
  }

  /** Forgets all words of this reader's that only this browser has. */
  async forget(): Promise<void> {
    await Promise.all([this.drafts.clear(), this.#outbox.clear(this.user?.uid ?? '')]);
  }

  /** Tries an outgoing comment again. */
  async retry(id: CommentId): Promise<void> {
    const row = this.#row(id);
    if (row) await this.#outbox.retry(row.id);
  }

  /** Takes an outgoing comment out of the outbox, words and all. */
  async discard(id: CommentId): Promise<void> {
    const row = this.#row(id);
    if (row) await this.#outbox.discard(row.id);
  }

  /** Tells the outbox what the thread shows: posts among it have arrived, whatever became of the answer. */
  settle(): void {
    const { head } = this.#reading;
    if (head && this.#rows.length > 0) void this.#outbox.settle(head);
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#stopHeld?.();
    this.#outbox.close();
    void this.drafts.close();
  }

  /** A post's row, whatever else waits for the same comment. */
  #row(id: CommentId): OutboxEntry | undefined {
    return this.#rows.find(({ change }) => 'id' in change && change.id === id);
  }

  /** Each refusal of what was in the outbox, once. */
  #tellRefusals(): void {
    const refused = this.#rows.filter(({ state }) => state === 'refused');
    const news = refused.filter(({ id }) => !this.#refused.has(id));
    this.#refused = new Set(refused.map(({ id }) => id));
    for (const { reason } of news) this.#callbacks.failed(new StoreError(reason as StoreErrorCode));
  }

  #told(error: unknown): StoreError {
    const told = asStoreError(error);
    this.#callbacks.failed(told);
    return told;
  }

  /** Somebody else is writing now: what they may and what waits for them is asked anew. */
  async #recognise(): Promise<void> {
    // A guest counts as a writer only once it is known whether the site asks guests.
    if (this.#store.session.user?.guest && this.isSetUp === undefined) await this.#learnPolicy();
    const { user } = this.#store.session;
    this.#host.requestUpdate();
    if (user?.uid === this.user?.uid && this.#stopHeld) {
      this.user = user;
      return;
    }
    this.user = user;
    this.#stopHeld?.();
    this.#stopHeld = undefined;
    this.held = [];
    if (!user) {
      // Nobody's likes are marked any more; the policy stays what it was.
      await this.#reading.loadLikes();
      return;
    }
    this.#stopHeld = this.#store.watchHeld(this.#reading.address.id, {
      next: (held) => {
        this.held = held;
        void this.#outbox.settle({ ids: held.map(({ id }) => id) });
        this.#host.requestUpdate();
      },
      fail: () => undefined,
    });
    this.#reading.goLive();
    await Promise.all([this.#learnPolicy(), this.#reading.loadLikes()]);
  }

  async #learnPolicy(): Promise<void> {
    const known = await this.#store.policy().catch(() => null);
    if (known) ({ policy: this.policy, isSetUp: this.isSetUp } = known);
    this.#host.requestUpdate();
  }

  #arrived(sent: Sent): void {
    const { change } = sent.entry;
    this.#callbacks.sent(sent);
    if ('id' in change) void this.#reading.refresh(change.id);
  }
}

const delivery = ({ state, reason, retryAt }: OutboxEntry): Delivery => ({
  state,
  ...(reason !== undefined && { reason }),
  ...(retryAt !== undefined && { retryAt }),
});
