import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import { heard, seen, tells } from '../support/conversation.js';
import { queuedComment } from '../support/fake-moderation.js';
import { focused, holds, open, press, row, rows, shown, written } from '../support/moderating.js';
import { until } from '../support/outbox-tabs.js';

const MIA: User = { uid: 'mia', name: 'Mia', guest: false, role: 'moderator' };
const three = [
  queuedComment('c', { since: 3_000 }),
  queuedComment('b', { since: 2_000, name: 'Ben', uid: 'ben' }),
  queuedComment('a', { since: 1_000 }),
];

describe('<moderation-queue>: one comment', () => {
  it('approves it, moves the focus on, and says what is left', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    await press(element, 'Approve Ben’s comment');
    await until(() => focused(element) === 'a', 'the focus on the next');
    await holds(element, ['c', 'a']);
    await tells('Approved. 2 left.');
    expect(written(store)).to.deep.equal(['approve b']);
    expect(store.writes[0]!.thread).to.deep.equal(three[1]!.thread);
  });

  it('moves the focus before the last one to the one before, and then to the heading', async () => {
    const { element } = await open(three.slice(0, 2));
    await holds(element, ['c', 'b']);
    await press(element, 'Approve Ben’s comment');
    await until(() => focused(element) === 'c', 'the focus on the one before');
    await press(element, 'Approve Ann’s comment');
    await tells('Approved. Nothing is waiting.');
    expect(element.shadowRoot!.activeElement?.id).to.equal('heading');
    expect(shown(element)).to.include('Nothing is waiting.');
  });

  it('asks before it refuses one, as nothing brings it back', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    await press(element, 'Refuse Ben’s comment');
    await until(
      () => heard(element.shadowRoot!.activeElement) === 'Refuse for good',
      'the focus on the answer',
    );
    expect(seen(row(element, 'b'))).to.include('Refuse Ben’s comment? It is deleted for good.');
    await press(element, 'Cancel');
    await until(
      () => heard(element.shadowRoot!.activeElement) === 'Refuse Ben’s comment',
      'back on the button',
    );
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Refuse Ben’s comment');
    await press(element, 'Refuse for good');
    await holds(element, ['c', 'a']);
    expect(written(store)).to.deep.equal(['refuse b']);
  });

  it('hides one with its reports, and takes that back', async () => {
    const reports = [{ reason: 'spam', at: 1 }] as const;
    const { element, store } = await open([
      queuedComment('r', { status: 'published', reports }),
      queuedComment('s', { status: 'published', reports }),
    ]);
    await press(element, 'Reported');
    await holds(element, ['r', 's']);
    await press(element, 'Hide Ann’s comment');
    await tells('Hidden. 1 left.');
    expect(written(store)).to.deep.equal(['hide r', 'dismiss r']);
    await press(element, 'Undo hiding');
    await tells('Restored. 1 left.');
    expect(written(store)).to.deep.equal(['hide r', 'dismiss r', 'restore r']);
    expect(store.writes).to.have.length(3);
    await press(element, 'Dismiss report about Ann’s comment');
    await tells('Reports dismissed. Nothing is reported.');
  });

  it('says beside a comment why it was refused by the rules, and lets it be tried again', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    store.refuseNext('host-not-allowed');
    await press(element, 'Approve Ben’s comment');
    await until(() => seen(row(element, 'b')).includes('outside the site’s hosts'), 'why');
    expect(row(element, 'b')!.querySelector('[role=alert]')).not.to.equal(null);
    expect(rows(element)).to.deep.equal(['c', 'b', 'a']);
    await press(element, 'Approve Ben’s comment');
    await holds(element, ['c', 'a']);
  });

  it('does nothing twice', async () => {
    const { element, store } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    store.hang();
    const button = row(element, 'b')!.querySelector<HTMLButtonElement>('[data-action=approve]')!;
    button.click();
    await until(() => button.getAttribute('aria-disabled') === 'true', 'it is busy');
    button.click();
    row(element, 'b')!.querySelector<HTMLButtonElement>('[data-action=refuse]')!.click();
    store.release();
    await holds(element, ['c', 'a']);
    expect(written(store)).to.deep.equal(['approve b']);
  });

  it('offers moderators nothing for their own comments that the rules refuse', async () => {
    const { element } = await open([queuedComment('m', { uid: 'mia', name: 'Mia' })], { user: MIA });
    await holds(element, ['m']);
    const actions = [...row(element, 'm')!.querySelectorAll<HTMLElement>('[data-action]')];
    expect(actions.map(({ dataset }) => dataset.action)).to.deep.equal(['refuse', 'log']);
  });

  it('shows the log of a comment and its author when it is opened', async () => {
    const { element, site } = await open(three, { policy: { moderators: { mia: 'Mia' } } });
    site.logs = {
      b: [{ by: 'mia', what: 'hide', at: 2, why: 'An advertisement.' }],
      'author~ben': [{ by: 'olga', what: 'ban', at: 1, why: '' }],
    };
    await holds(element, ['c', 'b', 'a']);
    await press(element, 'Log of Ben’s comment');
    await until(() => seen(row(element, 'b')).includes('An advertisement.'), 'the log');
    const lines = [...row(element, 'b')!.querySelectorAll('.log li')].map(seen);
    expect(lines[0]).to.match(/: you banned the author$/);
    expect(lines[1]).to.match(/: Mia hid it \(An advertisement\.\)$/);
    expect(site.calls.filter((call) => call.startsWith('log'))).to.deep.equal(['log b', 'log author~ben']);
    await press(element, 'Log of Ben’s comment');
    await until(() => row(element, 'b')!.querySelector('.log') === null, 'it is closed');
  });
});
