import { expect } from '@open-wc/testing';
import { authorSubject, threadSubject } from '../../../src/model/moderation.js';
import type { Policy } from '../../../src/model/site.js';
import { wordsPattern } from '../../../src/model/word-list.js';
import {
  QUEUE_PAGE,
  type QueuePage,
  type QueueView,
  type SiteModeration,
} from '../../../src/store/moderation.js';
import type { Open } from './harness.js';
import { comment, refused, Stage } from './stage.js';
import { Watcher } from './watcher.js';

/** What moderators read across a site. */
export function queue(open: Open): void {
  describe('the queue', () => {
    let stage: Stage;
    const begin: Begin = async (policy = {}) => (stage = await Stage.open(open, policy));
    afterEach(() => stage.close());
    waiting(begin);
    reported(begin);
    hidden(begin);
    paging(begin);
    privacy(begin);
    authors(begin);
    theLog(begin);
    guarding(begin);
  });
}

type Begin = (policy?: Partial<Policy>) => Promise<Stage>;

async function moderation(stage: Stage, person = 'moderator'): Promise<SiteModeration> {
  const store = await stage.as(person);
  return store.moderation!();
}

/** A view as this person sees it. */
async function look(stage: Stage, view: QueueView, person = 'moderator'): Promise<Watcher<QueuePage>> {
  const site = await moderation(stage, person);
  return new Watcher((sink) => site.watchQueue(view, sink));
}

const ids = ({ comments }: QueuePage): string[] => comments.map(({ id }) => id);

function waiting(begin: Begin): void {
  it('shows what waits across all threads, newest first, with where it was written, and follows it', async () => {
    const stage = await begin({ moderation: 'all' });
    const elsewhere = await stage.elsewhere();
    const first = await stage.hold('ann', 'In one thread.');
    const second = await elsewhere.hold('guest', 'In another one.');
    const watcher = await look(stage, 'waiting');
    const { comments, next } = await watcher.until((page) => page.comments.length === 2);
    expect(next).to.equal(null);
    expect(comments.map(({ id, thread, status }) => ({ id, thread, status }))).to.deep.equal([
      { id: second, thread: elsewhere.thread, status: 'held' },
      { id: first, thread: stage.thread, status: 'held' },
    ]);
    expect(comments[0]!.entry).to.include({ text: 'In another one.', name: 'guest', guest: true });
    expect(comments[0]!.since).to.equal(comments[0]!.entry!.createdAt);
    expect(comments[0]!.reports).to.deep.equal([]);

    const third = await stage.hold('ben', 'While they look.');
    await watcher.until((page) => ids(page)[0] === third);
    await stage.write('moderator', { kind: 'approve', id: first });
    await elsewhere.write('owner', { kind: 'refuse', id: second });
    expect(ids(await watcher.until((page) => page.comments.length === 1))).to.deep.equal([third]);
  });

  it('quotes what a comment answers', async () => {
    const stage = await begin({ moderation: 'all' });
    const parent = await stage.post('moderator', `A question? ${'long '.repeat(100)}`);
    const id = await stage.hold('ann', 'An answer.', { parent });
    const watcher = await look(stage, 'waiting');
    const { comments } = await watcher.until((page) => page.comments.length === 1);
    expect(comments[0]!.id).to.equal(id);
    expect(comments[0]!.parent!.name).to.equal('moderator');
    expect(comments[0]!.parent!.text).to.match(/^A question\? long .{0,230}…$/);
  });

  it('can be asked to stop', async () => {
    const stage = await begin({ moderation: 'all' });
    const watcher = await look(stage, 'waiting');
    await watcher.until(({ comments }) => comments.length === 0);
    watcher.stop();
    const other = await look(stage, 'waiting', 'owner');
    await stage.hold('ann', 'Too late to be seen.');
    await other.until(({ comments }) => comments.length === 1);
    expect(watcher.values).to.have.length(1);
  });
}

