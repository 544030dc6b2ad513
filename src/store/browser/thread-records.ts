import { isGone, type CommentId, type Entry, type Item } from '../../model/comment.js';
import { SIZES, windowInHead, type Head, type Page, type ThreadAddress } from '../../model/thread.js';
import type { HeldRecord, Key, Transaction } from './records.js';

/** Where an item lies. */
export interface Place {
  readonly id: CommentId;
  readonly item: Item;
  /** Null: the head; else the page's number. */
  readonly page: number | null;
  /** The window in which its likes are kept. */
  readonly window: number;
}

const shown = (item: Item): number => (isGone(item) ? 0 : 1);

/** One thread of a site, within one transaction. Keeps the head, the pages and the count true to each other. */
export class ThreadRecords {
  readonly #transaction: Transaction;
  readonly #key: Key;

  constructor(transaction: Transaction, site: string, thread: string) {
    this.#transaction = transaction;
    this.#key = [site, thread];
  }

  async head(): Promise<Head | null> {
    return (await this.#transaction.get('heads', this.#key)) ?? null;
  }

  putHead(head: Head): Promise<void> {
    return this.#transaction.put('heads', this.#key, head);
  }

  async page(n: number): Promise<Page> {
    return (await this.#transaction.get('pages', [...this.#key, n])) ?? { ids: [], items: {} };
  }

  /** Where a published, hidden or deleted comment is. */
  async locate(id: CommentId): Promise<Place | null> {
    const head = await this.head();
    if (!head) return null;
    const window = windowInHead(head, id);
    const item = head.items[id];
    if (item && window !== null) return { id, item, page: null, window };
    for (let page = head.pages - 1; page >= 0; page--) {
      const archived = (await this.page(page)).items[id];
      if (archived) return { id, item: archived, page, window: page };
    }
    return null;
  }

  /** Publishes an entry: opens the thread where there is none, and archives where the head is nearly full. */
  async append(address: ThreadAddress, id: CommentId, entry: Entry, now: number): Promise<void> {
    const head = await this.head();
    if (!head) {
      const { url, title } = address;
      const opened = { url, title, locked: false, createdAt: now, pinned: null, count: 1, pages: 0 };
      return this.putHead({ ...opened, ids: [id], items: { [id]: entry } });
    }
    const { ids, items, ...rest } = head.ids.length >= SIZES.archiveFrom ? await this.#archive(head) : head;
    return this.putHead({
      ...rest,
      count: rest.count + 1,
      ids: [...ids, id],
      items: { ...items, [id]: entry },
    });
  }

  /** Puts another item where one is. */
  async replace({ id, item, page }: Place, next: Item): Promise<void> {
    const head = await this.head();
    if (!head) return;
    const counted = { ...head, count: head.count + shown(next) - shown(item) };
    if (page === null) return this.putHead({ ...counted, items: { ...head.items, [id]: next } });
    const archived = await this.page(page);
    await this.#transaction.put('pages', [...this.#key, page], {
      ...archived,
      items: { ...archived.items, [id]: next },
    });
    return this.putHead(counted);
  }

  async #archive(head: Head): Promise<Head> {
    const part = (ids: readonly CommentId[]): Page => ({
      ids,
      items: Object.fromEntries(Object.entries(head.items).filter(([id]) => ids.includes(id))),
    });
    await this.#transaction.put('pages', [...this.#key, head.pages], part(head.ids.slice(0, SIZES.page)));
    return { ...head, ...part(head.ids.slice(SIZES.page)), pages: head.pages + 1 };
  }

  /** Everything that waits for approval, oldest first. */
  async allHeld(): Promise<readonly HeldRecord[]> {
    return (await this.#transaction.get('held', this.#key)) ?? [];
  }

  async held(id: CommentId): Promise<HeldRecord | undefined> {
    return (await this.allHeld()).find((record) => record.id === id);
  }

  /** Holds a comment, or puts other words to one that is held. */
  async hold(record: HeldRecord): Promise<void> {
    const before = await this.allHeld();
    const isKnown = before.some(({ id }) => id === record.id);
    const after = isKnown ? before.map((one) => (one.id === record.id ? record : one)) : [...before, record];
    await this.#transaction.put('held', this.#key, after);
  }

  async release(id: CommentId): Promise<void> {
    const others = (await this.allHeld()).filter((record) => record.id !== id);
    await this.#transaction.put('held', this.#key, others);
  }

  /** What a moderator hid under an id. */
  kept(id: CommentId): Promise<Entry | undefined> {
    return this.#transaction.get('kept', [...this.#key, id]);
  }

  keep(id: CommentId, entry: Entry): Promise<void> {
    return this.#transaction.put('kept', [...this.#key, id], entry);
  }

  forget(id: CommentId): Promise<void> {
    return this.#transaction.delete('kept', [...this.#key, id]);
  }

  /** What everybody likes in a window: each reader's list of ids. */
  likes(window: number): Promise<(readonly CommentId[])[]> {
    return this.#transaction.all('likes', [...this.#key, window]);
  }

  async likedBy(uid: string, window: number): Promise<readonly CommentId[]> {
    return (await this.#transaction.get('likes', [...this.#key, window, uid])) ?? [];
  }

  async like(uid: string, { id, window }: Place, on: boolean): Promise<void> {
    const others = (await this.likedBy(uid, window)).filter((liked) => liked !== id);
    await this.#transaction.put('likes', [...this.#key, window, uid], on ? [...others, id] : others);
  }
}
