import { expect } from '@open-wc/testing';
import { announced, seen, tells } from '../support/conversation.js';
import { queuedComment } from '../support/fake-moderation.js';
import { focused, holds, key, open, press, row, rows, shown } from '../support/moderating.js';
import { until } from '../support/outbox-tabs.js';

const three = [
  queuedComment('c', { since: 3_000 }),
  queuedComment('b', { since: 2_000, name: 'Ben', uid: 'ben' }),
  queuedComment('a', { since: 1_000 }),
];

describe('<moderation-queue>: live', () => {
  it('lets what comes wait aside, and announces it once', async () => {
    const { element, site } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    const before = row(element, 'c');
    site.emit([queuedComment('d', { since: 4_000 }), ...three]);
    await tells('1 new: show');
    site.emit([queuedComment('e', { since: 5_000 }), queuedComment('d', { since: 4_000 }), ...three]);
    await until(() => shown(element).includes('2 new: show'), 'a button');
    expect(announced()).to.equal('1 new: show');
    expect(rows(element)).to.deep.equal(['c', 'b', 'a']);
    await press(element, '2 new: show');
    await holds(element, ['e', 'd', 'c', 'b', 'a']);
    await until(() => focused(element) === 'e', 'the focus on the first new one');
    expect(row(element, 'c')).to.equal(before);
  });

  it('shows at once what comes into an empty view', async () => {
    const { element, site } = await open([]);
    site.emit([queuedComment('d')]);
    await holds(element, ['d']);
  });

  it('keeps the place of what another moderator has dealt with', async () => {
    const { element, site } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'b')!.focus();
    site.emit([three[0]!, three[2]!]);
    await until(() => seen(row(element, 'b')).includes('Another moderator has dealt with it.'), 'one line');
    expect(focused(element)).to.equal('b');
    expect(row(element, 'b')!.querySelector('button, input')).to.equal(null);
    key(element, 'j');
    await until(() => focused(element) === 'a', 'the next one, from there');
    await press(element, 'Approve Ann’s comment');
    await holds(element, ['a']);
    expect(row(element, 'b')).to.equal(null);
  });

  it('does not lose what newer comments push off the first page', async () => {
    const many = Array.from({ length: 20 }, (_, n) => queuedComment(`c${String(n)}`, { since: 100 - n }));
    const { element, site } = await open(many);
    await until(() => rows(element).length === 20, 'a page');
    site.emit([queuedComment('new', { since: 200 }), ...many]);
    await until(() => shown(element).includes('1 new: show'), 'a button');
    expect(rows(element)).to.have.length(20);
    await press(element, 'Show more');
    await until(() => element.shadowRoot!.querySelector('.more') === null, 'there is no more');
    expect(rows(element)).to.have.length(20);
  });

  it('takes over new words of what is shown', async () => {
    const { element, site } = await open([three[0]!]);
    await holds(element, ['c']);
    site.emit([queuedComment('c', { since: 3_000, text: 'Second thoughts.' })]);
    await until(() => seen(row(element, 'c')).includes('Second thoughts.'), 'the new words');
  });

  it('keeps the focus where a button was that another moderator’s work took away', async () => {
    const { element, site } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    row(element, 'b')!.querySelector('button')!.focus();
    site.emit([three[0]!, three[2]!]);
    await until(() => element.shadowRoot!.activeElement === row(element, 'b'), 'the focus on what is left');
  });
});
