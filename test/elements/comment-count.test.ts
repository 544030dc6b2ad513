import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define/comment-count.js';
import type { CommentCount } from '../../src/elements/comment-count/comment-count.js';
import type { ConversationErrorEvent } from '../../src/events.js';
import { keyedThreadId, normaliseUrl, threadId } from '../../src/model/page.js';
import type { ThreadCount } from '../../src/model/thread.js';
import { StoreError } from '../../src/store/errors.js';
import type { ConversationStore } from '../../src/store/store.js';

/** A store that knows counts alone, and remembers what it was asked. */
function storeOf(
  counts: Readonly<Record<string, number>>,
): ConversationStore & { readonly asked: string[][] } {
  const asked: string[][] = [];
  const answer = (threads: readonly string[]): Promise<ReadonlyMap<string, ThreadCount>> => {
    asked.push([...threads]);
    const known = threads.filter((thread) => thread in counts);
    return Promise.resolve(
      new Map(known.map((thread) => [thread, { count: counts[thread] ?? 0, locked: false }])),
    );
  };
  return { asked, counts: answer } as unknown as ConversationStore & { readonly asked: string[][] };
}

const idOf = (address: string): Promise<string> =>
  threadId(normaliseUrl(new URL(address, location.href).href));
const shown = (element: CommentCount): string => element.shadowRoot?.textContent.trim() ?? '';
/** Waits until each of them has its count. */
const counted = (...elements: readonly CommentCount[]): Promise<void> =>
  waitUntil(() => elements.every((element) => element.count !== undefined && !element.isUpdatePending));
/** Long enough for an element to ask again, if it did. */
const moments = async (): Promise<void> => {
  for (let task = 0; task < 5; task++) await new Promise((resolve) => setTimeout(resolve, 5));
};

