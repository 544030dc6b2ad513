import type { Head } from '../../model/thread.js';
import { readHead } from '../../store/firestore/rest.js';
import { threadAddress, type ThreadPlace } from '../shared/page-info.js';
import { storeChoice, type StoreChoice, type StoreSettings } from '../shared/store-config.js';
import type * as DeskModule from './desk.js';

/** A thread that is being read, and where. */
export interface OpenedThread {
  readonly choice: StoreChoice;
  readonly place: ThreadPlace;
  /** On its way; null where there is no thread yet. */
  readonly head: Promise<Head | null>;
}

/**
 * Finds the thread that an element is about and asks for its head. On Firestore that is a plain request, before anything
 * else is loaded; other stores come with the desk.
 * @throws StoreError `bad-config` naming the attribute
 */
export async function openThread(
  settings: StoreSettings & { readonly thread: string | null | undefined },
  loadDesk: () => Promise<Pick<typeof DeskModule, 'storeOf'>>,
): Promise<OpenedThread> {
  const choice = await storeChoice(settings);
  const place = await threadAddress(settings.thread);
  const head =
    choice.kind === 'firestore'
      ? readHead(choice.config, place.id)
      : loadDesk()
          .then(({ storeOf }) => storeOf(choice))
          .then((store) => store.read(place.id));
  return { choice, place, head };
}
