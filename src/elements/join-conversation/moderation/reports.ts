import type { LitElement } from 'lit';
import type { CommentId } from '../../../model/comment.js';
import type { Report, SiteModeration } from '../../../store/moderation.js';
import type { Stop } from '../../../store/store.js';

/**
 * Why readers reported comments of a thread, while a moderator looks at it. They are an extra: where they cannot be had, the thread is
 * as it is, and the queue says why. On Firestore they cost a read for each open report of the site, up to 100, and for each of the 20
 * comments that were reported last.
 */
export class Reports {
  readonly #host: LitElement;
  #known: ReadonlyMap<CommentId, readonly Report[]> = new Map();
  readonly #stop: Stop;

  constructor(host: LitElement, site: SiteModeration) {
    this.#host = host;
    this.#stop = site.watchQueue('reported', {
      next: ({ comments }) => {
        this.#known = new Map(comments.map(({ id, reports }) => [id, reports]));
        this.#host.requestUpdate();
      },
      fail: () => undefined,
    });
  }

  /** Newest first. */
  of(id: CommentId): readonly Report[] {
    return this.#known.get(id) ?? [];
  }

  close(): void {
    this.#stop();
  }
}
