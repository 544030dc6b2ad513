import { Timestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { QueuedComment, Report } from '../../moderation.js';
import { plainEntry } from '../plain.js';
import type { RawComment, RawEntry, Time } from '../writes.js';
import type { Surroundings } from './surroundings.js';

/** Reports by the comments that they are about, newest first. */
export type Reports = ReadonlyMap<CommentId, readonly Report[]>;

/** A comment's document. */
export interface Found {
  readonly id: CommentId;
  readonly comment: RawComment;
}

export const millis = (time: Time): number => (time instanceof Timestamp ? time.toMillis() : 0);

/** Comments as moderators see them, with what is around them. @throws StoreError */
export async function queued(
  found: readonly Found[],
  around: Surroundings,
  reports: Reports,
): Promise<readonly QueuedComment[]> {
  const [threads, parents] = await Promise.all([
    around.threadsOf(found.map(({ comment }) => comment)),
    Promise.all(found.map(({ comment }) => around.parentOf(comment))),
  ]);
  return found.map(({ id, comment }, n) => {
    const { status, thread, entry, kept, by } = comment;
    const words = kept ?? (isEntry(entry) ? entry : undefined);
    const parent = parents[n];
    return {
      id,
      thread: threads.get(thread) ?? { id: thread, url: '', title: '' },
      status,
      ...(words && { entry: plainEntry(words) }),
      since: millis(entry.createdAt),
      ...(by !== undefined && { hiddenBy: by }),
      ...(parent && { parent }),
      reports: reports.get(id) ?? [],
    };
  });
}

const isEntry = (item: RawComment['entry']): item is RawEntry => 'text' in item;
