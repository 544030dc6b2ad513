import type { ReactiveControllerHost } from 'lit';
import type { CommentId } from '../../model/comment.js';
import { authorSubject } from '../../model/moderation.js';
import type { QueuedComment, SiteModeration } from '../../store/moderation.js';
import type { Log } from './log-view.js';

/** The logs that are open: of a comment and its author together, read when they are opened. */
export class Logs {
  readonly #host: ReactiveControllerHost;
  readonly #site: SiteModeration;
  readonly #open = new Map<CommentId, Log>();

  constructor(host: ReactiveControllerHost, site: SiteModeration) {
    this.#host = host;
    this.#site = site;
  }

  /** Undefined: it is closed. */
  of(id: CommentId): Log | undefined {
    return this.#open.get(id);
  }

  toggle(comment: QueuedComment): void {
    if (!this.#open.delete(comment.id)) void this.#read(comment);
    this.#host.requestUpdate();
  }

  /** Reads an open log again, as something was done. */
  refresh(comment: QueuedComment): void {
    if (this.#open.has(comment.id)) void this.#read(comment);
  }

  async #read({ id, entry }: QueuedComment): Promise<void> {
    this.#open.set(id, 'loading');
    const subjects = [id, ...(entry ? [authorSubject(entry.uid)] : [])];
    try {
      const lines = (await Promise.all(subjects.map((subject) => this.#site.log(subject)))).flat();
      this.#put(
        id,
        lines.sort((one, other) => one.at - other.at),
      );
    } catch {
      this.#put(id, 'failed');
    }
  }

  /** Unless it was closed meanwhile. */
  #put(id: CommentId, log: Log): void {
    if (this.#open.has(id)) this.#open.set(id, log);
    this.#host.requestUpdate();
  }
}
