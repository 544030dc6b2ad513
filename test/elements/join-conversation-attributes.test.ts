import { expect } from '@open-wc/testing';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { threadId, normaliseUrl } from '../../src/model/page.js';
import {
  buttons,
  comment,
  composer,
  conversation,
  hush,
  mount,
  newThread,
  nextEvent,
  order,
  place,
  says,
  seen,
  send,
  shown,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { until } from '../support/outbox-tabs.js';

const NOW = Date.UTC(2026, 2, 1);
const level = (element: JoinConversation, id: string): string | null | undefined =>
  element.shadowRoot?.getElementById(id)?.getAttribute('aria-level');
/** A store that remembers which threads were read. */
function reader(text: string): ReturnType<typeof fakeStore> & { readonly threads: string[] } {
  const threads: string[] = [];
  const store = fakeStore({ head: headOf({ a: entry({ text }) }) });
  const read = store.read.bind(store);
  return Object.assign(store, {
    threads,
    read: (thread?: string) => {
      threads.push(thread ?? '');
      return read();
    },
  });
}
/** Waits until the browser knows where an element is, as the element itself does by then. */
const located = (element: HTMLElement, rootMargin: string): Promise<void> =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      () => {
        observer.disconnect();
        resolve();
      },
      { rootMargin },
    );
    observer.observe(element);
  });

