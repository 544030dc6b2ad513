/**
 * Why a store could not do what was asked. Readers are told in words (locales/en.ts), the page's author in more detail
 * (locales/setup-help.ts).
 */
export type StoreErrorCode =
  // the network
  | 'offline' // no connection
  | 'blocked' // this host does not answer although the browser is online: a content blocker or a filter
  | 'quota' // the free plan's daily quota is used up
  | 'failed' // anything else; trying again may help
  // a refusal that the reader can understand
  | 'signed-out'
  | 'denied' // no reason could be found
  | 'locked'
  | 'closed' // the whole site
  | 'too-old' // the thread closed by its age
  | 'banned'
  | 'too-soon' // retryAt says when
  | 'meter-full' // newcomers' hourly allowance; retryAt says when
  | 'name-reserved'
  | 'refused-words'
  | 'edit-expired'
  | 'guests-off' // the site's settings ask no guests
  | 'not-found'
  // sign-in
  | 'popup-blocked'
  | 'popup-closed'
  | 'sign-in-blocked' // the provider's own script does not load: a content blocker or the page's policy
  // the page's author has something to do
  | 'anonymous-off' // anonymous sign-in is switched off in the project
  | 'provider-off' // another provider is
  | 'unauthorised-domain'
  | 'bad-key'
  | 'app-check' // the project demands proof that a request comes from the page, and there was none
  | 'no-database' // project or database missing
  | 'no-rules' // reading public documents is denied: rules not deployed
  | 'unknown-site' // the rules do not know this site
  | 'host-not-allowed' // the thread's page is outside the site's hosts
  | 'bad-config'; // a missing or wrong attribute, whose name is the message

/** An error with a reason that an interface can put into words. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** When trying again makes sense, milliseconds since the epoch. */
  readonly retryAt?: number;

  constructor(
    code: StoreErrorCode,
    message: string = code,
    options: { cause?: unknown; retryAt?: number } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'StoreError';
    this.code = code;
    if (options.retryAt !== undefined) this.retryAt = options.retryAt;
  }
}

/** Any thrown value as a StoreError; what is unknown becomes `failed`. */
export const asStoreError = (error: unknown): StoreError =>
  error instanceof StoreError
    ? error
    : new StoreError('failed', error instanceof Error ? error.message : String(error), { cause: error });
