import type { ReactiveControllerHost } from 'lit';
import type { AuthorHistory, QueuedComment, SiteModeration } from '../store/moderation.js';
import type { Act } from './queue-acts.js';

/** What became of authors' comments so far: asked once for each author, and kept true to what is done here. */
export class Authors {
  readonly #host: ReactiveControllerHost;
  readonly #site: SiteModeration;
  readonly #known = new Map<string, AuthorHistory | undefined>();

  constructor(host: ReactiveControllerHost, site: SiteModeration) {
    this.#host = host;
    this.#site = site;
  }

  /** Undefined until it is known. */
  of(uid: string): AuthorHistory | undefined {
    return this.#known.get(uid);
  }

  /** Asks for those who are new. */
  meet(comments: readonly QueuedComment[]): void {
    const uids = new Set(comments.flatMap(({ entry }) => (entry ? [entry.uid] : [])));
    for (const uid of uids) if (!this.#known.has(uid)) void this.#ask(uid);
  }

  /** Takes note of what was done with a comment. */
  note(act: Act, { entry }: QueuedComment): void {
    if (!entry) return;
    const { approved = 0, removed = 0 } = this.of(entry.uid) ?? {};
    const removedMore = act === 'hide' ? 1 : act === 'restore' ? -1 : 0;
    const change = {
      approved: approved + (act === 'approve' ? 1 : 0),
      removed: Math.max(0, removed + removedMore),
    };
    this.#change(entry.uid, change);
  }

  /** Takes note of a ban; null: it was lifted. */
  noteBan(uid: string, until: number | null): void {
    this.#change(uid, { bannedUntil: until ?? 0 });
  }

  #change(uid: string, change: Partial<AuthorHistory>): void {
    const known = this.of(uid);
    if (known) this.#known.set(uid, { ...known, ...change });
  }

  /** It is an extra: without it the queue works as well. */
  async #ask(uid: string): Promise<void> {
    this.#known.set(uid, undefined);
    try {
      this.#known.set(uid, await this.#site.history(uid));
    } catch {
      this.#known.delete(uid);
    }
    this.#host.requestUpdate();
  }
}
