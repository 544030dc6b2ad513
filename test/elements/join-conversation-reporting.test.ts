import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import { buttons, comment, GUS, mount, press, seen, tells } from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { until } from '../support/outbox-tabs.js';

const of = (user: User | null): FakeStore => fakeStore({ user, head: headOf({ a: entry() }) });
const written = (store: FakeStore) => store.writes.map(({ change }) => change);

describe('<join-conversation>: reporting', () => {
  it('asks why, reports it once, and says that it was', async () => {
    const store = of(GUS);
    const element = await mount(store);
    await press(element, 'Report Ann’s comment');
    expect(seen(comment(element, 'a'))).to.contain('What is wrong with Ann’s comment?');
    expect(buttons(comment(element, 'a'))).to.deep.equal([
      'Spam',
      'Abuse',
      'Off topic',
      'Illegal',
      'Something else',
      'Cancel',
    ]);
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Off topic');
    await tells('Reported to the moderators. Thank you.');
    expect(written(store)).to.deep.equal([{ kind: 'report', id: 'a', reason: 'off-topic' }]);
    await element.updateComplete;
    expect(seen(comment(element, 'a'))).to.contain('Reported to the moderators. Thank you.');
    expect(buttons(comment(element, 'a'))).not.to.include('Report Ann’s comment');
    expect(element.shadowRoot?.activeElement?.id).to.equal('a');
  });

  it('reports nothing when it is not meant', async () => {
    const store = of(GUS);
    const element = await mount(store);
    await press(element, 'Report Ann’s comment');
    await press(element, 'Cancel');
    await until(() => buttons(comment(element, 'a')).includes('Report Ann’s comment'), 'the buttons');
    expect(written(store)).to.deep.equal([]);
  });

  it('signs in whoever is not', async () => {
    const store = of(null);
    const element = await mount(store);
    await press(element, 'Report Ann’s comment');
    await press(element, 'Spam');
    await tells('Reported to the moderators. Thank you.');
    expect(store.session.user?.guest).to.equal(true);
  });

  it('says why a report was refused, and can be asked again', async () => {
    const store = of(GUS);
    store.refuseNext('meter-full');
    const element = await mount(store);
    await press(element, 'Report Ann’s comment');
    await press(element, 'Spam');
    await until(
      () => seen(comment(element, 'a')).includes('Many newcomers are writing this hour.'),
      'the reason',
    );
    expect(buttons(comment(element, 'a'))).to.include('Report Ann’s comment');
  });
});
