import { expect } from '@open-wc/testing';
import type { CommentId } from '../../../src/model/comment.js';
import { windowInHead } from '../../../src/model/thread.js';
import type { Likes } from '../../../src/store/store.js';
import type { Open } from './harness.js';
import { newId } from './harness.js';
import { PLACES, Supply, type Place } from './places.js';
import { MISSING, refused, type Stage } from './stage.js';

async function likes(stage: Stage, person: string, place: Place, id: CommentId): Promise<Likes> {
  const window = place === 'archived' ? 0 : windowInHead(await stage.head(), id);
  return (await stage.as(person)).likes(stage.thread.id, [window!]);
}

/** Likes are tallied in windows: the head's, and each page's. */
export function liking(open: Open): void {
  for (const place of PLACES) {
    describe(`liking a comment: ${place}`, () => {
      let supply: Supply;
      let stage: Stage;
      before(async () => {
        supply = await Supply.open(open, place);
        ({ stage } = supply);
      });
      after(() => stage.close());

      it('counts likes, and tells one’s own', async () => {
        const [id, other] = [supply.take(), supply.take()];
        await stage.like('ben', id, true);
        await stage.like('guest', id, true);
        await stage.like('guest', other, true);
        const seen = await likes(stage, 'ben', place, id);
        expect(seen.tallies[id]).to.equal(2);
        expect(seen.tallies[other]).to.equal(1);
        expect(seen.mine.has(id)).to.equal(true);
        expect(seen.mine.has(other)).to.equal(false);
        expect((await likes(stage, 'stranger', place, id)).mine.size).to.equal(0);
      });

      it('takes a like back', async () => {
        const id = supply.take();
        await stage.like('ben', id, true);
        await stage.like('ben', id, false);
        const seen = await likes(stage, 'ben', place, id);
        expect(seen.tallies[id] ?? 0).to.equal(0);
        expect(seen.mine.has(id)).to.equal(false);
      });

      it('takes the same twice as once', async () => {
        const id = supply.take();
        await stage.like('ben', id, false);
        await stage.like('ben', id, true);
        await stage.like('ben', id, true);
        expect((await likes(stage, 'ben', place, id)).tallies[id]).to.equal(1);
      });

      it('refuses a like of one’s own, of what is not there, and of the signed out', async () => {
        const id = supply.take();
        await refused(stage.write('ann', { kind: 'like', id, on: true }), 'denied');
        await refused(stage.write('stranger', { kind: 'like', id, on: true }), 'signed-out');
        await refused(stage.write('ben', { kind: 'like', id: newId(), on: true }), ...MISSING);
        expect((await likes(stage, 'ann', place, id)).tallies[id] ?? 0).to.equal(0);
      });
    });
  }
}
