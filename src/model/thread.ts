import type { CommentId, Item } from './comment.js';

/** Entries that belong together: the head's, or an archived page's. */
export interface Page {
  /** The ids of `items` in the order of publication. */
  readonly ids: readonly CommentId[];
  readonly items: Readonly<Record<CommentId, Item>>;
}

/** A thread's head: what one read brings, and a page view paints. Older entries are on `pages` further pages, 0 the oldest. */
export interface Head extends Page {
  readonly url: string;
  readonly title: string;
  /** No new words; deletes and moderators' work go on. */
  readonly locked: boolean;
  readonly createdAt: number;
  readonly pinned: CommentId | null;
  /** Visible comments, archived ones included. */
  readonly count: number;
  /** How many archived pages there are: 0 to `pages - 1`. */
  readonly pages: number;
}

/** Where a thread is and what page it belongs to. `id` is derived from `url`, see `threadId` in page.ts. */
export interface ThreadAddress {
  readonly id: string;
  /** The page's normalised address. */
  readonly url: string;
  /** The page's title, up to 300 characters: the first poster's client says it, a moderator may correct it. */
  readonly title: string;
}

/** What a list page shows of a thread. */
export interface ThreadCount {
  readonly count: number;
  readonly locked: boolean;
}

/** Sizes the rules prove. The head holds 40 entries at most; the 20 oldest move to a page once it holds 36. */
export const SIZES = { head: 40, page: 20, archiveFrom: 36 } as const;

/** Likes are tallied in windows of a page's size: window n is what is on page n, or will be. Null: not in this head. */
export function windowInHead(head: Head, id: CommentId): number | null {
  const index = head.ids.indexOf(id);
  return index < 0 ? null : head.pages + Math.floor(index / SIZES.page);
}
