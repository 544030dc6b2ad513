import { expect } from '@open-wc/testing';
import type { Policy } from '../../../src/model/site.js';
import type { Open } from './harness.js';
import { comment, MISSING, refused, Stage } from './stage.js';

/** Comments that wait for approval, roles and locks. */
export function moderating(open: Open): void {
  describe('moderating', () => {
    let stage: Stage;
    const begin = async (policy: Partial<Policy>) => (stage = await Stage.open(open, policy));
    afterEach(() => stage.close());
    approving(begin);
    takingBack(begin);
    whatIsHeld(begin);
    roles(begin);
    locking(begin);
  });
}

type Begin = (policy: Partial<Policy>) => Promise<Stage>;

function approving(begin: Begin): void {
  it('holds a first comment: its author and moderators see it, nobody else does', async () => {
    const stage = await begin({ moderation: 'first' });
    const change = comment('ann', 'My first words here.');
    expect(await stage.write('ann', change)).to.equal('held');
    expect(await stage.write('ann', change)).to.equal('held');
    for (const person of ['ann', 'moderator', 'owner']) {
      const held = await stage.held(person);
      expect(
        held.map(({ id }) => id),
        person,
      ).to.deep.equal([change.id]);
      expect(held[0]!.entry).to.include({
        text: 'My first words here.',
        name: 'ann',
        uid: await stage.uid('ann'),
      });
    }
    for (const person of ['ben', 'guest', 'stranger'])
      expect(await stage.held(person), person).to.deep.equal([]);
    const store = await stage.as('ben');
    expect(await store.read(stage.thread.id)).to.equal(null);
    expect((await store.counts([stage.thread.id])).size).to.equal(0);
    expect(await store.find(stage.thread.id, change.id)).to.equal(null);
  });

  it('publishes what is approved with the time it was written, and opens the thread with it', async () => {
    const stage = await begin({ moderation: 'first' });
    const [queue, watcher] = [await stage.watchHeld('moderator'), await stage.watch('ben')];
    const id = await stage.hold('ann', 'My first words here.');
    const [held] = await queue.until((waiting) => waiting.length === 1);
    expect(await stage.write('moderator', { kind: 'approve', id })).to.equal('done');
    const head = await watcher.until((value) => value !== null);
    expect(head).to.include({ url: stage.thread.url, title: stage.thread.title, count: 1 });
    expect(head!.items[id]).to.deep.equal(held!.entry);
    await queue.until((waiting) => waiting.length === 0);
  });

  it('publishes the next words of an approved author at once, those of others not', async () => {
    const stage = await begin({ moderation: 'first' });
    const first = await stage.hold('ann', 'My first words here.');
    await stage.write('moderator', { kind: 'approve', id: first });
    const next = await stage.post('ann', 'My next words.');
    await stage.hold('ben', 'Let me in.');
    expect((await stage.head()).ids).to.deep.equal([first, next]);
  });

  it('orders by publication, not by writing', async () => {
    const stage = await begin({ moderation: 'first' });
    const early = await stage.hold('ann', 'Written first.');
    const late = await stage.post('moderator', 'Written second.');
    await stage.write('moderator', { kind: 'approve', id: early });
    const head = await stage.head();
    expect(head.ids).to.deep.equal([late, early]);
    expect(head.items[early]!.createdAt).to.be.at.most(head.items[late]!.createdAt);
  });

  it('lets no reader approve, the author included, and nobody else refuse or take back', async () => {
    const stage = await begin({ moderation: 'first' });
    const id = await stage.hold('ann', 'My first words here.');
    for (const person of ['ann', 'ben']) {
      await refused(stage.write(person, { kind: 'approve', id }), 'denied');
    }
    await refused(stage.write('ben', { kind: 'refuse', id }), 'denied');
    await refused(stage.write('ben', { kind: 'delete', id }), ...MISSING);
    expect(await stage.held('moderator')).to.have.length(1);
  });

  it('opens no thread outside the site’s hosts by an approval', async () => {
    const stage = await begin({ moderation: 'first' });
    const id = await stage.hold('ann', 'My first words here.');
    await stage.site.setPolicy({ moderation: 'first', hosts: ['elsewhere.example'] });
    await refused(stage.write('moderator', { kind: 'approve', id }), 'host-not-allowed', 'denied');
    expect(await stage.held('moderator')).to.have.length(1);
    expect(await (await stage.as('ben')).read(stage.thread.id)).to.equal(null);
  });

  it('approves once', async () => {
    const stage = await begin({ moderation: 'first' });
    const id = await stage.hold('ann', 'My first words here.');
    await stage.write('moderator', { kind: 'approve', id });
    await refused(stage.write('moderator', { kind: 'approve', id }), ...MISSING);
    await refused(stage.write('moderator', { kind: 'refuse', id }), ...MISSING);
    expect((await stage.head()).count).to.equal(1);
  });
}

