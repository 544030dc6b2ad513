import { expect } from '@open-wc/testing';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import { ownDataFile } from '../../src/elements/join-conversation/own-data/own-data-file.js';
import { StoreError } from '../../src/store/errors.js';
import type { Deletion, OwnData, OwnRecords } from '../../src/store/own.js';
import type { ConversationStore } from '../../src/store/store.js';
import { button, buttons, composer, kept, mount, press, seen, type } from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

const THREAD = { id: 'k-post', url: 'https://blog.example/post', title: 'A post' };
const DATA: OwnData = {
  comments: [{ id: 'a', thread: THREAD, status: 'published', entry: entry() }],
  likes: [
    { comment: 'b', thread: THREAD },
    { comment: 'c', thread: THREAD, reaction: 'thanks' },
  ],
  reports: [{ comment: 'd', reason: 'spam', at: Date.UTC(2026, 2, 2) }],
};
const NONE: OwnData = { comments: [], likes: [], reports: [] };

class FakeRecords implements OwnRecords {
  data = DATA;
  deletion: Deletion = { deleted: 4, failed: 0 };
  /** Goes on with a deletion that waits. */
  finish: () => void = () => undefined;
  failure: StoreError | undefined;

  read(): Promise<OwnData> {
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(this.data);
  }

  async deleteAll(progress: (done: number, of: number) => void): Promise<Deletion> {
    progress(1, 4);
    await new Promise<void>((resolve) => (this.finish = resolve));
    this.data = NONE;
    return this.deletion;
  }
}

async function open(records = new FakeRecords()): Promise<JoinConversation> {
  const store: ConversationStore = fakeStore({ user: ANN, head: headOf({ a: entry() }) });
  store.own = () => Promise.resolve(records);
  const element = await mount(store);
  await press(element, 'Your data');
  await until(() => dialog(element)?.open === true && !shown(element).includes('Looking'), 'the dialog');
  return element;
}

const dialog = ({ shadowRoot }: JoinConversation): HTMLDialogElement | null =>
  shadowRoot!.querySelector('dialog');
const shown = (element: JoinConversation): string => seen(dialog(element));
const says = (element: JoinConversation, words: string): Promise<void> =>
  until(() => shown(element).includes(words), `the dialog says: ${words}`);

describe('<join-conversation>: one’s own data', () => {
  it('is offered to who is signed in, where the store can tell', async () => {
    const without = await mount(fakeStore({ user: ANN, head: headOf() }));
    expect(buttons(without.shadowRoot)).not.to.include('Your data');
    const store: ConversationStore = fakeStore({ head: headOf() });
    store.own = () => Promise.resolve(new FakeRecords());
    const signedOut = await mount(store);
    expect(buttons(signedOut.shadowRoot)).not.to.include('Your data');
  });

  it('says how much there is, and gives the focus back when it closes', async () => {
    const element = await open();
    expect(shown(element)).to.contain('Yours: 1 comment, 2 likes and 1 report.');
    expect(element.shadowRoot?.activeElement?.id).to.equal('own-title');
    button(dialog(element), 'Close').click();
    expect(dialog(element)?.open).to.equal(false);
    await until(() => seen(element.shadowRoot?.activeElement) === 'Your data', 'the focus where it was');
  });

  it('deletes once that is meant, tells how far it is, and takes drafts along', async () => {
    const records = new FakeRecords();
    const element = await open(records);
    type(await composer(element), 'Half a thought');
    await kept(element, '', 'Half a thought');
    button(dialog(element), 'Delete everything…').click();
    await says(element, 'Delete 1 comment, 2 likes and 1 report for good?');
    button(dialog(element), 'Cancel').click();
    await says(element, 'Yours: 1 comment');
    button(dialog(element), 'Delete everything…').click();
    await says(element, 'for good?');
    button(dialog(element), 'Delete for good').click();
    await says(element, 'Deleting: 1 of 4…');
    dialog(element)!.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(dialog(element)?.open).to.equal(true);
    records.finish();
    await says(element, 'Everything is deleted.');
    expect(buttons(dialog(element))).to.deep.equal(['Close']);
    await kept(element, '', '');
  });

  it('says what could not be deleted, and why', async () => {
    const records = new FakeRecords();
    records.deletion = { deleted: 3, failed: 1, error: new StoreError('offline') };
    const element = await open(records);
    button(dialog(element), 'Delete everything…').click();
    await says(element, 'for good?');
    button(dialog(element), 'Delete for good').click();
    await says(element, 'Deleting: 1 of 4…');
    records.finish();
    await says(element, '1 could not be deleted. You’re offline.');
  });

  it('says why it cannot be read, and tries again', async () => {
    const records = new FakeRecords();
    records.failure = new StoreError('quota');
    const element = await open(records);
    expect(shown(element)).to.contain('free allowance');
    records.failure = undefined;
    button(dialog(element), 'Try again').click();
    await says(element, 'Yours: 1 comment');
  });

  it('writes a file that tells all of it', () => {
    const file = JSON.parse(ownDataFile(DATA, Date.UTC(2026, 3, 1))) as unknown;
    expect(file).to.deep.equal({
      site: location.host,
      savedAt: '2026-04-01T00:00:00.000Z',
      comments: [
        {
          link: 'https://blog.example/post#comment-a',
          page: 'A post',
          status: 'published',
          name: 'Ann',
          text: 'A thought of mine.',
          writtenAt: '2026-03-01T00:01:00.000Z',
        },
      ],
      likes: [
        { link: 'https://blog.example/post#comment-b', page: 'A post' },
        { link: 'https://blog.example/post#comment-c', page: 'A post', reaction: 'thanks' },
      ],
      reports: [{ comment: 'd', reason: 'spam', reportedAt: '2026-03-02T00:00:00.000Z' }],
    });
  });
});
