import type { CommentId } from '../../../model/comment.js';
import { deleting, editing, takingBack, type Place, type RawHead, type RawItem } from '../writes.js';
import type { Look, Round } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** A comment in any place. */
interface Found {
  readonly item: RawItem;
  readonly place: Place;
}

/** Changes the words of one's own comment. */
export function edit(work: Workplace, id: CommentId, text: string): Look {
  const { thread, user } = work;
  return looking(work, id, (found) => {
    if ('gone' in found.item) return { attempts: [] };
    if (found.item.text === text) return { done: 'done', attempts: [] };
    const batch = editing({ thread: thread.id, id, uid: user.uid, text, place: found.place });
    return { attempts: [{ key: keyOf(found.place), batch, outcome: 'done' }] };
  });
}

/** Deletes one's own comment; a held one is taken back. */
export function remove(work: Workplace, id: CommentId): Look {
  return looking(work, id, ({ item, place }) => {
    if ('gone' in item && item.gone === 'deleted') return { attempts: [] };
    const batch =
      place === 'held' ? takingBack({ id }) : deleting({ thread: work.thread.id, id, item, place });
    const state = 'gone' in item ? item.gone : 'shown';
    return { attempts: [{ key: keyOf(place, state), batch, outcome: 'done' }] };
  });
}

function looking(
  work: Workplace,
  id: CommentId,
  choose: (found: Found) => Pick<Round, 'done' | 'attempts'>,
): Look {
  return async (fresh) => {
    const head = await work.source.head(work.thread.id, fresh);
    const found = await find(work, id, head);
    return {
      ...(found ? choose(found) : { attempts: [] }),
      refusal: () => work.judge(head, found?.item ?? null, { held: found?.place === 'held' }),
    };
  };
}

/** In the head, where most are; else the ledger tells whether it is held, and a query on which page it is. */
async function find(
  { source, thread }: Workplace,
  id: CommentId,
  head: RawHead | null,
): Promise<Found | null> {
  const item = head?.items[id];
  if (item) return { item, place: 'head' };
  const comment = await source.comment(id);
  if (comment?.status === 'held') return { item: comment.entry, place: 'held' };
  return source.locate(thread.id, id, head);
}
