import type { Firestore, QueryDocumentSnapshot } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import { QUEUE_PAGE, type QueueCursor, type QueuePage, type QueueView } from '../../moderation.js';
import type { Sink, Stop } from '../../store.js';
import { QUERIES, queryOf, type QueryShape } from '../queries.js';
import { sdkError } from '../sdk-errors.js';
import type { Source } from '../source.js';
import type { Tally } from '../tally.js';
import type { RawComment } from '../writes.js';
import { followDocument, followQuery } from './follow.js';
import { queued, type Found, type Reports } from './queued.js';
import { grouped } from './reports.js';
import type { Surroundings } from './surroundings.js';

/** What reading the queue needs. */
export interface Means {
  readonly db: Firestore;
  readonly site: string;
  readonly source: Source;
  readonly tally: Tally;
  readonly around: Surroundings;
}

/** A view whose comments one query finds. */
export type TimedView = Exclude<QueueView, 'reported'>;

export const VIEWS: Readonly<Record<TimedView, QueryShape>> = {
  waiting: QUERIES.heldOnSite,
  hidden: QUERIES.hiddenOnSite,
  all: QUERIES.allOnSite,
};

/** Nobody can report what was never public. */
const NONE: Reports = new Map();

export const foundIn = (documents: readonly QueryDocumentSnapshot[]): readonly Found[] =>
  documents.map((document) => ({ id: document.id, comment: document.data() as RawComment }));

/** Where the page after these goes on; null: there is none. */
export const cursorAfter = (documents: readonly QueryDocumentSnapshot[]): QueueCursor | null =>
  documents.length === QUEUE_PAGE ? (documents.at(-1) ?? null) : null;

/** The comments that are still to be shown of those that were reported. */
export interface ReportedCursor {
  readonly ids: readonly CommentId[];
}

/** The first page of a view, followed. */
export class QueueWatch {
  readonly #means: Means;
  readonly #view: QueueView;
  readonly #sink: Sink<QueuePage>;
  readonly #told: (reports: Reports) => void;
  readonly #stops: Stop[] = [];
  /** Listeners to reported comments, and what they told last. */
  readonly #comments = new Map<CommentId, { readonly stop: Stop; comment?: RawComment | undefined }>();
  #found: readonly Found[] | undefined;
  #reports: Reports | undefined;
  #next: QueueCursor | null = null;
  #run = 0;

  /** @param told hears what is reported, whenever that changes */
  constructor(means: Means, view: QueueView, sink: Sink<QueuePage>, told: (reports: Reports) => void) {
    this.#means = means;
    this.#view = view;
    this.#sink = sink;
    this.#told = told;
    if (view === 'waiting') this.#reports = NONE;
    else this.#followReports();
    if (view !== 'reported') this.#followComments(view);
  }

  stop(): void {
    this.#run = NaN;
    for (const stop of this.#stops) stop();
    for (const { stop } of this.#comments.values()) stop();
  }

  #followReports(): void {
    const { db, site, tally } = this.#means;
    const next = (documents: readonly QueryDocumentSnapshot[]) => {
      this.#reports = grouped(documents);
      this.#told(this.#reports);
      if (this.#view === 'reported') this.#followReported([...this.#reports.keys()]);
      void this.#show();
    };
    this.#stops.push(
      followQuery(queryOf(QUERIES.reportsOnSite, db, site, {}), { tally, next, fail: this.#fail }),
    );
  }

  #followComments(view: TimedView): void {
    const { db, site, tally } = this.#means;
    const next = (documents: readonly QueryDocumentSnapshot[]) => {
      this.#found = foundIn(documents);
      this.#next = cursorAfter(documents);
      void this.#show();
    };
    this.#stops.push(followQuery(queryOf(VIEWS[view], db, site, {}), { tally, next, fail: this.#fail }));
  }

  #followReported(ids: readonly CommentId[]): void {
    const shown = new Set(ids.slice(0, QUEUE_PAGE));
    this.#next = ids.length > QUEUE_PAGE ? ({ ids: ids.slice(QUEUE_PAGE) } satisfies ReportedCursor) : null;
    for (const [id, { stop }] of this.#comments) {
      if (shown.has(id)) continue;
      stop();
      this.#comments.delete(id);
    }
    for (const id of shown) if (!this.#comments.has(id)) this.#followReportedOne(id);
  }

  #followReportedOne(id: CommentId): void {
    const { source, tally } = this.#means;
    const next = (comment: unknown) => {
      const followed = this.#comments.get(id);
      if (followed) this.#comments.set(id, { ...followed, comment: comment as RawComment | undefined });
      void this.#show();
    };
    const stop = followDocument(source.reference(`comments/${id}`), { tally, next, fail: this.#fail });
    this.#comments.set(id, { stop });
  }

  /** In the order of the reports; undefined: not all of them are there yet. */
  #reported(reports: Reports): readonly Found[] | undefined {
    const known = [...reports.keys()].flatMap((id) => {
      const followed = this.#comments.get(id);
      return followed ? [{ id, ...followed }] : [];
    });
    if (!known.every((one) => 'comment' in one)) return undefined;
    return known.flatMap(({ id, comment }) => (comment ? [{ id, comment }] : []));
  }

  async #show(): Promise<void> {
    const run = ++this.#run;
    const reports = this.#reports;
    const found = this.#view === 'reported' ? reports && this.#reported(reports) : this.#found;
    if (!found || !reports) return;
    const next = this.#next;
    try {
      const comments = await queued(found, this.#means.around, reports);
      if (run === this.#run) this.#sink.next({ comments: sorted(this.#view, comments), next });
    } catch (error) {
      if (run === this.#run) this.#fail(error);
    }
  }

  readonly #fail = (error: unknown): void => {
    if (Number.isNaN(this.#run)) return;
    this.stop();
    this.#sink.fail(sdkError(error));
  };
}

/** What a view shows of its comments: reported ones as of their last report; of all, those that have words. */
export function sorted(view: QueueView, comments: QueuePage['comments']): QueuePage['comments'] {
  if (view === 'reported')
    return comments.map((comment) => ({ ...comment, since: comment.reports[0]?.at ?? comment.since }));
  return comments.filter(({ entry }) => entry);
}
