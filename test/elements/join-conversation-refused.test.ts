import { expect } from '@open-wc/testing';
import type { StoreErrorCode } from '../../src/store/errors.js';
import {
  button,
  buttons,
  comment,
  composer,
  field,
  hush,
  mount,
  nextEvent,
  order,
  press,
  says,
  seen,
  send,
  shown,
  tells,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

let console: ReturnType<typeof hush>;
beforeEach(() => {
  console = hush();
});
afterEach(() => {
  console.end();
});

describe('<join-conversation>: words that do not arrive', () => {
  it('keeps a refused comment with the reason until it is accepted', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    store.refuseNext('refused-words');
    await send(await composer(element), 'Rude words.');
    await says(element, 'Not sent. It contains words that this site does not accept.');
    const [id = ''] = order(element);
    expect(seen(comment(element, id))).to.contain('Rude words.');
    expect(buttons(comment(element, id))).to.deep.equal(['Retry', 'Copy text', 'Discard']);
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('Comments');
    const heard = nextEvent(element, 'jc-post');
    button(comment(element, id), 'Retry').click();
    expect((await heard).commentId).to.equal(id);
    await until(() => !shown(element).includes('Not sent.'), 'no reason any more');
    expect(store.head?.ids).to.deep.equal([id]);
  });

  it('gives a refused comment up when it is discarded', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    store.refuseNext('banned');
    await send(await composer(element), 'Words.');
    await says(element, 'Not sent. You can’t post here at the moment.');
    await press(element, 'Discard');
    await until(() => order(element).length === 0, 'no comment');
    expect(store.head).to.equal(null);
  });

  it('copies a refused comment', async () => {
    let copied = '';
    const clipboard = { writeText: (text: string) => Promise.resolve(void (copied = text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    try {
      const store = fakeStore({ user: ANN });
      const element = await mount(store);
      store.refuseNext('locked');
      await send(await composer(element), 'Words to **keep**.');
      await press(element, 'Copy text');
      await tells('Text copied.');
      expect(copied).to.equal('Words to **keep**.');
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  const waits: Partial<Record<StoreErrorCode, RegExp>> = {
    offline: /You’re offline\. It is kept here and sent when you’re back\./,
    blocked: /The comment server does not answer\./,
    quota: /This blog has used up today’s free allowance\. Your words are kept here/,
    'too-soon': /You’re posting quickly\. It is kept here and sent at \d+:\d\d/,
    'meter-full': /Many newcomers are writing this hour\. It is kept here and sent at \d+:\d\d/,
  };
  for (const [code, sentence] of Object.entries(waits) as [StoreErrorCode, RegExp][]) {
    it(`says that a comment waits, and why, after "${code}"`, async () => {
      const store = fakeStore({ user: ANN });
      const element = await mount(store);
      store.refuseNext(code, Date.now() + 600_000);
      await send(await composer(element), 'Words.');
      await until(() => sentence.test(shown(element)), 'the reason');
      expect(shown(element)).to.contain('Words.').and.not.to.contain('Not sent.');
    });
  }

  it('shows a comment once when its answer was lost, and as published when the thread shows it', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    store.loseNext();
    const heard = nextEvent(element, 'jc-post');
    await send(await composer(element), 'Words.');
    const { commentId } = await heard;
    expect(order(element)).to.deep.equal([commentId]);
    expect(store.writes).to.have.length(1);
    await until(() => buttons(comment(element, commentId)).includes('Edit your comment'), 'its buttons');
  });

  it('waits for its own author, and shows others how to go on', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    store.refuseNext('signed-out');
    await send(await composer(element), 'Words.');
    await until(() => store.writes.length === 1, 'a try');
    store.session.set(null);
    await press(element, 'Sign in');
    await until(() => store.session.user !== null, 'somebody who is signed in');
    await says(element, 'It was written under another account.');
    expect(store.head).to.equal(null);
  });

  it('says why an edit was refused, keeps what was there, and has the new words when it is taken up', async () => {
    const store = fakeStore({ user: ANN, head: headOf({ a: entry({ text: 'As it was.' }) }) });
    const element = await mount(store);
    await press(element, 'Edit your comment');
    store.refuseNext('refused-words');
    await send(await composer(element, 'a'), 'As it should be.', 'Save');
    await says(element, 'Not sent. It contains words that this site does not accept.');
    expect(seen(comment(element, 'a'))).to.contain('As it was.');
    await press(element, 'Edit your comment');
    expect(field(await composer(element, 'a')).value).to.equal('As it should be.');
  });

  it('says beside a comment why it could not be changed, until it can', async () => {
    const store = fakeStore({ user: { ...ANN, uid: 'other' }, head: headOf({ a: entry() }) });
    const element = await mount(store);
    store.refuseNext('denied');
    const heard = nextEvent(element, 'jc-error');
    await press(element, 'Like Ann’s comment');
    expect((await heard).error.code).to.equal('denied');
    await until(() => seen(comment(element, 'a')).includes('The site did not accept it.'), 'the reason');
    await press(element, 'Like Ann’s comment');
    await until(() => !seen(comment(element, 'a')).includes('did not accept'), 'no reason any more');
    expect(buttons(comment(element, 'a'))).to.include('Like Ann’s comment 1');
  });

  it('says why a thread could not be closed', async () => {
    const store = fakeStore({ user: { ...ANN, role: 'moderator' }, head: headOf({ a: entry() }) });
    const element = await mount(store);
    store.refuseNext('denied');
    await press(element, 'Close comments');
    await says(element, 'The site did not accept it.');
  });

  it('says why a reader who wanted to like something could not be signed in', async () => {
    const store = fakeStore({ head: headOf({ a: entry() }) });
    const element = await mount(store);
    store.session.refuseNext('anonymous-off');
    await press(element, 'Like Ann’s comment');
    await says(element, 'Guests can’t sign in here at the moment.');
    expect(store.writes).to.deep.equal([]);
  });
});
