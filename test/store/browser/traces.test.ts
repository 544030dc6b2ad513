import { expect } from '@open-wc/testing';
import { openRecords } from '../../../src/store/browser/open-records.js';
import { newId } from '../contract/harness.js';
import { Stage } from '../contract/stage.js';
import { BrowserSite } from './site.js';

describe('what the browser store keeps', () => {
  const database = `test-${newId()}`;
  let stage: Stage;
  beforeEach(async () => (stage = await Stage.open(() => Promise.resolve(new BrowserSite({ database })))));
  afterEach(() => stage.close());

  /** Everything that was hidden, or waits for approval. */
  async function kept(): Promise<unknown[]> {
    const records = await openRecords(database);
    const found = await records.transact('readonly', async (transaction) => [
      ...(await transaction.all('kept', ['main'])),
      ...(await transaction.all('held', ['main'])).flat(),
    ]);
    records.close();
    return found;
  }

  it('is the words that a moderator hid, until they are restored', async () => {
    const id = await stage.post('ann', 'Words.');
    await stage.write('moderator', { kind: 'hide', id });
    expect(await kept()).to.have.length(1);
    await stage.write('moderator', { kind: 'restore', id });
    expect(await kept()).to.deep.equal([]);
  });

  it('is nothing of what its author deletes, hidden or held', async () => {
    const hidden = await stage.post('ann', 'Words.');
    await stage.write('moderator', { kind: 'hide', id: hidden });
    await stage.write('ann', { kind: 'delete', id: hidden });
    await stage.site.setPolicy({ moderation: 'all' });
    const held = await stage.hold('ann', 'More words.');
    expect(await kept()).to.have.length(1);
    await stage.write('ann', { kind: 'delete', id: held });
    expect(await kept()).to.deep.equal([]);
  });
});
