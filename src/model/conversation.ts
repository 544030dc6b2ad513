import { isGone, type CommentId, type Entry, type HeldComment, type Item } from './comment.js';
import type { Head, Page } from './thread.js';

/** How a comment of one's own is faring that the thread does not show yet. */
export interface Delivery {
  readonly state: 'queued' | 'sending' | 'waiting' | 'refused';
  /** A StoreErrorCode, where there is one. */
  readonly reason?: string;
  /** When it is tried again, milliseconds since the epoch. */
  readonly retryAt?: number;
}

/** A comment of one's own on its way. */
export interface OutgoingComment {
  readonly id: CommentId;
  readonly entry: Entry;
  readonly delivery: Delivery;
}

/** A comment where it stands in the conversation. */
export interface CommentNode {
  readonly id: CommentId;
  readonly item: Item;
  /** `gone` for stubs; `held`: only its author and moderators see it; `outgoing`: only this browser has it. */
  readonly standing: 'published' | 'gone' | 'held' | 'outgoing';
  readonly delivery?: Delivery;
  /** Levels below the top of the list, as drawn. */
  readonly depth: number;
  /** Whom it answers, by name, where that can be told. */
  readonly answers?: string;
  /** It answers a comment that is not loaded, on an older page. */
  readonly answersEarlier: boolean;
  readonly replies: readonly CommentNode[];
}

/** `auto`: oldest first up to 20 comments, newest first above. */
export type Sort = 'auto' | 'oldest' | 'newest';

/** Everything known of a thread, from wherever it came. */
export interface ConversationParts {
  readonly head: Head | null;
  /** Archived pages that were loaded, by number. */
  readonly pages: ReadonlyMap<number, Page>;
  readonly held: readonly HeldComment[];
  readonly outgoing: readonly OutgoingComment[];
}

/** Replies deeper than this are drawn at this level, with the name of whom they answer. */
const DEEPEST = 3;
/** A thread of more visible comments is read from its newest end. */
const OLDEST_FIRST_UP_TO = 20;

interface Found {
  readonly id: CommentId;
  readonly item: Item;
  readonly standing: CommentNode['standing'];
  readonly delivery?: Delivery;
}

/** The order of a thread of so many comments. Null, and what is no order, mean `auto`. */
export const sortFor = (sort: Sort | null, count: number): 'oldest' | 'newest' =>
  sort === 'newest' || (sort !== 'oldest' && count > OLDEST_FIRST_UP_TO) ? 'newest' : 'oldest';

/** Lists every comment once: the thread's own word counts more than the outbox's or the queue's. */
function gather({ head, pages, held, outgoing }: ConversationParts): Map<CommentId, Found> {
  const found = new Map<CommentId, Found>();
  const places = [...pages].sort(([a], [b]) => a - b).map(([, page]) => page);
  for (const place of head ? [...places, head] : places) {
    for (const id of place.ids) {
      const item = place.items[id];
      if (item) found.set(id, { id, item, standing: isGone(item) ? 'gone' : 'published' });
    }
  }
  for (const { id, entry } of held) if (!found.has(id)) found.set(id, { id, item: entry, standing: 'held' });
  for (const { id, entry, delivery } of outgoing) {
    if (!found.has(id)) found.set(id, { id, item: entry, standing: 'outgoing', delivery });
  }
  return found;
}

/** The conversation as a tree: replies under their parents and oldest first, top-level comments as `sort` says, what is pinned before them. */
export function arrange(parts: ConversationParts, sort: Sort | null): CommentNode[] {
  const found = gather(parts);
  const children = new Map<CommentId | undefined, Found[]>();
  for (const one of found.values()) {
    const { parent } = one.item;
    const under = parent !== undefined && found.has(parent) ? parent : undefined;
    children.set(under, [...(children.get(under) ?? []), one]);
  }
  const spread = (one: Found): Found[] => [one, ...(children.get(one.id) ?? []).flatMap(spread)];
  /** At the deepest level a reply's own replies follow it in the same list. */
  const below = (id: CommentId, depth: number): CommentNode[] =>
    (children.get(id) ?? [])
      .flatMap((child) => (depth < DEEPEST ? [child] : spread(child)))
      .map((child) => draw(child, depth));
  const draw = (one: Found, depth: number): CommentNode => {
    const { parent } = one.item;
    const answered = parent === undefined ? undefined : found.get(parent)?.item;
    return {
      ...one,
      depth,
      ...(answered && !isGone(answered) && { answers: answered.name }),
      answersEarlier: parent !== undefined && !answered,
      replies: depth < DEEPEST ? below(one.id, depth + 1) : [],
    };
  };
  const top = (children.get(undefined) ?? []).map((one) => draw(one, 0));
  if (sortFor(sort, parts.head?.count ?? 0) === 'newest') top.reverse();
  const pinned = parts.head?.pinned;
  return top.sort((one, other) => Number(other.id === pinned) - Number(one.id === pinned));
}
