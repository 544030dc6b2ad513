import type { CommentId } from '../../model/comment.js';

/** Which of the shown comments are selected. */
export class Selection {
  #ids: ReadonlySet<CommentId> = new Set();

  get size(): number {
    return this.#ids.size;
  }

  has(id: CommentId): boolean {
    return this.#ids.has(id);
  }

  set(id: CommentId, on: boolean): void {
    const others = [...this.#ids].filter((each) => each !== id);
    this.#ids = new Set(on ? [...others, id] : others);
  }

  /** Selects these and no others. */
  replace(ids: readonly CommentId[]): void {
    this.#ids = new Set(ids);
  }

  /** Forgets what is not shown any more. */
  keep(shown: readonly CommentId[]): void {
    this.replace(shown.filter((id) => this.has(id)));
  }
}
