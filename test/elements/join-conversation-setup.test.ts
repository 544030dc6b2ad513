import { expect } from '@open-wc/testing';
import type { ConversationSetup } from '../../src/elements/join-conversation/moderation/conversation-setup.js';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { reservedPattern } from '../../src/model/look-alikes.js';
import { DEFAULT_POLICY, type Policy } from '../../src/model/site.js';
import { wordsPattern } from '../../src/model/word-list.js';
import { button, hush, mount, nextEvent, OLGA, seen, tells } from '../support/conversation.js';
import { headOf } from '../support/fake-head.js';
import { FakeModeration } from '../support/fake-moderation.js';
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

const MANY_NAMES = Array.from({ length: 60 }, (_, n) => `Somebody ${String(n)}`).join('\n');
const summary = (element: JoinConversation): HTMLElement | null | undefined =>
  find(element)?.shadowRoot?.querySelector('summary');
const named = (fields: HTMLFormElement, name: string): HTMLInputElement =>
  fields.querySelector(`[name=${name}]`)!;
const enter = (fields: HTMLFormElement, name: string, value: string): void => {
  named(fields, name).value = value;
};

describe('<join-conversation>: setting up the site', () => {
  it('is offered to the owner of a site without settings, and to nobody else', async () => {
    const owners = await mount(fakeStore({ user: OLGA, head: headOf(), isSetUp: false }));
    const fields = await form(owners);
    expect(seen(fields.parentElement)).to.match(/^Set up this site You are the owner\./);
    for (const { user, isSetUp } of [
      { user: ANN, isSetUp: false },
      { user: { ...ANN, role: 'moderator' as const }, isSetUp: false },
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
      policy: {
        ...DEFAULT_POLICY,
        moderation: 'all',
        hosts: [location.host],
        names: ['Olga'],
        reserved: reservedPattern(['Olga']),
      },
      isSetUp: true,
    });
  });

  it('saves what the owner decides, says so, and is gone', async () => {
    const store = fakeStore({ user: OLGA, isSetUp: false });
    const element = await mount(store);
    const fields = await form(element);
    fields.querySelector<HTMLInputElement>('[name=moderation][value=all]')?.click();
    fields.querySelectorAll<HTMLInputElement>('[name=moderation]')[2]!.click();
    fields.querySelectorAll<HTMLInputElement>('[name=guests]')[2]!.click();
    fields.querySelector<HTMLInputElement>('[name=closed]')!.click();
    fields.querySelector<HTMLInputElement>('[name=reactions]')!.click();
    enter(fields, 'hosts', ' Blog.example\n www.blog.example \n');
    enter(fields, 'names', 'The Blog\n');
    enter(fields, 'moderators', 'uid-of-max Max Miller');
    enter(fields, 'links', '3');
    enter(fields, 'minSeconds', '0');
    enter(fields, 'meter', '60');
    enter(fields, 'editMinutes', '15');
    enter(fields, 'closeAfterDays', '90');
    button(fields, 'Save').click();
    await tells('The site is set up.');
    await until(() => seen(summary(element)) === 'Settings of this site', 'no offer any more');
    const { policy } = await store.policy();
    expect(policy).to.deep.equal({
      moderation: 'all',
      guests: 'off',
      closed: true,
      reactions: ['love'],
      hosts: ['blog.example', 'www.blog.example'],
      names: ['The Blog'],
      moderators: { 'uid-of-max': 'Max Miller' },
      reserved: reservedPattern(['The Blog', 'Max Miller']),
      links: 3,
      minSeconds: 0,
      meter: 60,
      editMinutes: 15,
      closeAfterDays: 90,
    } satisfies Policy);
  });

  it('says why it could not be saved, and keeps what was filled in', async () => {
    const console = hush();
    try {
      const store = fakeStore({ user: OLGA, isSetUp: false });
      const element = await mount(store);
      const fields = await form(element);
      enter(fields, 'hosts', 'blog.example');
      await until(() => store.calls.includes('policy'), 'what is known of the site');
      store.failNextRead('denied');
      const heard = nextEvent(element, 'jc-error');
      button(fields, 'Save').click();
      expect((await heard).error.code).to.equal('denied');
      await until(() => seen(fields).includes('The site did not accept it.'), 'the reason');
      expect(named(fields, 'hosts').value).to.equal('blog.example');
      button(fields, 'Save').click();
      await until(() => seen(summary(element)) === 'Settings of this site', 'no offer any more');
      expect((await store.policy()).policy.hosts).to.deep.equal(['blog.example']);
    } finally {
      console.end();
    }
  });

  it('stays with the owner, with what holds, and takes words that stop a comment', async () => {
    const queue = new FakeModeration([]);
    await queue.saveGuard({ refuse: wordsPattern(['casino*']), hold: '(?s).*own.*' });
    const store = fakeStore({
      user: OLGA,
      head: headOf(),
      queue,
      policy: { names: ['Olga'], editMinutes: 5 },
    });
    const element = await mount(store);
    const fields = await form(element);
    await until(() => fields.querySelector('[name=refuse]') !== null, 'the words');
    expect(named(fields, 'refuse').value).to.equal('casino*');
    expect(named(fields, 'hold').value).to.equal('/(?s).*own.*/');
    expect(named(fields, 'editMinutes').value).to.equal('5');
    enter(fields, 'hold', 'cheap\nbest price');
    enter(fields, 'refuse', '/(?s).*[0-9]{9}.*/');
    button(fields, 'Save').click();
    await tells('The site is set up.');
    expect(await queue.guard()).to.deep.equal({
      hold: wordsPattern(['cheap', 'best price']),
      refuse: '(?s).*[0-9]{9}.*',
    });
  });

  for (const [what, name, value, sentence] of [
    ['a moderator without a name', 'moderators', 'uid-alone', 'Each moderator needs a line of an account id'],
    ['more names than the rules hold', 'names', MANY_NAMES, 'These are more reserved names'],
    ['more words than the rules hold', 'hold', 'x'.repeat(4000), 'These are more words'],
  ] as const) {
    it(`says what is wrong with ${what}, and saves nothing`, async () => {
      const store = fakeStore({ user: OLGA, head: headOf(), queue: new FakeModeration([]) });
      const element = await mount(store);
      const fields = await form(element);
      await until(() => fields.querySelector('[name=hold]') !== null, 'the words');
      enter(fields, name, value);
      button(fields, 'Save').click();
      await until(() => seen(fields).includes(sentence), 'what is wrong');
      expect(store.calls).not.to.include('savePolicy');
      expect(named(fields, name).value).to.equal(value);
    });
  }
});
