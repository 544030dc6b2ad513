import type { ReactiveControllerHost } from 'lit';
import type { CommentId } from '../model/comment.js';
import { asStoreError, type StoreError } from '../store/errors.js';
import type {
  QueueCursor,
  QueuedComment,
  QueuePage,
  QueueView,
  SiteModeration,
} from '../store/moderation.js';
import type { Stop } from '../store/store.js';
import { belongsTo } from './queue-acts.js';

/** A comment in its place. */
export interface QueueRow {
  readonly comment: QueuedComment;
  /** Somebody else has dealt with it: it keeps its place until the list is drawn anew, so that nothing moves meanwhile. */
  readonly settled: boolean;
}

/**
 * One view of the queue at a time: its first page live, further pages when asked. What comes while somebody works waits
 * aside until it is asked for.
 */
export class Queue {
  view: QueueView = 'waiting';
  rows: readonly QueueRow[] = [];
  /** Undefined until the first page is there. */
  isReady = false;
  /** Why the view cannot be shown, or is not followed any longer. */
  error: StoreError | undefined;
  /** Whether the next page is on its way, or failed to come. */
  further: 'idle' | 'loading' | 'failed' = 'idle';
  readonly site: SiteModeration;
  readonly #host: ReactiveControllerHost;
  readonly #changed: () => void;
  #news: readonly QueuedComment[] = [];
  #cursor: QueueCursor | null = null;
  #hasTurned = false;
  #stop: Stop | undefined;
  /** Counts views, so that what comes too late is known. */
  #run = 0;
  /** What we are at: that it goes is no news to us. */
  readonly #ours = new Set<CommentId>();
  /** What we have dealt with, in the state that the view may still show for a moment. */
  readonly #left = new Map<CommentId, string>();

  /** @param changed is called after the rows have changed by themselves */
  constructor(host: ReactiveControllerHost, site: SiteModeration, changed: () => void) {
    this.#host = host;
    this.site = site;
    this.#changed = changed;
  }

  /** Shows a view from its beginning. */
  open(view: QueueView): void {
    this.close();
    const run = this.#run;
    Object.assign(this, { view, rows: [], isReady: false, error: undefined, further: 'idle' });
    this.#news = [];
    this.#cursor = null;
    this.#hasTurned = false;
    this.#left.clear();
    this.#stop = this.site.watchQueue(view, {
      next: (page) => {
        if (run === this.#run) this.#arrive(page);
      },
      fail: (error) => {
        if (run === this.#run) this.#fail(error);
      },
    });
    this.#host.requestUpdate();
  }

  close(): void {
    this.#run++;
    this.#stop?.();
    this.#stop = undefined;
  }

  /** How many came since the list was drawn. */
  get newsCount(): number {
    return this.#news.length;
  }

  get hasMore(): boolean {
    return this.#cursor !== null;
  }

  /** What is still to be dealt with. */
  get unsettled(): readonly QueuedComment[] {
    return this.rows.flatMap(({ comment, settled }) => (settled ? [] : [comment]));
  }

  find(id: CommentId): QueuedComment | undefined {
    return this.unsettled.find((comment) => comment.id === id);
  }

  /** Puts what came into its place, and forgets what others dealt with. Returns the first that is new. */
  showNews(): CommentId | undefined {
    const [first] = this.#news;
    this.rows = [...this.#news.map(rowOf), ...this.unsettled.map(rowOf)];
    this.#news = [];
    this.#host.requestUpdate();
    return first?.id;
  }

  /** Loads the next page. Resolves to the first comment that came with it. */
  async more(): Promise<CommentId | undefined> {
    const run = this.#run;
    this.further = 'loading';
    this.#host.requestUpdate();
    try {
      const first = await this.#turn(run);
      if (run === this.#run) this.further = 'idle';
      return first;
    } catch {
      if (run === this.#run) this.further = 'failed';
      return undefined;
    } finally {
      this.#host.requestUpdate();
      this.#changed();
    }
  }

  /** We begin to deal with a comment. */
  begin(id: CommentId): void {
    this.#ours.add(id);
  }

  /** We are done with it, or have failed: `left` is what it is now, null for nothing. */
  end(id: CommentId, left: QueuedComment | null | undefined): void {
    this.#ours.delete(id);
    if (left === undefined) return;
    const row = this.rows.find(({ comment }) => comment.id === id);
    if (left && belongsTo(this.view, left)) this.#replace(left);
    else {
      if (row) this.#left.set(id, stateOf(row.comment));
      this.rows = this.rows.filter(({ comment, settled }) => comment.id !== id && !settled);
    }
    this.#host.requestUpdate();
  }

  #replace(comment: QueuedComment): void {
    this.rows = this.rows.map((row) => (row.comment.id === comment.id ? { ...row, comment } : row));
  }

  #arrive({ comments, next }: QueuePage): void {
    this.error = undefined;
    this.isReady = true;
    if (!this.#hasTurned) this.#cursor = next;
    const shown = comments.filter((comment) => this.#left.get(comment.id) !== stateOf(comment));
    this.#forgetLeft(comments);
    this.#refresh(shown, next ? (comments.at(-1)?.since ?? 0) : -Infinity);
    this.#take(shown.filter(({ id }) => !this.rows.some(({ comment }) => comment.id === id)));
    this.#host.requestUpdate();
    this.#changed();
  }

  /** What is on the page is as it says; what should be and is not, others dealt with. */
  #refresh(comments: readonly QueuedComment[], oldest: number): void {
    const arrived = new Map(comments.map((comment) => [comment.id, comment]));
    this.rows = this.rows.map((row) => {
      const { id, since } = row.comment;
      const comment = arrived.get(id);
      if (comment) return rowOf(comment);
      const isGone = since >= oldest && !this.#ours.has(id);
      return isGone ? { ...row, settled: true } : row;
    });
  }

  /** What nothing here was newer than waits aside; what comes up from below is added there, where it moves nothing. */
  #take(unknown: readonly QueuedComment[]): void {
    const oldest = this.rows.at(-1)?.comment.since ?? Infinity;
    const below = unknown.filter(({ since }) => since <= oldest);
    this.rows = [...this.rows, ...below.map(rowOf)];
    this.#news = unknown.filter((comment) => !below.includes(comment));
  }

  #forgetLeft(comments: readonly QueuedComment[]): void {
    for (const id of this.#left.keys())
      if (!comments.some((comment) => comment.id === id)) this.#left.delete(id);
  }

  async #turn(run: number): Promise<CommentId | undefined> {
    // A page may hold nothing that is not there already: live ones push older comments onto it.
    while (this.#cursor) {
      const { comments, next } = await this.site.more(this.view, this.#cursor);
      if (run !== this.#run) return undefined;
      this.#cursor = next;
      this.#hasTurned = true;
      const known = new Set([
        ...this.rows.map(({ comment }) => comment.id),
        ...this.#news.map(({ id }) => id),
      ]);
      const fresh = comments.filter(({ id }) => !known.has(id));
      this.rows = [...this.rows, ...fresh.map(rowOf)];
      if (fresh[0]) return fresh[0].id;
    }
    return undefined;
  }

  #fail(error: unknown): void {
    this.close();
    this.error = asStoreError(error);
    this.#host.requestUpdate();
    this.#changed();
  }
}

const rowOf = (comment: QueuedComment): QueueRow => ({ comment, settled: false });

const stateOf = ({ status, reports }: QueuedComment): string => `${status} ${String(reports[0]?.at)}`;
