import { expect, fixture, html } from '@open-wc/testing';
import { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';

// In a page of its own, where nobody has registered the tags for writing.

class MyThread extends JoinConversation {}
customElements.define('my-thread', MyThread);

describe('a class of one’s own', () => {
  it('is a thread under a tag of one’s own, and says what it lacks to be written in', async () => {
    const { error } = console;
    const told: unknown[] = [];
    console.error = (text: unknown) => told.push(text);
    const element = await fixture<MyThread>(
      html`<my-thread thread="t" .store=${fakeStore({ head: headOf({ a: entry() }) })}></my-thread>`,
    );
    await element.load();
    await element.updateComplete;
    console.error = error;
    expect(element.shadowRoot?.querySelector('.body')?.textContent).to.contain('A thought of mine.');
    expect(element.shadowRoot?.querySelector('.help')?.textContent).to.contain('nobody can write here');
    expect(told.join()).to.match(/^<my-thread> The tag of the composer is not registered/);
  });
});
