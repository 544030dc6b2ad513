import type { CommentId } from '../../../model/comment.js';
import { windowInHead } from '../../../model/thread.js';
import { plainHead } from '../plain.js';
import { liking } from '../writes.js';
import type { Look } from './carry-out.js';
import { keyOf, UNMETERED, type Workplace } from './workplace.js';

/** Likes a comment, or no longer. */
export function like(work: Workplace, id: CommentId, on: boolean): Look {
  const { source, thread, user } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const found = await source.locate(thread.id, id, head);
    if (!head || !found) return { attempts: [], refusal: () => work.judge(head, null) };
    const window = found.place === 'head' ? (windowInHead(plainHead(head), id) ?? head.pages) : found.place;
    const [reader, situation] = await Promise.all([
      source.reader(thread.id, window, user.uid),
      on ? work.situation(fresh) : undefined,
    ]);
    const { hours, used } = situation ? work.metering('likeMeters', situation) : UNMETERED;
    const refusal = async () =>
      work.judge(
        head,
        found.item,
        { ...(await used()), ...(reader && { likedAt: reader.at.toMillis() }) },
        situation,
      );
    if ((reader?.likes[id] ?? false) === on) return { done: 'done', attempts: [], refusal };
    const attempts = hours.map((meter) => ({
      key: keyOf(window, meter),
      batch: liking({ thread: thread.id, window, id, uid: user.uid, on, meter }),
      outcome: 'done' as const,
    }));
    return { attempts, refusal };
  };
}
