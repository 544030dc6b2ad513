import { onSnapshot, type DocumentReference, type Query } from 'firebase/firestore';
import type { HeldComment } from '../../model/comment.js';
import type { Head } from '../../model/thread.js';
import type { Sink, Stop } from '../store.js';
import { plainEntry, plainHead } from './plain.js';
import { publicError, sdkError } from './sdk-errors.js';
import type { RawComment, RawEntry, RawHead } from './writes.js';

/** Whether this is the server's word: not a guess about a write on its way, nor what is left from before. */
export const isConfirmed = (of: {
  readonly hasPendingWrites: boolean;
  readonly fromCache: boolean;
}): boolean => !of.hasPendingWrites && !of.fromCache;

/**
 * Follows a thread's head.
 * @param confirmed is told each state of it as Firestore has it, before the sink is
 */
export function followHead(
  head: DocumentReference,
  sink: Sink<Head | null>,
  confirmed: (head: RawHead | null) => void,
): Stop {
  return onSnapshot(
    head,
    { includeMetadataChanges: true },
    (snapshot) => {
      if (!isConfirmed(snapshot.metadata)) return;
      const raw = (snapshot.data() as RawHead | undefined) ?? null;
      confirmed(raw);
      sink.next(raw && plainHead(raw));
    },
    (error) => {
      sink.fail(publicError(error));
    },
  );
}

/** Follows comments that wait for approval. */
export function followHeld(held: Query, sink: Sink<readonly HeldComment[]>): Stop {
  return onSnapshot(
    held,
    { includeMetadataChanges: true },
    (snapshot) => {
      if (!isConfirmed(snapshot.metadata)) return;
      sink.next(
        snapshot.docs.map((comment) => ({
          id: comment.id,
          entry: plainEntry((comment.data() as RawComment).entry as RawEntry),
        })),
      );
    },
    (error) => {
      sink.fail(sdkError(error));
    },
  );
}
