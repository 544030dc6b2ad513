import { expect } from '@open-wc/testing';
import type { Page } from '../../src/model/thread.js';
import {
  button,
  buttons,
  comment,
  conversation,
  mount,
  order,
  place,
  press,
  says,
  seen,
  shown,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { until } from '../support/outbox-tabs.js';

const pageOf = (...ids: string[]): Page => ({
  ids,
  items: Object.fromEntries(ids.map((id) => [id, entry({ text: `Words of ${id}.` })])),
});
/** A thread with two older pages. */
const long = (): FakeStore =>
  fakeStore({
    head: headOf({ e: entry({ text: 'Words of e.' }), f: entry({ parent: 'c' }) }, { pages: 2, count: 6 }),
    pages: [pageOf('a', 'b'), pageOf('c', 'd')],
  });
const count = ({ calls }: FakeStore, name: string): number => calls.filter((call) => call === name).length;

describe('<join-conversation>: older comments', () => {
  const { href } = location;
  afterEach(() => {
    history.replaceState(null, '', href);
  });

  it('shows an older page when it is asked for, above the others, and moves the focus there', async () => {
    const store = long();
    const element = await mount(store, { sort: 'oldest' });
    expect(count(store, 'page')).to.equal(0);
    expect(seen(comment(element, 'f'))).to.contain('replied to an earlier comment');
    const kept = comment(element, 'e');
    await press(element, 'Show earlier comments');
    await until(() => order(element).includes('c'), 'an older page');
    expect(order(element)).to.deep.equal(['c', 'f', 'd', 'e']);
    expect(seen(comment(element, 'f'))).to.contain('replied to Ann');
    expect(comment(element, 'e')).to.equal(kept);
    await until(() => element.shadowRoot?.activeElement === comment(element, 'c'), 'the focus on it');
    await press(element, 'Show earlier comments');
    await until(() => order(element).includes('a'), 'the oldest page');
    expect(order(element)).to.deep.equal(['a', 'b', 'c', 'f', 'd', 'e']);
    expect(buttons(element.shadowRoot)).not.to.include('Show earlier comments');
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('6 comments');
  });

  it('shows it below the others where the newest come first', async () => {
    const element = await mount(long(), { sort: 'newest' });
    const list = element.shadowRoot!.querySelector('.list')!;
    const earlier = button(element.shadowRoot, 'Show earlier comments');
    expect(list.compareDocumentPosition(earlier)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    earlier.click();
    await until(() => order(element).includes('c'), 'an older page');
    expect(order(element)).to.deep.equal(['e', 'd', 'c', 'f']);
  });

  it('says when an older page does not come, and tries again', async () => {
    const store = long();
    const element = await mount(store);
    await until(() => count(store, 'likes') === 1, 'likes');
    store.failNextRead('offline');
    await press(element, 'Show earlier comments');
    await press(element, 'Earlier comments could not load. Try again');
    await until(() => order(element).includes('c'), 'an older page');
    expect(buttons(element.shadowRoot)).to.include('Show earlier comments');
  });

  it('finds an archived comment that the page’s address points at, before it is scrolled to', async () => {
    history.replaceState(null, '', '#comment-b');
    const store = long();
    const element = conversation(store);
    element.style.marginBlockStart = '5000px';
    await place(element);
    await until(() => element.shadowRoot?.activeElement?.id === 'b', 'the focus on it');
    expect(seen(comment(element, 'b'))).to.contain('Words of b.');
    expect(comment(element, 'b')?.matches('.marked')).to.equal(true);
    expect([count(store, 'read'), count(store, 'find'), count(store, 'page')]).to.deep.equal([1, 1, 1]);
    expect(order(element)).not.to.include('c');
  });

  it('follows a link to a comment on the same page', async () => {
    const store = long();
    const element = await mount(store);
    location.hash = '#comment-e';
    await until(() => element.shadowRoot?.activeElement?.id === 'e', 'the focus on it');
    expect(count(store, 'find')).to.equal(0);
    location.hash = '#comment-d';
    await until(() => element.shadowRoot?.activeElement?.id === 'd', 'the focus on it');
    expect([...element.shadowRoot!.querySelectorAll('.marked')].map(({ id }) => id)).to.deep.equal(['d']);
    location.hash = '#elsewhere';
    expect(shown(element)).not.to.contain('no longer here');
  });

  it('says that a linked comment is not there, and shows the thread', async () => {
    history.replaceState(null, '', '#comment-unknown');
    const element = await place(conversation(long()));
    await says(element, 'The linked comment is no longer here.');
    expect(order(element)).to.deep.equal(['e', 'f']);
  });

  it('shows a comment to whoever asks for it, and says whether there is one', async () => {
    const element = await place(conversation(long()));
    expect(await element.showComment('d')).to.equal(true);
    expect(element.shadowRoot?.activeElement?.id).to.equal('d');
    expect(await element.showComment('nobody-wrote-this')).to.equal(false);
    await says(element, 'The linked comment is no longer here.');
    expect(await element.showComment('e')).to.equal(true);
    await until(() => !shown(element).includes('no longer here'), 'no word of it any more');
  });
});
