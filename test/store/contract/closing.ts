import { expect } from '@open-wc/testing';
import { StoreError } from '../../../src/store/errors.js';
import type { Open } from './harness.js';
import { comment, Stage } from './stage.js';

/** After `close` a store is of no use. */
export function closing(open: Open): void {
  describe('closing', () => {
    let stage: Stage;
    beforeEach(async () => (stage = await Stage.open(open)));
    afterEach(() => stage.close());

    it('ends every subscription', async () => {
      await stage.post('ann', 'One.');
      const [closed, witness] = [await stage.watch('ben'), await stage.watch('ann')];
      const held = await stage.watchHeld('ben');
      await Promise.all([closed, witness].map((watcher) => watcher.until((head) => head?.count === 1)));
      await held.until(() => true);
      const before = [closed.values.length, held.values.length];
      await (await stage.as('ben')).close();
      await stage.post('ann', 'Two.');
      await witness.until((head) => head?.count === 2);
      expect([closed.values.length, held.values.length]).to.deep.equal(before);
    });

    it('says nothing to who still waited for the first value', async () => {
      await stage.post('ann', 'One.');
      const [head, held] = [await stage.watch('ben'), await stage.watchHeld('ben')];
      await (await stage.as('ben')).close();
      await (await stage.watch('ann')).until((value) => value?.count === 1);
      expect([head.values, held.values]).to.deep.equal([[], []]);
    });

    it('takes no more writes, and can be closed again', async () => {
      await stage.post('ann', 'One.');
      const store = await stage.as('ben');
      await store.close();
      await store.close();
      const error = await store
        .write(stage.thread, comment('ben', 'Two.'))
        .catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(StoreError);
      expect((await stage.head()).ids).to.have.length(1);
    });
  });
}
