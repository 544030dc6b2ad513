import { expect } from '@open-wc/testing';
import type { Open } from './harness.js';
import { newId } from './harness.js';
import { comment, MISSING, refused, Stage } from './stage.js';

/** Threads are born, comments and replies are posted. */
export function posting(open: Open): void {
  describe('posting', () => {
    let site: Stage;
    let stage: Stage;
    before(async () => (site = await Stage.open(open)));
    beforeEach(async () => (stage = await site.elsewhere()));
    after(() => site.close());

    it('reads a thread that is not there as null', async () => {
      const store = await stage.as('stranger');
      expect(await store.read(stage.thread.id)).to.equal(null);
    });

    it('opens a thread with its first published comment', async () => {
      const id = await stage.post('ann', 'I believe in doors.');
      const head = await stage.head();
      expect(head).to.include({
        url: stage.thread.url,
        title: stage.thread.title,
        locked: false,
        count: 1,
        pages: 0,
      });
      expect(head.pinned).to.equal(null);
      expect(head.ids).to.deep.equal([id]);
      expect(head.createdAt).to.equal(head.items[id]!.createdAt);
    });

    it('keeps the words, the author and the time, and leaves out what is absent', async () => {
      const id = await stage.post('ann', 'I believe in doors.');
      const { createdAt, ...entry } = await stage.entry(id);
      expect(entry).to.deep.equal({ uid: await stage.uid('ann'), name: 'ann', text: 'I believe in doors.' });
      expect(createdAt).to.be.within(Date.now() - 600_000, Date.now() + 600_000);
    });

    it('keeps a quote, mentions and a stance', async () => {
      const words = {
        quote: { exact: 'open the door', prefix: 'They ', suffix: '' },
        mentions: [await stage.uid('ben')],
        stance: 'b',
      };
      const id = await stage.post('ann', 'Who holds it open?', words);
      expect(await stage.entry(id)).to.deep.include(words);
    });

    it('takes the same post twice as one comment', async () => {
      const change = comment('ann', 'Once.');
      expect(await stage.write('ann', change)).to.equal('published');
      expect(await stage.write('ann', change)).to.equal('published');
      const head = await stage.head();
      expect(head.ids).to.deep.equal([change.id]);
      expect(head.count).to.equal(1);
    });

    it('gives nobody the id of another one’s comment', async () => {
      const id = await stage.post('ann', 'Mine.');
      await refused(stage.write('ben', { ...comment('ben', 'Mine now.'), id }), 'denied');
      expect((await stage.entry(id)).text).to.equal('Mine.');
    });

    it('puts a reply under its parent', async () => {
      const parent = await stage.post('ann', 'A question?');
      const reply = await stage.post('ben', 'An answer.', { parent });
      expect((await stage.entry(reply)).parent).to.equal(parent);
      expect((await stage.head()).count).to.equal(2);
    });

    it('refuses a reply to what is not there', async () => {
      await stage.post('ann', 'A question?');
      await refused(stage.write('ben', comment('ben', 'To whom?', { parent: newId() })), ...MISSING);
      expect((await stage.head()).count).to.equal(1);
    });

    it('refuses a reply to a comment of another thread', async () => {
      const parent = await stage.post('ann', 'A question?');
      const other = await site.elsewhere();
      await refused(other.write('ben', comment('ben', 'Lost.', { parent })), ...MISSING);
    });

    it('loses and doubles nothing when several post at once', async () => {
      const people = ['ann', 'ben', 'cat', 'dan'];
      const ids = await Promise.all(people.map((person) => stage.post(person, `${person} was here`)));
      const head = await stage.head();
      expect([...head.ids].sort()).to.deep.equal([...ids].sort());
      expect(head.count).to.equal(people.length);
    });
  });
}
