import type { ReactiveControllerHost } from 'lit';
import type { CommentId, Item } from '../model/comment.js';
import { windowInHead, type Head, type Page, type ThreadAddress } from '../model/thread.js';
import { asStoreError, type StoreError } from '../store/errors.js';
import type { ConversationStore, Likes, Stop } from '../store/store.js';

const NO_LIKES: Likes = { tallies: {}, mine: new Set() };

/** Goes on reading a thread whose head was read: older pages and likes when asked, live when the reader is interested. */
export class Reading {
  /** Null where there is no thread yet. */
  head: Head | null;
  readonly pages = new Map<number, Page>();
  likes: Likes = NO_LIKES;
  /** Why the thread is not followed any longer; gone once it is. */
  error: StoreError | undefined;
  /** Whether an older page is on its way, or failed to come. */
  earlier: 'idle' | 'loading' | 'failed' = 'idle';

  readonly store: ConversationStore;
  readonly address: ThreadAddress;
  readonly #host: ReactiveControllerHost;
  #stop: Stop | undefined;
  #latest: Head | null | undefined;

  /** @param head what was read first */
  constructor(
    host: ReactiveControllerHost,
    store: ConversationStore,
    address: ThreadAddress,
    head: Head | null,
  ) {
    this.#host = host;
    this.store = store;
    this.address = address;
    this.head = head;
  }

  /** From here on the head follows every change. Calling it again does nothing. */
  goLive(): void {
    this.#stop ??= this.store.watch(this.address.id, {
      next: (head) => {
        void this.#show(head);
      },
      fail: (error) => {
        this.pause();
        this.#fail(error);
      },
    });
  }

  /** Stops following; what was read stays. */
  pause(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** The number of the next older page, or null where all is loaded. */
  get nextPage(): number | null {
    for (let n = (this.head?.pages ?? 0) - 1; n >= 0; n--) if (!this.pages.has(n)) return n;
    return null;
  }

  /** Loads an older page; resolves to its ids. */
  async showPage(n: number): Promise<readonly CommentId[]> {
    this.earlier = 'loading';
    this.#host.requestUpdate();
    try {
      const page = await this.store.page(this.address.id, n);
      this.pages.set(n, page);
      this.earlier = 'idle';
      void this.loadLikes();
      return page.ids;
    } catch {
      this.earlier = 'failed';
      return [];
    } finally {
      this.#host.requestUpdate();
    }
  }

  /** Loads the page that holds a comment, if it is not shown already. Resolves to whether there is such a comment. */
  async reveal(id: CommentId): Promise<boolean> {
    if (this.item(id)) return true;
    const n = await this.store.find(this.address.id, id).catch(() => null);
    return n !== null && (await this.showPage(n)).includes(id);
  }

  /** Likes of what is shown: a read or two. They are an extra, so a failure leaves the thread as it is. */
  async loadLikes(): Promise<void> {
    const { head } = this;
    if (!head) return;
    const windows = new Set(this.pages.keys());
    for (const id of head.ids) windows.add(windowInHead(head, id) ?? head.pages);
    this.likes = await this.store.likes(this.address.id, [...windows]).catch(() => this.likes);
    this.#host.requestUpdate();
  }

  /** What is shown under an id. */
  item(id: CommentId): Item | undefined {
    return [this.head, ...this.pages.values()].map((place) => place?.items[id]).find(Boolean);
  }

  /** After a change of this reader's: likes and archived pages are not live, so what shows the comment is read again. */
  async refresh(id: CommentId): Promise<void> {
    const [n] = [...this.pages].find(([, page]) => page.items[id]) ?? [];
    await (n === undefined ? this.loadLikes() : this.showPage(n));
  }

  /** Reads again all that is shown and not live: likes, and archived pages. */
  async refreshAll(): Promise<void> {
    const pages = [...this.pages.keys()];
    await (pages.length > 0 ? Promise.all(pages.map((n) => this.showPage(n))) : this.loadLikes());
  }

  /** An archive moves entries out of the head: their page is loaded first, so that nothing vanishes before a reader's eyes. */
  async #show(head: Head | null): Promise<void> {
    this.#latest = head;
    const archived = [];
    if (this.head && head) for (let n = this.head.pages; n < head.pages; n++) archived.push(this.showPage(n));
    if (archived.length > 0) await Promise.all(archived);
    if (this.#latest !== head) return;
    this.head = head;
    this.error = undefined;
    this.#host.requestUpdate();
  }

  #fail(error: unknown): void {
    this.error = asStoreError(error);
    this.#host.requestUpdate();
  }
}
