import { StoreError, type StoreErrorCode } from '../errors.js';
import { unreachable } from './rest.js';

/** What Firebase Authentication's codes mean here. */
const CODES: Readonly<Record<string, StoreErrorCode>> = {
  'auth/popup-blocked': 'popup-blocked',
  'auth/popup-closed-by-user': 'popup-closed',
  'auth/cancelled-popup-request': 'popup-closed',
  'auth/user-cancelled': 'popup-closed',
  'auth/unauthorized-domain': 'unauthorised-domain',
  'auth/invalid-api-key': 'bad-key',
  // What the SDK says when Google's script does not load.
  'auth/internal-error': 'sign-in-blocked',
};

/** Codes of a project that does not offer a way to sign in, or offers none at all. */
const OFF = new Set([
  'auth/operation-not-allowed',
  'auth/admin-restricted-operation',
  'auth/configuration-not-found',
]);

/**
 * Why signing in failed.
 * @param guest whether an anonymous account was asked for
 */
export function signInError(error: unknown, guest: boolean): StoreError {
  if (error instanceof StoreError) return error;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === 'auth/network-request-failed') return unreachable(error);
  return new StoreError(meaning(code ?? '', guest), message, { cause: error });
}

function meaning(code: string, guest: boolean): StoreErrorCode {
  if (OFF.has(code)) return guest ? 'anonymous-off' : 'provider-off';
  // Where the server says more than a code, the SDK makes a code of the sentence.
  if (/referr?er/.test(code)) return 'unauthorised-domain';
  return CODES[code] ?? (/api-?key/.test(code) ? 'bad-key' : 'failed');
}
