import type { LogLine } from '../../model/moderation.js';
import type { Guard } from '../../model/site.js';
import {
  QUEUE_PAGE,
  type AuthorHistory,
  type QueueCursor,
  type QueuedComment,
  type QueuePage,
  type QueueView,
  type SiteModeration,
} from '../moderation.js';
import type { Sink, Stop } from '../store.js';
import { allComments } from './all-comments.js';
import type { Transaction } from './records.js';

/** What a browser's store lets its moderation do. All of it throws `signed-out` or `denied` for others than moderators. */
export interface ModerationAccess {
  readonly site: string;
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Owner only. */
  save(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  watch<T>(read: () => Promise<T>, sink: Sink<T>): Stop;
}

/** Where a page ended. */
type Cursor = Pick<QueuedComment, 'since' | 'id'>;

/** What the author's history counts to at most, as on Firestore. */
const MOST = 100;

const SHOWN: Readonly<Record<QueueView, (comment: QueuedComment) => boolean>> = {
  waiting: ({ status }) => status === 'held',
  reported: ({ reports }) => reports.length > 0,
  hidden: ({ status }) => status === 'hidden',
  all: ({ entry }) => entry !== undefined,
};

/** What moderators read of a site that is kept in this browser: few enough comments to look at all of them. */
export class BrowserModeration implements SiteModeration {
  readonly #access: ModerationAccess;

  constructor(access: ModerationAccess) {
    this.#access = access;
  }

  watchQueue(view: QueueView, sink: Sink<QueuePage>): Stop {
    return this.#access.watch(() => this.#page(view), sink);
  }

  more(view: QueueView, cursor: QueueCursor): Promise<QueuePage> {
    return this.#page(view, cursor as Cursor);
  }

  async by(uid: string): Promise<readonly QueuedComment[]> {
    const all = await this.#all();
    return all
      .filter(({ entry }) => entry?.uid === uid)
      .sort(newestFirst)
      .slice(0, MOST);
  }

  async history(uid: string): Promise<AuthorHistory> {
    const { site } = this.#access;
    const { approved, bannedUntil } = (await this.#access.read((transaction) =>
      transaction.get('standings', [site, uid]),
    )) ?? { approved: 0 };
    const removed = (await this.by(uid)).filter(({ status }) => status === 'hidden').length;
    return { approved, removed, ...(bannedUntil && { bannedUntil }) };
  }

  async log(subject: string): Promise<readonly LogLine[]> {
    const key = [this.#access.site, subject];
    return (await this.#access.read((transaction) => transaction.get('logs', key))) ?? [];
  }

  async guard(): Promise<Guard> {
    const key = [this.#access.site];
    const guard = await this.#access.read((transaction) => transaction.get('guards', key));
    return guard ?? { refuse: '', hold: '' };
  }

  async saveGuard({ refuse, hold }: Guard): Promise<void> {
    await this.#access.save((transaction) =>
      transaction.put('guards', [this.#access.site], { refuse, hold }),
    );
  }

  async #page(view: QueueView, after?: Cursor): Promise<QueuePage> {
    const all = (await this.#all())
      .filter(SHOWN[view])
      .map((comment) => (view === 'reported' ? asReported(comment) : comment))
      .sort(newestFirst);
    const rest = after ? all.slice(endOf(after, all)) : all;
    const comments = rest.slice(0, QUEUE_PAGE);
    const last = rest.length > QUEUE_PAGE ? comments.at(-1) : undefined;
    return { comments, next: last ? { since: last.since, id: last.id } : null };
  }

  #all(): Promise<readonly QueuedComment[]> {
    return this.#access.read((transaction) => allComments(transaction, this.#access.site));
  }
}

const newestFirst = (one: Cursor, other: Cursor): number => other.since - one.since;

/** Where what comes after a cursor begins, also if its comment is not there any more. */
function endOf({ id, since }: Cursor, all: readonly Cursor[]): number {
  const index = all.findIndex((comment) => comment.id === id);
  if (index >= 0) return index + 1;
  const older = all.findIndex((comment) => comment.since < since);
  return older < 0 ? all.length : older;
}

const asReported = (comment: QueuedComment): QueuedComment => ({
  ...comment,
  since: comment.reports[0]?.at ?? comment.since,
});
