import { expect } from '@open-wc/testing';
import { isGone } from '../../../src/model/comment.js';
import { SIZES } from '../../../src/model/thread.js';
import type { OwnData, OwnRecords } from '../../../src/store/own.js';
import type { Open } from './harness.js';
import { refused, Stage } from './stage.js';

const of = async (stage: Stage, person: string): Promise<OwnRecords> => (await stage.as(person)).own!();
const told = ({ comments, likes, reports }: OwnData) => ({
  comments: comments.map(({ id, status, entry }) => [entry.text, id, status]).sort(),
  likes: likes.map(({ comment }) => comment),
  reports: reports.map(({ comment, reason }) => [comment, reason]),
});
const NOTHING = { comments: [], likes: [], reports: [] };

/** What somebody wrote and did can be taken along, and away. */
export function ownData(open: Open): void {
  describe('one’s own data', () => {
    let stage: Stage;
    afterEach(() => stage.close());

    it('is everything that one wrote and did, in every thread and state, and nothing of others', async () => {
      stage = await Stage.open(open, { links: 1 });
      const there = await stage.elsewhere();
      const others = await stage.post('ben', 'Ben’s.');
      const shown = await stage.post('ann', 'Shown.');
      const elsewhere = await there.post('ann', 'Elsewhere.');
      const hidden = await stage.post('ann', 'Hidden.');
      const deleted = await stage.post('ann', 'Deleted.');
      const held = await stage.hold('ann', 'Held: https://example.com');
      await stage.write('moderator', { kind: 'hide', id: hidden });
      await stage.write('ann', { kind: 'delete', id: deleted });
      await stage.like('ann', others, true);
      await stage.write('ann', { kind: 'report', id: others, reason: 'abuse' });
      const data = await (await of(stage, 'ann')).read();
      expect(told(data)).to.deep.equal({
        comments: [
          ['Elsewhere.', elsewhere, 'published'],
          ['Held: https://example.com', held, 'held'],
          ['Hidden.', hidden, 'hidden'],
          ['Shown.', shown, 'published'],
        ],
        likes: [others],
        reports: [[others, 'abuse']],
      });
      for (const { id, thread } of data.comments)
        expect(thread.id).to.equal((id === elsewhere ? there : stage).thread.id);
      expect(data.likes[0]?.thread).to.deep.equal(stage.thread);
      expect(told(await (await of(stage, 'cat')).read())).to.deep.equal(NOTHING);
    });

    it('is deleted at once, whatever the interval between posts, and leaves no words and no likes', async () => {
      stage = await Stage.open(open, { links: 1, minSeconds: 3600 });
      const there = await stage.elsewhere();
      const others = await there.post('ben', 'Ben’s.');
      const mine = await stage.post('guest', 'Mine, I said.');
      await there.like('guest', others, true);
      await there.write('guest', { kind: 'report', id: others, reason: 'spam' });
      const steps: string[] = [];
      const records = await of(stage, 'guest');
      const deletion = await records.deleteAll((done, of) => steps.push(`${String(done)} of ${String(of)}`));
      expect(deletion).to.deep.equal({ deleted: 3, failed: 0 });
      expect(steps).to.deep.equal(['0 of 3', '1 of 3', '2 of 3', '3 of 3']);
      expect(told(await records.read())).to.deep.equal(NOTHING);
      expect(isGone(await stage.item(mine))).to.equal(true);
      expect(JSON.stringify(await stage.head())).not.to.include('Mine, I said.');
      const likes = await (await stage.as('stranger')).likes(there.thread.id, [0]);
      expect(likes.tallies[others] ?? 0).to.equal(0);
      expect(await there.entry(others)).to.include({ text: 'Ben’s.' });
      const site = await (await stage.as('moderator')).moderation!();
      expect(await site.by(await stage.uid('guest'))).to.deep.equal([]);
      expect(await records.deleteAll(() => undefined)).to.deep.equal({ deleted: 0, failed: 0 });
    });

    it('is deleted of archived pages, of what waits and of what was hidden as well', async () => {
      stage = await Stage.open(open, { links: 1 });
      const archived = await stage.post('ann', 'Long ago.');
      const hidden = await stage.post('ann', 'Hidden away.');
      await stage.write('owner', { kind: 'hide', id: hidden });
      for (let n = 0; n < SIZES.archiveFrom; n++) await stage.post('cat', `Next ${String(n)}`);
      await stage.hold('ann', 'Waiting: https://example.com');
      expect((await stage.page(0)).ids).to.include(archived);
      const { count } = await stage.head();
      const deletion = await (await of(stage, 'ann')).deleteAll(() => undefined);
      expect(deletion).to.deep.equal({ deleted: 3, failed: 0 });
      for (const id of [archived, hidden]) expect((await stage.stub(id)).gone).to.equal('deleted');
      expect((await stage.head()).count).to.equal(count - 1);
      expect(await stage.held('owner')).to.deep.equal([]);
    });

    it('is nobody’s who is signed out', async () => {
      stage = await Stage.open(open);
      await refused(of(stage, 'stranger'), 'signed-out');
    });
  });
}
