import { expect } from '@open-wc/testing';
import type { Entry, Item } from '../../src/model/comment.js';
import { arrange, sortFor, type CommentNode, type ConversationParts } from '../../src/model/conversation.js';
import type { Head, Page } from '../../src/model/thread.js';

const entry = (name: string, over: Partial<Entry> = {}): Entry => ({
  uid: name,
  name,
  text: name,
  createdAt: 1,
  ...over,
});
const page = (items: Record<string, Item>): Page => ({ ids: Object.keys(items), items });
const head = (items: Record<string, Item>, over: Partial<Head> = {}): Head => ({
  ...page(items),
  url: 'https://blog.example/',
  title: 'Blog',
  locked: false,
  createdAt: 0,
  pinned: null,
  count: Object.keys(items).length,
  pages: 0,
  ...over,
});
const parts = (over: Partial<ConversationParts>): ConversationParts => ({
  head: null,
  pages: new Map(),
  held: [],
  outgoing: [],
  ...over,
});
/** The tree as text: `a(b c(d))`. */
const drawn = (nodes: readonly CommentNode[]): string =>
  nodes.map(({ id, replies }) => (replies.length ? `${id}(${drawn(replies)})` : id)).join(' ');

describe('arrange', () => {
  it('puts replies under their parents, oldest first', () => {
    const tree = arrange(
      parts({
        head: head({
          a: entry('Ann'),
          b: entry('Bo'),
          c: entry('Cy', { parent: 'a' }),
          d: entry('Di', { parent: 'a' }),
        }),
      }),
      'auto',
    );
    expect(drawn(tree)).to.equal('a(c d) b');
    expect(tree[0]?.replies[0]?.answers).to.equal('Ann');
  });

  it('turns only the top level round for the newest first', () => {
    const tree = arrange(
      parts({
        head: head({
          a: entry('Ann'),
          b: entry('Bo'),
          c: entry('Cy', { parent: 'a' }),
          d: entry('Di', { parent: 'a' }),
        }),
      }),
      'newest',
    );
    expect(drawn(tree)).to.equal('b a(c d)');
  });

  it('flattens what is deeper than three levels, in reading order, and names whom it answers', () => {
    const chain: Record<string, Item> = { a: entry('Ann') };
    for (const [parent, id] of ['ab', 'bc', 'cd', 'de', 'ef', 'dg'])
      chain[id ?? ''] = entry(`N${id ?? ''}`, { parent: parent ?? '' });
    const tree = arrange(parts({ head: head(chain) }), 'oldest');
    expect(drawn(tree)).to.equal('a(b(c(d e f g)))');
    const deepest = tree[0]?.replies[0]?.replies[0]?.replies ?? [];
    expect(deepest.map(({ answers }) => answers)).to.deep.equal(['Nc', 'Nd', 'Ne', 'Nd']);
    expect(deepest.map(({ depth }) => depth)).to.deep.equal([3, 3, 3, 3]);
  });

  it('keeps the place of a stub and of the replies below it', () => {
    const tree = arrange(
      parts({
        head: head({ a: { createdAt: 1, gone: 'deleted' }, b: entry('Bo', { parent: 'a' }) }, { count: 1 }),
      }),
      'auto',
    );
    expect(drawn(tree)).to.equal('a(b)');
    expect(tree[0]?.standing).to.equal('gone');
    expect(tree[0]?.replies[0]).to.include({ answersEarlier: false });
    expect(tree[0]?.replies[0]?.answers).to.equal(undefined);
  });

  it('shows a reply whose parent is not loaded at the top and says so, and under it once it is', () => {
    const newer = head({ b: entry('Bo', { parent: 'a' }) }, { pages: 1, count: 2 });
    const [alone] = arrange(parts({ head: newer }), 'auto');
    expect(alone).to.include({ id: 'b', answersEarlier: true });
    const pages = new Map([[0, page({ a: entry('Ann') })]]);
    expect(drawn(arrange(parts({ head: newer, pages }), 'auto'))).to.equal('a(b)');
  });

  it('lists archived pages before the head, whatever order they were loaded in', () => {
    const pages = new Map([
      [1, page({ c: entry('Cy') })],
      [0, page({ a: entry('Ann') })],
    ]);
    expect(drawn(arrange(parts({ head: head({ e: entry('Eve') }), pages }), 'oldest'))).to.equal('a c e');
  });

  it('shows what waits for approval and what is on its way, until the thread shows it', () => {
    const held = [{ id: 'h', entry: entry('Hal') }];
    const outgoing = [
      { id: 'o', entry: entry('Oda', { parent: 'a' }), delivery: { state: 'sending' as const } },
    ];
    const before = arrange(parts({ head: head({ a: entry('Ann') }), held, outgoing }), 'oldest');
    expect(drawn(before)).to.equal('a(o) h');
    expect(before.map(({ standing }) => standing)).to.deep.equal(['published', 'held']);
    expect(before[0]?.replies[0]?.delivery?.state).to.equal('sending');
    const after = arrange(
      parts({
        head: head({ a: entry('Ann'), h: entry('Hal'), o: entry('Oda', { parent: 'a' }) }),
        held,
        outgoing,
      }),
      'oldest',
    );
    expect(drawn(after)).to.equal('a(o) h');
    expect(after.map(({ standing }) => standing)).to.deep.equal(['published', 'published']);
  });

  it('draws a chain of a thousand replies without giving up', () => {
    const chain: Record<string, Item> = { n0: entry('0') };
    for (let n = 1; n < 1000; n++) chain[`n${String(n)}`] = entry(String(n), { parent: `n${String(n - 1)}` });
    const tree = arrange(parts({ head: head(chain) }), 'oldest');
    expect(tree[0]?.replies[0]?.replies[0]?.replies).to.have.length(997);
  });
});

describe('sortFor', () => {
  it('reads up to 20 comments from the oldest, more from the newest, unless told otherwise', () => {
    expect(sortFor('auto', 20)).to.equal('oldest');
    expect(sortFor('auto', 21)).to.equal('newest');
    expect(sortFor('oldest', 21)).to.equal('oldest');
    expect(sortFor('newest', 1)).to.equal('newest');
  });
});
