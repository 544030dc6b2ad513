import { doc, runTransaction } from 'firebase/firestore';
import { apply } from '../../../../src/store/firestore/writes.js';
import type { Drafts } from '../draft.js';
import { as } from '../emulator.js';
import { HEAD } from '../world.js';

/** Sends writes of one site as somebody in a transaction that has read the head, all or nothing. */
export async function commitInTransaction(path: string, uid: string | null, batch: Drafts): Promise<void> {
  const db = as(uid);
  await runTransaction(
    db,
    async (transaction) => {
      await transaction.get(doc(db, `${path}/${HEAD}`));
      apply(batch, transaction, db, path.slice('sites/'.length));
    },
    { maxAttempts: 1 },
  );
}
