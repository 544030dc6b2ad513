import { expect } from '@open-wc/testing';
import { disableNetwork, doc, enableNetwork, getDoc, getFirestore } from 'firebase/firestore';
import type { Head } from '../../src/model/thread.js';
import type { Outcome } from '../../src/store/store.js';
import { FirestoreSite } from '../support/firestore-site.js';
import { freshAddress } from './contract/harness.js';
import { comment } from './contract/stage.js';
import { Watcher } from './contract/watcher.js';

describe('Firestore without a connection', function () {
  this.timeout(60_000);
  let site: FirestoreSite;
  beforeEach(async () => {
    site = await FirestoreSite.open();
    await site.setPolicy();
  });
  afterEach(() => site.close());

  /** Lets go of the connection, starts something, and takes it up again once it is seen to wait. */
  async function cutOff(person: string, start: () => Promise<Outcome>): Promise<Outcome> {
    const db = getFirestore((await site.person(person)).app);
    await disableNetwork(db);
    const outcome = start();
    let settled = false;
    void outcome.finally(() => (settled = true)).catch(() => undefined);
    // The SDK itself says that there is no connection: whoever asked before has been told too.
    await getDoc(doc(db, 'sites/main')).catch(() => undefined);
    expect(settled).to.equal(false);
    await enableNetwork(db);
    dispatchEvent(new Event('online'));
    return outcome;
  }

  it('keeps a first post pending, and sends it when the connection is back', async () => {
    const [store, thread] = [await site.as('ann'), await freshAddress()];
    const change = comment('ann', 'Hello.');
    expect(await cutOff('ann', () => store.write(thread, change))).to.equal('published');
    expect((await store.read(thread.id))?.ids).to.deep.equal([change.id]);
  });

  it('keeps an edit pending that needs nothing more to be read', async () => {
    const [store, thread] = [await site.as('ann'), await freshAddress()];
    const change = comment('ann', 'Hello.');
    const watcher = new Watcher<Head | null>((sink) => store.watch(thread.id, sink));
    await store.write(thread, change);
    await watcher.until((head) => head?.count === 1);
    const edit = { kind: 'edit', id: change.id, text: 'Good bye.' } as const;
    expect(await cutOff('ann', () => store.write(thread, edit))).to.equal('done');
    const shown = (head: unknown) => JSON.stringify(head).includes('Good bye.');
    await watcher.until(shown);
    expect(watcher.values.filter(shown)).to.have.length(1);
    watcher.stop();
  });

  it('builds anew what others have archived in the meantime', async () => {
    const [store, thread] = [await site.as('ann'), await freshAddress()];
    const change = comment('ann', 'The first.');
    const watcher = new Watcher<Head | null>((sink) => store.watch(thread.id, sink));
    await store.write(thread, change);
    await watcher.until((head) => head?.count === 1);
    const db = getFirestore((await site.person('ann')).app);
    await disableNetwork(db);
    const edit = store.write(thread, { kind: 'edit', id: change.id, text: 'Edited.' });
    const other = await site.as('ben');
    for (let n = 0; n < 36; n++) await other.write(thread, comment('ben', `Later ${String(n)}`));
    await enableNetwork(db);
    expect(await edit).to.equal('done');
    expect((await store.page(thread.id, 0)).items[change.id]).to.include({ text: 'Edited.' });
    watcher.stop();
  });
});
