import { Timestamp } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import { authorSubject, threadSubject } from '../../../model/moderation.js';
import { plainEntry } from '../plain.js';
import {
  approving,
  banning,
  dismissing,
  hiding,
  refusing,
  restoring,
  settling,
  type Noting,
  type Settlement,
} from '../writes.js';
import type { Moderating } from '../../store.js';
import type { Look } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

/** How each of a moderator's changes is made. */
export function lookOfModerating(work: Workplace, change: Moderating): Look {
  switch (change.kind) {
    case 'hide':
      return hide(work, change.id);
    case 'restore':
      return restore(work, change.id);
    case 'approve':
      return approve(work, change.id);
    case 'refuse':
      return refuse(work, change.id);
    case 'dismiss':
      return dismiss(work, change.id);
    case 'pin':
      return settle(work, { pinned: change.on ? change.id : null });
    case 'lock':
      return settle(work, { locked: change.locked });
    case 'correct': {
      const { title, url } = change;
      return settle(work, { title, ...(url !== undefined && { url }) });
    }
    case 'ban':
      return ban(work, change.uid, change.until);
  }
}

/** Another line in the log makes it another batch. */
const lines = ({ log }: Noting): number => log?.before.length ?? -1;

/** Hides a published comment. */
function hide(work: Workplace, id: CommentId): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const [head, note] = await Promise.all([source.head(thread.id, fresh), work.note(id)]);
    const found = await source.locate(thread.id, id, head);
    const refusal = () => work.judge(head, found?.item ?? null);
    if (!found || 'gone' in found.item) return { attempts: [], refusal };
    const { item: entry, place } = found;
    const batch = hiding({ thread: thread.id, id, entry, place, note });
    // An edit in between makes it another entry.
    const key = keyOf(place, plainEntry(entry).editedAt, lines(note));
    return { attempts: [{ key, batch, outcome: 'done' }], refusal };
  };
}

/** Brings back what was hidden. */
function restore(work: Workplace, id: CommentId): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const [head, comment, note] = await Promise.all([
      source.head(thread.id, fresh),
      source.comment(id),
      work.note(id),
    ]);
    const found = await source.locate(thread.id, id, head);
    const refusal = () => work.judge(head, found?.item ?? null);
    if (!comment?.kept || !found) return { attempts: [], refusal };
    const batch = restoring({ thread: thread.id, id, entry: comment.kept, place: found.place, note });
    return { attempts: [{ key: keyOf(found.place, lines(note)), batch, outcome: 'done' }], refusal };
  };
}

/** Publishes a held comment. */
function approve(work: Workplace, id: CommentId): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const [comment, known, note] = await Promise.all([
      source.comment(id),
      source.head(thread.id, fresh),
      work.note(id),
    ]);
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
      note,
    });
    const key = keyOf(head?.pages, plainEntry(entry).editedAt, lines(note));
    return { attempts: [{ key, batch, outcome: 'done' }], refusal };
  };
}

/** Removes a held comment. */
function refuse(work: Workplace, id: CommentId): Look {
  const { source } = work;
  return async () => {
    const [comment, note] = await Promise.all([source.comment(id), work.note(id)]);
    const held = comment?.status === 'held' ? comment.entry : null;
    return {
      attempts: held ? [{ key: keyOf(lines(note)), batch: refusing({ id, note }), outcome: 'done' }] : [],
      refusal: () => work.judge(null, held, { held: true }),
    };
  };
}

/** Settles the reports of a comment; what nobody reported is settled. */
function dismiss(work: Workplace, id: CommentId): Look {
  const { source } = work;
  return async () => {
    const [reporters, note] = await Promise.all([source.reporters(id), work.note(id)]);
    const refusal = () => work.judge(null, null);
    if (reporters.length === 0) return { done: 'done', attempts: [], refusal };
    const batch = dismissing({ id, reporters, note });
    return { attempts: [{ key: keyOf(reporters.join(), lines(note)), batch, outcome: 'done' }], refusal };
  };
}

/** Locks the thread, pins a comment, corrects what is said of the page. */
function settle(work: Workplace, settlement: Settlement): Look {
  const { source, thread } = work;
  return async (fresh) => {
    const [head, note] = await Promise.all([
      source.head(thread.id, fresh),
      work.note(threadSubject(thread.id)),
    ]);
    const batch = settling({ thread: thread.id, ...settlement, note });
    const pinned = 'pinned' in settlement && settlement.pinned;
    const found = pinned ? await source.locate(thread.id, pinned, head) : null;
    return {
      attempts: head ? [{ key: keyOf(lines(note)), batch, outcome: 'done' }] : [],
      refusal: () => work.judge(head, found?.item ?? null),
    };
  };
}

/** Bans an author, or lifts a ban. */
function ban(work: Workplace, uid: string, until: number | null): Look {
  return async () => {
    const note = await work.note(authorSubject(uid));
    const batch = banning({ uid, until: until === null ? null : Timestamp.fromMillis(until), note });
    return {
      attempts: [{ key: keyOf(lines(note)), batch, outcome: 'done' }],
      refusal: () => work.judge(null, null),
    };
  };
}
