import { serverTimestamp } from 'firebase/firestore';
import type { LogVerb } from '../../../model/moderation.js';
import type { RawLog } from './documents.js';
import type { Write } from './write.js';

/** What a moderator gives for the log beside what is done, and what the log says already. */
export interface Noting {
  readonly by: string;
  /** Up to 300 characters; empty: no reason was given. */
  readonly why?: string;
  /** The subject's log as it is; null: nothing was done with it before. */
  readonly log: RawLog | null;
}

/** The line that goes with what a moderator does. */
export const noting = (subject: string, what: LogVerb, { by, why = '', log }: Noting): Write => ({
  verb: 'set',
  path: `log/${subject}`,
  data: {
    last: { by, what, at: serverTimestamp(), why },
    before: log ? [...log.before, log.last] : [],
  },
});
