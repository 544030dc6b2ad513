import { expect } from '@open-wc/testing';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { ATTACKS } from '../support/attacks.js';
import {
  button,
  comment,
  composer,
  field,
  mount,
  nextEvent,
  press,
  seen,
  send,
  type,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

const page = globalThis as { attacked?: unknown };
/** Characters that turn the direction of writing round. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/;
/** All that a comment is made of. */
const TAGS = 'article svg path div em bdi span a time p button strong code pre blockquote ul ol li br'.split(
  ' ',
);

/** Of lines as many as the rules let in: Firefox takes 20 s to lay out 50,000 of them, for whatever page. */
const laidOut = (text: string): string => (text.split('\n').length > 4000 ? text.slice(0, 4000) : text);

const ids = ATTACKS.map((_, index) => `c${String(index)}`);
const threadOf = (given: (text: string) => object): Promise<JoinConversation> =>
  mount(
    fakeStore({
      head: headOf(Object.fromEntries(ATTACKS.map(({ text }, n) => [ids[n]!, entry(given(text))]))),
    }),
    {
      sort: 'oldest',
    },
  );

/** Whether a comment holds nothing but what a comment is made of, in the room that it has. */
function expectHarmless(article: HTMLElement, name: string): void {
  const tags = [article, ...article.querySelectorAll('*')].map(({ localName }) => localName);
  expect(
    tags.filter((tag) => !TAGS.includes(tag)),
    name,
  ).to.deep.equal([]);
  const handlers = [...article.querySelectorAll('*')].flatMap((each) =>
    each.getAttributeNames().filter((attribute) => attribute.startsWith('on') || attribute === 'style'),
  );
  expect(handlers, name).to.deep.equal([]);
  for (const { protocol } of article.querySelectorAll('a')) {
    expect(protocol, name).to.be.oneOf(['http:', 'https:', 'mailto:']);
  }
  expect(article.scrollWidth, name).to.be.at.most(article.clientWidth);
}

describe('<join-conversation>: attacks by text', () => {
  afterEach(() => {
    expect(page.attacked).to.equal(undefined);
    delete page.attacked;
  });

  it('runs nothing and stays in its place, whatever the words', async () => {
    const element = await threadOf((text) => ({ text: laidOut(text) }));
    for (const [n, { name }] of ATTACKS.entries()) expectHarmless(comment(element, ids[n]!)!, name);
  });

  it('runs nothing and stays in its place, whatever the name', async () => {
    const element = await threadOf((text) => ({ name: text.slice(0, 60) }));
    for (const [n, { name, text }] of ATTACKS.entries()) {
      const article = comment(element, ids[n]!)!;
      expectHarmless(article, name);
      const shown = article.querySelector('.name')!.textContent;
      expect(shown, name).not.to.match(/\p{Cs}/u);
      expect(shown, name).not.to.match(TURNING);
      const kept = text.slice(0, 60).replace(/\p{Cs}/gu, '\ufffd');
      expect(shown, name).to.equal(kept.replace(new RegExp(TURNING, 'g'), ''));
    }
  });

  it('runs nothing, whatever the name of whom a reply answers', async () => {
    for (const { name, text } of ATTACKS) {
      const given = { uid: 'x', name: text.slice(0, 60) };
      const head = headOf({ a: entry(given), b: entry({ parent: 'a' }) });
      const element = await mount(fakeStore({ head }));
      expectHarmless(comment(element, 'b')!, name);
      expect(comment(element, 'b')!.querySelector('.aside bdi')?.textContent, name).not.to.match(TURNING);
      comment(element, 'a')!.querySelector<HTMLElement>('[data-action=reply]')!.click();
      const replying = await composer(element, 'a');
      expect(replying.shadowRoot!.querySelector('label')!.childElementCount, name).to.equal(0);
      expect(replying.scrollWidth, name).to.be.at.most(replying.clientWidth);
      element.remove();
    }
  });

  it('shows no name in a button or a label that turns the direction of writing round', async () => {
    const head = headOf({ a: entry({ name: '\u202Ennog\u202C' }) });
    const element = await mount(fakeStore({ head }));
    for (const each of comment(element, 'a')!.querySelectorAll('button')) {
      expect(each.textContent).not.to.match(TURNING);
    }
    comment(element, 'a')!.querySelector<HTMLElement>('[data-action=reply]')!.click();
    const replying = await composer(element, 'a');
    expect(replying.shadowRoot!.querySelector('label')!.textContent).not.to.match(TURNING);
  });

  it('posts halves of characters as what stands for them, and all else as it was typed', async () => {
    const store = fakeStore({ user: ANN });
    const element = await mount(store);
    const posting = await composer(element);
    const attacks = ATTACKS.filter(({ text }) => text.trim() !== '' && text.length <= 4000);
    for (const { name, text } of attacks) {
      const heard = nextEvent(element, 'jc-post');
      await send(posting, text);
      const typed = posting.shadowRoot!.querySelector('textarea')!;
      const { value } = typed;
      const { commentId } = await heard;
      expect(store.writes.at(-1)?.change, name).to.include({ text: value.replace(/\p{Cs}/gu, '\ufffd') });
      await until(() => field(posting).value === '', 'an empty field');
      expectHarmless(comment(element, commentId)!, name);
    }
    expect(store.head?.ids).to.have.length(attacks.length);
  });

  it('puts words to edit into the field as they are', async () => {
    const text = ATTACKS[0]!.text;
    const element = await mount(fakeStore({ user: ANN, head: headOf({ a: entry({ text }) }) }));
    await press(element, 'Edit your comment');
    const editing = await composer(element, 'a');
    expect(field(editing).value).to.equal(text);
    expect(seen(comment(element, 'a'))).to.contain(text);
  });

  it('takes a hundred thousand characters, and says that they are too many', async () => {
    const store = fakeStore({ user: ANN });
    const posting = await composer(await mount(store));
    // Chromium takes 15 s to set fifty thousand lines in a field whose direction it has to find out.
    const attacks = ATTACKS.filter(({ name, text }) => text.length > 4000 && name !== 'many lines');
    expect(attacks).to.have.length(3);
    for (const { text } of attacks) {
      type(posting, text);
      button(posting.shadowRoot, 'Post').click();
      await posting.updateComplete;
      expect(seen(posting.shadowRoot?.getElementById('fault'))).to.match(
        /^This is \d+ characters too long\./,
      );
      expect(posting.scrollWidth).to.be.at.most(posting.clientWidth);
    }
    expect(store.writes).to.deep.equal([]);
  });
});
