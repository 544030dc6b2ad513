import { expect } from '@open-wc/testing';
import type { Open } from './harness.js';
import { comment, refused, Stage } from './stage.js';

/** What others do is seen without asking; counts for list pages. */
export function watching(open: Open): void {
  describe('watching', () => {
    let site: Stage;
    let stage: Stage;
    before(async () => (site = await Stage.open(open)));
    beforeEach(async () => (stage = await site.elsewhere()));
    after(() => site.close());

    it('begins with null where no thread is, and brings its first comment', async () => {
      const watcher = await stage.watch('ben');
      expect(await watcher.until(() => true)).to.equal(null);
      const id = await stage.post('ann', 'Hello.');
      const head = await watcher.until((value) => value !== null);
      expect(head!.items[id]).to.deep.equal(await stage.entry(id));
    });

    it('brings edits, deletes, hiding and locks', async () => {
      const id = await stage.post('ann', 'First.');
      const watcher = await stage.watch('ben');
      await stage.write('ann', { kind: 'edit', id, text: 'Second.' });
      await watcher.until((head) => (head?.items[id] as { text?: string } | undefined)?.text === 'Second.');
      await stage.write('moderator', { kind: 'hide', id });
      await watcher.until((head) => head?.count === 0);
      await stage.write('moderator', { kind: 'lock', locked: true });
      await watcher.until((head) => head?.locked === true);
    });

    it('shows two watchers the same', async () => {
      const watchers = await Promise.all([stage.watch('ann'), stage.watch('stranger')]);
      const parent = await stage.post('ann', 'One.');
      await stage.post('ben', 'Two.', { parent });
      const [one, other] = await Promise.all(
        watchers.map((watcher) => watcher.until((head) => head?.count === 2)),
      );
      expect(one).to.deep.equal(other);
      expect(one).to.deep.equal(await stage.head());
    });

    it('never shows what is refused, and goes on as before', async () => {
      await stage.post('ann', 'Here.');
      const watcher = await stage.watch('ben');
      const seen = await watcher.until((head) => head?.count === 1);
      await refused(stage.write('ben', comment('ben', ' ')), 'denied');
      await refused(stage.write('ben', { kind: 'edit', id: seen!.ids[0]!, text: 'Not yours.' }), 'denied');
      expect(watcher.values.at(-1)).to.deep.equal(seen);
      await stage.post('ann', 'Still here.');
      await watcher.until((head) => head?.count === 2);
      expect(JSON.stringify(watcher.values)).not.to.contain('Not yours.');
      expect(watcher.values.every((head) => head!.count === head!.ids.length)).to.equal(true);
    });

    it('stops at once', async () => {
      await stage.post('ann', 'One.');
      const [stopped, witness] = await Promise.all([stage.watch('ben'), stage.watch('ben')]);
      await Promise.all([stopped, witness].map((watcher) => watcher.until((head) => head?.count === 1)));
      const { length } = stopped.values;
      stopped.stop();
      stopped.stop();
      await stage.post('ann', 'Two.');
      await witness.until((head) => head?.count === 2);
      expect(stopped.values).to.have.length(length);
    });

    it('says nothing to who has stopped before the first value', async () => {
      await stage.post('ann', 'One.');
      const stopped = await stage.watch('ben');
      stopped.stop();
      const witness = await stage.watch('ben');
      await witness.until((head) => head?.count === 1);
      expect(stopped.values).to.deep.equal([]);
    });

    it('counts several threads at once and leaves out those that are not there', async () => {
      const [other, missing] = await Promise.all([site.elsewhere(), site.elsewhere()]);
      await stage.post('ann', 'One.');
      await stage.post('ben', 'Two.');
      await other.post('ann', 'Only one.');
      await other.write('moderator', { kind: 'lock', locked: true });
      const store = await stage.as('stranger');
      const counts = await store.counts([stage.thread.id, missing.thread.id, other.thread.id]);
      expect([...counts].sort(([a], [b]) => a.localeCompare(b))).to.deep.equal(
        [
          [stage.thread.id, { count: 2, locked: false }] as const,
          [other.thread.id, { count: 1, locked: true }] as const,
        ].sort(([a], [b]) => a.localeCompare(b)),
      );
      expect((await store.counts([])).size).to.equal(0);
    });
  });
}
