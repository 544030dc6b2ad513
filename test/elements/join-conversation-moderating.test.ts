import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import { authorSubject, threadSubject } from '../../src/model/moderation.js';
import type { QueuedComment } from '../../src/store/moderation.js';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import {
  button,
  buttons,
  comment,
  mount,
  offers,
  OLGA,
  order,
  press,
  says,
  seen,
  shown,
  tells,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { FakeModeration, queuedComment } from '../support/fake-moderation.js';
import { fakeStore, type FakeStore, type FakeStoreOptions } from '../support/fake-store.js';
import { until } from '../support/outbox-tabs.js';

const MIA: User = { uid: 'mia', name: 'Mia', guest: false, role: 'moderator' };
const THREAD = headOf({ a: entry(), z: entry({ uid: 'ben', name: 'Ben' }) });

interface Opened {
  readonly element: JoinConversation;
  readonly site: FakeModeration;
  readonly store: FakeStore;
}

async function open(comments: readonly QueuedComment[] = [], given: FakeStoreOptions = {}): Promise<Opened> {
  const site = new FakeModeration(comments);
  const store = fakeStore({ user: MIA, head: THREAD, queue: site, ...given });
  const element = await mount(store);
  await offers(element, 'Close comments');
  await offers(element, 'Log');
  return { element, site, store };
}

const written = (store: FakeStore) => store.writes.map(({ change }) => change);
const panel = ({ shadowRoot }: JoinConversation, selector = ''): HTMLElement | null =>
  shadowRoot!.querySelector(`.panel ${selector}`);
const input = (element: JoinConversation, name: string): HTMLInputElement =>
  element.shadowRoot!.querySelector(`.panel [name=${name}]`)!;

describe('<join-conversation>: moderating', () => {
  it('pins a comment to the top, says so, and lets go of it', async () => {
    const { element, store } = await open();
    expect(order(element)).to.deep.equal(['a', 'z']);
    await press(element, 'Pin Ben’s comment');
    await tells('Comment pinned.');
    await until(() => order(element)[0] === 'z', 'the pinned comment first');
    expect(seen(comment(element, 'z'))).to.contain('Pinned by a moderator.');
    await press(element, 'Unpin Ben’s comment');
    await tells('Comment unpinned.');
    await until(() => order(element)[0] === 'a', 'the order of before');
    expect(written(store)).to.deep.equal([
      { kind: 'pin', id: 'z', on: true },
      { kind: 'pin', id: 'z', on: false },
    ]);
  });

  it('tells moderators, and nobody else, how often and why a comment was reported', async () => {
    const reports = [
      { reason: 'spam', at: 2 },
      { reason: 'abuse', at: 1 },
    ] as const;
    const reported = queuedComment('a', { status: 'published', reports });
    const { element, store } = await open([reported]);
    await says(element, 'Reported twice: spam, abuse.');
    await press(element, 'Dismiss reports Ann’s comment');
    await tells('Reports dismissed.');
    expect(written(store)).to.deep.equal([{ kind: 'dismiss', id: 'a' }]);

    const readers = await mount(
      fakeStore({
        user: { ...MIA, role: undefined } as unknown as User,
        head: THREAD,
        queue: new FakeModeration([reported]),
      }),
    );
    expect(shown(readers)).not.to.contain('Reported');
  });

  it('judges the reports of what it hides, and leaves the focus with it', async () => {
    const reported = queuedComment('a', { status: 'published', reports: [{ reason: 'spam', at: 1 }] });
    const { element, store } = await open([reported]);
    await says(element, 'Reported once: spam.');
    await press(element, 'Hide Ann’s comment');
    await until(() => written(store).length === 2, 'both');
    expect(written(store)).to.deep.equal([
      { kind: 'hide', id: 'a' },
      { kind: 'dismiss', id: 'a' },
    ]);
    expect(element.shadowRoot?.activeElement?.id).to.equal('a');
  });

  it('shows what became of an author, bans, and lifts the ban', async () => {
    const { element, site, store } = await open();
    site.histories = { ben: { approved: 4, removed: 1 } };
    await press(element, 'Author… Ben’s comment');
    await says(element, '4 approved, 1 removed');
    expect(element.shadowRoot?.activeElement?.id).to.equal('author-z');
    element.shadowRoot!.querySelector<HTMLInputElement>('[name=span][type=radio]:not(:checked)')!.checked =
      true;
    input(element, 'why').value = 'Was warned';
    await press(element, 'Ban Ben');
    await tells('Ben is banned.');
    const [change] = written(store);
    expect(change).to.deep.include({ kind: 'ban', uid: 'ben', why: 'Was warned' });
    const { until: end } = change as { until: number };
    expect(Math.round((end - Date.now()) / 86_400_000)).to.equal(7);
    await says(element, 'banned until');
    await press(element, 'Lift ban');
    await tells('Ben is not banned any more.');
    expect(written(store).at(-1)).to.deep.equal({ kind: 'ban', uid: 'ben', until: null });
  });

  it('takes away what a banned author wrote where that is asked for', async () => {
    const his = [
      queuedComment('z', { uid: 'ben', status: 'published' }),
      queuedComment('h', { uid: 'ben', status: 'held' }),
    ];
    const held = [{ id: 'h', entry: entry({ uid: 'ben', name: 'Ben' }) }];
    const { element, store } = await open(his, { held });
    await press(element, 'Author… Ben’s comment');
    await until(() => panel(element, '[name=removes]') !== null, 'the form');
    input(element, 'removes').checked = true;
    await press(element, 'Ban Ben');
    await tells('Ben is banned. Refused. Hidden.');
    expect(written(store).slice(1)).to.deep.equal([
      { kind: 'hide', id: 'z' },
      { kind: 'refuse', id: 'h' },
    ]);
  });

  it('says why a ban was refused, and keeps the form', async () => {
    const { element, store } = await open();
    await press(element, 'Author… Ben’s comment');
    await until(() => buttons(element.shadowRoot).includes('Ban Ben'), 'the form');
    store.refuseNext('offline');
    await press(element, 'Ban Ben');
    await says(element, 'There is no connection. Try again when you’re back online.');
    expect(panel(element, 'form')).not.to.equal(null);
  });

  it('bans neither oneself nor the owner', async () => {
    const head = headOf({
      a: entry({ uid: 'mia', name: 'Mia', role: 'moderator' }),
      z: entry({ uid: 'olga', role: 'owner' }),
    });
    const { element } = await open([], { head });
    expect(buttons(element.shadowRoot).filter((name) => name.startsWith('Author'))).to.deep.equal([]);
  });

  it('lets the owner, and no moderator, name moderators', async () => {
    const { element } = await open();
    await press(element, 'Author… Ben’s comment');
    await until(() => buttons(element.shadowRoot).includes('Ban Ben'), 'the panel');
    expect(buttons(element.shadowRoot)).not.to.include('Make a moderator');

    const owners = await open([], { user: OLGA });
    await press(owners.element, 'Author… Ben’s comment');
    await offers(owners.element, 'Make a moderator');
    await press(owners.element, 'Make a moderator');
    await tells('Ben is a moderator now.');
    expect((await owners.store.policy()).policy.moderators).to.deep.equal({ ben: 'Ben' });
    await press(owners.element, 'No longer a moderator');
    await tells('Ben is no moderator any more.');
    expect((await owners.store.policy()).policy.moderators).to.deep.equal({});
  });

  it('corrects a title and the link of a thread under a key, once both can stand', async () => {
    const { element, store } = await open();
    await press(element, 'Title and link…');
    await until(() => element.shadowRoot?.activeElement === input(element, 'title'), 'the focus in the form');
    input(element, 'title').value = ' ';
    await press(element, 'Save');
    await says(element, 'Give a title of up to 300 characters.');
    input(element, 'title').value = 'A better title';
    input(element, 'url').value = 'javascript:alert(1)';
    await press(element, 'Save');
    await says(element, 'Give a whole address that begins with https:// or http://.');
    expect(written(store)).to.deep.equal([]);
    input(element, 'url').value = 'https://blog.example/post';
    await press(element, 'Save');
    await tells('Title and link are corrected.');
    expect(written(store)).to.deep.equal([
      { kind: 'correct', title: 'A better title', url: 'https://blog.example/post' },
    ]);
    expect(panel(element, 'form')).to.equal(null);
  });

  it('shows what moderators did with the thread, by name', async () => {
    const { element, site } = await open([], { policy: { moderators: { max: 'Max' } } });
    const at = Date.UTC(2026, 3, 1);
    site.logs = Object.fromEntries(
      [threadSubject(`k-${element.thread ?? ''}`), authorSubject('max')].map((subject) => [
        subject,
        [
          { by: 'max', what: 'lock', at, why: 'Heated' },
          { by: 'mia', what: 'unlock', at, why: '' },
        ],
      ]),
    );
    await press(element, 'Log');
    await until(() => panel(element, 'li') !== null, 'the log');
    const lines = [...element.shadowRoot!.querySelectorAll('.log li')].map(seen);
    expect(lines[0]).to.match(/Max closed the comments \(Heated\)$/);
    expect(lines[1]).to.match(/you reopened the comments$/);
    expect(button(element.shadowRoot, 'Log').ariaExpanded).to.equal('true');
  });
});
