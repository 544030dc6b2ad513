import { StoreError } from '../../store/errors.js';

/** What is thrown for an attribute that is missing or wrong. Its name is the message: the sentences for it, which few pages need, load when they are. */
export const badAttribute = (name: string): StoreError => new StoreError('bad-config', name);
