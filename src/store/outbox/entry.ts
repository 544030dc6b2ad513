import type { Change, Outcome } from '../store.js';
import type { StoreErrorCode } from '../errors.js';
import type { ThreadAddress } from '../../model/thread.js';

/**
 * Where a change is on its way. Queued: its turn will come. Sending: it was handed to the store. Waiting: it could not
 * be sent now and will be tried again without being asked. Refused: it stays, with its words, until its writer decides.
 */
export type OutboxState = 'queued' | 'sending' | 'waiting' | 'refused';

/**
 * Why a change waits or was refused. `other-user`: its writer is not the one who is signed in now. `unanswered`: the
 * store can be read and takes nothing, as when the day's writes are used up.
 */
export type OutboxReason = StoreErrorCode | 'other-user' | 'unanswered';

/** A change in the outbox. Plain data, kept in the browser's storage. */
export interface OutboxEntry {
  /** Rises in the order of adding. A post's own id is `change.id`. */
  readonly id: number;
  readonly thread: ThreadAddress;
  readonly change: Change;
  /** Whose it is; absent until somebody is signed in to send it. */
  readonly uid?: string;
  readonly state: OutboxState;
  readonly reason?: OutboxReason;
  /** When it is tried again, milliseconds since the epoch; absent while waiting: it was sent and no answer came yet. */
  readonly retryAt?: number;
  /** Milliseconds since the epoch, by this browser's clock. */
  readonly addedAt: number;
  /** How often it was handed to the store. */
  readonly tries: number;
}

/** A change that arrived, and what became of it. */
export interface Sent {
  readonly entry: OutboxEntry;
  readonly outcome: Outcome;
}
