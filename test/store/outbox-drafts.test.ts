import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/store/outbox/drafts.js';
import { WordStorage } from '../../src/store/outbox/storage.js';
import { FakeClock } from '../support/fake-clock.js';
import { until } from '../support/outbox-tabs.js';

const DAY = 24 * 3_600_000;

describe('drafts', () => {
  let clock: FakeClock;
  let scope: string;
  let visits: Drafts[];
  const visit = (): Drafts => {
    const drafts = new Drafts({ scope, clock });
    visits.push(drafts);
    return drafts;
  };
  beforeEach(() => {
    clock = new FakeClock();
    scope = `demo/${crypto.randomUUID()}`;
    visits = [];
  });
  afterEach(() => Promise.all(visits.map((drafts) => drafts.close())));

  /** What is stored, whatever this visit knows. */
  const stored = (): Promise<string> => new Drafts({ scope, clock }).load('t', '');

  it('keeps a text of each place, for later visits', async () => {
    const first = visit();
    first.save('t', '', 'A comment.');
    first.save('t', 'parent-1', 'A reply.');
    first.save('t', 'edit:c1', 'An edit.');
    first.save('other', '', 'Elsewhere.');
    await first.close();

    const second = visit();
    const loaded = ['', 'parent-1', 'edit:c1', 'parent-2'].map((place) => second.load('t', place));
    expect(await Promise.all(loaded)).to.deep.equal(['A comment.', 'A reply.', 'An edit.', '']);
    expect(await second.load('other', '')).to.equal('Elsewhere.');
  });

  it('saves 300 ms after the first of the letters that are not saved, however fast the next ones come', async () => {
    const drafts = visit();
    drafts.save('t', '', 'A');
    clock.advance(200);
    drafts.save('t', '', 'Ab');
    expect(await stored()).to.equal('');
    expect(await drafts.load('t', '')).to.equal('Ab');
    clock.advance(100);
    expect(await stored()).to.equal('Ab');
    expect(clock.untilNext).to.equal(undefined);
  });

  it('forgets a posted text, and one that was emptied', async () => {
    const drafts = visit();
    drafts.save('t', '', 'A comment.');
    clock.advance(300);
    drafts.save('t', '', 'A comment, longer.');
    await drafts.drop('t', '');
    expect(await stored()).to.equal('');
    drafts.save('t', '', 'Another.');
    clock.advance(300);
    drafts.save('t', '', '');
    clock.advance(300);
    expect(await stored()).to.equal('');
  });

  it('drops what is older than 30 days', async () => {
    const first = visit();
    first.save('t', '', 'Old.');
    clock.advance(DAY);
    first.save('t', 'parent-1', 'Newer.');
    await first.close();
    clock.advance(29 * DAY);
    const second = visit();
    expect(await second.load('t', '')).to.equal('');
    expect(await second.load('t', 'parent-1')).to.equal('Newer.');
    const record = await new WordStorage().update('drafts', scope, (kept) => kept);
    expect(Object.keys(record!)).to.deep.equal(['t/parent-1']);
  });

  it('writes within the event when the page goes away', async () => {
    visit().save('t', '', 'Nearly lost.');
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem(`join-conversation:drafts:${scope}`)).to.contain('Nearly lost.');
    await until(
      () => localStorage.getItem(`join-conversation:drafts:${scope}`) === null,
      'a draft that moved to the database',
    );
    expect(await stored()).to.equal('Nearly lost.');
  });

  it('finds on the next visit what only localStorage was told, unless something newer is kept', async () => {
    const rescued = (text: string, savedAt: number): void => {
      const record = JSON.stringify({ 't/': { text, savedAt } });
      localStorage.setItem(`join-conversation:drafts:${scope}`, record);
    };
    rescued('From the last moment.', clock.now());
    expect(await visit().load('t', '')).to.equal('From the last moment.');
    expect(localStorage.getItem(`join-conversation:drafts:${scope}`)).to.equal(null);

    clock.advance(1_000);
    const drafts = visit();
    drafts.save('t', '', 'Newer.');
    clock.advance(300);
    rescued('Older.', clock.now() - 1_000);
    expect(await drafts.load('t', '')).to.equal('Newer.');
  });
});
