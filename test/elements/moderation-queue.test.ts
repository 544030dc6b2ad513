import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import { announced, hush, OLGA, seen } from '../support/conversation.js';
import { FakeModeration, queuedComment } from '../support/fake-moderation.js';
import { fakeStore } from '../support/fake-store.js';
import { focused, holds, mount, open, press, row, rows, shown } from '../support/moderating.js';
import { ANN, until } from '../support/outbox-tabs.js';

const MIA: User = { uid: 'mia', name: 'Mia', guest: false, role: 'moderator' };
const three = [
  queuedComment('c', { since: 3_000 }),
  queuedComment('b', { since: 2_000, name: 'Ben', uid: 'ben' }),
  queuedComment('a', { since: 1_000 }),
];

describe('<moderation-queue>: who may see it', () => {
  it('asks whoever is signed out to sign in, and follows nothing before', async () => {
    const { element, site, store } = await open(three, { user: null });
    expect(shown(element)).to.include('Sign in to moderate.');
    expect(shown(element)).not.to.include('Words of');
    expect(site.calls).to.deep.equal([]);
    await press(element, 'Continue with Google');
    await until(() => shown(element).includes('does not moderate'), 'Ann is no moderator');
    expect(store.session.signIns).to.deep.equal([{ provider: 'google' }]);
  });

  it('tells whoever is no moderator what to do, with the id that the owner needs', async () => {
    const { element, site } = await open(three, { user: ANN });
    expect(shown(element)).to.include('This account does not moderate this blog.');
    expect(seen(element.shadowRoot?.querySelector('code'))).to.equal('ann');
    expect(site.calls).to.deep.equal([]);
    await press(element, 'Sign out');
    await until(() => shown(element).includes('Sign in to moderate.'), 'signing in is offered');
  });

  it('says why signing in failed', async () => {
    const { element, store } = await open(three, { user: null });
    store.session.refuseNext('popup-blocked');
    await press(element, 'Continue with Google');
    await until(() => shown(element).includes('Allow pop-ups for this page.'), 'what to do');
  });

  it('ends what it shows when its moderator signs out', async () => {
    const { element, site, store } = await open(three, { user: MIA });
    await holds(element, ['c', 'b', 'a']);
    store.session.set(null);
    await until(() => shown(element).includes('Sign in to moderate.'), 'signing in is offered');
    expect(rows(element)).to.deep.equal([]);
    expect(site.followed).to.equal(0);
  });

  it('says that a store has no queue, and what is wrong with its attributes', async () => {
    const element = await mount(fakeStore({ user: OLGA }));
    expect(shown(element)).to.include('has no moderation queue');
    const hushed = hush();
    const other = await mount('nowhere');
    hushed.end();
    await until(() => shown(other).includes('neither "firestore" nor "browser"'), 'what is wrong');
    await press(other, 'Try again');
  });

  it('lets go of everything when it leaves the page, and begins again when it comes back', async () => {
    const { element, site } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    const { parentElement } = element;
    element.remove();
    parentElement!.append(element);
    await element.updateComplete;
    expect(site.followed).to.equal(1);
    element.remove();
    await until(() => site.followed === 0, 'nothing is followed');
    parentElement!.append(element);
    await holds(element, ['c', 'b', 'a']);
    expect(site.followed).to.equal(1);
  });
});

