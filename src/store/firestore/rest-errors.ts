import { StoreError, type StoreErrorCode } from '../errors.js';

/** What an answer's status and text tell. Of several signs the first one counts. */
const SIGNS: readonly (readonly [RegExp, StoreErrorCode])[] = [
  [/^429/, 'quota'],
  [/^40[13][^]*app.?check/i, 'app-check'],
  [/^404|CONSUMER_INVALID|SERVICE_DISABLED/, 'no-database'],
  // The key's restriction to websites: "Requests from referer https://… are blocked."
  [/referr?er/i, 'unauthorised-domain'],
  // Unknown, expired, or restricted to other services.
  [/api.key/i, 'bad-key'],
  [/^403/, 'no-rules'],
];

/**
 * Why Firestore's REST API did not answer with documents that everybody may read.
 * @param lacksToken whether App Check has a token to be sent, and there was none
 */
export function restError(status: number, text: string, lacksToken = false): StoreError {
  const answer = `${String(status)} ${text}`;
  if (lacksToken && (status === 401 || status === 403)) return new StoreError('app-check', answer);
  return new StoreError(SIGNS.find(([sign]) => sign.test(answer))?.[1] ?? 'failed', answer);
}
