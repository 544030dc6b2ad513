import { actsFor, afterwards, belongsTo } from '../../src/controllers/queue-acts.js';
import type { Entry } from '../../src/model/comment.js';
import type { LogLine } from '../../src/model/moderation.js';
import type { Guard, User } from '../../src/model/site.js';
import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import {
  QUEUE_PAGE,
  type AuthorHistory,
  type QueueCursor,
  type QueuedComment,
  type QueuePage,
  type QueueView,
  type SiteModeration,
} from '../../src/store/moderation.js';
import type { Change, Sink, Stop } from '../../src/store/store.js';
import { entry } from './fake-head.js';

/** A comment of the queue by Ann that waits, with what is given instead; `text` and `name` are its entry's. */
export function queuedComment(
  id: string,
  { text, name, uid, ...given }: Partial<QueuedComment> & Partial<Pick<Entry, 'text' | 'name' | 'uid'>> = {},
): QueuedComment {
  const words = {
    ...entry({ createdAt: given.since ?? Date.now() }),
    text: text ?? `Words of ${id}.`,
    ...(name !== undefined && { name }),
    ...(uid !== undefined && { uid }),
  };
  return {
    id,
    thread: { id: 'k-post', url: 'https://blog.example/post', title: 'Doors that open' },
    status: 'held',
    entry: words,
    since: words.createdAt,
    reports: [],
    ...given,
  };
}

/** A site's queue in memory: what is written to a fake store becomes of it what it would. */
export class FakeModeration implements SiteModeration {
  comments: readonly QueuedComment[];
  histories: Readonly<Record<string, AuthorHistory>> = {};
  logs: Readonly<Record<string, readonly LogLine[]>> = {};
  spent = { reads: 12, writes: 1 };
  /** What was asked for, in order. */
  readonly calls: string[] = [];
  #guard: Guard = { refuse: '', hold: '' };
  readonly #watches = new Map<Sink<QueuePage>, QueueView>();
  readonly #failures: StoreError[] = [];

  constructor(comments: readonly QueuedComment[]) {
    this.comments = comments;
  }

  /** How many views are followed. */
  get followed(): number {
    return this.#watches.size;
  }

  /** Puts other comments in place, and tells everybody who watches. */
  emit(comments: readonly QueuedComment[]): void {
    this.comments = comments;
    for (const [sink, view] of this.#watches) sink.next(this.#page(view, 0));
  }

  /** Makes the next page that is asked for fail. */
  failNext(code: StoreErrorCode): void {
    this.#failures.push(new StoreError(code));
  }

  /** Ends every watch with an error. */
  failWatches(code: StoreErrorCode): void {
    for (const sink of this.#watches.keys()) sink.fail(new StoreError(code));
    this.#watches.clear();
  }

  /** What a change that the store took makes of the queue. */
  settle(change: Change, user: User): void {
    if (change.kind === 'ban' && change.until !== null) {
      const history = this.histories[change.uid] ?? { approved: 0, removed: 0 };
      this.histories = { ...this.histories, [change.uid]: { ...history, bannedUntil: change.until } };
    }
    if (!('id' in change)) return;
    const act = (['approve', 'refuse', 'hide', 'restore', 'dismiss'] as const).find(
      (one) => one === change.kind,
    );
    const comment = this.comments.find(({ id }) => id === change.id);
    if (!act || !comment) return;
    if (!actsFor(comment, user).includes(act)) throw new StoreError('not-found');
    const reports = act === 'hide' ? comment.reports : [];
    const later = afterwards(act, comment, user);
    const kept = later && { ...later, ...(act === 'hide' && { reports }) };
    this.emit(this.comments.flatMap((one) => (one === comment ? (kept ?? []) : one)));
  }

  watchQueue(view: QueueView, sink: Sink<QueuePage>): Stop {
    this.calls.push(`watch ${view}`);
    this.#watches.set(sink, view);
    queueMicrotask(() => {
      if (this.#watches.has(sink)) sink.next(this.#page(view, 0));
    });
    return () => this.#watches.delete(sink);
  }

  more(view: QueueView, cursor: QueueCursor): Promise<QueuePage> {
    this.calls.push(`more ${view}`);
    const failure = this.#failures.shift();
    if (failure) return Promise.reject(failure);
    return Promise.resolve(this.#page(view, (cursor as { readonly from: number }).from));
  }

  by(uid: string): Promise<readonly QueuedComment[]> {
    return Promise.resolve(this.comments.filter((comment) => comment.entry?.uid === uid));
  }

  history(uid: string): Promise<AuthorHistory> {
    this.calls.push(`history ${uid}`);
    return Promise.resolve(this.histories[uid] ?? { approved: 0, removed: 0 });
  }

  log(subject: string): Promise<readonly LogLine[]> {
    this.calls.push(`log ${subject}`);
    return Promise.resolve(this.logs[subject] ?? []);
  }

  guard(): Promise<Guard> {
    return Promise.resolve(this.#guard);
  }

  saveGuard(guard: Guard): Promise<void> {
    this.#guard = guard;
    return Promise.resolve();
  }

  #page(view: QueueView, from: number): QueuePage {
    const all = this.comments.filter((comment) => belongsTo(view, comment));
    const to = from + QUEUE_PAGE;
    return { comments: all.slice(from, to), next: all.length > to ? { from: to } : null };
  }
}
