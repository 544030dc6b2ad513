import { expect } from '@open-wc/testing';
import { normaliseUrl } from '../../src/model/page.js';
import {
  button,
  buttons,
  comment,
  composer,
  field,
  GUS,
  mount,
  nextEvent,
  order,
  press,
  problem,
  says,
  seen,
  send,
  shown,
  sign,
  tells,
  type,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

describe('<join-conversation>: a new comment', () => {
  it('asks who is writing when the words are ready, and posts them as a guest', async () => {
    const store = fakeStore();
    const element = await mount(store);
    const posting = await composer(element);
    const heard = nextEvent(element, 'jc-post');
    await send(posting, 'Hello there.');
    expect(store.session.signIns).to.deep.equal([]);
    await sign(posting, ' Gus ');
    const { commentId, held, bubbles, composed } = await heard;
    expect([held, bubbles, composed]).to.deep.equal([false, true, true]);
    expect(store.session.signIns).to.deep.equal([{ provider: 'guest', name: 'Gus' }]);
    expect(store.writes.map(({ change }) => change)).to.deep.equal([
      { kind: 'post', id: commentId, name: 'Gus', text: 'Hello there.' },
    ]);
    await until(
      () => buttons(comment(element, commentId)).includes('Edit your comment'),
      'one’s own comment',
    );
    expect(seen(comment(element, commentId)))
      .to.contain('Gus Guest')
      .and.to.contain('Hello there.');
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('1 comment');
    expect(field(posting).value).to.equal('');
    await tells('Comment posted.');
  });

  it('names the thread it writes to by the page’s address and title', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    const heard = nextEvent(element, 'jc-post');
    await send(await composer(element), 'Hello.');
    await heard;
    const { thread } = store.writes[0]!;
    expect(thread).to.deep.equal({
      id: `k-${element.thread ?? ''}`,
      url: normaliseUrl(location.origin + location.pathname),
      title: document.title,
    });
  });

  it('posts under an account, and signs in no second time', async () => {
    const store = fakeStore();
    const element = await mount(store);
    const posting = await composer(element);
    const heard = nextEvent(element, 'jc-post');
    await send(posting, 'One.');
    await sign(posting, '', 'Continue with Google');
    await heard;
    await until(() => seen(posting.shadowRoot?.querySelector('form')).includes('Posting as Ann'), 'the name');
    const again = nextEvent(element, 'jc-post');
    await send(posting, 'Two.');
    await again;
    expect(store.session.signIns).to.deep.equal([{ provider: 'google' }]);
    expect(
      store.writes.map(({ change }) => change.kind === 'post' && [change.name, change.text]),
    ).to.deep.equal([
      ['Ann', 'One.'],
      ['Ann', 'Two.'],
    ]);
  });

  it('asks a guest for a name, and takes none that is too long', async () => {
    const store = fakeStore();
    const posting = await composer(await mount(store));
    await send(posting, 'Words.');
    await sign(posting, '  ');
    await until(() => problem(posting) === 'Give a name first, so that others can answer you.', 'the reason');
    const input = posting.shadowRoot!.querySelector('input')!;
    expect(posting.shadowRoot?.activeElement).to.equal(input);
    await sign(posting, 'n'.repeat(61));
    await until(() => problem(posting) === 'A name can have 60 characters.', 'the reason');
    expect(input.ariaInvalid).to.equal('true');
    expect(store.session.signIns).to.deep.equal([]);
    expect(field(posting).value).to.equal('Words.');
  });

  it('sends nothing that is blank or too long, and cuts nothing off', async () => {
    const store = fakeStore({ user: ANN });
    const posting = await composer(await mount(store));
    await send(posting, ' \n ');
    await until(() => problem(posting) === 'Write something first.', 'the reason');
    await send(posting, 'w'.repeat(4002));
    await until(() => problem(posting).startsWith('This is 2 characters too long.'), 'the reason');
    expect(seen(posting.shadowRoot?.getElementById('left'))).to.equal('2 characters too many');
    expect(field(posting).value).to.have.length(4002);
    type(posting, 'w');
    await until(() => problem(posting) === '', 'nothing wrong any more');
    expect(store.writes).to.deep.equal([]);
  });

  it('goes back to the words when who is writing is not told after all', async () => {
    const store = fakeStore();
    const posting = await composer(await mount(store));
    await send(posting, 'Words.');
    await sign(posting, 'Gus', 'Cancel');
    await until(() => buttons(posting.shadowRoot).includes('Post'), 'the button is back');
    expect(field(posting).value).to.equal('Words.');
    expect(store.session.signIns).to.deep.equal([]);
  });

  it('says beside the words why signing in failed, and keeps them', async () => {
    const store = fakeStore();
    const element = await mount(store);
    const posting = await composer(element);
    store.session.refuseNext('popup-closed');
    const heard = nextEvent(element, 'jc-error');
    await send(posting, 'Words.');
    await sign(posting, '', 'Continue with Google');
    expect((await heard).error.code).to.equal('popup-closed');
    await until(
      () => problem(posting) === 'The sign-in window was closed. Your words are still here.',
      'the reason',
    );
    expect(field(posting).value).to.equal('Words.');
    expect(store.writes).to.deep.equal([]);
    const posted = nextEvent(element, 'jc-post');
    await sign(posting, '', 'Continue with Google');
    await posted;
    expect(problem(posting)).to.equal('');
  });

  it('is sent by Ctrl and Enter, too', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    const posting = await composer(element);
    const heard = nextEvent(element, 'jc-post');
    type(posting, 'Words.');
    const keys = { key: 'Enter', bubbles: true, cancelable: true };
    field(posting).dispatchEvent(new KeyboardEvent('keydown', keys));
    expect(store.writes).to.deep.equal([]);
    field(posting).dispatchEvent(new KeyboardEvent('keydown', { ...keys, ctrlKey: true }));
    await heard;
    expect(store.writes).to.have.length(1);
  });

  it('stands in the thread while it is on its way, and in the same place once it is there', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry({ uid: 'ben', name: 'Ben' }) }) });
    const element = await mount(store);
    store.hang();
    await send(await composer(element), 'On its way.');
    await says(element, 'On its way.');
    const [, id = ''] = order(element);
    await until(() => seen(comment(element, id)).includes('Sending…'), 'that it is being sent');
    expect(buttons(comment(element, id))).to.deep.equal([]);
    const node = comment(element, id);
    store.release();
    await until(() => buttons(comment(element, id)).includes('Edit your comment'), 'its buttons');
    expect(comment(element, id)).to.equal(node);
    expect(seen(node)).not.to.contain('Sending…');
    expect(order(element)).to.deep.equal(['a', id]);
  });

  it('says to its author alone that it is held', async () => {
    const store = fakeStore({ user: ANN, head: headOf(), policy: { moderation: 'all' } });
    const element = await mount(store);
    const heard = nextEvent(element, 'jc-post');
    await send(await composer(element), 'May I?');
    const { commentId, held } = await heard;
    expect(held).to.equal(true);
    await says(element, 'Waiting for approval. Only you and the moderators can see this.');
    await tells('Comment sent. It appears once it is approved.');
    expect(order(element)).to.deep.equal([commentId]);
    const other = await mount(fakeStore({ head: store.head }));
    expect(order(other)).to.deep.equal([]);
  });

  it('goes under the comment that it answers', async () => {
    const store = fakeStore({
      user: ANN,
      head: headOf({ a: entry({ uid: 'ben', name: 'Ben' }), z: entry() }),
    });
    const element = await mount(store);
    await press(element, 'Reply to Ben');
    const replying = await composer(element, 'a');
    await until(() => replying.shadowRoot?.activeElement === field(replying), 'the focus in the field');
    expect(seen(replying.shadowRoot?.querySelector('label'))).to.equal('Your reply to Ben');
    const heard = nextEvent(element, 'jc-post');
    await send(replying, 'I agree.', 'Reply');
    const { commentId } = await heard;
    expect(store.writes[0]?.change).to.deep.include({ kind: 'post', parent: 'a', text: 'I agree.' });
    await until(() => element.shadowRoot?.activeElement?.id === commentId, 'the focus on the reply');
    expect(comment(element, commentId)?.parentElement?.parentElement?.closest('li')?.id).to.equal('of-a');
    expect(replying.isConnected).to.equal(false);
  });

  it('lets a reply go, and has its words again when it is taken up', async () => {
    const element = await mount(fakeStore({ head: headOf({ a: entry(), b: entry({ name: 'Ben' }) }) }));
    await press(element, 'Reply to Ann');
    const first = await composer(element, 'a');
    type(first, 'Half a thou');
    field(first).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => !first.isConnected, 'no composer');
    await until(
      () => element.shadowRoot?.activeElement === button(comment(element, 'a'), 'Reply to Ann'),
      'the focus on the button',
    );
    await press(element, 'Reply to Ben');
    const other = await composer(element, 'b');
    expect(field(other).value).to.equal('');
    await press(element, 'Reply to Ann');
    const again = await composer(element, 'a');
    await until(() => field(again).value === 'Half a thou', 'the words');
    expect(other.isConnected).to.equal(false);
  });

  it('changes a guest’s name for what comes next', async () => {
    const store = fakeStore({ user: GUS });
    const element = await mount(store);
    const posting = await composer(element);
    type(posting, 'Words.');
    button(posting.shadowRoot, 'Change name').click();
    await sign(posting, 'Gustav', 'Save');
    await until(
      () => seen(posting.shadowRoot?.querySelector('form')).includes('Posting as Gustav'),
      'the name',
    );
    expect(field(posting).value).to.equal('Words.');
    const heard = nextEvent(element, 'jc-post');
    button(posting.shadowRoot, 'Post').click();
    await heard;
    expect(store.writes[0]?.change).to.include({ name: 'Gustav', text: 'Words.' });
  });

  it('knows nobody any more after signing out, and asks again', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
    const element = await mount(store);
    const posting = await composer(element);
    expect(buttons(comment(element, 'a'))).to.include('Edit your comment');
    button(posting.shadowRoot, 'Sign out').click();
    await until(
      () => !buttons(comment(element, 'a')).includes('Edit your comment'),
      'no buttons of one’s own',
    );
    expect(store.session.user).to.equal(null);
    expect(seen(posting.shadowRoot?.querySelector('form'))).not.to.contain('Posting as');
    await send(posting, 'Words.');
    await until(() => posting.shadowRoot?.querySelector('fieldset') !== null, 'who is writing is asked');
    expect(store.writes).to.deep.equal([]);
    expect(shown(element)).not.to.contain('Words.');
  });

  it('takes nobody for a guest who may write before it is known whether guests are asked', async () => {
    const store = fakeStore({ user: GUS, policy: { guests: 'off' } });
    const settings = store.policy.bind(store);
    let answer = (): void => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    store.policy = async () => {
      await answered;
      return settings();
    };
    const posting = await composer(await mount(store));
    await send(posting, 'Again.');
    await sign(posting, 'Gus');
    await until(() => posting.busy, 'the wait');
    answer();
    await until(() => buttons(posting.shadowRoot).join() === 'Continue with Google,Cancel', 'another way');
    expect(field(posting).value).to.equal('Again.');
    expect(store.writes).to.deep.equal([]);
  });

  it('brings back who was signed in before', async () => {
    const store = fakeStore({ user: undefined });
    store.session.previous = ANN;
    const posting = await composer(await mount(store));
    await until(() => seen(posting.shadowRoot?.querySelector('form')).includes('Posting as Ann'), 'the name');
  });
});
