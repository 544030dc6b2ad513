import { arrayUnion, deleteField, serverTimestamp } from 'firebase/firestore';
import type { CommentId, Words } from '../../../model/comment.js';
import type { User } from '../../../model/site.js';
import type { ThreadAddress } from '../../../model/thread.js';
import type { RawEntry, RawHead, RawItem } from './documents.js';
import { at, changing, counts, stub, type Place } from './items.js';
import { raising } from './meters.js';
import type { Batch, Write } from './write.js';

/** A post. */
export interface Posting {
  readonly id: CommentId;
  readonly thread: ThreadAddress;
  readonly user: User;
  readonly words: Words;
  /** The uid of the author of `words.parent`. */
  readonly to?: string;
  /** Published into the head that is there, published as the first of its thread, or held. */
  readonly into: 'head' | 'new-head' | 'held';
  /** The hour's meter to raise, see `meterOf`: untrusted authors must where the policy has a meter, others need not. */
  readonly meter?: string | undefined;
}

/** Publishes a comment or hands it in: `comment`, `author`, `head` unless it is held, `meter` if there is one. */
export function posting({ id, thread, user, words, to, into, meter }: Posting): Batch {
  const entry = newEntry(user, words);
  const comment = { thread: thread.id, uid: user.uid, ...(to !== undefined && { to }), at: -1, entry };
  const about = { url: thread.url, title: thread.title };
  return {
    comment: {
      verb: 'set',
      path: `comments/${id}`,
      data: into === 'held' ? { ...comment, status: 'held', about } : { ...comment, status: 'published' },
    },
    ...(into === 'head' && { head: appending(thread.id, id, entry) }),
    ...(into === 'new-head' && { head: opening(thread, id, entry) }),
    author: ticking(user.uid, id),
    ...(meter !== undefined && { meter: raising('meters', meter, id) }),
  };
}

function newEntry({ uid, name, guest, role }: User, words: Words): RawEntry {
  const { text, parent, quote, mentions, stance } = words;
  return {
    uid,
    name,
    ...(guest && { guest }),
    ...(role !== undefined && { role }),
    text,
    ...(parent !== undefined && { parent }),
    ...(quote !== undefined && { quote }),
    ...(mentions !== undefined && { mentions }),
    ...(stance !== undefined && { stance }),
    createdAt: serverTimestamp(),
  };
}

/** A blind merge: a first post needs no read of what is not there. */
const ticking = (uid: string, id: CommentId): Write => ({
  verb: 'merge',
  path: `authors/${uid}`,
  data: { last: serverTimestamp(), what: id },
});

/** An entry at the end of the head that is there. */
export const appending = (thread: string, id: CommentId, entry: RawEntry): Write => ({
  verb: 'update',
  path: `threads/${thread}`,
  data: { [`items.${id}`]: entry, ids: arrayUnion(id), ...counts(entry, 1), last: id },
});

/** The head, born with its first published comment. */
export function opening(thread: ThreadAddress, id: CommentId, entry: RawEntry): Write {
  const head: RawHead = {
    url: thread.url,
    title: thread.title,
    locked: false,
    createdAt: serverTimestamp(),
    count: 1,
    stances: entry.stance === undefined ? {} : { [entry.stance]: 1 },
    pages: 0,
    ids: [id],
    items: { [id]: entry },
    last: id,
  };
  return { verb: 'set', path: `threads/${thread.id}`, data: { ...head } };
}

/** Changes the words of one's own comment: `comment`, `author`, and `head` or `page` where the item is. */
export function editing(edit: {
  readonly thread: string;
  readonly id: CommentId;
  readonly uid: string;
  readonly text: string;
  readonly place: Place;
}): Batch {
  const { thread, id, uid, text, place } = edit;
  const path = `items.${id}`;
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: { 'entry.text': text, 'entry.editedAt': serverTimestamp(), at: at(place) },
    },
    ...changing(thread, id, place, { [`${path}.text`]: text, [`${path}.editedAt`]: serverTimestamp() }),
    author: ticking(uid, id),
  };
}

/**
 * Deletes one's own comment, visible or hidden, for good: `comment`, and `head`, `page` or both where the item is.
 * A held one is taken back instead, see `takingBack`.
 */
export function deleting(deletion: {
  readonly thread: string;
  readonly id: CommentId;
  /** As it is in the head or on the page. */
  readonly item: RawItem;
  readonly place: 'head' | number;
}): Batch {
  const { thread, id, item, place } = deletion;
  const entry = stub(item, 'deleted');
  const hidden = 'gone' in item;
  return {
    comment: {
      verb: 'update',
      path: `comments/${id}`,
      data: {
        status: 'deleted',
        entry,
        at: at(place),
        ...(hidden && { kept: deleteField(), by: deleteField() }),
      },
    },
    ...changing(thread, id, place, { [`items.${id}`]: entry }, hidden ? undefined : counts(item, -1)),
  };
}

/** Removes a held comment without a trace: its author takes it back. */
export const takingBack = ({ id }: { readonly id: CommentId }): Batch => ({
  comment: { verb: 'delete', path: `comments/${id}` },
});
