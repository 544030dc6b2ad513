import { expect } from '@open-wc/testing';
import type { Policy } from '../../../src/model/site.js';
import type { Open } from './harness.js';
import { comment, MISSING, refused, Stage } from './stage.js';

/** What moderators settle about a whole thread, and about authors. */
export function settling(open: Open): void {
  describe('settling', () => {
    let stage: Stage;
    const begin = async (policy: Partial<Policy> = {}) => (stage = await Stage.open(open, policy));
    afterEach(() => stage.close());
    pinning(begin);
    correcting(begin);
    banning(begin);
  });
}

type Begin = (policy?: Partial<Policy>) => Promise<Stage>;

function pinning(begin: Begin): void {
  it('pins one comment, another in its place, and none', async () => {
    const stage = await begin();
    const [one, two] = [await stage.post('ann', 'One.'), await stage.post('ben', 'Two.')];
    expect((await stage.head()).pinned).to.equal(null);
    for (const id of [one, two]) {
      expect(await stage.write('moderator', { kind: 'pin', id, on: true })).to.equal('done');
      expect((await stage.head()).pinned).to.equal(id);
    }
    await stage.write('owner', { kind: 'pin', id: two, on: false });
    expect((await stage.head()).pinned).to.equal(null);
  });

  it('lets no reader pin, nor unpin', async () => {
    const stage = await begin();
    const id = await stage.post('ann', 'Look at me.');
    await refused(stage.write('ann', { kind: 'pin', id, on: true }), 'denied');
    await stage.write('moderator', { kind: 'pin', id, on: true });
    await refused(stage.write('ben', { kind: 'pin', id, on: false }), 'denied');
    expect((await stage.head()).pinned).to.equal(id);
  });

  it('pins nothing that is not there', async () => {
    const stage = await begin();
    await stage.post('ann', 'One.');
    const elsewhere = await stage.elsewhere();
    const id = await elsewhere.post('ann', 'Of another thread.');
    await refused(stage.write('moderator', { kind: 'pin', id, on: true }), ...MISSING);
    expect((await stage.head()).pinned).to.equal(null);
  });
}

function correcting(begin: Begin): void {
  it('corrects the title that the first comment brought, and leaves the address', async () => {
    const stage = await begin();
    await stage.post('ann', 'One.');
    const title = 'Doors that open both ways';
    expect(await stage.write('moderator', { kind: 'correct', title })).to.equal('done');
    expect(await stage.head()).to.include({ title, url: stage.thread.url });
  });

  it('lets no reader correct it, and nobody move a thread that belongs to its address', async () => {
    const stage = await begin();
    await stage.post('ann', 'One.');
    await refused(stage.write('ann', { kind: 'correct', title: 'Mine' }), 'denied');
    const url = 'https://blog.example/another';
    await refused(stage.write('moderator', { kind: 'correct', title: 'Moved', url }), 'denied');
    await refused(stage.write('moderator', { kind: 'correct', title: 'Two\nlines' }), 'denied');
    expect(await stage.head()).to.include({ title: stage.thread.title, url: stage.thread.url });
  });
}

function banning(begin: Begin): void {
  it('bans an author until a time, and lifts the ban', async () => {
    const stage = await begin();
    const until = Date.now() + 86_400_000;
    await stage.ban('ann', until);
    const { retryAt } = await refused(stage.write('ann', comment('ann', 'One.')), 'banned');
    expect(retryAt).to.be.within(until - 2_000, until + 2_000);
    await stage.post('ben', 'Mine is another account.');
    await stage.ban('ann', null);
    await stage.post('ann', 'Two.');
  });

  it('lets no reader ban, and no moderator lift their own ban', async () => {
    const stage = await begin();
    const uid = await stage.uid('ben');
    await refused(stage.write('ann', { kind: 'ban', uid, until: Date.now() + 60_000 }), 'denied');
    await stage.post('ben', 'Still here.');
    await stage.ban('moderator', Date.now() + 86_400_000);
    const lift = { kind: 'ban', uid: await stage.uid('moderator'), until: null } as const;
    await refused(stage.write('moderator', lift), 'denied');
  });
}
