import type { CommentId } from '../../../model/comment.js';
import { plainEntry } from '../plain.js';
import { approving, hiding, restoring, settling, takingBack } from '../writes.js';
import type { Look } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** Hides a published comment. */
export function hide(work: Workplace, id: CommentId): Look {
  const { source, thread, user } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const found = await source.locate(thread.id, id, head);
    const refusal = () => work.judge(head, found?.item ?? null);
    if (!found || 'gone' in found.item) return { attempts: [], refusal };
    const { item: entry, place } = found;
    const batch = hiding({ thread: thread.id, id, entry, place, by: user.uid });
    // An edit in between makes it another entry.
    const key = keyOf(place, plainEntry(entry).editedAt);
    return { attempts: [{ key, batch, outcome: 'done' }], refusal };
  };
}

/** Brings back what was hidden. */
export function restore(work: Workplace, id: CommentId): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const [comment, found] = await Promise.all([source.comment(id), source.locate(thread.id, id, head)]);
    const refusal = () => work.judge(head, found?.item ?? null);
    if (!comment?.kept || !found) return { attempts: [], refusal };
    const batch = restoring({ thread: thread.id, id, entry: comment.kept, place: found.place });
    return { attempts: [{ key: keyOf(found.place), batch, outcome: 'done' }], refusal };
  };
}

/** Publishes a held comment. */
export function approve(work: Workplace, id: CommentId): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const [comment, known] = await Promise.all([source.comment(id), source.head(thread.id, fresh)]);
    const waits = comment?.status === 'held' && !('gone' in comment.entry) && comment.thread === thread.id;
    const entry = waits ? comment.entry : null;
    const head = entry && known ? await work.makeRoom(known) : known;
    const refusal = () => work.judge(head, entry, { held: true, opens: !head });
    if (!entry || 'gone' in entry) return { attempts: [], refusal };
    const batch = approving({
      id,
      thread: { ...thread, ...comment?.about },
      entry,
      into: head ? 'head' : 'new-head',
    });
    const key = keyOf(head?.pages, plainEntry(entry).editedAt);
    return { attempts: [{ key, batch, outcome: 'done' }], refusal };
  };
}

/** Removes a held comment. */
export function refuse(work: Workplace, id: CommentId): Look {
  const { source } = work;
  return async () => {
    const comment = await source.comment(id);
    const held = comment?.status === 'held' ? comment.entry : null;
    return {
      attempts: held ? [{ key: 'held', batch: takingBack({ id }), outcome: 'done' }] : [],
      refusal: () => work.judge(null, held, { held: true }),
    };
  };
}

/** Locks or unlocks the thread. */
export function lock(work: Workplace, locked: boolean): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const head = await source.head(thread.id, fresh);
    const batch = settling({ thread: thread.id, locked });
    return {
      attempts: head ? [{ key: 'head', batch, outcome: 'done' }] : [],
      refusal: () => work.judge(head, null),
    };
  };
}
