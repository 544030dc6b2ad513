import type { RawComment } from '../../../src/store/firestore/writes.js';
import type { Sizes } from './audit.js';
import type { Drafts } from './draft.js';
import type { Dice } from './random.js';
import type { State } from './state.js';

/** A comment of the ledger. */
export interface Found extends RawComment {
  readonly id: string;
}
/** What an operation is made from. */
export interface Moment {
  readonly dice: Dice;
  readonly state: State;
  readonly sizes: Sizes;
  readonly uid: string;
  /** Whether what this author posts is published. */
  readonly isDirect: boolean;
  readonly isMetered: boolean;
  readonly isBanned: boolean;
  /** Whether the head takes another entry. */
  readonly hasRoom: boolean;
  some(test: (comment: RawComment) => boolean): Found | undefined;
}
export type Made = Drafts | undefined | false;

/** A batch whose line goes on with the log that is there. */
export function continuing({ logs }: State, id: string, batch: Drafts): Drafts {
  const log = logs.get(id);
  if (log && batch.log) batch.log.data.before = [...log.before, log.last];
  return batch;
}
