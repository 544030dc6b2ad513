import type { CommentId, Entry, HeldComment } from '../../src/model/comment.js';
import type { Policy, User } from '../../src/model/site.js';
import type { Head, ThreadAddress } from '../../src/model/thread.js';
import { StoreError } from '../../src/store/errors.js';
import type { Change, Likes, Outcome } from '../../src/store/store.js';
import { entryOf, headAfter } from './fake-head.js';
import { Watched } from './watched.js';

type HeldChange = Extract<
  Change,
  { kind: 'post' | 'edit' | 'delete' | 'hide' | 'restore' | 'approve' | 'refuse' }
>;

/** Whether a change is about a comment that may be held. */
const isAboutHeld = (change: Change): change is HeldChange =>
  'id' in change && !['like', 'report', 'dismiss', 'pin'].includes(change.kind);

/** What a fake store has committed of its one thread. */
export class FakeThread {
  readonly head: Watched<Head | null>;
  readonly held: Watched<readonly HeldComment[]>;
  readonly #hidden = new Map<CommentId, Entry>();
  readonly #tallies = new Map<CommentId, number>();
  readonly #mine = new Set<CommentId>();

  constructor(head: Head | null, held: readonly HeldComment[]) {
    this.head = new Watched(head);
    this.held = new Watched(held);
  }

  get likes(): Likes {
    return { tallies: Object.fromEntries(this.#tallies), mine: new Set(this.#mine) };
  }

  /** Makes a change, or finds that it was made before. */
  commit(thread: ThreadAddress, change: Change, user: User, policy: Policy): Outcome {
    if (change.kind === 'like') {
      this.#like(change.id, change.on);
      return 'done';
    }
    if (change.kind === 'report' || change.kind === 'dismiss') return 'done';
    if (isAboutHeld(change)) {
      const outcome = this.#commitHeld(change, user, policy);
      if (outcome) return outcome;
    }
    this.head.set(headAfter(this.head.value, thread, change, user, this.#hidden));
    return change.kind === 'post' ? 'published' : 'done';
  }

  /** Undefined: the change is about a comment that is not held. */
  #commitHeld(change: HeldChange, user: User, policy: Policy): Outcome | undefined {
    const { id } = change;
    const comment = this.held.value.find((held) => held.id === id);
    const isThere = id in (this.head.value?.items ?? {});
    if (change.kind === 'post') {
      if (isThere || (!comment && policy.moderation !== 'all')) return undefined;
      this.#hold({ id, entry: comment?.entry ?? entryOf(user, change, change.name) });
      return 'held';
    }
    if (!comment) {
      if (!isThere) throw new StoreError('not-found');
      return undefined;
    }
    this.held.set(this.held.value.filter((held) => held.id !== id));
    if (change.kind === 'edit') this.#hold({ id, entry: { ...comment.entry, text: change.text } });
    if (change.kind === 'approve') this.#publish(comment);
    return 'done';
  }

  #hold(comment: HeldComment): void {
    this.held.set([...this.held.value.filter(({ id }) => id !== comment.id), comment]);
  }

  #publish({ id, entry }: HeldComment): void {
    const head = this.head.value;
    if (!head) throw new Error('Give the fake store a head before a comment is approved.');
    const { ids, items, count } = head;
    this.head.set({ ...head, ids: [...ids, id], items: { ...items, [id]: entry }, count: count + 1 });
  }

  #like(id: CommentId, on: boolean): void {
    if (this.#mine.has(id) === on) return;
    this.#tallies.set(id, (this.#tallies.get(id) ?? 0) + (on ? 1 : -1));
    if (on) this.#mine.add(id);
    else this.#mine.delete(id);
  }
}
