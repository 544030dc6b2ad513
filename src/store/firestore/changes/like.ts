import type { CommentId } from '../../../model/comment.js';
import { windowInHead } from '../../../model/thread.js';
import { plainHead } from '../plain.js';
import { liking } from '../writes.js';
import type { Look } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** Likes a comment, or no longer. */
export function like(work: Workplace, id: CommentId, on: boolean): Look {
  const { source, thread, user } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const found = await source.locate(thread.id, id, head);
    if (!head || !found) return { attempts: [], refusal: () => work.judge(head, null) };
    const window = found.place === 'head' ? (windowInHead(plainHead(head), id) ?? head.pages) : found.place;
    const reader = await source.reader(thread.id, window, user.uid);
    const refusal = () => work.judge(head, found.item, { ...(reader && { likedAt: reader.at.toMillis() }) });
    if ((reader?.likes[id] ?? false) === on) return { done: 'done', attempts: [], refusal };
    const batch = liking({ thread: thread.id, window, id, uid: user.uid, on });
    return { attempts: [{ key: keyOf(window), batch, outcome: 'done' }], refusal };
  };
}
