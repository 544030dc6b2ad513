/**
 * A reader shares the page, and is about to leave it, to copy its address, or to be shown the system's share sheet.
 * Cancelling the event stops that. Bubbles, crosses shadow roots. Whether something was shared in the end, nobody can tell.
 */
export class ShareEvent extends Event {
  static readonly eventName = 'jc-share';
  /** The id of the target, such as `tumblr`. */
  readonly via: string;
  /** The address that is shared. */
  readonly url: string;

  constructor(via: string, url: string) {
    super(ShareEvent.eventName, { bubbles: true, composed: true, cancelable: true });
    this.via = via;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jc-share': ShareEvent;
  }
}