describe('<moderation-queue>: what it shows', () => {
  it('shows what waits, newest first, with author, page, words and history', async () => {
    const site = new FakeModeration([
      queuedComment('a', {
        text: 'I **believe** it.',
        parent: { name: 'Bo', text: 'Do you?' },
      }),
    ]);
    site.histories = { ann: { approved: 4, removed: 1 } };
    const withParent = { ...site.comments[0]!, entry: { ...site.comments[0]!.entry!, parent: 'p' } };
    site.comments = [withParent];
    const element = await mount(fakeStore({ queue: site, user: OLGA }));
    await until(() => shown(element).includes('4 approved, 1 removed'), 'the history');
    const article = row(element, 'a')!;
    expect(seen(article)).to.include('Ann').and.include('I believe it.').and.include('Answers Bo Do you?');
    expect(article.querySelector('strong')?.textContent).to.equal('believe');
    const link = article.querySelector('a')!;
    expect([seen(link), link.href, link.rel]).to.deep.equal([
      'Doors that open',
      'https://blog.example/post',
      'nofollow noopener',
    ]);
    const heading = element.shadowRoot!.getElementById(article.getAttribute('aria-labelledby')!)!;
    expect([heading.role, heading.ariaLevel]).to.deep.equal(['heading', '3']);
    expect(site.calls.filter((call) => call.startsWith('history'))).to.deep.equal(['history ann']);
  });

  it('makes no link of what is none, and shows markup of names and titles as text', async () => {
    const comment = queuedComment('a', { name: '<b>Ann</b>' });
    const thread = { ...comment.thread, url: 'javascript:alert(1)', title: '<img src=x>' };
    const { element } = await open([{ ...comment, thread }]);
    await holds(element, ['a']);
    expect(row(element, 'a')!.querySelector('a, img, b')).to.equal(null);
    expect(seen(row(element, 'a')))
      .to.include('<b>Ann</b>')
      .and.include('<img src=x>');
  });

  it('shows each view, and says where one is empty', async () => {
    const reported = queuedComment('r', {
      status: 'published',
      reports: [
        { reason: 'spam', at: 3 },
        { reason: 'abuse', at: 2 },
        { reason: 'spam', at: 1 },
      ],
    });
    const hidden = queuedComment('h', { status: 'hidden', hiddenBy: 'mia' });
    const { element } = await open([reported, hidden], { policy: { moderators: { mia: 'Mia' } } });
    expect(shown(element)).to.include('Nothing is waiting.');
    await press(element, 'Reported');
    await holds(element, ['r']);
    expect(seen(row(element, 'r')))
      .to.include('Reported 3 times: spam ×2, abuse.')
      .and.include('Published');
    await press(element, 'Hidden');
    await holds(element, ['h']);
    expect(seen(row(element, 'h'))).to.include('Hidden by Mia.');
    await press(element, 'All');
    await holds(element, ['r', 'h']);
    const views = [...element.shadowRoot!.querySelectorAll('.views button')];
    expect(views.map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['false', 'false', 'false', 'true']);
    expect(element.shadowRoot!.activeElement).to.equal(views[3]);
  });

  it('goes on page by page, and focuses the first that is new', async () => {
    const many = Array.from({ length: 43 }, (_, n) => queuedComment(`c${String(n)}`, { since: 100 - n }));
    const { element, site } = await open(many);
    await until(() => rows(element).length === 20, 'a page');
    await press(element, 'Show more');
    await until(() => rows(element).length === 40, 'two pages');
    await until(() => focused(element) === 'c20', 'the focus on the first new one');
    expect(announced()).to.equal('More comments loaded.');
    site.failNext('offline');
    await press(element, 'Show more');
    await press(element, 'More could not load. Try again');
    await until(() => rows(element).length === 43, 'all pages');
    expect(element.shadowRoot!.querySelector('.more')).to.equal(null);
  });

  it('says what moderating has cost today', async () => {
    const { element } = await open([]);
    expect(shown(element)).to.include('has cost 12 reads and 1 write today');
  });

  it('says why a view cannot be shown, and tries again', async () => {
    const { element, site } = await open(three);
    await holds(element, ['c', 'b', 'a']);
    site.failWatches('quota');
    await until(() => shown(element).includes('allowance for today is used up'), 'why');
    expect(rows(element)).to.deep.equal(['c', 'b', 'a']);
    await press(element, 'Try again');
    await until(() => !shown(element).includes('used up'), 'it is followed again');
  });
});
