import { expect } from '@open-wc/testing';
import type { CommentId, Item } from '../../src/model/comment.js';
import { SIZES } from '../../src/model/thread.js';
import { FirestoreSite } from '../support/firestore-site.js';
import { comment, Stage } from './contract/stage.js';

const AUTHORS = Array.from({ length: 20 }, (_, n) => `author${String(n)}`);
const ROUNDS = 11;
/** Authors who write at the same time. */
const CROWD = 4;

/** Twenty people, each with a connection of their own, write 220 comments through the real rules. */
describe('a long thread on Firestore', function () {
  this.timeout(240_000);
  let stage: Stage;
  const posted = new Map<CommentId, { readonly author: string; readonly text: string }>();

  before(async () => {
    stage = await Stage.open(() => FirestoreSite.open());
    for (let round = 0; round < ROUNDS; round++) {
      for (let from = 0; from < AUTHORS.length; from += CROWD) {
        await Promise.all(
          AUTHORS.slice(from, from + CROWD).map(async (author) => {
            const text = `${author}, comment ${String(round)}`;
            posted.set(await stage.post(author, text), { author, text });
          }),
        );
      }
    }
  });
  after(() => stage.close());

  /** Everything that a reader can load, oldest first. */
  async function readAll(): Promise<readonly (readonly [CommentId, Item])[]> {
    const head = await stage.head();
    const pages = await Promise.all(Array.from({ length: head.pages }, (_, n) => stage.page(n)));
    return [...pages, head].flatMap(({ ids, items }) => ids.map((id) => [id, items[id]!] as const));
  }

  it('is read back whole: nothing lost, nothing doubled', async () => {
    const all = await readAll();
    const head = await stage.head();
    expect(posted.size).to.equal(AUTHORS.length * ROUNDS);
    expect(head.count).to.equal(posted.size);
    expect(head.ids.length).to.be.within(SIZES.archiveFrom - SIZES.page, SIZES.head);
    expect(all.map(([id]) => id).sort()).to.deep.equal([...posted.keys()].sort());
    for (const [id, item] of all) {
      const { author, text } = posted.get(id)!;
      expect(item).to.include({ name: author, uid: await stage.uid(author), text });
    }
    const times = all.map(([, item]) => item.createdAt);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
  });

  it('keeps its archived comments alive: edited, deleted, liked, hidden, restored and answered', async () => {
    const { ids } = await stage.page(2);
    const [edited = '', deleted = '', liked = '', hidden = '', answered = ''] = ids;
    const authorOf = (id: CommentId) => posted.get(id)!.author;
    await stage.write(authorOf(edited), { kind: 'edit', id: edited, text: 'Better.' });
    await stage.write(authorOf(deleted), { kind: 'delete', id: deleted });
    await stage.write('guest', { kind: 'like', id: liked, on: true });
    await stage.write('moderator', { kind: 'hide', id: hidden });
    const reply = await stage.post('guest', 'An answer.', { parent: answered });

    const page = await stage.page(2);
    expect(page.ids).to.deep.equal(ids);
    expect(page.items[edited]).to.include({ text: 'Better.' });
    expect(page.items[deleted]).to.include({ gone: 'deleted' });
    expect(page.items[hidden]).to.include({ gone: 'hidden' });
    expect((await (await stage.as('stranger')).likes(stage.thread.id, [2])).tallies).to.deep.equal({
      [liked]: 1,
    });
    expect((await stage.entry(reply)).parent).to.equal(answered);
    expect((await stage.head()).count).to.equal(posted.size - 1);

    await stage.write('moderator', { kind: 'restore', id: hidden });
    expect((await stage.page(2)).items[hidden]).to.include({ text: posted.get(hidden)!.text });
    expect((await stage.head()).count).to.equal(posted.size);
  });

  it('finds each page by any of its comments', async () => {
    const store = await stage.as('stranger');
    const { pages } = await stage.head();
    for (let n = 0; n < pages; n++) {
      const { ids } = await stage.page(n);
      expect(ids).to.have.length(SIZES.page);
      expect(await store.find(stage.thread.id, ids.at(-1)!)).to.equal(n);
    }
  });

  it('takes posts that race with an archive', async () => {
    for (let tries = 0; tries < 3; tries++) {
      const crowd = AUTHORS.slice(0, 8).map((author) => stage.write(author, comment(author, 'At once.')));
      expect(await Promise.all(crowd)).to.deep.equal(crowd.map(() => 'published'));
    }
    const all = await readAll();
    expect(new Set(all.map(([id]) => id)).size).to.equal(all.length);
    expect((await stage.head()).count).to.equal(posted.size + 24);
  });
});
