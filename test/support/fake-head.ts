import type { CommentId, Entry, Item, Words } from '../../src/model/comment.js';
import { isGone } from '../../src/model/comment.js';
import type { User } from '../../src/model/site.js';
import type { Head, ThreadAddress } from '../../src/model/thread.js';
import type { Change } from '../../src/store/store.js';

/** An entry by Ann of a minute after midnight, 1 March 2026, with what is given instead. */
export const entry = (given: Partial<Entry> = {}): Entry => ({
  uid: 'ann',
  name: 'Ann',
  text: 'A thought of mine.',
  createdAt: Date.UTC(2026, 2, 1, 0, 1),
  ...given,
});

/** A head with these items, in their order; `count` is what is visible of them unless given. */
export const headOf = (items: Readonly<Record<CommentId, Item>> = {}, given: Partial<Head> = {}): Head => ({
  url: 'https://blog.example/post',
  title: 'A post',
  locked: false,
  createdAt: Date.UTC(2026, 2, 1),
  pinned: null,
  pages: 0,
  ids: Object.keys(items),
  items,
  count: Object.values(items).filter((item) => !isGone(item)).length,
  ...given,
});

/** What the public sees of a new comment by a user. */
export const entryOf = (
  user: User,
  { text, parent, quote, mentions, stance }: Words,
  name: string,
): Entry => ({
  uid: user.uid,
  name: user.guest ? name : user.name,
  ...(user.guest && { guest: true as const }),
  ...(user.role && { role: user.role }),
  text,
  ...(parent !== undefined && { parent }),
  ...(quote && { quote }),
  ...(mentions && { mentions }),
  ...(stance !== undefined && { stance }),
  createdAt: Date.now(),
});

function withItem(head: Head, id: CommentId, item: Item): Head {
  const before = head.items[id];
  return {
    ...head,
    ids: before ? head.ids : [...head.ids, id],
    items: { ...head.items, [id]: item },
    count: head.count + Number(!isGone(item)) - Number(before !== undefined && !isGone(before)),
  };
}

/** A head after a change to what is published. `hidden` keeps what is hidden, so that it can be restored. */
export function headAfter(
  head: Head | null,
  thread: ThreadAddress,
  change: Change,
  user: User,
  hidden: Map<CommentId, Entry>,
): Head | null {
  if (change.kind === 'post') {
    const opened = head ?? headOf({}, { url: thread.url, title: thread.title });
    return change.id in opened.items
      ? opened
      : withItem(opened, change.id, entryOf(user, change, change.name));
  }
  if (!head) return null;
  if (change.kind === 'lock') return { ...head, locked: change.locked };
  if (change.kind === 'correct') return { ...head, title: change.title };
  if (change.kind === 'ban') return head;
  if (change.kind === 'pin') return { ...head, pinned: change.on ? change.id : null };
  const item = head.items[change.id];
  if (!item) return head;
  if (change.kind === 'restore') return withItem(head, change.id, hidden.get(change.id) ?? item);
  if (isGone(item)) return head;
  if (change.kind === 'edit') {
    return withItem(head, change.id, { ...item, text: change.text, editedAt: Date.now() });
  }
  if (change.kind !== 'hide' && change.kind !== 'delete') return head;
  if (change.kind === 'hide') hidden.set(change.id, item);
  return withItem(head, change.id, {
    ...(item.parent !== undefined && { parent: item.parent }),
    createdAt: item.createdAt,
    gone: change.kind === 'hide' ? 'hidden' : 'deleted',
  });
}
