/** How the words are to be signed: a provider's id where nobody is signed in yet, and a guest's name. */
export interface Signature {
  readonly provider?: string;
  readonly name?: string;
}

/** The writer wants the words sent. Bubbles inside the thread; pages do not see it. */
export class ComposerSubmitEvent extends Event {
  static readonly eventName = 'composer-submit';
  readonly text: string;
  readonly signature: Signature;

  constructor(text: string, signature: Signature) {
    super(ComposerSubmitEvent.eventName, { bubbles: true });
    this.text = text;
    this.signature = signature;
  }
}

/** Anything else that a composer asks for. Bubbles inside the thread; pages do not see it. */
export class ComposerRequestEvent extends Event {
  static readonly eventName = 'composer-request';
  /** `choose`: the ways to sign in are shown, so what they need should be loaded; `draft`: the text changed. */
  readonly request: 'cancel' | 'choose' | 'draft' | 'rename' | 'sign-in' | 'sign-out';
  /** The text of a draft, the name to take, or the provider to sign in with. */
  readonly value: string;
  readonly name: string;

  constructor(request: ComposerRequestEvent['request'], value = '', name = '') {
    super(ComposerRequestEvent.eventName, { bubbles: true });
    this.request = request;
    this.value = value;
    this.name = name;
  }
}

declare global {
  interface HTMLElementEventMap {
    'composer-submit': ComposerSubmitEvent;
    'composer-request': ComposerRequestEvent;
  }
}
