import { expect } from '@open-wc/testing';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import {
  button,
  buttons,
  comment,
  composer,
  field,
  mount,
  nextEvent,
  offers,
  OLGA,
  press,
  seen,
  send,
  sign,
  tells,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

const head = headOf({
  a: entry({ text: 'A [link](https://example.org).' }),
  b: entry({ uid: 'ben', name: 'Ben', parent: 'a' }),
  c: { gone: 'hidden', createdAt: 1 },
});
/** The roots of an element and of all that is in it. */
const roots = (element: Element): ShadowRoot[] => {
  const root = element.shadowRoot;
  return root ? [root, ...[...root.querySelectorAll('*')].flatMap(roots)] : [];
};
const each = <T extends Element>(element: JoinConversation, selector: string): T[] =>
  roots(element).flatMap((root) => [...root.querySelectorAll<T>(selector)]);
const idsOf = (element: Element, attribute: string): string[] =>
  element.getAttribute(attribute)?.split(' ') ?? [];
/** A thread with everything open at once that can be. */
async function opened(): Promise<JoinConversation> {
  const store = fakeStore({ user: OLGA, head, isSetUp: false });
  const element = await mount(store);
  await until(() => element.shadowRoot?.querySelector('conversation-setup') !== null, 'the offer to set up');
  await press(element, 'Reply to Ben');
  await composer(element, 'b');
  return element;
}

describe('<join-conversation>: for those who hear it, or use the keyboard', () => {
  it('gives every button and link a name, and every field a label of its own', async () => {
    const element = await opened();
    const controls = each<HTMLElement>(element, 'button, a, summary');
    expect(controls.length).to.be.greaterThan(10);
    for (const control of controls) expect(control.textContent.trim(), control.outerHTML).not.to.equal('');
    const fields = each<HTMLInputElement>(element, 'input, textarea');
    expect(fields.length).to.be.greaterThan(5);
    for (const one of fields) {
      expect(
        [...(one.labels ?? [])].map(({ textContent }) => textContent.trim()).join(''),
        one.outerHTML,
      ).not.to.equal('');
    }
  });

  it('has no two elements of one id beside each other, and points at none that is not there', async () => {
    const element = await opened();
    const posting = await composer(element);
    await send(posting, ' ');
    await posting.updateComplete;
    for (const root of roots(element)) {
      const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
      expect(ids).to.deep.equal([...new Set(ids)]);
      for (const one of root.querySelectorAll('[aria-describedby], [aria-labelledby]')) {
        const named = [...idsOf(one, 'aria-describedby'), ...idsOf(one, 'aria-labelledby')];
        for (const id of named) expect(root.getElementById(id), id).not.to.equal(null);
      }
    }
  });

  it('names each comment by its author and when it was written, and tells lists from each other', async () => {
    const element = await mount(fakeStore({ head }));
    const article = comment(element, 'b')!;
    const heading = element.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!)!;
    expect(heading.role).to.equal('heading');
    expect(seen(heading)).to.match(/^Ben replied to Ann /);
    const lists = [...element.shadowRoot!.querySelectorAll('ol.list, li > ol')];
    expect(lists.map(({ role }) => role)).to.deep.equal(['list', 'list']);
    expect(comment(element, 'a')!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
    const section = element.shadowRoot!.querySelector('section')!;
    expect(section.getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('tells apart by name what two buttons do', async () => {
    const element = await mount(fakeStore({ user: OLGA, head }));
    await offers(element, 'Close comments');
    const names = buttons(element.shadowRoot);
    expect(names).to.deep.equal([...new Set(names)]);
  });

  it('binds what is wrong to the field that it is about', async () => {
    const posting = await composer(await mount(fakeStore()));
    await send(posting, '');
    await posting.updateComplete;
    const text = field(posting);
    expect([text.ariaInvalid, idsOf(text, 'aria-describedby').includes('fault')]).to.deep.equal([
      'true',
      true,
    ]);
    expect(posting.shadowRoot?.activeElement).to.equal(text);
    await send(posting, 'Words.');
    await sign(posting, '');
    await posting.updateComplete;
    const name = posting.shadowRoot!.querySelector('input')!;
    expect([name.ariaInvalid, idsOf(name, 'aria-describedby').includes('fault')]).to.deep.equal([
      'true',
      true,
    ]);
    expect([text.ariaInvalid, idsOf(text, 'aria-describedby').includes('fault')]).to.deep.equal([
      'false',
      false,
    ]);
    expect(posting.shadowRoot?.activeElement).to.equal(name);
  });

  it('moves the focus to the question who is writing, and back to the words without an answer', async () => {
    const posting = await composer(await mount(fakeStore()));
    await send(posting, 'Words.');
    await until(
      () => posting.shadowRoot?.activeElement?.matches('fieldset') === true,
      'the focus on the question',
    );
    expect(posting.shadowRoot?.activeElement?.ariaLabel).to.equal('How would you like to post?');
    await sign(posting, '', 'Cancel');
    expect(posting.shadowRoot?.activeElement).to.equal(field(posting));
  });

  it('tells assistive technology of a button that does nothing while it waits, and sends words once', async () => {
    const store = fakeStore();
    const element = await mount(store);
    const posting = await composer(element);
    const { signIn } = store.session;
    let goOn = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    let asked = 0;
    store.session.signIn = async (...given) => {
      asked++;
      await waiting;
      return signIn.apply(store.session, given);
    };
    await send(posting, 'Words.');
    await sign(posting, 'Gus');
    const first = posting.shadowRoot!.querySelector('button')!;
    await until(() => first.ariaDisabled === 'true', 'a button that does nothing');
    first.click();
    expect(asked).to.equal(1);
    const heard = nextEvent(element, 'jc-post');
    goOn();
    await heard;
    await until(() => buttons(posting.shadowRoot).includes('Post'), 'a button that works');
    expect(button(posting.shadowRoot, 'Post').ariaDisabled).to.equal('false');
    expect(store.writes).to.have.length(1);
  });

  it('tells the same news twice when it happens twice', async () => {
    const element = await mount(fakeStore({ user: ANN }));
    const posting = await composer(element);
    const told = (): number => document.querySelectorAll('body > [role=status] > *').length;
    await send(posting, 'One.');
    await tells('Comment posted.');
    const before = told();
    const heard = nextEvent(element, 'jc-post');
    await send(posting, 'Two.');
    await heard;
    await until(() => told() > before, 'other news');
    await tells('Comment posted.');
    expect(document.querySelectorAll('body > [role=status]')).to.have.length(1);
  });
});
