import type { ReactiveControllerHost } from 'lit';

/** What a controller works for: counts how often it is asked to render, and does nothing. */
export interface FakeHost extends ReactiveControllerHost {
  readonly updates: number;
  /** Called each time. */
  onUpdate: () => void;
}

/** A host that is no element. */
export function fakeHost(): FakeHost {
  let updates = 0;
  return {
    get updates() {
      return updates;
    },
    onUpdate: () => undefined,
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate() {
      updates++;
      this.onUpdate();
    },
    updateComplete: Promise.resolve(true),
  };
}
