import { expect } from '@open-wc/testing';
import type { CommentId } from '../../../src/model/comment.js';
import { SIZES, windowInHead } from '../../../src/model/thread.js';
import type { Open } from './harness.js';
import { newId } from './harness.js';
import { Stage } from './stage.js';

const POSTS = 65;
const PEOPLE = ['ann', 'ben', 'cat', 'guest', 'owner'];

/** The oldest entries move to pages when the head is nearly full. */
export function archiving(open: Open): void {
  describe('archiving', () => {
    let stage: Stage;
    const ids: CommentId[] = [];
    before(async () => {
      stage = await Stage.open(open);
      for (let n = 0; n < POSTS; n++)
        ids.push(await stage.post(PEOPLE[n % PEOPLE.length]!, `Comment ${String(n)}`));
    });
    after(() => stage.close());

    it('moves the oldest twenty at a time, and loses, doubles and reorders nothing', async () => {
      const head = await stage.head();
      expect(head.pages).to.equal(2);
      expect(head.ids.length).to.be.at.most(SIZES.head);
      const pages = [await stage.page(0), await stage.page(1)];
      for (const page of pages) expect(page.ids).to.have.length(SIZES.page);
      expect([...pages.flatMap((page) => page.ids), ...head.ids]).to.deep.equal(ids);
      expect(head.count).to.equal(POSTS);
    });

    it('keeps an item for every id, with the words that were written', async () => {
      const parts = [await stage.page(0), await stage.page(1), await stage.head()];
      for (const part of parts) expect(Object.keys(part.items).sort()).to.deep.equal([...part.ids].sort());
      const texts = parts.flatMap((part) => part.ids.map((id) => (part.items[id] as { text: string }).text));
      expect(texts).to.deep.equal(ids.map((_, n) => `Comment ${String(n)}`));
    });

    it('tells which page holds a comment', async () => {
      const store = await stage.as('stranger');
      const pages = await Promise.all([0, 19, 20, 39, 40].map((n) => store.find(stage.thread.id, ids[n]!)));
      expect(pages).to.deep.equal([0, 0, 1, 1, null]);
      expect(await store.find(stage.thread.id, newId())).to.equal(null);
    });

    it('keeps likes in their window while their comment is archived', async () => {
      const fresh = await stage.elsewhere();
      const id = await fresh.post('ann', 'Like me.');
      const window = windowInHead(await fresh.head(), id)!;
      await fresh.like('ben', id, true);
      for (let n = 0; n < SIZES.head; n++) await fresh.post('cat', `Next ${String(n)}`);
      const store = await fresh.as('ben');
      expect(await store.find(fresh.thread.id, id)).to.equal(window);
      const likes = await store.likes(fresh.thread.id, [window, window + 1]);
      expect(likes.tallies[id]).to.equal(1);
      expect([...likes.mine]).to.deep.equal([id]);
    });
  });
}
