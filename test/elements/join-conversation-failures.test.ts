import { expect } from '@open-wc/testing';
import { StoreError, type StoreErrorCode } from '../../src/store/errors.js';
import {
  button,
  buttons,
  composer,
  conversation,
  hush,
  mount,
  nextEvent,
  place,
  says,
  send,
  shown,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { online } from '../support/online.js';
import { ANN, until } from '../support/outbox-tabs.js';

let console: ReturnType<typeof hush>;
beforeEach(() => {
  console = hush();
});
afterEach(() => {
  console.end();
  online(true);
});

/** A store that fails once, when the thread is read. */
function failing(code: StoreErrorCode): ReturnType<typeof fakeStore> {
  const store = fakeStore({ head: headOf({ a: entry() }) });
  store.failNextRead(code);
  return store;
}

describe('<join-conversation>: a thread that does not come', () => {
  it('says that it loads until it is there', async () => {
    const store = fakeStore({ head: headOf({ a: entry() }) });
    store.hang();
    const element = await place(conversation(store));
    await until(() => store.calls.includes('read'), 'a request');
    const section = element.shadowRoot!.querySelector('section')!;
    expect(shown(element)).to.equal('Comments Loading comments…');
    expect(section.ariaBusy).to.equal('true');
    store.release();
    await element.load();
    await element.updateComplete;
    expect(section.ariaBusy).to.equal('false');
    expect(shown(element))
      .to.match(/^1 comment /)
      .and.not.to.contain('Loading');
  });

  const sentences: Partial<Record<StoreErrorCode, string>> = {
    blocked: 'Their server does not answer. A content blocker or a network filter may be in the way;',
    quota: 'This blog has used up today’s free allowance. It is refilled at midnight, Pacific time.',
    denied: '',
    failed: '',
  };
  for (const [code, sentence] of Object.entries(sentences) as [StoreErrorCode, string][]) {
    it(`says so in words, and tells the page, after "${code}"`, async () => {
      const element = conversation(failing(code));
      const heard = nextEvent(element, 'jc-error');
      await place(element);
      const event = await heard;
      expect(event.error).to.be.instanceOf(StoreError);
      expect(event.error.code).to.equal(code);
      expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
      await says(element, `Comments could not load. ${sentence}`.trim());
      expect(shown(element)).to.contain('Try again');
      expect(element.shadowRoot?.querySelector('section')?.ariaBusy).to.equal('false');
    });
  }

  it('says that it waits for a connection, and loads by itself when there is one', async () => {
    online(false);
    const element = await mount(failing('offline'));
    await says(element, 'You’re offline. Comments load when you’re back.');
    expect(shown(element)).not.to.contain('could not load');
    online(true);
    dispatchEvent(new Event('online'));
    await says(element, 'A thought of mine.');
  });

  it('takes what is no error of a store for a failure', async () => {
    const store = Object.assign(fakeStore(), { read: () => Promise.reject(new TypeError('a bug')) });
    const element = conversation(store);
    const heard = nextEvent(element, 'jc-error');
    await place(element);
    expect((await heard).error).to.include({ code: 'failed', message: 'a bug' });
    await says(element, 'Comments could not load.');
  });

  it('shows the fallback content instead, and hides it with a thread', async () => {
    const fallback = (): HTMLElement =>
      Object.assign(document.createElement('p'), { textContent: 'By mail.' });
    const [broken, whole] = [conversation(failing('failed')), conversation(fakeStore())];
    for (const element of [broken, whole]) {
      element.append(fallback());
      await place(element);
      await element.load();
      await element.updateComplete;
    }
    expect(broken.querySelector('p')?.getClientRects()).to.have.length(1);
    expect(whole.querySelector('p')?.getClientRects()).to.have.length(0);
  });

  it('reads it again when it is asked to', async () => {
    const store = failing('offline');
    const element = await mount(store);
    await says(element, 'Try again');
    button(element.shadowRoot, 'Try again').click();
    await says(element, 'A thought of mine.');
    expect(store.calls.filter((call) => call === 'read')).to.have.length(2);
    expect(shown(element)).not.to.contain('could not load');
  });

  const help: Partial<Record<StoreErrorCode, RegExp>> = {
    'bad-key': /Firebase refuses the api-key\./,
    'no-database': /There is no Firestore database in this project/,
    'no-rules': /Deploy them: firebase deploy/,
    'unknown-site': /The rules do not know this site\./,
    'host-not-allowed': /outside the site’s hosts/,
    'unauthorised-domain': /This page’s domain is not allowed\./,
  };
  for (const [code, sentence] of Object.entries(help) as [StoreErrorCode, RegExp][]) {
    it(`tells the page's author on this machine what to do about "${code}", once in the console`, async () => {
      for (const element of [await mount(failing(code)), await mount(failing(code))]) {
        await until(() => sentence.test(shown(element)), 'what to do');
      }
      const { told } = console;
      expect(told.filter((each) => each.startsWith(`<join-conversation> ${code}: `))).to.have.length(1);
      expect(told[0]).to.match(sentence);
    });
  }

  const wrong: readonly (readonly [Readonly<Record<string, string>>, RegExp])[] = [
    [{ store: 'shelf' }, /^The store attribute is neither/],
    [{ store: 'browser', site: 'a site' }, /^The site attribute can have up to 60 letters/],
    [{ store: 'browser', thread: 'no key!' }, /^The thread attribute is neither an address/],
    [{ store: 'firestore' }, /^The project attribute is missing/],
    [{ store: 'firestore', project: 'my-blog' }, /^The api-key attribute is missing/],
    [
      { store: 'firestore', project: 'my-blog', 'api-key': 'k', emulators: 'here' },
      /^The emulators attribute should read like/,
    ],
  ];
  for (const [attributes, sentence] of wrong) {
    it(`names the attribute that is wrong in ${JSON.stringify(attributes)}`, async () => {
      const element = await mount('', attributes);
      await until(() => element.shadowRoot?.querySelector('.help') !== null, 'what is wrong');
      expect(element.shadowRoot?.querySelector('.help')?.textContent).to.match(sentence);
    });
  }

  const ignored: readonly (readonly [string, string, RegExp])[] = [
    ['sort', 'hottest', /^The sort attribute is neither/],
    ['theme', 'pink', /^The theme attribute is neither/],
    ['loading', 'now', /^The loading attribute is neither/],
    ['heading-level', 'first', /^The heading-level attribute is no whole number/],
    ['heading-level', '7', /^The heading-level attribute is no whole number/],
    ['providers', 'gogle', /^The providers attribute names a way to sign in that there is not/],
  ];
  for (const [name, value, sentence] of ignored) {
    it(`shows the thread all the same, and says what is wrong with ${name}="${value}"`, async () => {
      const element = await mount(fakeStore({ head: headOf({ a: entry() }) }), { [name]: value });
      expect(shown(element)).to.contain('A thought of mine.');
      expect(element.shadowRoot?.querySelector('.help')?.textContent).to.match(sentence);
      element.removeAttribute(name);
      await element.updateComplete;
      expect(element.shadowRoot?.querySelector('.help')).to.equal(null);
    });
  }

  it('has a heading of the second level where none can be told', async () => {
    const element = await mount(fakeStore(), { 'heading-level': 'first' });
    expect(element.shadowRoot?.getElementById('heading')?.ariaLevel).to.equal('2');
  });

  it('offers every way to sign in where none is known by its name', async () => {
    const element = await mount(fakeStore(), { providers: 'gogle' });
    const asking = await composer(element);
    await send(asking, 'Words.');
    await until(() => buttons(asking.shadowRoot).includes('Post as a guest'), 'the ways to sign in');
    expect(buttons(asking.shadowRoot)).to.include('Continue with Google');
  });

  it('tells the author what to mend after a refusal, until something arrives', async () => {
    const store = fakeStore({ user: ANN, head: headOf() });
    const element = await mount(store);
    store.refuseNext('host-not-allowed');
    const heard = nextEvent(element, 'jc-error');
    await send(await composer(element), 'From elsewhere.');
    expect((await heard).error.code).to.equal('host-not-allowed');
    await says(element, 'outside the site’s hosts');
    await send(await composer(element), 'From here.');
    await until(() => !shown(element).includes('outside the site’s hosts'), 'nothing to mend');
  });

  it('says while the connection is gone that what is there stays readable', async () => {
    const element = await mount(fakeStore({ head: headOf({ a: entry() }) }));
    expect(shown(element)).not.to.contain('offline');
    online(false);
    await says(element, 'You’re offline. What was loaded stays readable, and what you write is sent when');
    expect(shown(element)).to.contain('A thought of mine.');
    online(true);
    await until(() => !shown(element).includes('offline'), 'no word of it any more');
  });
});
