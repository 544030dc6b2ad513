import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a thread has been in view when its reader counts as interested. */
const INTERESTED_AFTER_MS = 20_000;

/** Watches for a reader's interest: the host has been in view for 20 seconds, or holds the focus. Tells it once. */
export class Interest implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #interested: () => void;
  readonly #observer: IntersectionObserver;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, interested: () => void) {
    this.#host = host;
    this.#interested = interested;
    this.#observer = new IntersectionObserver(([entry]) => {
      clearTimeout(this.#timer);
      if (entry?.isIntersecting) this.#timer = setTimeout(this.#tell, INTERESTED_AFTER_MS);
    });
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#host.matches(':focus-within')) {
      this.#tell();
      return;
    }
    this.#observer.observe(this.#host);
    this.#host.addEventListener('focusin', this.#tell);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#observer.disconnect();
    this.#host.removeEventListener('focusin', this.#tell);
  }

  readonly #tell = (): void => {
    this.hostDisconnected();
    this.#interested();
  };
}