function takingBack(begin: Begin): void {
  for (const [person, kind] of [
    ['ann', 'delete'],
    ['moderator', 'refuse'],
  ] as const) {
    it(`leaves nothing of a held comment after ${kind} by ${person}`, async () => {
      const stage = await begin({ moderation: 'first' });
      const id = await stage.hold('ann', 'On second thoughts.');
      const queue = await stage.watchHeld('moderator');
      await queue.until((held) => held.length === 1);
      expect(await stage.write(person, { kind, id })).to.equal('done');
      await queue.until((held) => held.length === 0);
      expect(await stage.held('ann')).to.deep.equal([]);
      expect(await (await stage.as('ben')).read(stage.thread.id)).to.equal(null);
      await refused(stage.write('moderator', { kind: 'approve', id }), ...MISSING);
    });
  }

  it('publishes a held comment as its author last edited it', async () => {
    const stage = await begin({ moderation: 'first' });
    const id = await stage.hold('ann', 'Teh words.');
    expect(await stage.write('ann', { kind: 'edit', id, text: 'The words.' })).to.equal('done');
    await refused(stage.write('ben', { kind: 'edit', id, text: 'My words.' }), ...MISSING);
    const [held] = await stage.held('moderator');
    expect(held!.entry.text).to.equal('The words.');
    expect(held!.entry.editedAt).to.be.at.least(held!.entry.createdAt);
    await stage.write('moderator', { kind: 'approve', id });
    expect(await stage.entry(id)).to.deep.equal(held!.entry);
  });
}

function whatIsHeld(begin: Begin): void {
  it('shows each author their own, and moderators everybody’s, oldest first', async () => {
    const stage = await begin({ moderation: 'all' });
    const ids: string[] = [];
    for (const person of ['ann', 'ben', 'guest']) ids.push(await stage.hold(person, `${person} waits`));
    expect((await stage.held('moderator')).map(({ id }) => id)).to.deep.equal(ids);
    expect((await stage.held('ben')).map(({ id }) => id)).to.deep.equal([ids[1]]);
    const elsewhere = await stage.elsewhere();
    expect(await elsewhere.held('moderator')).to.deep.equal([]);
  });

  it('holds everybody’s words but moderators’ where all are held, approved authors’ too', async () => {
    const stage = await begin({ moderation: 'all' });
    const id = await stage.hold('ann', 'One.');
    await stage.write('moderator', { kind: 'approve', id });
    await stage.hold('ann', 'Two.');
    await stage.post('moderator', 'Mine.');
    await stage.post('owner', 'And mine.');
    await refused(stage.write('ann', { kind: 'edit', id, text: 'Buy now.' }), 'denied');
    expect((await stage.entry(id)).text).to.equal('One.');
  });

  it('holds words with as many links as the policy says', async () => {
    const stage = await begin({ links: 2 });
    await stage.post('ann', 'See https://one.example');
    const id = await stage.hold('ann', 'See https://one.example and HTTP://two.example');
    expect((await stage.held('ann')).map((held) => held.id)).to.deep.equal([id]);
    await stage.post('moderator', 'See https://one.example and http://two.example');
  });

  it('refuses an answer to what is held', async () => {
    const stage = await begin({ moderation: 'first' });
    const parent = await stage.hold('ann', 'Waiting.');
    await refused(stage.write('moderator', comment('moderator', 'Answer.', { parent })), ...MISSING);
  });
}

function roles(begin: Begin): void {
  it('marks moderators, the owner and guests on what they write, and nobody else', async () => {
    const stage = await begin({});
    const entries = new Map<string, object>();
    for (const person of ['owner', 'moderator', 'guest', 'ann']) {
      entries.set(person, await stage.entry(await stage.post(person, `${person} speaks`)));
    }
    expect(entries.get('owner')).to.include({ role: 'owner' }).and.not.have.property('guest');
    expect(entries.get('moderator')).to.include({ role: 'moderator' }).and.not.have.property('guest');
    expect(entries.get('guest')).to.include({ guest: true }).and.not.have.property('role');
    expect(entries.get('ann')).to.not.have.any.keys('role', 'guest');
  });
}

function locking(begin: Begin): void {
  it('takes no words while locked, but deletes and moderators’ work; and words again when unlocked', async () => {
    const stage = await begin({});
    const [mine, other] = [await stage.post('ann', 'One.'), await stage.post('ann', 'Two.')];
    expect(await stage.write('moderator', { kind: 'lock', locked: true })).to.equal('done');
    expect((await stage.head()).locked).to.equal(true);
    await refused(stage.write('ben', comment('ben', 'Too late.')), 'locked');
    await refused(stage.write('ann', { kind: 'edit', id: mine, text: 'Too late.' }), 'locked');
    await stage.write('ann', { kind: 'delete', id: mine });
    await stage.write('moderator', { kind: 'hide', id: other });
    await stage.write('moderator', { kind: 'restore', id: other });
    await stage.write('moderator', { kind: 'lock', locked: true });
    await stage.write('owner', { kind: 'lock', locked: false });
    await stage.post('ben', 'In time.');
  });

  it('lets no reader lock or unlock', async () => {
    const stage = await begin({});
    await stage.post('ann', 'One.');
    await refused(stage.write('ann', { kind: 'lock', locked: true }), 'denied');
    await stage.write('moderator', { kind: 'lock', locked: true });
    await refused(stage.write('ann', { kind: 'lock', locked: false }), 'denied');
    expect((await stage.head()).locked).to.equal(true);
  });
}
