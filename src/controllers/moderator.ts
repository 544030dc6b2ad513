import type { ReactiveControllerHost } from 'lit';
import type { CommentId } from '../model/comment.js';
import type { User } from '../model/site.js';
import { asStoreError, type StoreError } from '../store/errors.js';
import type { QueuedComment } from '../store/moderation.js';
import type { ConversationStore, Moderating } from '../store/store.js';
import type { Authors } from './authors.js';
import { actsFor, afterwards, changesOf, removing, type Act } from './queue-acts.js';
import type { Queue } from './queue.js';

/** One thing to do. */
export interface Job {
  readonly act: Act;
  readonly comment: QueuedComment;
  /** For the log, up to 300 characters. */
  readonly why?: string;
}

/** What became of jobs. */
export interface Outcomes {
  readonly done: readonly Job[];
  readonly failed: readonly Job[];
  /** Why the last of them failed. */
  readonly error?: StoreError;
  /** What was not begun, as it was told to stop. */
  readonly left?: readonly Job[];
}

/** How far many jobs have come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A ban to impose. */
export interface Ban {
  readonly uid: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
  /** For the log, up to 300 characters. */
  readonly why: string;
  /** Whether the newest 100 comments of the author go as well: what waits is refused, what is published hidden. */
  readonly removes: boolean;
}

/** The comments that are worked on, as far as they are shown. */
export type Pile = Pick<Queue, 'site' | 'find' | 'begin' | 'end'>;
/** Who keeps what is known of authors. */
export type AuthorNotes = Pick<Authors, 'note' | 'noteBan'>;

/** Does what a moderator asks for, one change after the other, so that a hundred at once stand in no one's way. */
export class Moderator {
  /** Of jobs that go on together. */
  progress: Progress | undefined;
  /** What was hidden last, together. */
  undoable: readonly QueuedComment[] = [];
  /** Why something could not be done with a comment. */
  readonly problems = new Map<CommentId, StoreError>();
  readonly user: User;
  readonly #host: ReactiveControllerHost;
  readonly #store: ConversationStore;
  readonly #queue: Pile;
  readonly #authors: AuthorNotes;
  readonly #busy = new Set<CommentId>();
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  constructor(
    host: ReactiveControllerHost,
    {
      store,
      user,
      queue,
      authors,
    }: { store: ConversationStore; user: User; queue: Pile; authors: AuthorNotes },
  ) {
    this.#host = host;
    this.#store = store;
    this.user = user;
    this.#queue = queue;
    this.#authors = authors;
  }

  /** Whether something is being done with a comment. */
  isBusy(id: CommentId): boolean {
    return this.#busy.has(id);
  }

  acts(comment: QueuedComment): readonly Act[] {
    return actsFor(comment, this.user);
  }

  /** Begins no other of the jobs that go on together; what is under way is ended. */
  stop(): void {
    this.#isStopped = this.progress !== undefined;
  }

  /**
   * Does all of them that are not being done already. Never rejects.
   * @param isContinued whether it goes on with what was done before, and is undone together with that
   */
  async do(jobs: readonly Job[], isContinued = false): Promise<Outcomes> {
    const free = jobs.filter(({ comment: { id } }) => !this.isBusy(id));
    for (const { comment } of free) {
      this.#busy.add(comment.id);
      this.#queue.begin(comment.id);
      this.problems.delete(comment.id);
    }
    this.#host.requestUpdate();
    const outcomes = await this.#inTurn(() => {
      this.#isStopped = false;
      return this.#all(free);
    });
    const hidden = outcomes.done.filter(({ act }) => act === 'hide');
    if (hidden.length > 0) {
      const before = isContinued ? this.undoable : [];
      this.undoable = [
        ...before,
        ...hidden.map(({ comment }) => ({ ...comment, status: 'hidden' as const })),
      ];
    }
    this.#host.requestUpdate();
    return outcomes;
  }

  /** Restores what was hidden last. */
  undo(): Promise<Outcomes> {
    const jobs = this.undoable.map((comment): Job => ({ act: 'restore', comment }));
    this.undoable = [];
    return this.do(jobs);
  }

  /** @throws StoreError where the ban itself was refused; what became of the comments is told */
  async ban({ uid, until, why, removes }: Ban): Promise<Outcomes> {
    await this.#change(uid, until, why);
    if (!removes) return { done: [], failed: [] };
    const comments = await this.#queue.site.by(uid);
    const jobs = comments.flatMap((comment): Job[] => {
      const act = comment.status === 'hidden' ? undefined : removing(this.acts(comment));
      return act ? [{ act, comment: this.#queue.find(comment.id) ?? comment }] : [];
    });
    return this.do(jobs);
  }

  /** @throws StoreError */
  unban(uid: string): Promise<void> {
    return this.#change(uid, null);
  }

  async #change(uid: string, until: number | null, why = ''): Promise<void> {
    // A ban is the site's; the address is only what every change has.
    const change: Moderating = { kind: 'ban', uid, until, ...(why !== '' && { why }) };
    await this.#inTurn(() => this.#store.write({ id: '', url: '', title: '' }, change));
    this.#authors.noteBan(uid, until);
    this.#host.requestUpdate();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #all(jobs: readonly Job[]): Promise<Outcomes> {
    const done: Job[] = [];
    const failed: Job[] = [];
    let error: StoreError | undefined;
    for (const job of jobs) {
      if (this.#isStopped) break;
      if (jobs.length > 1) this.progress = { done: done.length + failed.length, of: jobs.length };
      this.#host.requestUpdate();
      const reason = await this.#one(job);
      if (reason) error = reason;
      (reason ? failed : done).push(job);
    }
    this.progress = undefined;
    const left = jobs.slice(done.length + failed.length);
    for (const { comment } of left) this.#free(comment.id);
    return { done, failed, ...(error && { error }), ...(left.length > 0 && { left }) };
  }

  /** Leaves a comment as it is. */
  #free(id: CommentId): void {
    this.#busy.delete(id);
    this.#queue.end(id, undefined);
  }

  /** Resolves to why it could not be done. */
  async #one({ act, comment, why = '' }: Job): Promise<StoreError | undefined> {
    const { id, thread } = comment;
    try {
      for (const change of changesOf(act, comment))
        await this.#store.write(thread, { ...change, ...(why !== '' && { why }) });
      this.#queue.end(id, afterwards(act, comment, this.user));
      this.#authors.note(act, comment);
      return undefined;
    } catch (cause) {
      const error = asStoreError(cause);
      this.problems.set(id, error);
      this.#queue.end(id, undefined);
      return error;
    } finally {
      this.#busy.delete(id);
    }
  }
}
