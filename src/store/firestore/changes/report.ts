import type { CommentId } from '../../../model/comment.js';
import type { Reason } from '../../../model/moderation.js';
import { reporting } from '../writes.js';
import type { Look } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** Reports a comment to the moderators. Who did so before need not again. */
export function report(work: Workplace, id: CommentId, reason: Reason): Look {
  const { source, thread, user } = work;
  return async (fresh) => {
    const [head, known, situation] = await Promise.all([
      source.head(thread.id, fresh),
      source.reported(id, user.uid),
      work.situation(fresh),
    ]);
    const found = await source.locate(thread.id, id, head);
    const { hours, used } = work.metering('reportMeters', situation);
    const refusal = async () => work.judge(head, found?.item ?? null, await used(), situation);
    if (known) return { done: 'done', attempts: [], refusal };
    const attempts = hours.map((meter) => ({
      key: keyOf(meter),
      batch: reporting({ id, uid: user.uid, reason, meter }),
      outcome: 'done' as const,
    }));
    return { attempts: found ? attempts : [], refusal };
  };
}