function reported(begin: Begin): void {
  it('shows what readers reported, the last reported first, with the reasons and without the reporters', async () => {
    const stage = await begin();
    const [one, other] = [await stage.post('ann', 'Buy now.'), await stage.post('ann', 'Fool.')];
    await stage.write('ben', { kind: 'report', id: one, reason: 'spam' });
    const watcher = await look(stage, 'reported');
    await watcher.until((page) => page.comments.length === 1);
    await stage.write('ben', { kind: 'report', id: other, reason: 'abuse' });
    await stage.write('cat', { kind: 'report', id: other, reason: 'illegal' });
    const page = await watcher.until(({ comments: [first] }) => first?.reports.length === 2);
    expect(ids(page)).to.deep.equal([other, one]);
    const [told] = page.comments;
    expect(told!.reports.map(({ reason }) => reason)).to.deep.equal(['illegal', 'abuse']);
    expect(told!.since).to.equal(told!.reports[0]!.at);
    expect(told).to.deep.include({ status: 'published', thread: stage.thread });
    for (const person of ['ben', 'cat']) expect(JSON.stringify(page)).not.to.include(await stage.uid(person));
  });

  it('goes on showing them when they are hidden or deleted, until the reports are settled', async () => {
    const stage = await begin();
    const [one, other] = [await stage.post('ann', 'Buy now.'), await stage.post('ann', 'Fool.')];
    for (const id of [one, other]) await stage.write('ben', { kind: 'report', id, reason: 'spam' });
    const watcher = await look(stage, 'reported');
    await watcher.until((page) => page.comments.length === 2);
    await stage.write('owner', { kind: 'hide', id: one });
    await stage.write('ann', { kind: 'delete', id: other });
    const { comments } = await watcher.until((page) =>
      page.comments.every(({ status }) => status !== 'published'),
    );
    expect(comments.map(({ status, entry }) => [status, entry?.text])).to.deep.equal([
      ['deleted', undefined],
      ['hidden', 'Buy now.'],
    ]);
    for (const id of [one, other]) await stage.write('moderator', { kind: 'dismiss', id });
    await watcher.until((page) => page.comments.length === 0);
  });
}

function hidden(begin: Begin): void {
  it('shows what is hidden with the words that were there, by whom, and why it was reported', async () => {
    const stage = await begin();
    const id = await stage.post('ann', 'Buy now.');
    await stage.write('ben', { kind: 'report', id, reason: 'spam' });
    await stage.write('moderator', { kind: 'hide', id });
    const watcher = await look(stage, 'hidden', 'owner');
    const { comments } = await watcher.until((page) => page.comments.length === 1);
    expect(comments[0]).to.deep.include({ id, status: 'hidden', thread: stage.thread });
    expect(comments[0]!.hiddenBy).to.equal(await stage.uid('moderator'));
    expect(comments[0]!.entry).to.include({ text: 'Buy now.', name: 'ann' });
    expect(comments[0]!.reports.map(({ reason }) => reason)).to.deep.equal(['spam']);
    await stage.write('owner', { kind: 'restore', id });
    await watcher.until((page) => page.comments.length === 0);
  });

  it('shows all that has words, in every state', async () => {
    const stage = await begin({ links: 1 });
    const shown = await stage.post('ann', 'Here.');
    const deleted = await stage.post('ann', 'Not for long.');
    const gone = await stage.post('ann', 'Hidden soon.');
    const held = await stage.hold('ann', 'See https://example.com');
    await stage.write('ann', { kind: 'delete', id: deleted });
    await stage.write('moderator', { kind: 'hide', id: gone });
    const watcher = await look(stage, 'all');
    const { comments } = await watcher.until((page) => page.comments.length === 3);
    expect(comments.map(({ id, status, entry }) => [id, status, entry?.text])).to.deep.equal([
      [held, 'held', 'See https://example.com'],
      [gone, 'hidden', 'Hidden soon.'],
      [shown, 'published', 'Here.'],
    ]);
  });
}

function paging(begin: Begin): void {
  it('goes on page by page, without gaps, and follows the first', async () => {
    const stage = await begin();
    const posted: string[] = [];
    for (let n = 0; n < QUEUE_PAGE + 2; n++) posted.unshift(await stage.post('ann', `Comment ${String(n)}.`));
    const watcher = await look(stage, 'all');
    const first = await watcher.until(({ comments }) => comments.length === QUEUE_PAGE);
    expect(ids(first)).to.deep.equal(posted.slice(0, QUEUE_PAGE));
    const site = await moderation(stage);
    const second = await site.more('all', first.next!);
    expect(ids(second)).to.deep.equal(posted.slice(QUEUE_PAGE));
    expect(second.next).to.equal(null);
    const news = await stage.post('ben', 'One more.');
    const later = await watcher.until((page) => ids(page)[0] === news);
    expect(ids(later)).to.deep.equal([news, ...posted.slice(0, QUEUE_PAGE - 1)]);
  });

  it('goes on among the reported, too', async () => {
    const stage = await begin();
    const told: string[] = [];
    for (let n = 0; n < QUEUE_PAGE + 1; n++) {
      const id = await stage.post('ann', `Comment ${String(n)}.`);
      await stage.write('ben', { kind: 'report', id, reason: 'other' });
      told.unshift(id);
    }
    const watcher = await look(stage, 'reported');
    const first = await watcher.until(({ comments }) => comments.length === QUEUE_PAGE);
    expect(ids(first)).to.deep.equal(told.slice(0, QUEUE_PAGE));
    const second = await (await moderation(stage)).more('reported', first.next!);
    expect(ids(second)).to.deep.equal(told.slice(QUEUE_PAGE));
    expect(second.comments[0]!.reports).to.have.length(1);
    expect(second.next).to.equal(null);
  });
}

