import type { CommentId, HeldComment } from '../../model/comment.js';
import type { Head, Page, ThreadAddress, ThreadCount } from '../../model/thread.js';
import type { Policy } from '../../model/site.js';
import { StoreError, type StoreErrorCode } from '../errors.js';
import type { SiteModeration } from '../moderation.js';
import type { OwnRecords } from '../own.js';
import type { Change, ConversationStore, Likes, Outcome, Sink, Stop } from '../store.js';
import { load } from '../load.js';
import type { FirestoreConfig } from './config.js';
import { headPath, readDocuments, readHead } from './rest.js';
import type { Sdk } from './sdk.js';
import { FirestoreSession } from './session.js';

export type { FirestoreConfig } from './config.js';

/**
 * Conversations in Cloud Firestore. Reading is plain requests; the rest is in chunks that load when they are first asked
 * for: `sdk.ts` to follow and to write, `auth.ts` to sign in.
 */
export class FirestoreStore implements ConversationStore {
  readonly session: FirestoreSession;
  readonly #config: FirestoreConfig;
  #sdk: Sdk | undefined;
  #closed = false;

  constructor(config: FirestoreConfig) {
    this.#config = config;
    this.session = new FirestoreSession(config, async (account) => (await this.#open()).roleOf(account));
  }

  read(thread: string): Promise<Head | null> {
    return readHead(this.#config, thread);
  }

  async page(thread: string, n: number): Promise<Page> {
    const path = `${headPath(thread)}/pages/${String(n)}`;
    const page = (await readDocuments(this.#config, [path])).get(path);
    return (page ?? { ids: [], items: {} }) as unknown as Page;
  }

  async find(thread: string, id: CommentId): Promise<number | null> {
    const { findPage } = await load(() => import('./find-page.js'));
    return findPage(this.#config, thread, id);
  }

  async counts(threads: readonly string[]): Promise<ReadonlyMap<string, ThreadCount>> {
    const heads = await readDocuments(this.#config, threads.map(headPath), ['count', 'locked']);
    return new Map([...heads].map(([path, head]) => [path.slice(9), head as unknown as ThreadCount]));
  }

  async likes(thread: string, windows: readonly number[]): Promise<Likes> {
    const [tallies, mine] = await Promise.all([
      readDocuments(
        this.#config,
        windows.map((n) => `${headPath(thread)}/likes/${String(n)}`),
      ),
      this.session.user ? this.#open().then((sdk) => sdk.mine(thread, windows)) : new Set<CommentId>(),
    ]);
    const counted = [...tallies.values()].flatMap(Object.entries).filter(([, n]) => Number.isInteger(n));
    return { tallies: Object.fromEntries(counted), mine };
  }

  watch(thread: string, sink: Sink<Head | null>): Stop {
    return this.#follow(sink, (sdk) => sdk.watch(thread, sink));
  }

  watchHeld(thread: string, sink: Sink<readonly HeldComment[]>): Stop {
    return this.#follow(sink, (sdk) => sdk.watchHeld(thread, sink));
  }

  async policy(): Promise<{ readonly policy: Policy; readonly isSetUp: boolean }> {
    return (await this.#open()).policy();
  }

  async savePolicy(policy: Policy): Promise<void> {
    await (await this.#open()).savePolicy(policy);
  }

  async moderation(): Promise<SiteModeration> {
    return (await this.#open()).moderation();
  }

  async own(): Promise<OwnRecords> {
    return (await this.#open()).own();
  }

  async write(thread: ThreadAddress, change: Change): Promise<Outcome> {
    return (await this.#open()).write(thread, change);
  }

  /** Why a write or a subscription gets no answer, as far as a plain read can tell; null: the read went well. */
  diagnose(thread: string): Promise<StoreErrorCode | null> {
    return this.read(thread).then(
      () => null,
      (error: unknown) => (error as StoreError).code,
    );
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await Promise.all([this.session.close(), this.#sdk?.close()]);
  }

  async #open(): Promise<Sdk> {
    const { Sdk } = await load(() => import('./sdk.js'));
    // Before the SDK asks for anything.
    if (this.#config.appCheck) (await load(() => import('./app-check.js'))).startAppCheck(this.#config);
    if (this.#closed) throw new StoreError('failed', 'This store is closed.');
    return (this.#sdk ??= new Sdk(this.#config, this.session));
  }

  #follow(sink: Pick<Sink<never>, 'fail'>, start: (sdk: Sdk) => Stop): Stop {
    let stop: Stop | undefined;
    let stopped = false;
    this.#open().then(
      (sdk) => {
        if (!stopped) stop = start(sdk);
      },
      (error: unknown) => {
        if (!stopped && !this.#closed) sink.fail(error);
      },
    );
    return () => {
      stopped = true;
      stop?.();
    };
  }
}
