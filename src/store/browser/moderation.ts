import { isGone, type CommentId, type Entry, type Item, type Status } from '../../model/comment.js';
import { excerpt, type LogLine } from '../../model/moderation.js';
import type { Guard } from '../../model/site.js';
import type { ThreadAddress } from '../../model/thread.js';
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
import type { Transaction } from './records.js';
import { ThreadRecords } from './thread-records.js';

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
    const { site } = this.#access;
    return this.#access.read(async (transaction) => {
      const keys = [
        ...(await transaction.keys('heads', [site])),
        ...(await transaction.keys('held', [site])),
      ];
      const comments: QueuedComment[] = [];
      for (const thread of new Set(keys.map(([id]) => String(id))))
        comments.push(...(await commentsOf(transaction, site, thread)));
      // What was published last comes first: times tell the order to the millisecond only.
      return comments.reverse();
    });
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

/** Every comment of a thread: held, published, hidden and deleted. */
async function commentsOf(
  transaction: Transaction,
  site: string,
  thread: string,
): Promise<readonly QueuedComment[]> {
  const records = new ThreadRecords(transaction, site, thread);
  const head = await records.head();
  const items: Record<CommentId, Item> = {};
  for (let n = 0; n < (head?.pages ?? 0); n++) Object.assign(items, (await records.page(n)).items);
  Object.assign(items, head?.items);
  const words = new Map<CommentId, Entry>();
  for (const [id, item] of Object.entries(items)) {
    const entry = isGone(item) ? await records.kept(id) : item;
    if (entry) words.set(id, entry);
  }
  const tell = teller(transaction, site, words);
  const waiting = await records.allHeld();
  const held = waiting.map(({ id, entry, address }) =>
    tell(id, head ? { ...head, id: thread } : address, 'held', entry),
  );
  const others = Object.entries(items).map(([id, item]) => {
    const { url = '', title = '' } = head ?? {};
    const status = isGone(item) ? item.gone : 'published';
    return tell(id, { id: thread, url, title }, status, words.get(id), item.createdAt);
  });
  return Promise.all([...others, ...held]);
}

type Tell = (
  id: CommentId,
  thread: ThreadAddress,
  status: Status,
  entry: Entry | undefined,
  writtenAt?: number,
) => Promise<QueuedComment>;

/** Tells comments of one thread, whose words are known. */
function teller(transaction: Transaction, site: string, words: ReadonlyMap<CommentId, Entry>): Tell {
  return async (id, { id: thread, url, title }, status, entry, writtenAt = 0) => {
    const reports = Object.values((await transaction.get('reports', [site, id])) ?? {});
    const log = status === 'hidden' ? await transaction.get('logs', [site, id]) : [];
    const hiddenBy = log?.findLast(({ what }) => what === 'hide')?.by;
    const answered = entry?.parent === undefined ? undefined : words.get(entry.parent);
    return {
      id,
      thread: { id: thread, url, title },
      status,
      ...(entry && { entry }),
      since: entry?.createdAt ?? writtenAt,
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(answered && { parent: { name: answered.name, text: excerpt(answered.text) } }),
      reports: reports.sort((one, other) => other.at - one.at),
    };
  };
}
