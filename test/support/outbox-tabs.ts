import { aTimeout, waitUntil } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import type { ThreadAddress } from '../../src/model/thread.js';
import type { OutboxEntry } from '../../src/store/outbox/entry.js';
import { Outbox } from '../../src/store/outbox/outbox.js';
import type { OutboxStore } from '../../src/store/outbox/sender.js';
import type { Change } from '../../src/store/store.js';
import { FakeClock } from './fake-clock.js';

/** Who writes in the outbox's tests. */
export const ANN: User = { uid: 'ann', name: 'Ann', guest: false };
/** The thread they write in. */
export const THREAD: ThreadAddress = { id: 'thread-1', url: 'https://blog.example/post', title: 'A post' };

/** A post with a text that tells it from others. */
export const post = (id: string, parent?: string): Change => ({
  kind: 'post',
  id,
  name: 'Ann',
  text: `Words of ${id}.`,
  ...(parent !== undefined && { parent }),
});

/** Opens outboxes of one site, each with a storage of its own, as tabs and later visits do. */
export class Tabs {
  readonly clock = new FakeClock();
  /** A site of its own for each test, so that no test finds another's words. */
  readonly scope = `demo/${crypto.randomUUID()}`;
  readonly #open: Outbox[] = [];

  open(store: OutboxStore): Outbox {
    const outbox = new Outbox({ store, scope: this.scope, clock: this.clock });
    this.#open.push(outbox);
    return outbox;
  }

  closeAll(): void {
    for (const outbox of this.#open) outbox.close();
  }
}

/** The only row of the thread. */
export function onlyRow(outbox: Outbox): OutboxEntry {
  const [row, ...others] = outbox.rows(THREAD.id);
  if (!row || others.length > 0) throw new Error(`One row was expected, not ${String(others.length)} more.`);
  return row;
}

/** Waits until something holds. */
export const until = (holds: () => boolean, what: string): Promise<void> =>
  waitUntil(holds, `It never came to this: ${what}`, { timeout: 8_000, interval: 5 });

/** Waits until nothing is in the outbox. */
export const emptied = (outbox: Outbox): Promise<void> =>
  until(() => outbox.rows(THREAD.id).length === 0, 'an empty outbox');

/** Gives everything that could happen by now the time to happen, to show that nothing does. */
export const settledDown = (): Promise<void> => aTimeout(150);
