import { FirebaseError } from 'firebase/app';
import { post } from '../batches.js';
import { commit } from '../draft.js';
import { read } from '../emulator.js';
import { newId } from '../world.js';
import { inTurn, PAGES } from './floods.js';

/** A trusted reader's post, sent while it floods. */
export interface Sent {
  readonly isThere: boolean;
  /** How often it had to be sent. */
  readonly tries: number;
  /** How long the reader waited. */
  readonly millis: number;
  /** Why it did not arrive. */
  readonly refusal?: string;
}

/** The widget's outbox sends again where others were in the way, or nobody answered. */
const AGAIN: readonly string[] = ['aborted', 'unavailable', 'deadline-exceeded', 'resource-exhausted'];
const MOST_TRIES = 5;

const isPassing = (error: unknown): boolean => error instanceof FirebaseError && AGAIN.includes(error.code);

/** The n-th trusted reader. */
export const readerOf = (n: number): string => `reader-${String(n)}`;

/** Posts once as a trusted reader, without the meter; whether it is there is seen in the ledger. */
export async function postOf(path: string, n: number): Promise<Sent> {
  const [id, uid] = [newId(), readerOf(n)];
  const batch = post(uid, { id, page: inTurn(PAGES, n) });
  const began = Date.now();
  let refusal: unknown;
  let tries = 0;
  do {
    tries++;
    refusal = undefined;
    await commit(path, uid, batch).catch((error: unknown) => {
      refusal = error;
    });
  } while (isPassing(refusal) && tries < MOST_TRIES);
  const millis = Date.now() - began;
  const isThere = (await read(`${path}/comments/${id}`))?.status === 'published';
  return { isThere, tries, millis, ...(refusal !== undefined && { refusal: (refusal as Error).message }) };
}
