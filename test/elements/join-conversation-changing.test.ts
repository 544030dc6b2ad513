import { expect } from '@open-wc/testing';
import type { User } from '../../src/model/site.js';
import type { Change } from '../../src/store/store.js';
import {
  button,
  buttons,
  comment,
  composer,
  field,
  heard,
  mount,
  offers,
  OLGA,
  press,
  says,
  seen,
  send,
  shown,
  tells,
  type,
} from '../support/conversation.js';
import { entry, headOf } from '../support/fake-head.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { ANN, until } from '../support/outbox-tabs.js';

const BEN: User = { uid: 'ben', name: 'Ben', guest: false };
const of = (user: User | null): FakeStore =>
  fakeStore({ user, head: headOf({ a: entry(), z: entry({ uid: 'ben', name: 'Ben' }) }) });
const OFFERED = ['Reply to Ann', 'Like Ann’s comment', 'Report Ann’s comment'];
const written = (store: FakeStore): Change[] => store.writes.map(({ change }) => change);

describe('<join-conversation>: changes to a comment', () => {
  it('offers everybody what they may do, and nothing else', async () => {
    const offered = async (user: User | null): Promise<string[]> => {
      const store = of(user);
      const element = await mount(store);
      await until(() => !user || store.calls.includes('policy'), 'what is known of the reader');
      await element.updateComplete;
      return buttons(comment(element, 'a'));
    };
    expect(await offered(null)).to.deep.equal(OFFERED);
    expect(await offered(BEN)).to.deep.equal(OFFERED);
  });

  it('offers moderators what they may do after what everybody may, as soon as that is loaded', async () => {
    const element = await mount(of(OLGA));
    await offers(element, 'Hide Ann’s comment');
    expect(buttons(comment(element, 'a'))).to.deep.equal([
      'Reply to Ann',
      'Like Ann’s comment',
      'Hide Ann’s comment',
      'Pin Ann’s comment',
    ]);
  });

  it('offers authors their own comment to be edited and deleted, but not to be liked', async () => {
    const element = await mount(of(ANN));
    expect(buttons(comment(element, 'a'))).to.deep.equal([
      'Reply to Ann',
      'Edit your comment',
      'Delete your comment',
    ]);
  });

  it('offers no editing once the time for it has passed', async () => {
    const element = await mount(
      fakeStore({ user: ANN, head: headOf({ a: entry() }), policy: { editMinutes: 5 } }),
    );
    await until(() => !buttons(comment(element, 'a')).includes('Edit your comment'), 'no button to edit');
    expect(buttons(comment(element, 'a'))).to.include('Delete your comment');
  });

  it('edits one’s own words', async () => {
    const store = of(ANN);
    const element = await mount(store);
    await press(element, 'Edit your comment');
    const editing = await composer(element, 'a');
    await until(() => editing.shadowRoot?.activeElement === field(editing), 'the focus in the field');
    expect(field(editing).value).to.equal('A thought of mine.');
    expect(seen(editing.shadowRoot?.querySelector('label'))).to.equal('Your comment');
    expect(buttons(comment(element, 'a'))).to.deep.equal([]);
    await send(editing, 'A *better* thought.', 'Save');
    await until(() => seen(comment(element, 'a')).includes('A better thought.'), 'the new words');
    expect(written(store)).to.deep.equal([{ kind: 'edit', id: 'a', text: 'A *better* thought.' }]);
    expect(seen(comment(element, 'a'))).to.contain('edited');
    await tells('Comment saved.');
    await until(
      () => element.shadowRoot?.activeElement === comment(element, 'a'),
      'the focus on the comment',
    );
    expect(editing.isConnected).to.equal(false);
  });

  it('leaves the words as they are when editing is given up', async () => {
    const store = of(ANN);
    const element = await mount(store);
    await press(element, 'Edit your comment');
    const editing = await composer(element, 'a');
    type(editing, 'Never mind.');
    button(editing.shadowRoot, 'Cancel').click();
    await until(() => !editing.isConnected, 'no composer');
    await until(
      () => element.shadowRoot?.activeElement === button(comment(element, 'a'), 'Edit your comment'),
      'the focus on the button',
    );
    expect(seen(comment(element, 'a')))
      .to.contain('A thought of mine.')
      .and.not.to.contain('Never mind.');
    expect(written(store)).to.deep.equal([]);
  });

  it('deletes one’s own comment once that is confirmed, and leaves a stub', async () => {
    const store = of(ANN);
    const element = await mount(store);
    await press(element, 'Delete your comment');
    await until(() => seen(comment(element, 'a')).includes('Delete it for good?'), 'the question');
    expect(buttons(comment(element, 'a'))).to.deep.equal(['Delete for good', 'Cancel']);
    await press(element, 'Cancel');
    await until(
      () => element.shadowRoot?.activeElement?.textContent.includes('Delete') === true,
      'the focus on the button',
    );
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Delete your comment');
    await press(element, 'Delete for good');
    await until(() => seen(comment(element, 'a')).includes('Deleted by its author.'), 'a stub');
    expect(written(store)).to.deep.equal([{ kind: 'delete', id: 'a' }]);
    expect(shown(element)).to.match(/^1 comment /);
    expect(buttons(comment(element, 'a'))).to.deep.equal([]);
    await tells('Comment deleted.');
    expect(element.shadowRoot?.activeElement?.id).to.equal('a');
  });

  it('likes a comment, and takes it back', async () => {
    const store = of(BEN);
    const element = await mount(store);
    const like = (): HTMLButtonElement => button(comment(element, 'a'), 'Like Ann’s comment');
    expect([like().ariaPressed, heard(like())]).to.deep.equal(['false', 'Like Ann’s comment']);
    like().click();
    await until(() => like().ariaPressed === 'true', 'a pressed button');
    expect(heard(like())).to.equal('Like Ann’s comment 1');
    like().click();
    await until(() => like().ariaPressed === 'false', 'a button that is not pressed');
    expect(heard(like())).to.equal('Like Ann’s comment');
    expect(written(store)).to.deep.equal([
      { kind: 'like', id: 'a', on: true },
      { kind: 'like', id: 'a', on: false },
    ]);
  });

  it('likes as a guest without a name where nobody is signed in', async () => {
    const store = of(null);
    const element = await mount(store);
    await press(element, 'Like Ann’s comment');
    await until(() => heard(comment(element, 'a')).includes('comment 1'), 'a tally');
    expect(store.session.signIns).to.deep.equal([{ provider: 'guest' }]);
    expect(written(store)).to.deep.equal([{ kind: 'like', id: 'a', on: true }]);
  });

  it('marks the reader’s likes no more after signing out, and still counts them', async () => {
    const store = of(BEN);
    const element = await mount(store);
    await press(element, 'Like Ann’s comment');
    const like = (): HTMLButtonElement => button(comment(element, 'a'), 'Like Ann’s comment');
    await until(() => like().ariaPressed === 'true', 'a pressed button');
    const { likes } = store;
    store.likes = async () => ({ ...(await likes.call(store)), mine: new Set() });
    store.session.set(null);
    await until(() => like().ariaPressed === 'false', 'a button that is not pressed');
    expect(heard(like())).to.equal('Like Ann’s comment 1');
  });

  it('hides a comment for moderators, and brings it back with its words', async () => {
    const store = of(OLGA);
    const element = await mount(store);
    await press(element, 'Hide Ann’s comment');
    await until(() => seen(comment(element, 'a')).includes('Hidden by a moderator.'), 'a stub');
    expect(shown(element)).to.match(/^1 comment /);
    await tells('Comment hidden.');
    expect(buttons(comment(element, 'a'))).to.deep.equal(['Undo hiding the comment']);
    await press(element, 'Undo hiding the comment');
    await until(() => seen(comment(element, 'a')).includes('A thought of mine.'), 'the words');
    expect(shown(element)).to.match(/^2 comments /);
    await tells('Comment restored.');
    expect(written(store)).to.deep.equal([
      { kind: 'hide', id: 'a' },
      { kind: 'restore', id: 'a' },
    ]);
  });

  it('publishes a held comment when the owner approves it', async () => {
    const held = [{ id: 'h', entry: entry({ text: 'May I?' }) }];
    const store = fakeStore({ user: OLGA, head: headOf(), held });
    const element = await mount(store);
    await press(element, 'Approve Ann’s comment');
    await until(() => shown(element).startsWith('1 comment '), 'a published comment');
    expect(written(store)).to.deep.equal([{ kind: 'approve', id: 'h' }]);
    await until(() => !shown(element).includes('Waiting for approval.'), 'no word of waiting');
    expect(shown(element)).to.contain('May I?');
    await tells('Comment approved.');
  });

  it('removes a held comment when a moderator refuses it', async () => {
    const held = [{ id: 'h', entry: entry({ text: 'May I?' }) }];
    const store = fakeStore({ user: { ...BEN, role: 'moderator' }, head: headOf(), held });
    const element = await mount(store);
    await press(element, 'Refuse Ann’s comment');
    expect(seen(comment(element, 'h'))).to.contain('Refuse Ann’s comment? It is deleted for good.');
    expect(written(store)).to.deep.equal([]);
    await press(element, 'Refuse for good');
    await until(() => comment(element, 'h') === null, 'no comment');
    expect(written(store)).to.deep.equal([{ kind: 'refuse', id: 'h' }]);
    await tells('Comment refused.');
  });

  it('closes a thread for moderators, and opens it again', async () => {
    const store = of(OLGA);
    const element = await mount(store);
    await press(element, 'Close comments');
    await says(element, 'Comments are closed.');
    expect(element.shadowRoot?.querySelector('conversation-composer')).to.equal(null);
    expect(buttons(comment(element, 'a'))).not.to.include('Reply to Ann');
    await press(element, 'Reopen comments');
    await composer(element);
    expect(written(store)).to.deep.equal([
      { kind: 'lock', locked: true },
      { kind: 'lock', locked: false },
    ]);
    expect(buttons(comment(element, 'a'))).to.include('Reply to Ann');
    const reader = await mount(of(BEN));
    expect(buttons(reader.shadowRoot)).not.to.include('Close comments');
  });
});
