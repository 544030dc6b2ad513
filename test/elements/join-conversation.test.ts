import { expect } from '@open-wc/testing';
import {
  buttons,
  comment,
  composer,
  GUS,
  mount,
  offers,
  OLGA,
  order,
  press,
  seen,
  send,
  shown,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

/** As many comments, from the oldest on: c1, c2, … */
const comments = (count: number): Record<string, ReturnType<typeof entry>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`c${String(index + 1)}`, entry({ createdAt: index })]),
  );

describe('<join-conversation>: what is shown', () => {
  it('has a heading with the count, the words of each comment, and its author', async () => {
    const head = headOf({
      a: entry({ text: 'First.' }),
      b: entry({ uid: 'ben', name: 'Ben', text: 'Second.' }),
    });
    const element = await mount(fakeStore({ head: { ...head, count: 1234 } }), { sort: 'oldest' });
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('1,234 comments');
    expect(order(element)).to.deep.equal(['a', 'b']);
    expect(seen(comment(element, 'a')?.querySelector('.body'))).to.equal('First.');
    expect(seen(comment(element, 'b')?.querySelector('.name'))).to.equal('Ben');
    const [ann, ben] = ['a', 'b'].map((id) => comment(element, id)?.querySelector('svg')?.innerHTML);
    expect(ann).not.to.equal(ben);
  });

  it('speaks of one comment in the singular', async () => {
    const element = await mount(fakeStore({ head: headOf({ a: entry() }) }));
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('1 comment');
  });

  for (const head of [null, headOf()]) {
    it(`invites to begin where there is ${head ? 'no comment in the thread' : 'no thread yet'}`, async () => {
      const element = await mount(fakeStore({ head }));
      expect(shown(element)).to.equal('Comments No comments yet. Start the conversation.');
      expect(element.shadowRoot?.querySelector('.top conversation-composer')).not.to.equal(null);
    });
  }

  it('does not speak of emptiness above comments', async () => {
    const element = await mount(fakeStore({ head: headOf({ a: entry() }) }));
    expect(shown(element)).not.to.contain('No comments yet');
  });

  it('puts replies under what they answer, down to the fourth level, and says whom they answer', async () => {
    const chain = ['a', 'b', 'c', 'd', 'e', 'f'];
    const items = chain.map((id, index) => {
      const parent = chain[index - 1];
      return [id, entry({ name: `N-${id}`, ...(parent !== undefined && { parent }) })] as const;
    });
    const element = await mount(fakeStore({ head: headOf({ ...Object.fromEntries(items), z: entry() }) }));
    expect(order(element)).to.deep.equal([...chain, 'z']);
    const under = (id: string): string | undefined =>
      comment(element, id)?.closest('li')?.parentElement?.closest('li')?.id;
    expect(chain.map(under)).to.deep.equal([undefined, 'of-a', 'of-b', 'of-c', 'of-c', 'of-c']);
    expect(under('z')).to.equal(undefined);
    expect(seen(comment(element, 'f'))).to.contain('replied to N-e');
    expect(seen(comment(element, 'a'))).not.to.contain('replied to');
  });

  it('says that a reply answers something earlier where that is not shown', async () => {
    const element = await mount(fakeStore({ head: headOf({ b: entry({ parent: 'archived' }) }) }));
    expect(seen(comment(element, 'b'))).to.contain('replied to an earlier comment');
  });

  it('leaves a stub where a comment was, with the replies below it, and without name or words', async () => {
    const head = headOf({
      a: { gone: 'deleted', createdAt: 1 },
      b: { gone: 'hidden', createdAt: 2 },
      c: entry({ parent: 'b', text: 'An answer.' }),
    });
    const element = await mount(fakeStore({ head, user: ANN }));
    expect(seen(comment(element, 'a')?.querySelector('.by'))).to.match(/^Deleted by its author\./);
    expect(seen(comment(element, 'b')?.querySelector('.by'))).to.match(/^Hidden by a moderator\./);
    expect(comment(element, 'a')?.querySelector('.body, .name')).to.equal(null);
    expect(buttons(comment(element, 'a'))).to.deep.equal([]);
    expect(buttons(comment(element, 'b'))).to.deep.equal([]);
    expect(comment(element, 'c')?.closest('#of-b')).not.to.equal(null);
    expect(seen(element.shadowRoot?.getElementById('heading'))).to.equal('1 comment');
  });

  it('marks guests, moderators, and the blog’s author, and nobody else', async () => {
    const head = headOf({
      a: entry({ guest: true }),
      b: entry({ role: 'moderator' }),
      c: entry({ role: 'owner' }),
      d: entry(),
    });
    const element = await mount(fakeStore({ head }));
    const badges = ['a', 'b', 'c', 'd'].map((id) => seen(comment(element, id)?.querySelector('.badge')));
    expect(badges).to.deep.equal(['Guest', 'Moderator', 'Author', '']);
  });

  it('says when a comment was written and edited, in full on the link to it', async () => {
    const createdAt = Date.now() - 3 * 3_600_000;
    const head = headOf({ a: entry({ createdAt, editedAt: createdAt + 1 }), b: entry({ createdAt }) });
    const element = await mount(fakeStore({ head }), { lang: 'en' });
    const link = comment(element, 'a')!.querySelector('a')!;
    expect(seen(link)).to.equal('3 hours ago');
    expect(link.hash).to.equal('#comment-a');
    expect(link.title).to.contain(String(new Date(createdAt).getFullYear()));
    expect(link.querySelector('time')?.dateTime).to.equal(new Date(createdAt).toISOString());
    expect(seen(comment(element, 'a'))).to.contain('edited');
    expect(seen(comment(element, 'b'))).not.to.contain('edited');
  });

  it('shows the oldest first up to twenty comments, and the newest first above', async () => {
    const few = await mount(fakeStore({ head: headOf(comments(20)) }));
    expect([order(few).at(0), order(few).at(-1)]).to.deep.equal(['c1', 'c20']);
    const many = await mount(fakeStore({ head: headOf(comments(21)) }));
    expect([order(many).at(0), order(many).at(-1)]).to.deep.equal(['c21', 'c1']);
  });

  it('takes no words in a locked thread, and still shows it', async () => {
    const store = fakeStore({
      head: headOf({ a: entry() }, { locked: true }),
      user: { ...ANN, uid: 'other' },
    });
    const element = await mount(store);
    expect(shown(element)).to.contain('Comments are closed.');
    expect(element.shadowRoot?.querySelector('conversation-composer')).to.equal(null);
    expect(buttons(comment(element, 'a'))).to.deep.equal(['Like Ann’s comment', 'Report Ann’s comment']);
  });

  it('takes no words on a closed site, and asks nobody to begin', async () => {
    const closed = await mount(fakeStore({ user: ANN, policy: { closed: true } }));
    await until(() => shown(closed).includes('Comments are closed.'), 'a closed site');
    expect(shown(closed)).not.to.contain('Start the conversation');
  });

  for (const [who, user] of [
    ['a guest of before', GUS],
    ['somebody unknown', null],
  ] as const) {
    it(`asks ${who} to sign in otherwise where guests are not asked`, async () => {
      const element = await mount(fakeStore({ user, policy: { guests: 'off' } }));
      const asking = await composer(element);
      await send(asking, 'Words.');
      await until(() => buttons(asking.shadowRoot).join() === 'Continue with Google,Cancel', 'one way');
      expect(shown(element)).not.to.contain('Comments are closed.');
    });
  }

  it('says so where there is no way to sign in', async () => {
    const element = await mount(fakeStore({ policy: { guests: 'off' } }), { providers: 'guest' });
    const asking = await composer(element);
    await send(asking, 'Words.');
    await until(() => seen(asking.shadowRoot?.querySelector('fieldset')).includes('no way to sign in'), 'it');
  });

  it('shows its author how many like a comment, and others the button', async () => {
    const head = headOf({ a: entry() });
    const store = fakeStore({ user: { ...ANN, uid: 'other' }, head });
    const others = await mount(store);
    await press(others, 'Like Ann’s comment');
    await until(() => buttons(others.shadowRoot).includes('Like Ann’s comment 1'), 'a like');
    store.session.set(ANN);
    await until(() => seen(comment(others, 'a')).includes('1 like'), 'the tally');
    expect(buttons(comment(others, 'a')).filter((name) => name.startsWith('Like'))).to.deep.equal([]);
  });

  it('shows its author and moderators what is held, with what each may do', async () => {
    const held = [{ id: 'h', entry: entry({ text: 'Is this all right?' }) }];
    const own = await mount(fakeStore({ head: headOf(), held, user: ANN }));
    await until(() => comment(own, 'h') !== null, 'a held comment');
    expect(seen(comment(own, 'h'))).to.contain(
      'Waiting for approval. Only you and the moderators can see this.',
    );
    expect(buttons(comment(own, 'h'))).to.deep.equal(['Edit your comment', 'Delete your comment']);
    const owners = await mount(fakeStore({ head: headOf(), held, user: OLGA }));
    await offers(owners, 'Approve Ann’s comment');
    expect(buttons(comment(owners, 'h'))).to.deep.equal(['Approve Ann’s comment', 'Refuse Ann’s comment']);
    expect(seen(owners.shadowRoot?.getElementById('heading'))).to.equal('Comments');
  });
});
