import { expect } from '@open-wc/testing';
import { comment, refused, Stage } from '../contract/stage.js';
import { BrowserSite } from './site.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

describe('the browser store’s clock', () => {
  let now = 0;
  let stage: Stage;
  beforeEach(async () => {
    now = Date.UTC(2026, 0, 1, 12, 30);
    stage = await Stage.open(() => Promise.resolve(new BrowserSite({ now: () => now })));
  });
  afterEach(() => stage.close());

  it('stands on entries', async () => {
    const id = await stage.post('ann', 'One.');
    now += MINUTE;
    await stage.write('ann', { kind: 'edit', id, text: 'Two.' });
    expect(await stage.entry(id)).to.include({ createdAt: now - MINUTE, editedAt: now });
  });

  it('ends the time in which an author may edit', async () => {
    await stage.site.setPolicy({ editMinutes: 5 });
    const id = await stage.post('ann', 'One.');
    now += 5 * MINUTE - 1;
    await stage.write('ann', { kind: 'edit', id, text: 'Two.' });
    now += 1;
    await refused(stage.write('ann', { kind: 'edit', id, text: 'Three.' }), 'edit-expired');
    await stage.write('ann', { kind: 'delete', id });
  });

  it('closes a thread by its age', async () => {
    await stage.site.setPolicy({ closeAfterDays: 7 });
    const id = await stage.post('ann', 'One.');
    now += 7 * DAY - 1;
    await stage.post('ben', 'In time.');
    now += 1;
    await refused(stage.write('ben', comment('ben', 'Too late.')), 'too-old');
    await refused(stage.write('ann', { kind: 'edit', id, text: 'Too late.' }), 'too-old');
    await stage.write('ann', { kind: 'delete', id });
  });

  it('lets an author write again after the seconds between posts, to the millisecond', async () => {
    await stage.site.setPolicy({ minSeconds: 10 });
    await stage.post('ann', 'One.');
    const { retryAt } = await refused(stage.write('ann', comment('ann', 'Two.')), 'too-soon');
    expect(retryAt).to.equal(now + 10_000);
    now = retryAt! - 1;
    await refused(stage.write('ann', comment('ann', 'Two.')), 'too-soon');
    now += 1;
    await stage.post('ann', 'Two.');
  });

  it('counts an edit like a post', async () => {
    await stage.site.setPolicy({ minSeconds: 10 });
    const id = await stage.post('ann', 'One.');
    now += 10_000;
    await stage.write('ann', { kind: 'edit', id, text: 'Two.' });
    now += 9_000;
    const { retryAt } = await refused(stage.write('ann', comment('ann', 'Three.')), 'too-soon');
    expect(retryAt).to.equal(now + 1_000);
  });

  it('gives newcomers a new allowance each hour, and does not count refused posts', async () => {
    await stage.site.setPolicy({ meter: 2 });
    await stage.post('ann', 'One.');
    await refused(stage.write('ann', comment('ann', ' ')), 'denied');
    await stage.post('ben', 'Two.');
    const { retryAt } = await refused(stage.write('cat', comment('cat', 'Three.')), 'meter-full');
    expect(retryAt).to.equal(Date.UTC(2026, 0, 1, 13));
    now = retryAt!;
    await stage.post('cat', 'Three.');
  });

  it('ends a ban', async () => {
    await stage.ban('ann', now + DAY);
    const { retryAt } = await refused(stage.write('ann', comment('ann', 'One.')), 'banned');
    now = retryAt!;
    await stage.post('ann', 'One.');
  });

  it('counts a thread’s age from its approval, and shows the time of writing', async () => {
    await stage.site.setPolicy({ moderation: 'first' });
    const id = await stage.hold('ann', 'One.');
    const written = now;
    now += DAY;
    await stage.write('moderator', { kind: 'approve', id });
    const head = await stage.head();
    expect([head.createdAt, head.items[id]!.createdAt]).to.deep.equal([now, written]);
  });
  it('keeps the order of writing where the clock stands still, also after an edit', async () => {
    await stage.site.setPolicy({ moderation: 'all' });
    const ids: string[] = [];
    for (let n = 0; n < 6; n++) ids.push(await stage.hold('ann', String(n)));
    await stage.write('ann', { kind: 'edit', id: ids[0]!, text: 'Edited.' });
    await stage.write('ann', { kind: 'delete', id: ids.pop()! });
    expect((await stage.held('ann')).map(({ id }) => id)).to.deep.equal(ids);
  });

  it('shows twenty of what waits', async () => {
    await stage.site.setPolicy({ moderation: 'all' });
    for (let n = 0; n < 21; n++) await stage.hold('ann', String(n));
    expect(await stage.held('moderator')).to.have.length(20);
  });
});
