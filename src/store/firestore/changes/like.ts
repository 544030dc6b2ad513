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
    const [reader, metering] = await Promise.all([
      source.reader(thread.id, window, user.uid),
      on ? work.metering(fresh, 'likeMeters') : undefined,
    ]);
    const refusal = async () => {
      const meter = await metering?.full();
      return work.judge(head, found.item, {
        ...(reader && { likedAt: reader.at.toMillis() }),
        ...(meter !== undefined && { meter }),
      });
    };
    if ((reader?.likes[id] ?? false) === on) return { done: 'done', attempts: [], refusal };
    const attempts = (metering?.meters ?? [undefined]).map((meter) => ({
      key: keyOf(window, meter),
      batch: liking({
        thread: thread.id,
        window,
        id,
        uid: user.uid,
        on,
        ...(meter !== undefined && { meter }),
      }),
      outcome: 'done' as const,
    }));
    return { attempts, refusal };
  };
}
