import { expect } from '@open-wc/testing';
import { heard, seen, tells } from '../support/conversation.js';
import { queuedComment } from '../support/fake-moderation.js';
import { focused, holds, key, open, press, row, rows, written } from '../support/moderating.js';
import { until } from '../support/outbox-tabs.js';

const three = [
  queuedComment('c', { since: 3_000 }),
  queuedComment('b', { since: 2_000, name: 'Ben', uid: 'ben' }),
  queuedComment('a', { since: 1_000 }),
];

describe('<moderation-queue>: keys', () => {
  it('moves with J and K, and lets Tab reach one comment of the list', async () => {
    const { element } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    element.shadowRoot!.querySelector<HTMLElement>('.views button')!.focus();
    for (const [pressed, id] of [
      ['j', 'c'],
      ['j', 'b'],
      ['J', 'a'],
      ['j', 'a'],
      ['k', 'b'],
    ] as const) {
      key(element, pressed);
      await until(() => focused(element) === id, `${pressed} leads to ${id}`);
    }
    const reachable = [...element.shadowRoot!.querySelectorAll('article')].filter(
      ({ tabIndex }) => tabIndex === 0,
    );
    expect(reachable.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('approves with A, one after the other without waiting', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'c')!.focus();
    store.hang();
    key(element, 'a');
    await until(() => focused(element) === 'b', 'the next one');
    key(element, 'a');
    await until(() => focused(element) === 'a', 'the one after');
    store.release();
    await holds(element, ['a']);
    expect(written(store)).to.deep.equal(['approve c', 'approve b']);
    expect(focused(element)).to.equal('a');
  });

  it('refuses with D and D again, and takes the question back with Escape', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'b')!.focus();
    key(element, 'd');
    await until(() => heard(element.shadowRoot!.activeElement) === 'Refuse for good', 'the question');
    key(element, 'Escape');
    await until(() => heard(element.shadowRoot!.activeElement) === 'Refuse Ben’s comment', 'no question');
    key(element, 'd');
    await until(() => heard(element.shadowRoot!.activeElement) === 'Refuse for good', 'the question');
    key(element, 'd');
    await holds(element, ['c', 'a']);
    expect(written(store)).to.deep.equal(['refuse b']);
    expect(focused(element)).to.equal('a');
  });

  it('hides with D, takes that back with U, and selects with X', async () => {
    const { element, store } = await open([queuedComment('p', { status: 'published' })]);
    await press(element, 'All');
    await holds(element, ['p']);
    expect(key(element, 'u')).to.equal(true);
    row(element, 'p')!.focus();
    key(element, 'x');
    await tells('1 selected');
    key(element, 'x');
    await tells('0 selected');
    key(element, 'd');
    await tells('Hidden.');
    expect(key(element, 'u')).to.equal(false);
    await tells('Restored.');
    expect(written(store)).to.deep.equal(['hide p', 'restore p']);
  });

  it('restores with A what is hidden, and dismisses reports', async () => {
    const { element, store } = await open([
      queuedComment('r', { status: 'published', reports: [{ reason: 'other', at: 1 }] }),
      queuedComment('h', { status: 'hidden' }),
    ]);
    await press(element, 'Reported');
    await holds(element, ['r']);
    row(element, 'r')!.focus();
    key(element, 'a');
    await holds(element, []);
    await press(element, 'Hidden');
    await holds(element, ['h']);
    row(element, 'h')!.focus();
    key(element, 'a');
    await holds(element, []);
    expect(written(store)).to.deep.equal(['dismiss r', 'restore h']);
  });

  it('shows its keys', async () => {
    const { element } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    const details = element.shadowRoot!.querySelector<HTMLDetailsElement>('details.keys')!;
    expect(details.open).to.equal(false);
    row(element, 'c')!.focus();
    key(element, '?', { shiftKey: true });
    expect(details.open).to.equal(true);
    expect(seen(details)).to.include('next comment').and.include('undo hiding');
  });

  it('leaves keys to the browser, to fields, and to the page around', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'c')!.focus();
    for (const given of [{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])
      expect(key(element, 'a', given)).to.equal(true);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }));
    key(element, 'b');
    await until(() => element.shadowRoot!.querySelector('fieldset') !== null, 'the question');
    const why = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=text]')!;
    why.focus();
    for (const letter of ['a', 'd', 'x', 'j']) expect(key(element, letter), letter).to.equal(true);
    expect(written(store)).to.deep.equal([]);
    expect(rows(element)).to.deep.equal(['c', 'b', 'a']);
  });
});

describe('<moderation-queue>: bans', () => {
  const week = 7 * 86_400_000;
  const choose = (element: HTMLElement, name: string): void => {
    const labels = [...element.shadowRoot!.querySelectorAll('label')];
    labels.find((label) => heard(label) === name)!.click();
  };

  it('asks for how long, names the author, and writes why', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'b')!.focus();
    key(element, 'b');
    await until(
      () => element.shadowRoot!.activeElement?.localName === 'fieldset',
      'the focus on the question',
    );
    expect(seen(element.shadowRoot!.querySelector('legend'))).to.equal('Ban Ben?');
    choose(element, 'for a week');
    element.shadowRoot!.querySelector<HTMLInputElement>('input[type=text]')!.value = ' Rude. ';
    const before = Date.now();
    await press(element, 'Ban Ben');
    await tells('Ben is banned. 3 left.');
    expect(store.writes).to.have.length(1);
    const { change } = store.writes[0]!;
    expect(change).to.include({ kind: 'ban', uid: 'ben', why: 'Rude.' });
    if (change.kind === 'ban') expect(change.until).to.be.within(before + week, Date.now() + week);
    await until(() => heard(element.shadowRoot!.activeElement) === 'Lift ban on Ben', 'the way back');
    expect(seen(row(element, 'b'))).to.include('banned until');
    await press(element, 'Lift ban on Ben');
    await tells('Ben is not banned any more. 3 left.');
    expect(store.writes[1]!.change).to.deep.equal({ kind: 'ban', uid: 'ben', until: null });
  });

  it('takes away what the author wrote, if that is wanted', async () => {
    const { element, store } = await open([
      ...three,
      queuedComment('p', { status: 'published', name: 'Ben', uid: 'ben', since: 500 }),
      queuedComment('h', { status: 'hidden', name: 'Ben', uid: 'ben', since: 400 }),
    ]);
    await holds(element, ['c', 'b', 'a']);
    await press(element, 'Ban author of Ben’s comment');
    await until(() => element.shadowRoot!.querySelector('fieldset') !== null, 'the question');
    choose(element, 'for good');
    element.shadowRoot!.querySelector<HTMLInputElement>('fieldset [type=checkbox]')!.click();
    await press(element, 'Ban Ben');
    await tells('Ben is banned. Refused. Hidden. 2 left.');
    expect(written(store)).to.deep.equal(['ban ben', 'refuse b', 'hide p']);
    expect(focused(element)).to.equal('a');
  });

  it('says why a ban was refused, and bans nobody by Escape', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    await press(element, 'Ban author of Ben’s comment');
    store.refuseNext('denied');
    await press(element, 'Ban Ben');
    await until(() => seen(element.shadowRoot!.querySelector('fieldset [role=alert]')) !== '', 'why');
    key(element, 'Escape');
    await until(
      () => heard(element.shadowRoot!.activeElement) === 'Ban author of Ben’s comment',
      'back on the button',
    );
    expect(store.writes).to.have.length(1);
  });
});
