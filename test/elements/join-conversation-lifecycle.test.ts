import { expect } from '@open-wc/testing';
import {
  comment,
  composer,
  conversation,
  field,
  hush,
  kept,
  mount,
  newThread,
  nextEvent,
  order,
  place,
  press,
  says,
  seen,
  send,
  shown,
  type,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { followed } from '../support/followed.js';
import { ANN, settledDown, until } from '../support/outbox-tabs.js';

const count = ({ calls }: FakeStore, name: string): number => calls.filter((call) => call === name).length;
const saying = (text: string): FakeStore => fakeStore({ user: ANN, head: headOf({ a: entry({ text }) }) });
/** Waits until the tasks are over that are on the list by now. */
const task = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('<join-conversation>: in the page and out of it', () => {
  it('goes on where it was when it is moved', async () => {
    const store = saying('Words.');
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    const node = comment(element, 'a');
    type(await composer(element), 'I was about to');
    const elsewhere = document.body.appendChild(document.createElement('div'));
    elsewhere.append(element);
    await task();
    await element.updateComplete;
    expect(comment(element, 'a')).to.equal(node);
    expect(field(await composer(element)).value).to.equal('I was about to');
    store.emit(headOf({ a: entry(), b: entry({ text: 'News.' }) }));
    await says(element, 'News.');
    expect(count(store, 'read')).to.equal(1);
    elsewhere.remove();
  });

  it('follows nothing any longer once it is removed, and leaves the page’s own store open', async () => {
    const store = saying('Words.');
    const going = followed(store);
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    expect(going.count).to.be.greaterThan(2);
    element.remove();
    await until(() => going.count === 0, 'nothing that is followed');
    expect(store.isClosed).to.equal(false);
  });

  it('begins nothing when it is removed before its thread is there', async () => {
    const store = saying('Words.');
    const going = followed(store);
    store.hang();
    const element = await place(conversation(store));
    await until(() => store.calls.includes('read'), 'a request');
    const loaded = element.load();
    element.remove();
    await task();
    store.release();
    await loaded;
    expect(going.count).to.equal(0);
    expect(store.calls).to.deep.equal(['read']);
  });

  it('reads the thread anew when it is put back', async () => {
    const store = saying('Before.');
    const element = await mount(store);
    const page = element.parentElement!;
    element.remove();
    await task();
    store.emit(headOf({ b: entry({ text: 'After.' }) }));
    page.append(element);
    await says(element, 'After.');
    expect(order(element)).to.deep.equal(['b']);
    expect(count(store, 'read')).to.equal(2);
  });

  it('does not wait to be scrolled to when it is put back and eager', async () => {
    const store = saying('Words.');
    const element = conversation(store, { loading: 'eager' });
    element.style.marginBlockStart = '5000px';
    const page = (await place(element)).parentElement!;
    await element.load();
    await settledDown();
    element.remove();
    await task();
    page.append(element);
    await until(() => count(store, 'read') === 2, 'another request');
  });

  it('asks for nothing while it is out of the page, whatever changes, and is whole again in it', async () => {
    const store = saying('Words.');
    const element = await mount(store, { loading: 'eager' });
    const page = element.parentElement!;
    await settledDown();
    element.remove();
    await task();
    element.sort = 'newest';
    await settledDown();
    expect(count(store, 'read')).to.equal(1);
    page.append(element);
    await until(() => count(store, 'read') === 2, 'another request');
    await composer(element);
  });

  it('has the draft of a comment and of a reply again when it is put back', async () => {
    const element = await mount(saying('Words.'));
    const page = element.parentElement!;
    type(await composer(element), 'A draft.');
    await press(element, 'Reply to Ann');
    type(await composer(element, 'a'), 'A draft of a reply.');
    element.remove();
    await task();
    page.append(element);
    const again = nextEvent(element, 'jc-load');
    await again;
    await until(() => element.shadowRoot?.querySelector('conversation-composer') !== null, 'a composer');
    const posting = await composer(element);
    await until(() => field(posting).value === 'A draft.', 'the draft');
    await press(element, 'Reply to Ann');
    const replying = await composer(element, 'a');
    await until(() => field(replying).value === 'A draft of a reply.', 'the draft of the reply');
  });

  it('shows another element’s draft of the same thread, and forgets it once it is posted', async () => {
    const store = saying('Words.');
    const first = await mount(store);
    type(await composer(first), 'A draft.');
    await kept(first, '', 'A draft.');
    const attributes = { thread: first.thread ?? '' };
    const second = await mount(store, attributes);
    await until(
      () => second.shadowRoot?.querySelector('conversation-composer')?.text === 'A draft.',
      'the draft',
    );
    const heard = nextEvent(first, 'jc-post');
    await send(await composer(first), 'A draft.');
    await heard;
    const third = await mount(store, attributes);
    await kept(third, '', '');
    expect(field(await composer(third)).value).to.equal('');
  });

  it('shows in one place what is posted in another on the same page, and posts it once', async () => {
    const store = fakeStore({ user: ANN });
    const thread = newThread();
    const [one, two] = [await mount(store, { thread }), await mount(store, { thread })];
    const posts: unknown[] = [];
    for (const element of [one, two]) element.addEventListener('jc-post', ({ target }) => posts.push(target));
    const heard = nextEvent(one, 'jc-post');
    await send(await composer(one), 'Said once.');
    const { commentId } = await heard;
    await until(() => comment(two, commentId) !== null, 'the comment in both');
    expect(store.writes).to.have.length(1);
    expect(posts).to.deep.equal([one]);
    await until(() => !seen(comment(two, commentId)).includes('Sending…'), 'an end of sending');
  });

  it('keeps two threads of one store apart', async () => {
    const store = fakeStore({ user: ANN });
    const [one, two] = [await mount(store), await mount(store)];
    type(await composer(two), 'Something else.');
    const heard = nextEvent(one, 'jc-post');
    await send(await composer(one), 'Said here.');
    await heard;
    expect(store.writes.map(({ thread }) => thread.id)).to.deep.equal([`k-${one.thread ?? ''}`]);
    expect(field(await composer(two)).value).to.equal('Something else.');
  });

  it('gives words that were written for one store to no other store on the page', async () => {
    const [mine, theirs] = [saying('Mine.'), saying('Theirs.')];
    await mount(theirs);
    const element = await mount(mine);
    mine.refuseNext('offline');
    await send(await composer(element), 'For mine alone.');
    await says(element, 'It is kept here and sent when you’re back.');
    dispatchEvent(new Event('online'));
    await until(() => mine.writes.length + theirs.writes.length === 2, 'another try');
    expect(theirs.writes).to.deep.equal([]);
  });
});

describe('<join-conversation>: answers that come too late', () => {
  it('shows the thread it was told to show last, whichever is read first', async () => {
    const [slow, quick] = [saying('Slow.'), saying('Quick.')];
    const going = followed(slow);
    slow.hang();
    const element = await place(conversation(slow));
    await until(() => slow.calls.includes('read'), 'a request');
    const late = element.load();
    element.store = quick;
    await says(element, 'Quick.');
    slow.release();
    await late;
    await element.updateComplete;
    expect(shown(element)).to.contain('Quick.').and.not.to.contain('Slow.');
    expect(going.count).to.equal(0);
  });

  it('does not give a thread up for the failure of one that it no longer shows', async () => {
    const console = hush();
    try {
      const [broken, whole] = [saying('Broken.'), saying('Whole.')];
      broken.failNextRead('failed');
      broken.hang();
      const element = await place(conversation(broken));
      await until(() => broken.calls.includes('read'), 'a request');
      const late = element.load();
      element.store = whole;
      await says(element, 'Whole.');
      broken.release();
      await late;
      await element.updateComplete;
      expect(shown(element)).to.contain('Whole.').and.not.to.contain('could not load');
    } finally {
      console.end();
    }
  });

  it('reads once and tells once when it is asked to load before it was first drawn', async () => {
    const store = saying('Words.');
    const going = followed(store);
    const element = conversation(store);
    let loads = 0;
    element.addEventListener('jc-load', () => loads++);
    const placed = place(element);
    await element.load();
    await placed;
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    await element.load();
    expect([loads, count(store, 'read')]).to.deep.equal([1, 1]);
    element.remove();
    await until(() => going.count === 0, 'nothing that is followed');
  });
});
