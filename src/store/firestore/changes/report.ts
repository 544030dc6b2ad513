import type { CommentId } from '../../../model/comment.js';
import type { Reason } from '../../../model/moderation.js';
import { reporting } from '../writes.js';
import type { Look } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** Reports a comment to the moderators. Who did so before need not again. */
export function report(work: Workplace, id: CommentId, reason: Reason): Look {
  const { source, thread, user } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const [found, known, metering] = await Promise.all([
      source.locate(thread.id, id, head),
      source.reported(id, user.uid),
      work.metering(fresh, 'reportMeters'),
    ]);
    const refusal = async () => {
      const meter = await metering.full();
      return work.judge(head, found?.item ?? null, meter === undefined ? {} : { meter });
    };
    if (known) return { done: 'done', attempts: [], refusal };
    const attempts = metering.meters.map((meter) => ({
      key: keyOf(meter),
      batch: reporting({ id, uid: user.uid, reason, ...(meter !== undefined && { meter }) }),
      outcome: 'done' as const,
    }));
    return { attempts: found ? attempts : [], refusal };
  };
}
