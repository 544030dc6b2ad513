import { asStoreError, StoreError } from './errors.js';

/**
 * Loads a chunk with `import()`. A failure is not kept: the next call tries again.
 * @throws StoreError
 */
export const load = <T>(chunk: () => Promise<T>): Promise<T> =>
  chunk().catch((error: unknown) => {
    throw navigator.onLine ? asStoreError(error) : new StoreError('offline', String(error), { cause: error });
  });
