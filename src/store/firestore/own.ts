import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { isGone, type Entry } from '../../model/comment.js';
import type { Reaction, User } from '../../model/site.js';
import type { ThreadAddress } from '../../model/thread.js';
import { StoreError } from '../errors.js';
import { oneByOne, type Deletion, type OwnComment, type OwnData, type OwnRecords } from '../own.js';
import type { Change } from '../store.js';
import { commit } from './changes/commit.js';
import type { Tools } from './changes/workplace.js';
import type { FirestoreConfig } from './config.js';
import { Surroundings } from './moderation/surroundings.js';
import { plain } from './plain.js';
import { QUERIES, queryOf, type QueryShape } from './queries.js';
import type { RawReader } from './source.js';
import { keep } from './storage.js';
import {
  forgettingLikes,
  leaving,
  liking,
  removingReport,
  type Batch,
  type RawComment,
  type RawReport,
} from './writes.js';

/** What the store gives its part for one's own data. */
export interface OwnMeans {
  readonly config: FirestoreConfig;
  readonly tools: Tools;
  readonly user: User;
  write(thread: ThreadAddress, change: Change): Promise<unknown>;
}

/** Where a reader's likes of a window are kept: `sites/{site}/threads/{thread}/likes/{window}/readers/{uid}`. */
interface Window {
  readonly thread: string;
  readonly window: number;
  /** Comments' ids, or `id~reaction`. */
  readonly liked: readonly string[];
}

interface Found {
  readonly comments: readonly { readonly id: string; readonly comment: RawComment }[];
  readonly windows: readonly Window[];
  readonly reports: readonly RawReport[];
}

/** What one wrote and did on a site of Firestore's. Loaded when it is asked for. */
export class FirestoreOwnRecords implements OwnRecords {
  readonly #means: OwnMeans;
  readonly #around: Surroundings;

  constructor(means: OwnMeans) {
    this.#means = means;
    this.#around = new Surroundings(means.config, means.tools.source, means.tools.tally);
  }

  async read(): Promise<OwnData> {
    const { comments, windows, reports } = await this.#find();
    const threads = await this.#around.threadsOf([...comments.map(({ comment }) => comment), ...windows]);
    const addressOf = (thread: string): ThreadAddress =>
      threads.get(thread) ?? { id: thread, url: '', title: '' };
    return {
      comments: comments.flatMap(({ id, comment }): OwnComment[] => {
        const entry = plain(comment.kept ?? comment.entry) as Entry;
        const { status } = comment;
        return status === 'deleted' || isGone(entry)
          ? []
          : [{ id, thread: addressOf(comment.thread), status, entry }];
      }),
      likes: windows.flatMap(({ thread, liked }) =>
        liked.map((what) => {
          const [comment = '', reaction] = what.split('~');
          return { comment, thread: addressOf(thread), ...(reaction !== undefined && { reaction }) };
        }),
      ),
      reports: reports.map(({ comment, reason, at }) => ({ comment, reason, at: plain(at) as number })),
    };
  }

  async deleteAll(progress: (done: number, of: number) => void): Promise<Deletion> {
    const { uid } = this.#means.user;
    const { comments, windows, reports } = await this.#find();
    const deletion = await oneByOne(
      [
        ...comments.map(
          ({ id, comment }) =>
            () =>
              this.#means.write({ id: comment.thread, url: '', title: '' }, { kind: 'delete', id }),
        ),
        ...windows.map((window) => () => this.#takeBack(window)),
        ...reports.map(
          ({ comment }) =>
            () =>
              this.#commit({ report: removingReport({ id: comment, uid }) }),
        ),
      ],
      progress,
    );
    if (deletion.failed > 0) return deletion;
    // A ban stays, and the author's clock for the interval between two posts; the rules refuse to have them forgotten.
    await this.#commit(leaving({ uid })).catch(() => undefined);
    for (const name of ['jc:name', `jc:name:${uid}`]) keep('localStorage', name, null);
    return deletion;
  }

  async #takeBack({ thread, window, liked }: Window): Promise<void> {
    const { uid } = this.#means.user;
    for (const what of liked) {
      const [id = '', reaction] = what.split('~');
      const like = { thread, window, id, uid, on: false };
      await this.#commit(liking(reaction === undefined ? like : { ...like, reaction: reaction as Reaction }));
    }
    await this.#commit(forgettingLikes({ thread, window, uid }));
  }

  /** What is deleted already stays in the ledger, without words, so that its id cannot be used again. */
  async #find(): Promise<Found> {
    const { site } = this.#means.tools;
    const [comments, readers, reports] = await Promise.all([
      this.#all(QUERIES.allMine),
      this.#all(QUERIES.myLikes),
      this.#all(QUERIES.myReports),
    ]);
    return {
      comments: comments
        .map((found) => ({ id: found.id, comment: found.data() as RawComment }))
        .filter(({ comment }) => comment.status !== 'deleted'),
      windows: readers.flatMap((found) => {
        const [, ofSite, , thread = '', , window] = found.ref.path.split('/');
        const { likes } = found.data() as RawReader;
        const liked = Object.keys(likes).filter((what) => likes[what] === true);
        return ofSite === site ? [{ thread, window: Number(window), liked }] : [];
      }),
      reports: reports.map((found) => found.data() as RawReport),
    };
  }

  /** All documents that a query finds, as many at a time as the rules let it ask for. */
  async #all(shape: QueryShape<'uid'>): Promise<readonly QueryDocumentSnapshot[]> {
    const { tools, user } = this.#means;
    const all: QueryDocumentSnapshot[] = [];
    for (;;) {
      const some = await tools.source.find(
        queryOf(shape, tools.db, tools.site, { uid: user.uid }, all.at(-1)),
      );
      all.push(...some);
      if (some.length < shape.limit) return all;
    }
  }

  /** @throws StoreError `denied` where the rules refuse */
  async #commit(batch: Batch): Promise<void> {
    const { db, site, tally } = this.#means.tools;
    if (!(await commit(batch, db, site))) throw new StoreError('denied');
    tally.writes += Object.keys(batch).length;
  }
}
