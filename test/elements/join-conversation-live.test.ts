import { expect } from '@open-wc/testing';
import {
  button,
  buttons,
  comment,
  composer,
  field,
  kept,
  mount,
  offers,
  OLGA,
  order,
  press,
  says,
  seen,
  shown,
  type,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

describe('<join-conversation>: what arrives while it is read', () => {
  it('shows what others write, keeps every node that is there, and what is being typed', async () => {
    const a = entry({ uid: 'ben', name: 'Ben' });
    const store = fakeStore({ user: ANN, head: headOf({ a, b: entry() }) });
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    await press(element, 'Reply to Ben');
    const replying = await composer(element, 'a');
    type(replying, 'I was about to');
    const before = ['a', 'b'].map((id) => comment(element, id));
    const like = button(comment(element, 'a'), 'Like Ben’s comment');
    like.focus();

    store.emit(
      headOf({ a, b: entry({ text: 'Edited.', editedAt: 1 }), c: entry({ parent: 'a' }), d: entry() }),
    );
    await until(() => order(element).length === 4, 'the new ones');
    expect(order(element)).to.deep.equal(['a', 'c', 'b', 'd']);
    expect(['a', 'b'].map((id) => comment(element, id))).to.deep.equal(before);
    expect(seen(before[1])).to.contain('Edited.');
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('4 comments');
    expect(element.shadowRoot?.activeElement).to.equal(like);
    expect(await composer(element, 'a')).to.equal(replying);
    expect(field(replying).value).to.equal('I was about to');
  });

  it('keeps the nodes where the newest come first, and those of a parent that goes', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry(), b: entry({ parent: 'a' }) }) });
    const element = await mount(store, { sort: 'newest' });
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    const before = ['a', 'b'].map((id) => comment(element, id));
    const items = { a: { gone: 'deleted', createdAt: 1 }, b: entry({ parent: 'a' }), c: entry() } as const;
    store.emit(headOf(items));
    await until(() => order(element).length === 3, 'the new one');
    expect(order(element)).to.deep.equal(['c', 'a', 'b']);
    expect(['a', 'b'].map((id) => comment(element, id))).to.deep.equal(before);
    expect(seen(before[0])).to.contain('Deleted by its author.').and.not.to.contain('A thought of mine.');
  });

  it('follows the thread for whoever reads on, not for everybody who comes by', async () => {
    const store = fakeStore({ head: headOf({ a: entry() }) });
    const element = await mount(store);
    await until(() => store.calls.includes('likes'), 'all that is read without interest');
    expect(store.calls).not.to.include('watch');
    (await composer(element)).focus();
    expect(store.calls).to.include('watch');
    store.emit(headOf({ a: entry(), b: entry({ text: 'News.' }) }));
    await says(element, 'News.');
    expect(store.calls.filter((call) => call === 'watch')).to.have.length(1);
  });

  it('opens a thread before everybody’s eyes when its first comment comes', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    store.emit(headOf({ a: entry({ text: 'First!' }) }));
    await says(element, 'First!');
    expect(shown(element))
      .to.match(/^1 comment /)
      .and.not.to.contain('No comments yet');
  });

  it('says when comments arrive no longer, and why, until they do again', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    store.failWatches('quota');
    await says(
      element,
      'New comments do not arrive at the moment. This blog has used up today’s free allowance.',
    );
    expect(shown(element)).to.contain('A thought of mine.');
    store.emit(headOf({ a: entry({ text: 'Missed.' }) }));
    await press(element, 'Try again');
    await says(element, 'Missed.');
    expect(shown(element)).not.to.contain('do not arrive');
  });

  it('keeps comments before their readers’ eyes when they move to an older page', async () => {
    const archived = { a: entry(), b: entry({ parent: 'a' }) };
    const store = fakeStore({
      user: ANN,
      head: headOf({ ...archived, c: entry() }),
      pages: [{ ids: ['a', 'b'], items: archived }],
    });
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    const before = ['a', 'b', 'c'].map((id) => comment(element, id));
    store.emit(headOf({ c: entry(), d: entry() }, { pages: 1, count: 4 }));
    await until(() => order(element).includes('d'), 'the new one');
    expect(order(element)).to.deep.equal(['a', 'b', 'c', 'd']);
    expect(['a', 'b', 'c'].map((id) => comment(element, id))).to.deep.equal(before);
    expect(buttons(element.shadowRoot)).not.to.include('Show earlier comments');
  });

  it('has the words that were being written again when a thread was closed for a while', async () => {
    const head = headOf({ a: entry() });
    const store = fakeStore({ user: ANN, head });
    const element = await mount(store);
    await until(() => store.calls.includes('policy'), 'what is known of the reader');
    type(await composer(element), 'I was');
    await kept(element, '', 'I was');
    type(await composer(element), 'I was about to');
    store.emit({ ...head, locked: true });
    await says(element, 'Comments are closed.');
    store.emit(head);
    const again = await composer(element);
    await until(() => field(again).value === 'I was about to', 'the words');
  });

  it('shows moderators what comes to wait for them, and no longer once they are signed out', async () => {
    const store = fakeStore({ user: OLGA, head: headOf() });
    const element = await mount(store);
    await offers(element, 'Close comments');
    store.emitHeld([{ id: 'h', entry: entry({ text: 'May I?' }) }]);
    await says(element, 'May I?');
    store.session.set(null);
    await until(() => !shown(element).includes('May I?'), 'nothing that waits');
    expect(buttons(element.shadowRoot)).not.to.include('Close comments');
  });
});
