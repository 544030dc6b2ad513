import {
  onSnapshot,
  type DocumentReference,
  type Query,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import type { Stop } from '../../store.js';
import { isConfirmed } from '../following.js';
import type { Tally } from '../tally.js';

/** Who is told, and who counts. */
export interface Follower<T> {
  readonly tally: Tally;
  next(value: T): void;
  fail(error: unknown): void;
}

/** Follows what a query finds. */
export const followQuery = (
  query: Query,
  { tally, next, fail }: Follower<readonly QueryDocumentSnapshot[]>,
): Stop => {
  let isFirst = true;
  return onSnapshot(
    query,
    { includeMetadataChanges: true },
    (snapshot) => {
      if (!isConfirmed(snapshot.metadata)) return;
      const changes = snapshot.docChanges().filter(({ type }) => type !== 'removed');
      if (isFirst || changes.length > 0) tally.read(changes.length);
      isFirst = false;
      next(snapshot.docs);
    },
    fail,
  );
};

/** Follows one document; undefined: it is not there. */
export const followDocument = (document: DocumentReference, { tally, next, fail }: Follower<unknown>): Stop =>
  onSnapshot(
    document,
    { includeMetadataChanges: true },
    (snapshot) => {
      if (!isConfirmed(snapshot.metadata)) return;
      tally.read(1);
      next(snapshot.data());
    },
    fail,
  );
