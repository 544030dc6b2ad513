import { expect } from '@open-wc/testing';
import type { ConversationSetup } from '../../src/elements/join-conversation/conversation-setup.js';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { DEFAULT_POLICY } from '../../src/model/site.js';
import { button, hush, mount, nextEvent, OLGA, seen, tells } from '../support/conversation.js';
import { headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

const find = (element: JoinConversation): ConversationSetup | null =>
  element.shadowRoot!.querySelector('conversation-setup');
/** The form, unfolded. */
async function form(element: JoinConversation): Promise<HTMLFormElement> {
  await until(() => Boolean(find(element)?.shadowRoot), 'the offer to set up');
  await find(element)!.updateComplete;
  find(element)!.shadowRoot!.querySelector('details')!.open = true;
  return find(element)!.shadowRoot!.querySelector('form')!;
}

describe('<join-conversation>: setting up the site', () => {
  it('is offered to the owner of a site without settings, and to nobody else', async () => {
    const owners = await mount(fakeStore({ user: OLGA, head: headOf(), isSetUp: false }));
    const fields = await form(owners);
    expect(seen(fields.parentElement)).to.match(/^Set up this site You are the owner\./);
    for (const { user, isSetUp } of [
      { user: ANN, isSetUp: false },
      { user: { ...ANN, role: 'moderator' as const }, isSetUp: false },
      { user: OLGA, isSetUp: true },
    ]) {
      const store = fakeStore({ user, head: headOf(), isSetUp });
      const element = await mount(store);
      await until(() => store.calls.includes('policy'), 'what is known of the site');
      await element.updateComplete;
      expect(find(element)).to.equal(null);
    }
  });

  it('begins with what holds already, and with the page’s own host', async () => {
    const store = fakeStore({ user: OLGA, isSetUp: false, policy: { moderation: 'all' } });
    const element = await mount(store);
    button(await form(element), 'Save').click();
    await tells('The site is set up.');
    expect(await store.policy()).to.deep.equal({
      policy: { ...DEFAULT_POLICY, hosts: [location.host] },
      isSetUp: true,
    });
  });

  it('saves what the owner decides, says so, and is gone', async () => {
    const store = fakeStore({ user: OLGA, isSetUp: false });
    const element = await mount(store);
    const fields = await form(element);
    fields.querySelector<HTMLInputElement>('[name=moderation][value=all]')?.click();
    fields.querySelectorAll<HTMLInputElement>('[type=radio]')[2]!.click();
    fields.querySelector<HTMLInputElement>('[type=checkbox]')!.click();
    fields.querySelector('textarea')!.value = ' Blog.example\n www.blog.example \n';
    button(fields, 'Save').click();
    await until(() => find(element) === null, 'no offer any more');
    const { policy } = await store.policy();
    expect(policy).to.deep.equal({
      ...DEFAULT_POLICY,
      moderation: 'all',
      guests: 'off',
      hosts: ['blog.example', 'www.blog.example'],
    });
  });

  it('says why it could not be saved, and keeps what was filled in', async () => {
    const console = hush();
    try {
      const store = fakeStore({ user: OLGA, isSetUp: false });
      const element = await mount(store);
      const fields = await form(element);
      fields.querySelector('textarea')!.value = 'blog.example';
      await until(() => store.calls.includes('policy'), 'what is known of the site');
      store.failNextRead('denied');
      const heard = nextEvent(element, 'jc-error');
      button(fields, 'Save').click();
      expect((await heard).error.code).to.equal('denied');
      await until(() => seen(fields).includes('The site did not accept it.'), 'the reason');
      expect(fields.querySelector('textarea')!.value).to.equal('blog.example');
      button(fields, 'Save').click();
      await until(() => find(element) === null, 'no offer any more');
      expect((await store.policy()).policy.hosts).to.deep.equal(['blog.example']);
    } finally {
      console.end();
    }
  });
});
