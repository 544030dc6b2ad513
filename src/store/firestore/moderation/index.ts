import { getCountFromServer, type QueryDocumentSnapshot } from 'firebase/firestore';
import type { LogLine } from '../../../model/moderation.js';
import type { Guard } from '../../../model/site.js';
import { StoreError } from '../../errors.js';
import {
  QUEUE_PAGE,
  type AuthorHistory,
  type QueueCursor,
  type QueuedComment,
  type QueuePage,
  type QueueView,
  type SiteModeration,
  type Spending,
} from '../../moderation.js';
import type { Sink, Stop } from '../../store.js';
import { commit } from '../changes/commit.js';
import type { Tools } from '../changes/workplace.js';
import type { FirestoreConfig } from '../config.js';
import { patiently } from '../patience.js';
import { plain } from '../plain.js';
import { QUERIES, queryOf } from '../queries.js';
import { sdkError } from '../sdk-errors.js';
import { isBroken } from '../shape.js';
import { savingGuard } from '../writes.js';
import { queued, type Found, type Reports } from './queued.js';
import {
  cursorAfter,
  foundIn,
  QueueWatch,
  sorted,
  VIEWS,
  type Means,
  type ReportedCursor,
} from './queue-watch.js';
import { DailySpending } from './spending.js';
import { Surroundings } from './surroundings.js';

/** What moderators read. Loaded when somebody moderates a whole site. */
export class Moderation implements SiteModeration {
  readonly #means: Means;
  readonly #following: (start: () => Stop) => Stop;
  readonly #spending: DailySpending;
  /** As of the view that was followed last. */
  #reports: Reports = new Map();

  /** @param following starts a subscription once it is known who is signed in, and ends it with the store */
  constructor(config: FirestoreConfig, tools: Tools, following: (start: () => Stop) => Stop) {
    const { source, tally } = tools;
    this.#means = { ...tools, around: new Surroundings(config, source, tally) };
    this.#following = following;
    this.#spending = new DailySpending(config.project, tally);
  }

  get spent(): Spending {
    return this.#spending.today;
  }

  watchQueue(view: QueueView, sink: Sink<QueuePage>): Stop {
    return this.#following(() => {
      const watch = new QueueWatch(this.#means, view, sink, (reports) => (this.#reports = reports));
      return () => {
        watch.stop();
      };
    });
  }

  async more(view: QueueView, cursor: QueueCursor): Promise<QueuePage> {
    if (view === 'reported') return this.#moreReported(cursor as ReportedCursor);
    const { db, site, source } = this.#means;
    const after = cursor as QueryDocumentSnapshot;
    const documents = await source.find(queryOf(VIEWS[view], db, site, {}, after));
    return { comments: sorted(view, await this.#queued(foundIn(documents))), next: cursorAfter(documents) };
  }

  async by(uid: string): Promise<readonly QueuedComment[]> {
    const { db, site, source, around } = this.#means;
    const documents = await source.find(queryOf(QUERIES.allMine, db, site, { uid }));
    return sorted('all', await queued(foundIn(documents), around, new Map()));
  }

  async history(uid: string): Promise<AuthorHistory> {
    const { db, site, source, tally } = this.#means;
    const counting = () => getCountFromServer(queryOf(QUERIES.hiddenOf, db, site, { uid }));
    const [{ approved = 0, bannedUntil }, removed] = await Promise.all([
      source.author(uid, true),
      patiently(counting).catch((error: unknown) => {
        throw sdkError(error);
      }),
    ]);
    tally.read(1);
    return {
      approved,
      removed: removed.data().count,
      ...(bannedUntil && { bannedUntil: bannedUntil.toMillis() }),
    };
  }

  async log(subject: string): Promise<readonly LogLine[]> {
    const log = await this.#means.source.log(subject);
    return log ? (plain([...log.before, log.last]) as readonly LogLine[]) : [];
  }

  async guard(): Promise<Guard> {
    return (await this.#means.source.guard()) ?? { refuse: '', hold: '' };
  }

  async saveGuard(guard: Guard): Promise<void> {
    const { db, site, tally } = this.#means;
    if (isBroken(guard)) throw new StoreError('denied', 'The words hold half a character.');
    if (!(await commit(savingGuard({ guard }), db, site))) throw new StoreError('denied');
    tally.writes++;
  }

  async #moreReported({ ids }: ReportedCursor): Promise<QueuePage> {
    const { source } = this.#means;
    const rest = ids.slice(QUEUE_PAGE);
    const documents = await Promise.all(
      ids.slice(0, QUEUE_PAGE).map(async (id) => ({ id, comment: await source.comment(id) })),
    );
    const found = documents.flatMap(({ id, comment }) => (comment ? [{ id, comment }] : []));
    return {
      comments: sorted('reported', await this.#queued(found)),
      next: rest.length > 0 ? ({ ids: rest } satisfies ReportedCursor) : null,
    };
  }

  #queued(found: readonly Found[]): Promise<readonly QueuedComment[]> {
    return queued(found, this.#means.around, this.#reports);
  }
}
