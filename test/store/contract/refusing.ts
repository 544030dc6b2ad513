import { expect } from '@open-wc/testing';
import { reservedPattern } from '../../../src/model/look-alikes.js';
import type { Policy } from '../../../src/model/site.js';
import type { Open } from './harness.js';
import { comment, refused, Stage } from './stage.js';

type Begin = (policy: Partial<Policy>) => Promise<Stage>;

/** Each refusal says why. */
export function refusing(open: Open): void {
  describe('refusing', () => {
    let stage: Stage;
    const begin = async (policy: Partial<Policy>) => (stage = await Stage.open(open, policy));
    afterEach(() => stage.close());
    people(begin);
    times(begin);
    words(begin);
  });
}

function people(begin: Begin): void {
  it('says that nobody is signed in', async () => {
    const stage = await begin({});
    await refused(stage.write('stranger', comment('stranger', 'Hello.')), 'signed-out');
  });

  it('says that guests may not write', async () => {
    const stage = await begin({ guests: 'off' });
    await refused(stage.write('guest', comment('guest', 'Hello.')), 'guests-off');
    await stage.post('ann', 'Hello.');
  });

  it('says that a site is closed, and lets authors delete there', async () => {
    const stage = await begin({});
    const [mine, other] = [await stage.post('ann', 'One.'), await stage.post('ann', 'Two.')];
    await stage.site.setPolicy({ closed: true });
    await refused(stage.write('ann', comment('ann', 'Three.')), 'closed');
    await refused(stage.write('ann', { kind: 'edit', id: mine, text: 'Four.' }), 'closed');
    await refused(stage.write('ben', { kind: 'like', id: other, on: true }), 'closed');
    await stage.write('ann', { kind: 'delete', id: mine });
    await stage.write('moderator', { kind: 'hide', id: other });
    expect((await stage.head()).count).to.equal(0);
  });

  it('says that an author is banned, and lets them delete', async () => {
    const stage = await begin({});
    const [mine, other] = [await stage.post('ann', 'One.'), await stage.post('ben', 'Two.')];
    await stage.ban('ann', Date.now() + 3_600_000);
    await refused(stage.write('ann', comment('ann', 'Three.')), 'banned');
    await refused(stage.write('ann', { kind: 'edit', id: mine, text: 'Four.' }), 'banned');
    await refused(stage.write('ann', { kind: 'like', id: other, on: true }), 'banned');
    await stage.write('ann', { kind: 'delete', id: mine });
    await stage.ban('ann', null);
    await stage.post('ann', 'Five.');
  });

  it('says that the page is outside the site’s hosts', async () => {
    const stage = await begin({ hosts: ['elsewhere.example'] });
    await refused(stage.write('ann', comment('ann', 'Hello.')), 'host-not-allowed');
  });
}

function times(begin: Begin): void {
  it('says when an author may write again', async () => {
    const stage = await begin({ minSeconds: 30 });
    const id = await stage.post('ann', 'One.');
    const { createdAt } = await stage.entry(id);
    for (const change of [comment('ann', 'Two.'), { kind: 'edit', id, text: 'Three.' } as const]) {
      const { retryAt } = await refused(stage.write('ann', change), 'too-soon');
      expect(retryAt).to.be.within(createdAt + 29_000, createdAt + 32_000);
    }
    await stage.post('ben', 'Mine is another clock.');
    await stage.write('ann', { kind: 'delete', id });
  });

  it('says when newcomers may write again after their hour’s allowance', async () => {
    const stage = await begin({ meter: 1 });
    await stage.post('ann', 'One.');
    const { retryAt } = await refused(stage.write('ben', comment('ben', 'Two.')), 'meter-full');
    expect(retryAt! % 3_600_000).to.equal(0);
    await stage.post('moderator', 'Three.');
  });
}

function words(begin: Begin): void {
  it('takes 4000 characters and not one more', async () => {
    const stage = await begin({});
    const id = await stage.post('ann', 'é'.repeat(4000));
    expect((await stage.entry(id)).text).to.have.length(4000);
    await refused(stage.write('ann', comment('ann', 'x'.repeat(4001))), 'denied');
    expect((await stage.head()).ids).to.deep.equal([id]);
  });

  it('takes no blank text', async () => {
    const stage = await begin({});
    for (const text of ['', '   ', '\n\t '])
      await refused(stage.write('ann', comment('ann', text)), 'denied');
    expect(await (await stage.as('ann')).read(stage.thread.id)).to.equal(null);
  });

  it('takes names of 1 to 60 characters in one line', async () => {
    const stage = await begin({});
    for (const name of ['', ' ', ' ann', 'ann ', 'an\nn', 'n'.repeat(61)]) {
      await refused(stage.write('ann', { ...comment('ann', 'Hello.'), name }), 'denied');
    }
    for (const name of ['A', 'n'.repeat(60), '<b>Ann</b>']) {
      const change = { ...comment('ann', 'Hello.'), name };
      expect(await stage.write('ann', change)).to.equal('published');
      expect((await stage.entry(change.id)).name).to.equal(name);
    }
  });

  it('keeps reserved names for moderators', async () => {
    const stage = await begin({ reserved: reservedPattern(['admin']) });
    await refused(stage.write('ann', { ...comment('ann', 'Hello.'), name: 'A.D-M I_N' }), 'name-reserved');
    expect(await stage.write('moderator', { ...comment('moderator', 'Hello.'), name: 'Admin' })).to.equal(
      'published',
    );
  });

  it('takes no quote, mentions, stance or id that is none', async () => {
    const stage = await begin({});
    const post = comment('ann', 'Hello.');
    for (const wrong of [
      { quote: { exact: '', prefix: '', suffix: '' } },
      { quote: { exact: 'x', prefix: 'p'.repeat(33), suffix: '' } },
      { mentions: [] },
      { mentions: ['1', '2', '3', '4', '5', '6'] },
      { stance: 'g' },
      { id: 'short' },
      { id: `${post.id}/${post.id}` },
    ]) {
      await refused(stage.write('ann', { ...post, ...wrong }), 'denied');
    }
  });
}
