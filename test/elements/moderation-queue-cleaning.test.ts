import { expect } from '@open-wc/testing';
import type { ModerationQueue } from '../../src/elements/moderation-queue/moderation-queue.js';
import type { QueuedComment } from '../../src/store/moderation.js';
import { announced, seen } from '../support/conversation.js';
import { queuedComment } from '../support/fake-moderation.js';
import { holds, key, open, press, row, written } from '../support/moderating.js';
import { until } from '../support/outbox-tabs.js';

const HOUR = 3_600_000;
const ago = (hours: number): number => Date.now() - hours * HOUR;

const panel = ({ shadowRoot }: ModerationQueue): HTMLElement | null => shadowRoot!.querySelector('.cleaning');
const says = (element: ModerationQueue, text: string): Promise<void> =>
  until(() => seen(panel(element)).includes(text), `"${text}"`).catch((error: unknown) => {
    throw new Error(`${String(error)}; it says: ${seen(panel(element))}`);
  });
const field = (element: ModerationQueue, selector: string): HTMLInputElement =>
  panel(element)!.querySelector<HTMLInputElement>(selector)!;

/** What screen readers are told may end with what is left of the view. */
const told = (words: string): Promise<void> =>
  until(() => announced().startsWith(words), `screen readers are told: ${words}`).catch((error: unknown) => {
    throw new Error(`${String(error)}; they are told: ${announced()}`);
  });

/** Opens the form, and chooses in it. */
async function ask(
  element: ModerationQueue,
  { whose = 'untrusted', span = 'hour', why = '', uid = '' } = {},
): Promise<void> {
  await press(element, 'Clean up…');
  await says(element, 'Look for them');
  field(element, `[name=whose][value=${whose}]`).click();
  field(element, `[name=span][value=${span}]`).click();
  field(element, '[name=why]').value = why;
  if (uid !== '') field(element, 'select').value = uid;
  await press(element, 'Look for them');
}

/** Published just now by somebody who has an account. */
const published = (id: string, uid: string, given: Partial<QueuedComment> = {}): QueuedComment =>
  queuedComment(id, { uid, name: uid, since: ago(0.1), status: 'published', ...given });
const asGuest = (comment: QueuedComment): QueuedComment => ({
  ...comment,
  entry: { ...comment.entry!, guest: true },
});
const asModerator = (comment: QueuedComment): QueuedComment => ({
  ...comment,
  entry: { ...comment.entry!, role: 'moderator' },
});

/** 28 published and 12 waiting comments of 40 guests, newest first, and somebody's whose first was approved. */
const flood: readonly QueuedComment[] = [
  ...Array.from({ length: 40 }, (_, n) =>
    asGuest(
      published(`g${String(n)}`, `guest-${String(n)}`, {
        since: Date.now() - n * 1000,
        status: n < 28 ? 'published' : 'held',
      }),
    ),
  ),
  published('kept', 'ann'),
];
const few = ['c', 'b', 'a'].map((id, n) =>
  asGuest(published(id, `guest-${id}`, { since: Date.now() - n * 1000 })),
);

