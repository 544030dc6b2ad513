import { writeBatch, type Firestore } from 'firebase/firestore';
import { isRefusal, sdkError } from '../sdk-errors.js';
import { apply, type Batch } from '../writes.js';

/**
 * Whether the server took a batch. Stays pending while there is no connection.
 * @throws StoreError
 */
export async function commit(batch: Batch, db: Firestore, site: string): Promise<boolean> {
  try {
    const writer = writeBatch(db);
    apply(batch, writer, db, site);
    await writer.commit();
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw sdkError(error);
  }
}
