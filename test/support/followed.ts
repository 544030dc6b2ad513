import type { ConversationStore } from '../../src/store/store.js';

/** How many subscriptions of a store go on, counted from now. */
export function followed(store: ConversationStore): { readonly count: number } {
  const going = new Set<object>();
  const counted = <Arguments extends unknown[]>(
    follow: (...given: Arguments) => () => void,
  ): ((...given: Arguments) => () => void) =>
    function (...given) {
      const one = {};
      const stop = follow.apply(store, given);
      going.add(one);
      return () => {
        going.delete(one);
        stop();
      };
    };
  store.watch = counted(store.watch);
  store.watchHeld = counted(store.watchHeld);
  store.session.subscribe = counted(store.session.subscribe.bind(store.session));
  return {
    get count() {
      return going.size;
    },
  };
}
