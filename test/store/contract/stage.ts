import { expect } from '@open-wc/testing';
import type { CommentId, Entry, HeldComment, Item, Stub, Words } from '../../../src/model/comment.js';
import { isGone } from '../../../src/model/comment.js';
import type { Policy } from '../../../src/model/site.js';
import type { Head, Page, ThreadAddress } from '../../../src/model/thread.js';
import { StoreError, type StoreErrorCode } from '../../../src/store/errors.js';
import type { Change, ConversationStore, Outcome } from '../../../src/store/store.js';
import { newId, type Harness, type Open } from './harness.js';
import { Watcher } from './watcher.js';

/** One thread of a harness, with the verbs that tests are told in. */
export class Stage {
  readonly site: Harness;
  readonly thread: ThreadAddress;
  readonly #stores: Map<string, Promise<ConversationStore>>;

  private constructor(site: Harness, thread: ThreadAddress, stores: Map<string, Promise<ConversationStore>>) {
    this.site = site;
    this.thread = thread;
    this.#stores = stores;
  }

  /** A fresh site with TEST_POLICY and what is given, and a fresh thread. */
  static async open(open: Open, policy: Partial<Policy> = {}): Promise<Stage> {
    const site = await open();
    await site.setPolicy(policy);
    return new Stage(site, await site.thread(), new Map());
  }

  /** The same site and stores on another fresh thread. */
  async elsewhere(): Promise<Stage> {
    return new Stage(this.site, await this.site.thread(), this.#stores);
  }

  close(): Promise<void> {
    return this.site.close();
  }

  /** A person's store: one for each person. */
  as(person: string): Promise<ConversationStore> {
    const known = this.#stores.get(person) ?? this.site.as(person);
    this.#stores.set(person, known);
    return known;
  }

  async uid(person: string): Promise<string> {
    const { user } = (await this.as(person)).session;
    if (!user) throw new Error(`${person} is not signed in`);
    return user.uid;
  }

  async write(person: string, change: Change): Promise<Outcome> {
    return (await this.as(person)).write(this.thread, change);
  }

  /** Posts, and expects it to be published. */
  async post(person: string, text: string, words: Omit<Words, 'text'> = {}): Promise<CommentId> {
    const change = comment(person, text, words);
    expect(await this.write(person, change)).to.equal('published');
    return change.id;
  }

  /** Posts, and expects it to be held. */
  async hold(person: string, text: string, words: Omit<Words, 'text'> = {}): Promise<CommentId> {
    const change = comment(person, text, words);
    expect(await this.write(person, change)).to.equal('held');
    return change.id;
  }

  /** Likes or takes a like back; waits where a backend allows one in a second. */
  async like(person: string, id: CommentId, on: boolean): Promise<void> {
    for (;;) {
      try {
        expect(await this.write(person, { kind: 'like', id, on })).to.equal('done');
        return;
      } catch (error) {
        if (!(error instanceof StoreError) || error.code !== 'too-soon') throw error;
        const wait = (error.retryAt ?? 0) - Date.now();
        await new Promise((resolve) => setTimeout(resolve, Math.max(wait, 100)));
      }
    }
  }

  /** Bans an author until a time, or lifts the ban. */
  async ban(person: string, until: number | null): Promise<void> {
    const uid = await this.uid(person);
    expect(await this.write('owner', { kind: 'ban', uid, until })).to.equal('done');
  }

  async head(person = 'stranger'): Promise<Head> {
    const head = await (await this.as(person)).read(this.thread.id);
    if (!head) throw new Error('no such thread');
    return head;
  }

  async page(n: number): Promise<Page> {
    return (await this.as('stranger')).page(this.thread.id, n);
  }

  /** What the public sees under an id, wherever it is. */
  async item(id: CommentId): Promise<Item> {
    const head = await this.head();
    const pages = await Promise.all(Array.from({ length: head.pages }, (_, n) => this.page(n)));
    const item = [head, ...pages].map((page) => page.items[id]).find((found) => found !== undefined);
    if (!item) throw new Error(`no comment ${id}`);
    return item;
  }

  async entry(id: CommentId): Promise<Entry> {
    const item = await this.item(id);
    if (isGone(item)) throw new Error(`${id} is ${item.gone}`);
    return item;
  }

  async stub(id: CommentId): Promise<Stub> {
    const item = await this.item(id);
    if (!isGone(item)) throw new Error(`${id} is there: ${item.text}`);
    return item;
  }

  async watch(person = 'stranger'): Promise<Watcher<Head | null>> {
    const store = await this.as(person);
    return new Watcher((sink) => store.watch(this.thread.id, sink));
  }

  async watchHeld(person: string): Promise<Watcher<readonly HeldComment[]>> {
    const store = await this.as(person);
    return new Watcher((sink) => store.watchHeld(this.thread.id, sink));
  }

  /** What waits for approval, as this person sees it. */
  async held(person: string): Promise<readonly HeldComment[]> {
    const watcher = await this.watchHeld(person);
    const first = await watcher.until(() => true);
    watcher.stop();
    return first;
  }
}

/** A post with a new id, under the person's own name. */
export const comment = (name: string, text: string, words: Omit<Words, 'text'> = {}) =>
  ({ kind: 'post', id: newId(), name, text, ...words }) satisfies Change;

/** Expects a refusal for one of these reasons. */
export async function refused(promise: Promise<unknown>, ...codes: StoreErrorCode[]): Promise<StoreError> {
  const outcome = await promise.then(
    (value) => `it was ${String(value)}`,
    (error: unknown) => error,
  );
  if (!(outcome instanceof StoreError))
    throw new Error(`expected ${codes.join(' or ')}, but: ${String(outcome)}`);
  expect(codes, outcome.message).to.include(outcome.code);
  return outcome;
}

/** Why something that is gone, or was never there, cannot be changed. */
export const MISSING: StoreErrorCode[] = ['not-found', 'denied'];
