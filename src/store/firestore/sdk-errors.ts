import { asStoreError, StoreError, type StoreErrorCode } from '../errors.js';
import { unreachable } from './rest.js';

const CODES: Readonly<Record<string, StoreErrorCode>> = {
  'permission-denied': 'denied',
  // A path that is none: the id of a comment was made up.
  'invalid-argument': 'denied',
  unauthenticated: 'signed-out',
  'resource-exhausted': 'quota',
};

/** What the SDK calls it when the rules, or the state of a document, stand against a write. */
const REFUSALS = new Set([
  'permission-denied',
  'not-found',
  'already-exists',
  'failed-precondition',
  'aborted',
]);

const codeOf = (error: unknown): string => (error as { readonly code?: string }).code ?? '';

/** Whether a write was refused: for good, or because of what somebody else wrote at the same time. */
export const isRefusal = (error: unknown): boolean => REFUSALS.has(codeOf(error));

/** Whether an answer is still to come, once there is a connection. */
export const isUnavailable = (error: unknown): boolean =>
  error instanceof StoreError
    ? error.code === 'offline' || error.code === 'blocked'
    : codeOf(error) === 'unavailable';

/** An error of the SDK's as a StoreError. */
export function sdkError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  if (isUnavailable(error)) return unreachable(error);
  const code = CODES[codeOf(error)];
  return code ? new StoreError(code, (error as Error).message, { cause: error }) : asStoreError(error);
}

/** The same, where everybody may read: if that is denied, the project's rules are not these. */
export function publicError(error: unknown): StoreError {
  const { code, message } = sdkError(error);
  return new StoreError(code === 'denied' ? 'no-rules' : code, message, { cause: error });
}