describe('<comment-count>', () => {
  it('asks for all counts of a page in one request, and for each thread once', async () => {
    const store = storeOf({ 'k-one': 1, 'k-many': 1234 });
    const list = await fixture<HTMLElement>(
      html`<div>
        <comment-count .store=${store} thread="one"></comment-count>
        <comment-count .store=${store} thread="many"></comment-count>
        <comment-count .store=${store} thread="none"></comment-count>
        <comment-count .store=${store} thread="one"></comment-count>
      </div>`,
    );
    const counts = [...list.querySelectorAll('comment-count')];
    await counted(...counts);
    expect(counts.map(shown)).to.deep.equal(['1 comment', '1,234 comments', 'No comments yet', '1 comment']);
    expect(store.asked).to.have.length(1);
    expect(store.asked[0]).to.have.members(['k-one', 'k-many', 'k-none']);
    expect(keyedThreadId('one')).to.equal('k-one');
  });

  it('asks each store by itself', async () => {
    const [here, there] = [storeOf({ 'k-a': 1 }), storeOf({ 'k-a': 2 })];
    const list = await fixture<HTMLElement>(
      html`<div>
        <comment-count .store=${here} thread="a"></comment-count>
        <comment-count .store=${there} thread="a"></comment-count>
      </div>`,
    );
    const counts = [...list.querySelectorAll('comment-count')];
    await counted(...counts);
    expect(counts.map(shown)).to.deep.equal(['1 comment', '2 comments']);
  });

  it('takes the thread from the link around it, or in it, or from the page', async () => {
    const store = storeOf({
      [await idOf('/around')]: 1,
      [await idOf('/within')]: 2,
      [await idOf(location.pathname)]: 3,
    });
    const list = await fixture<HTMLElement>(
      html`<div>
        <a href="/around"><comment-count .store=${store}></comment-count></a>
        <comment-count .store=${store}><a href="/within#comments">Comments</a></comment-count>
        <comment-count .store=${store}></comment-count>
      </div>`,
    );
    const counts = [...list.querySelectorAll('comment-count')];
    await counted(...counts);
    expect(counts.map(shown)).to.deep.equal(['1 comment', '2 comments', '3 comments']);
    const link = counts[1]?.shadowRoot?.querySelector('a');
    expect(link?.href).to.equal(new URL('/within#comments', location.href).href);
  });

  it('takes a link within the page for the page, wherever that says it is', async () => {
    const canonical = Object.assign(document.createElement('link'), { rel: 'canonical', href: '/canonical' });
    document.head.append(canonical);
    try {
      const store = storeOf({ [await idOf('/canonical')]: 4 });
      const element = await fixture<CommentCount>(
        html`<comment-count .store=${store}><a href="#comments">Comments</a></comment-count>`,
      );
      await counted(element);
      expect(shown(element)).to.equal('4 comments');
      expect(element.shadowRoot?.querySelector('a')?.hash).to.equal('#comments');
    } finally {
      canonical.remove();
    }
  });

  it('shows its fallback until the count is there, and never asks again by itself', async () => {
    const store = storeOf({ 'k-a': 5 });
    const element = await fixture<CommentCount>(
      html`<comment-count .store=${store} thread="a">Comments</comment-count>`,
    );
    expect(element.shadowRoot?.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('Comments');
    await counted(element);
    expect(shown(element)).to.equal('5 comments');
    const { parentElement } = element;
    element.remove();
    parentElement?.append(element);
    await moments();
    expect(store.asked).to.have.length(1);
  });

  it('asks again when it is told to, or when the thread is another one', async () => {
    const counts = { 'k-a': 5, 'k-b': 6 };
    const store = storeOf(counts);
    const element = await fixture<CommentCount>(
      html`<comment-count .store=${store} thread="a"></comment-count>`,
    );
    await counted(element);
    counts['k-a'] = 7;
    await element.load();
    await element.updateComplete;
    expect(shown(element)).to.equal('7 comments');
    element.thread = 'b';
    await waitUntil(() => shown(element) === '6 comments');
  });

  it('shows the last thread it was given, whichever answer comes last', async () => {
    const answers: ((count: number) => void)[] = [];
    const store = {
      counts: ([thread = '']: readonly string[]) =>
        new Promise((resolve) => {
          answers.push((count) => {
            resolve(new Map([[thread, { count, locked: false }]]));
          });
        }),
    } as unknown as ConversationStore;
    const element = await fixture<CommentCount>(
      html`<comment-count .store=${store} thread="a"></comment-count>`,
    );
    await waitUntil(() => answers.length === 1);
    element.thread = 'b';
    await waitUntil(() => answers.length === 2);
    answers[1]?.(2);
    await counted(element);
    answers[0]?.(1);
    await moments();
    expect(shown(element)).to.equal('2 comments');
  });

  it('keeps its fallback and says so when the count cannot be had', async () => {
    const store = {
      counts: () => Promise.reject(new StoreError('offline')),
    } as unknown as ConversationStore;
    const element = await fixture<CommentCount>(
      html`<comment-count .store=${store} thread="a">Comments</comment-count>`,
    );
    const { error } = await oneEvent<ConversationErrorEvent>(element, 'jc-error');
    await moments();
    expect(error.code).to.equal('offline');
    expect(element.shadowRoot?.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('Comments');
  });

  it('lets the others have their counts when one of them names no thread', async () => {
    const store = storeOf({ 'k-a': 5 });
    const list = await fixture<HTMLElement>(
      html`<div>
        <comment-count .store=${store} thread="javascript:alert(1)">Comments</comment-count>
        <comment-count .store=${store} thread="a"></comment-count>
      </div>`,
    );
    const counts = [...list.querySelectorAll('comment-count')];
    await waitUntil(() => counts.map(shown).join() === ',5 comments');
  });

  it('is accessible', async () => {
    const store = storeOf({ 'k-a': 5 });
    const element = await fixture<CommentCount>(
      html`<comment-count .store=${store} thread="a"><a href="/a">Comments</a></comment-count>`,
    );
    await counted(element);
    await expect(element).to.be.accessible();
  });
});

describe('<comment-count> on Firestore', () => {
  const { fetch } = globalThis;
  afterEach(() => (globalThis.fetch = fetch));

  it('reads counts alone, in one request without the SDK', async () => {
    const id = await idOf('/a');
    const requests: { readonly url: string; readonly body: { documents: string[]; mask: unknown } }[] = [];
    globalThis.fetch = (url, init) => {
      requests.push({ url: url as string, body: JSON.parse(init?.body as string) as never });
      const name = requests[0]?.body.documents[0];
      return Promise.resolve(
        new Response(JSON.stringify([{ found: { name, fields: { count: { integerValue: '12' } } } }])),
      );
    };
    const list = await fixture<HTMLElement>(
      html`<div>
        <comment-count project="demo-blog" api-key="k" thread="/a"></comment-count>
        <comment-count project="demo-blog" api-key="k" thread="/b"></comment-count>
      </div>`,
    );
    const counts = [...list.querySelectorAll('comment-count')];
    await counted(...counts);
    expect(counts.map(shown)).to.deep.equal(['12 comments', 'No comments yet']);
    expect(requests).to.have.length(1);
    expect(requests[0]?.url).to.contain(':batchGet');
    expect(requests[0]?.body.documents).to.have.length(2);
    expect(requests[0]?.body.documents[0]).to.contain(`/sites/main/threads/${id}`);
    expect(requests[0]?.body.mask).to.deep.equal({ fieldPaths: ['count', 'locked'] });
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(loaded.filter((name) => name.includes('/node_modules/@firebase/'))).to.deep.equal([]);
  });
});