describe('<join-conversation>: its attributes', () => {
  it('has its heading at the level asked for, comments one below, and goes back to the second without', async () => {
    const head = headOf({ a: entry(), b: entry({ parent: 'a' }) });
    const element = await mount(fakeStore({ head }), { 'heading-level': '4' });
    const levels = (): unknown[] => ['heading', 'by-a', 'by-b'].map((id) => level(element, id));
    expect(levels()).to.deep.equal(['4', '5', '6']);
    element.setAttribute('heading-level', '5');
    await element.updateComplete;
    expect(levels()).to.deep.equal(['5', '6', '6']);
    element.removeAttribute('heading-level');
    await element.updateComplete;
    expect(levels()).to.deep.equal(['2', '3', '4']);
  });

  it('sorts as it is told, at once, and by itself again without', async () => {
    const items = Array.from({ length: 21 }, (_, n) => [`c${String(n)}`, entry({ createdAt: n })] as const);
    const element = await mount(fakeStore({ head: headOf(Object.fromEntries(items)) }), { sort: 'oldest' });
    expect(order(element)[0]).to.equal('c0');
    element.setAttribute('sort', 'newest');
    await element.updateComplete;
    expect(order(element)[0]).to.equal('c20');
    element.setAttribute('sort', 'oldest');
    await element.updateComplete;
    expect(order(element)[0]).to.equal('c0');
    element.removeAttribute('sort');
    await element.updateComplete;
    expect(order(element)[0]).to.equal('c20');
  });

  it('follows the theme, and the page without', async () => {
    const element = await mount(fakeStore());
    const scheme = (): string => getComputedStyle(element).colorScheme;
    const pages = scheme();
    element.setAttribute('theme', 'dark');
    expect(scheme()).to.equal('dark');
    element.theme = 'light';
    await element.updateComplete;
    expect(element.getAttribute('theme')).to.equal('light');
    expect(scheme()).to.equal('light');
    element.removeAttribute('theme');
    await element.updateComplete;
    expect(scheme()).to.equal(pages);
    expect(element.hasAttribute('theme')).to.equal(false);
  });

  it('writes dates in its language, in that around it without, and changes with the attribute', async () => {
    const head = headOf({ a: entry({ createdAt: Date.now() - 3 * 86_400_000 }) });
    const element = await mount(fakeStore({ head }), { lang: 'de' });
    const time = (): string => seen(comment(element, 'a')?.querySelector('time'));
    expect(time()).to.equal('vor 3 Tagen');
    element.setAttribute('lang', 'fr');
    await element.updateComplete;
    expect(time()).to.equal('il y a 3 jours');
    element.removeAttribute('lang');
    await element.updateComplete;
    expect(time()).to.equal('3 days ago');
  });

  it('shows the thread also where its language is called by no name that browsers know', async () => {
    const element = await mount(fakeStore({ head: headOf({ a: entry() }) }), { lang: 'en_GB' });
    expect(shown(element)).to.contain('A thought of mine.');
  });

  it('offers the ways to sign in that are named, and all of them without', async () => {
    const element = await mount(fakeStore(), { providers: 'google' });
    const asking = await composer(element);
    await send(asking, 'Words.');
    const offered = (): string[] => buttons(asking.shadowRoot).filter((name) => name !== 'Cancel');
    await until(() => offered().length > 0 && !offered().includes('Post'), 'who is writing is asked');
    expect(offered()).to.deep.equal(['Continue with Google']);
    element.setAttribute('providers', ' guest  google ');
    await until(() => offered().length === 2, 'both ways');
    element.setAttribute('providers', 'guest');
    await until(() => offered().length === 1, 'one way');
    expect(offered()).to.deep.equal(['Post as a guest']);
    element.removeAttribute('providers');
    await until(() => offered().length === 2, 'both ways');
  });

  it('shows another thread when the attribute names one, and the page’s own without', async () => {
    const store = reader('Words.');
    const [first, second] = [newThread(), newThread()];
    const element = await mount(store, { thread: first });
    for (const change of [
      () => {
        element.setAttribute('thread', second);
      },
      () => {
        element.removeAttribute('thread');
      },
    ]) {
      const again = nextEvent(element, 'jc-load');
      change();
      await again;
    }
    const page = await threadId(normaliseUrl(location.origin + location.pathname));
    expect(store.threads).to.deep.equal([`k-${first}`, `k-${second}`, page]);
  });

  it('shows another store when it is given one, and follows the first no longer', async () => {
    const [first, second] = [reader('Here.'), reader('There.')];
    const element = await mount(first);
    element.focus();
    const again = nextEvent(element, 'jc-load');
    element.store = second;
    await again;
    await says(element, 'There.');
    expect(shown(element)).not.to.contain('Here.');
    first.emit(headOf({ b: entry({ text: 'Late.' }) }));
    await element.updateComplete;
    expect(shown(element)).not.to.contain('Late.');
    expect(first.isClosed).to.equal(false);
  });

  it('keeps sites of one browser apart, and is back on the main one without', async () => {
    const [thread, site] = [`/${newThread()}`, newThread()];
    const seed = [
      { url: normaliseUrl(location.origin + thread), title: '', comments: [{ id: 'a', entry: entry() }] },
    ];
    const element = conversation('browser', { thread, site });
    element.seed = seed;
    await place(element);
    await element.load();
    await says(element, 'A thought of mine.');
    element.seed = undefined;
    element.setAttribute('site', newThread());
    await says(element, 'No comments yet.');
    element.setAttribute('site', site);
    await says(element, 'A thought of mine.');
    element.removeAttribute('site');
    await says(element, 'No comments yet.');
  });

  it('asks Firestore for the thread of a page’s own app', async () => {
    const { fetch } = globalThis;
    const asked: string[] = [];
    const console = hush();
    globalThis.fetch = (input, init) => {
      const { url } = new Request(input, init);
      asked.push(`${url} ${JSON.stringify(init?.body)}`);
      return Promise.reject(new TypeError('no network in this test'));
    };
    try {
      const element = conversation('firestore', { thread: 'a-thread' });
      element.app = { options: { projectId: 'their-blog', apiKey: 'their-key' } };
      const heard = nextEvent(element, 'jc-error');
      await place(element);
      await heard;
      await says(element, 'Comments could not load.');
      expect(asked[0]).to.contain('their-blog').and.to.contain('their-key').and.to.contain('k-a-thread');
    } finally {
      globalThis.fetch = fetch;
      console.end();
    }
  });

  it('asks for nothing before it is near the viewport, unless it is eager', async () => {
    const [lazy, eager] = [fakeStore(), fakeStore()];
    const far = (element: JoinConversation): JoinConversation => {
      element.style.marginBlockStart = '5000px';
      return element;
    };
    const element = await place(far(conversation(lazy)));
    await place(far(conversation(eager, { loading: 'eager' })));
    await located(element, '400px');
    expect(lazy.calls).to.deep.equal([]);
    await until(() => eager.calls.includes('read'), 'an eager request');
    expect(lazy.calls).to.deep.equal([]);
    element.scrollIntoView();
    await until(() => lazy.calls.includes('read'), 'a request once it is near');
    scrollTo(0, 0);
  });

  it('asks at once when it becomes eager', async () => {
    const store = fakeStore();
    const element = conversation(store);
    element.style.marginBlockStart = '5000px';
    await place(element);
    await located(element, '400px');
    expect(store.calls).to.deep.equal([]);
    element.setAttribute('loading', 'eager');
    await until(() => store.calls.includes('read'), 'a request');
  });

  it('says how many comments there are when the thread was read', async () => {
    const head = headOf({ a: entry(), b: { gone: 'deleted', createdAt: NOW } });
    const element = conversation(fakeStore({ head }));
    const heard = nextEvent(element, 'jc-load');
    await place(element);
    const event = await heard;
    expect(event.count).to.equal(1);
    expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
  });
});