function privacy(begin: Begin): void {
  for (const view of ['waiting', 'reported', 'hidden', 'all'] as const) {
    it(`shows nobody but moderators what is ${view}`, async () => {
      const stage = await begin({ links: 1 });
      const id = await stage.post('ann', 'Here.');
      await stage.hold('ann', 'See https://example.com');
      await stage.write('ben', { kind: 'report', id, reason: 'other' });
      const page = await (await look(stage, view, 'owner')).until(() => true);
      for (const person of ['ann', 'guest', 'stranger']) {
        const watcher = await look(stage, view, person);
        await refused(
          watcher.until(() => true),
          'denied',
          'signed-out',
        );
        expect(watcher.values, person).to.deep.equal([]);
        const site = await moderation(stage, person);
        if (page.next) await refused(site.more(view, page.next), 'denied', 'signed-out');
      }
    });
  }

  it('tells nobody else of authors, the log and the guard', async () => {
    const stage = await begin();
    const uid = await stage.uid('ann');
    for (const person of ['ben', 'guest', 'stranger']) {
      const site = await moderation(stage, person);
      for (const asked of [site.history(uid), site.by(uid), site.log('any'), site.guard()])
        await refused(asked, 'denied', 'signed-out');
    }
  });
}

function authors(begin: Begin): void {
  it('knows what became of an author’s comments', async () => {
    const stage = await begin({ moderation: 'first' });
    const site = await moderation(stage);
    const uid = await stage.uid('ann');
    expect(await site.history(uid)).to.deep.equal({ approved: 0, removed: 0 });
    const id = await stage.hold('ann', 'First.');
    await stage.write('moderator', { kind: 'approve', id });
    const next = await stage.post('ann', 'Second.');
    await stage.write('moderator', { kind: 'hide', id: next });
    expect(await site.history(uid)).to.deep.equal({ approved: 1, removed: 1 });
    const until = Date.now() + 60_000;
    await stage.ban('ann', until);
    expect((await site.history(uid)).bannedUntil).to.equal(until);
    const written = await site.by(uid);
    expect(written.map(({ id, status }) => [id, status])).to.deep.equal([
      [next, 'hidden'],
      [id, 'published'],
    ]);
    expect(written[0]!.entry!.text).to.equal('Second.');
  });
}

function theLog(begin: Begin): void {
  it('tells moderators what they did with comments, authors and threads', async () => {
    const stage = await begin();
    const [site, mia] = [await moderation(stage), await stage.uid('moderator')];
    const id = await stage.post('ann', 'Buy now.');
    await stage.write('moderator', { kind: 'hide', id, why: 'An advertisement.' });
    await stage.write('owner', { kind: 'restore', id });
    await stage.write('moderator', { kind: 'lock', locked: true });
    await stage.ban('ann', Date.now() + 60_000);
    const lines = await site.log(id);
    expect(lines.map(({ what, why }) => [what, why])).to.deep.equal([
      ['hide', 'An advertisement.'],
      ['restore', ''],
    ]);
    expect(lines.map(({ by }) => by)).to.deep.equal([mia, await stage.uid('owner')]);
    expect(lines[0]!.at).to.be.a('number').and.at.most(lines[1]!.at);
    expect((await site.log(threadSubject(stage.thread.id))).map(({ what }) => what)).to.deep.equal(['lock']);
    expect((await site.log(authorSubject(await stage.uid('ann')))).map(({ what }) => what)).to.deep.equal([
      'ban',
    ]);
    expect(await site.log('nothing-was-done')).to.deep.equal([]);
  });
}

function guarding(begin: Begin): void {
  it('keeps the words that hold or refuse for the owner, and shows them to moderators', async () => {
    const stage = await begin();
    const [site, owners] = [await moderation(stage), await moderation(stage, 'owner')];
    expect(await site.guard()).to.deep.equal({ refuse: '', hold: '' });
    const guard = { refuse: '(?is).*casino.*', hold: '(?is).*cheap.*' };
    await owners.saveGuard(guard);
    expect(await site.guard()).to.deep.equal(guard);
    for (const person of ['moderator', 'ann', 'stranger'])
      await refused((await moderation(stage, person)).saveGuard(guard), 'denied', 'signed-out');
  });

  it('refuses and holds the words that the owner guards against, in edits too, but holds no moderator’s', async () => {
    const stage = await begin();
    const guard = { refuse: wordsPattern(['casino*']), hold: wordsPattern(['cheap']) };
    await (await moderation(stage, 'owner')).saveGuard(guard);
    await refused(stage.write('ann', comment('ann', 'The CASINOS\nare open')), 'refused-words');
    await refused(stage.write('moderator', comment('moderator', 'casino')), 'refused-words');
    await stage.hold('ann', 'so cheap!');
    await stage.post('moderator', 'so cheap!');
    const id = await stage.post('ann', 'Cheaper is not better.');
    await refused(stage.write('ann', { kind: 'edit', id, text: 'casino' }), 'refused-words');
    await refused(stage.write('ann', { kind: 'edit', id, text: 'cheap' }), 'refused-words', 'denied');
    expect(await stage.entry(id)).to.include({ text: 'Cheaper is not better.' });
  });
}
