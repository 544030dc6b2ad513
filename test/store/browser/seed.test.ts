import { expect } from '@open-wc/testing';
import type { SeedThread } from '../../../src/store/browser/config.js';
import { threadId } from '../../../src/model/page.js';
import { openBrowserStore, type BrowserStore } from '../../../src/store/browser/index.js';
import type { QueuePage, QueueView } from '../../../src/store/moderation.js';
import { newId } from '../contract/harness.js';
import { comment } from '../contract/stage.js';
import { Watcher } from '../contract/watcher.js';

const url = 'https://blog.example/doors';
const entry = (n: number) => ({
  uid: `seed-${String(n % 3)}`,
  name: 'Ann',
  text: `Comment ${String(n)}`,
  createdAt: n,
});
const thread = (length: number): SeedThread => ({
  url,
  title: 'Doors',
  comments: Array.from({ length }, (_, n) => ({
    id: `seed-comment-${String(n)}`,
    entry: entry(n),
    likes: n % 4,
  })),
});

describe('the browser store’s seed', () => {
  let database: string;
  let opened: BrowserStore[];
  let id: string;
  const open = async (...seed: SeedThread[]) => {
    const store = await openBrowserStore({ database, seed });
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    database = `test-${newId()}`;
    opened = [];
    id = await threadId(url);
  });
  afterEach(async () => {
    await Promise.all(opened.map((store) => store.close()));
    localStorage.removeItem(`${database}:session`);
    indexedDB.deleteDatabase(database);
  });

  it('is there at the first reading, as it was given', async () => {
    const seed = thread(3);
    const head = await (await open(seed)).read(id);
    expect(head).to.include({ url, title: 'Doors', count: 3, pages: 0, createdAt: 0 });
    expect(head!.ids).to.deep.equal(seed.comments.map((one) => one.id));
    expect(head!.items[head!.ids[1]!]).to.deep.equal(entry(1));
  });

  it('can wait for approval, and be reported', async () => {
    const [one, other] = thread(2).comments;
    const comments = [
      one!,
      { ...other!, held: true },
      { ...one!, id: 'seed-reported', reports: ['spam', 'abuse'] as const },
    ];
    const store = await open({ ...thread(0), comments });
    expect((await store.read(id))!.ids).to.deep.equal([one!.id, 'seed-reported']);
    await store.session.signIn('author');
    const site = await store.moderation();
    const first = (view: QueueView) =>
      new Watcher<QueuePage>((sink) => site.watchQueue(view, sink)).until(() => true);
    expect((await first('waiting')).comments.map((comment) => comment.id)).to.deep.equal([other!.id]);
    const [told] = (await first('reported')).comments;
    expect(told!.id).to.equal('seed-reported');
    expect(told!.reports.map(({ reason }) => reason)).to.deep.equal(['spam', 'abuse']);
  });

  it('is archived and liked like other comments', async () => {
    const store = await open(thread(50));
    const head = await store.read(id);
    expect(head).to.include({ count: 50, pages: 1 });
    expect((await store.page(id, 0)).ids[3]).to.equal('seed-comment-3');
    const { tallies, mine } = await store.likes(id, [0, 1, 2]);
    expect([tallies['seed-comment-3'], tallies['seed-comment-4'], tallies['seed-comment-49']]).to.deep.equal([
      3,
      undefined,
      1,
    ]);
    expect(mine.size).to.equal(0);
  });

  it('is written once, and never over what was written since', async () => {
    const store = await open(thread(2));
    await store.session.signIn('guest', 'Ben');
    await store.write({ id, url, title: 'Doors' }, comment('Ben', 'Mine.'));
    const before = await store.read(id);
    const again = await open(thread(5));
    expect(await again.read(id)).to.deep.equal(before);
  });

  it('can be answered and liked', async () => {
    const store = await open(thread(1));
    await store.session.signIn('guest', 'Ben');
    const address = { id, url, title: 'Doors' };
    await store.write(address, comment('Ben', 'An answer.', { parent: 'seed-comment-0' }));
    await store.write(address, { kind: 'like', id: 'seed-comment-0', on: true });
    expect((await store.read(id))!.count).to.equal(2);
    expect([...(await store.likes(id, [0])).mine]).to.deep.equal(['seed-comment-0']);
  });
});