describe('<moderation-queue>: cleaning up', () => {
  it('says how many it touches through all pages, does it in one action, and takes it back', async () => {
    const { element, site, store } = await open(flood);
    site.histories = { ann: { approved: 1, removed: 0 } };
    await ask(element, { why: 'A flood.' });
    await says(element, 'Hide 28 and refuse 12 comments of 40 authors? What is refused is deleted for good.');
    await told('Hide 28 and refuse 12 comments of 40 authors?');
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Hide and refuse');
    await told('12 refused. 28 hidden.');
    expect(panel(element)).to.equal(null);
    expect(written(store)).to.have.members(
      flood.slice(0, 40).map(({ id, status }) => `${status === 'held' ? 'refuse' : 'hide'} ${id}`),
    );
    expect(store.mostAtOnce).to.equal(1);
    expect(new Set(store.writes.map(({ change }) => 'why' in change && change.why))).to.deep.equal(
      new Set(['A flood.']),
    );
    expect(site.comments.find(({ id }) => id === 'kept')?.status).to.equal('published');
    await press(element, 'Undo hiding');
    await told('28 restored.');
    expect(site.comments.filter(({ status }) => status === 'published').length).to.equal(29);
  });

  it('leaves the trusted, moderators, what is older and what is hidden', async () => {
    const { element, site, store } = await open(
      [
        published('new', 'eve'),
        published('trusted', 'ann'),
        asGuest(published('trusted-guest', 'gus')),
        asModerator(published('moderator', 'mia')),
        published('named', 'max'),
        published('own', 'olga'),
        asGuest(published('hidden', 'gil', { status: 'hidden' })),
        asGuest(published('old', 'ada', { since: ago(2) })),
      ],
      { policy: { moderators: { max: 'Max' } } },
    );
    site.histories = { ann: { approved: 3, removed: 0 }, gus: { approved: 2, removed: 0 } };
    await ask(element);
    await says(element, 'Hide 2 comments of 2 authors?');
    await press(element, 'Hide them');
    await told('2 hidden.');
    expect(written(store)).to.deep.equal(['hide new', 'hide trusted-guest']);
  });

  it('takes those of everybody but moderators, as far back as is asked', async () => {
    const { element } = await open([
      published('trusted', 'ann'),
      asModerator(published('moderator', 'mia')),
      published('older', 'ada', { since: ago(30) }),
      published('oldest', 'bob', { since: ago(300) }),
    ]);
    await ask(element, { whose: 'everybody', span: 'week' });
    await says(element, 'Hide 2 comments of 2 authors?');
    await press(element, 'Back');
    expect(field(element, '[value=everybody]').checked).to.equal(true);
    field(element, '[value=ever]').click();
    await press(element, 'Look for them');
    await says(element, 'Hide 3 comments of 3 authors?');
  });

  it('takes those of one author, whoever that is', async () => {
    const { element, store } = await open([
      published('b', 'ann'),
      published('other', 'eve'),
      published('a', 'ann', { status: 'held' }),
    ]);
    await ask(element, { whose: 'author', uid: 'ann' });
    await says(element, 'Hide 1 and refuse 1 comment of 1 author?');
    await press(element, 'Hide and refuse');
    await told('Refused. Hidden.');
    expect(written(store)).to.deep.equal(['hide b', 'refuse a']);
  });

  it('shows how far it is, and stops when it is told to', async () => {
    const { element, store } = await open(few);
    await ask(element);
    store.hang();
    await press(element, 'Hide them');
    await says(element, '0 of 3');
    expect(element.shadowRoot!.querySelector('.bulk')).to.equal(null);
    await press(element, 'Stop');
    store.release();
    await says(element, 'Stopped: 2 comments were left as they were.');
    expect(written(store)).to.deep.equal(['hide c']);
    await press(element, 'Go on with these');
    await until(() => panel(element) === null, 'the end');
    expect(written(store)).to.deep.equal(['hide c', 'hide b', 'hide a']);
    await press(element, 'Undo hiding');
    await told('3 restored.');
  });

  it('goes on past what fails, and tells what and why', async () => {
    const { element, store } = await open(few);
    await ask(element);
    await says(element, 'Hide 3 comments');
    store.refuseNext('denied');
    await press(element, 'Hide them');
    await says(
      element,
      '1 comment could not be cleaned up: guest-c, on “Doors that open”: The rules refused it',
    );
    expect(written(store)).to.deep.equal(['hide c', 'hide b', 'hide a']);
    await press(element, 'Go on with these');
    await until(() => panel(element) === null, 'the end');
    expect(written(store).at(-1)).to.equal('hide c');
  });

  it('does nothing where it could not look at all', async () => {
    const { element, site, store } = await open(flood.slice(0, 40));
    site.failNext('offline');
    await ask(element);
    await says(element, 'There is no connection.');
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Look for them');
    await says(element, 'Hide 28 and refuse 12');
  });

  it('says when there is nothing to clean up', async () => {
    const { element } = await open([published('old', 'ada', { since: ago(2) })]);
    await ask(element);
    await says(element, 'There is nothing to clean up');
  });

  it('keeps the keys of the list out, and closes with Escape', async () => {
    const { element, store } = await open([queuedComment('b', { status: 'published' })]);
    await press(element, 'All');
    await holds(element, ['b']);
    row(element, 'b')!.focus();
    await press(element, 'Clean up…');
    await says(element, 'Look for them');
    await until(() => element.shadowRoot!.activeElement?.closest('.cleaning') !== null, 'the focus');
    key(element, 'd');
    expect(written(store)).to.deep.equal([]);
    key(element, 'Escape');
    await until(() => panel(element) === null, 'no form');
    expect(seen(element.shadowRoot!.activeElement)).to.equal('Clean up…');
  });

  it('follows no view any longer once it has looked', async () => {
    const { element, site } = await open(flood.slice(0, 40));
    await ask(element);
    await says(element, 'Hide 28');
    expect(site.followed).to.equal(1);
  });
});
