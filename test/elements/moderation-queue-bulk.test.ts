import { expect } from '@open-wc/testing';
import { announced, seen, tells } from '../support/conversation.js';
import { queuedComment } from '../support/fake-moderation.js';
import { focused, holds, open, press, row, rows, shown, written } from '../support/moderating.js';
import { until } from '../support/outbox-tabs.js';

const mixed = [
  queuedComment('d', { since: 4_000, status: 'published', reports: [{ reason: 'spam', at: 1 }] }),
  queuedComment('c', { since: 3_000, status: 'hidden' }),
  queuedComment('b', { since: 2_000, status: 'published' }),
  queuedComment('a', { since: 1_000, name: 'Ben', uid: 'ben' }),
];

const box = (element: HTMLElement, id: string): HTMLInputElement =>
  element.shadowRoot!.getElementById(id)!.querySelector('input[type=checkbox]')!;
const all = (element: HTMLElement): HTMLInputElement =>
  element.shadowRoot!.querySelector('.tools input[type=checkbox]')!;
const bar = (element: HTMLElement): HTMLElement | null => element.shadowRoot!.querySelector('.bulk');

describe('<moderation-queue>: many at once', () => {
  it('counts what is selected, and offers what fits', async () => {
    const { element } = await open(mixed);
    await press(element, 'All');
    await holds(element, ['d', 'c', 'b', 'a']);
    expect(bar(element)).to.equal(null);
    box(element, 'b').click();
    await tells('1 selected');
    await until(() => seen(bar(element)) === '1 selected Refuse or hide Clear', 'the bar');
    expect(all(element).indeterminate).to.equal(true);
    all(element).click();
    await tells('4 selected');
    await until(
      () => seen(bar(element)) === '4 selected Approve Restore Refuse or hide Dismiss reports Clear',
      'all that fits',
    );
    await press(element, 'Clear');
    await until(() => bar(element) === null, 'no bar');
    expect(box(element, 'b').checked).to.equal(false);
    await until(() => focused(element) !== undefined, 'the focus in the list');
  });

  it('approves one after the other, shows how far it is, and moves on', async () => {
    const many = Array.from({ length: 12 }, (_, n) => queuedComment(`c${String(n)}`, { since: 100 - n }));
    const { element, store } = await open(many);
    await until(() => rows(element).length === 12, 'the list');
    all(element).click();
    store.hang();
    await press(element, 'Approve');
    await until(() => seen(bar(element)) === '0 of 12', 'how far it is');
    expect(element.shadowRoot!.activeElement).to.equal(bar(element));
    store.release();
    await tells('12 approved. Nothing is waiting.');
    expect(store.mostAtOnce).to.equal(1);
    expect(written(store)).to.deep.equal(many.map(({ id }) => `approve ${id}`));
    expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
  });

  it('asks before it refuses some, and hides what is published', async () => {
    const { element, store } = await open(mixed);
    await press(element, 'All');
    await holds(element, ['d', 'c', 'b', 'a']);
    for (const id of ['a', 'b']) box(element, id).click();
    await press(element, 'Refuse or hide');
    await until(() => seen(bar(element)).includes('refused, it is deleted for good.'), 'the question');
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Cancel');
    await press(element, 'Refuse or hide');
    await press(element, 'Refuse and hide');
    await tells('Refused. Hidden.');
    expect(written(store)).to.deep.equal(['hide b', 'refuse a']);
    await holds(element, ['d', 'c', 'b']);
    expect(seen(row(element, 'b'))).to.include('Hidden by you.');
  });

  it('keeps selected what could not be changed, and says why', async () => {
    const { element, store } = await open([
      queuedComment('b', { since: 2_000 }),
      queuedComment('a', { since: 1_000 }),
    ]);
    await holds(element, ['b', 'a']);
    all(element).click();
    await tells('2 selected');
    store.refuseNext('denied');
    await press(element, 'Approve');
    await until(() => announced().startsWith('Approved. One could not be changed'), 'what became of it');
    expect(shown(element)).to.include('Approved. One could not be changed; it stays selected.');
    expect(rows(element)).to.deep.equal(['b']);
    expect(box(element, 'b').checked).to.equal(true);
    expect(seen(row(element, 'b'))).to.include('The rules refused it');
  });

  it('takes back everything that was hidden together', async () => {
    const { element, store } = await open(mixed);
    await press(element, 'All');
    await holds(element, ['d', 'c', 'b', 'a']);
    for (const id of ['b', 'd']) box(element, id).click();
    await press(element, 'Refuse or hide');
    await tells('2 hidden.');
    await press(element, 'Undo hiding');
    await tells('2 restored.');
    expect(written(store).slice(-2)).to.deep.equal(['restore d', 'restore b']);
  });

  it('forgets what is selected in another view', async () => {
    const { element } = await open(mixed);
    await press(element, 'All');
    await holds(element, ['d', 'c', 'b', 'a']);
    all(element).click();
    await press(element, 'Waiting');
    await holds(element, ['a']);
    expect(bar(element)).to.equal(null);
  });
});
