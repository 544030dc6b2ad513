import { expect } from '@open-wc/testing';
import type { Entry, Item } from '../../src/model/comment.js';
import {
  mayApprove,
  mayDelete,
  mayEdit,
  mayHide,
  mayLike,
  mayModerate,
  mayReply,
  mayRestore,
  mayWrite,
  takesWords,
  type CommentSituation,
} from '../../src/model/permissions.js';
import { DEFAULT_POLICY, type Policy, type User } from '../../src/model/site.js';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

const ann: User = { uid: 'ann', name: 'Ann', guest: false };
const guest: User = { uid: 'guest', name: 'Guest', guest: true };
const moderator: User = { uid: 'moderator', name: 'Mo', guest: false, role: 'moderator' };
const owner: User = { uid: 'owner', name: 'Ines', guest: false, role: 'owner' };
const PEOPLE = { nobody: null, ann, guest, moderator, owner };

const by = ({ uid, name }: User): Entry => ({ uid, name, text: 'Words.', createdAt: 0 });
const hidden: Item = { createdAt: 0, gone: 'hidden' };
const deleted: Item = { createdAt: 0, gone: 'deleted' };

const situation = (change: Partial<CommentSituation>): CommentSituation => ({
  user: ann,
  policy: DEFAULT_POLICY,
  now: 0,
  item: by(ann),
  held: false,
  ...change,
});

/** The names of those who may. */
const who = (may: (comment: CommentSituation) => boolean, item: Item, held = false): string[] =>
  Object.entries(PEOPLE)
    .filter(([, user]) => may(situation({ user, item, held })))
    .map(([name]) => name);

describe('permissions', () => {
  it('knows moderators and the owner', () => {
    expect(Object.values(PEOPLE).map(mayModerate)).to.deep.equal([false, false, false, true, true]);
  });

  it('lets authors alone edit and delete, held ones too, and nobody what is gone', () => {
    for (const may of [mayEdit, mayDelete]) {
      expect(who(may, by(ann))).to.deep.equal(['ann']);
      expect(who(may, by(guest), true)).to.deep.equal(['guest']);
      expect(who(may, hidden)).to.deep.equal([]);
      expect(who(may, deleted)).to.deep.equal([]);
    }
  });

  it('ends editing, but not deleting, after the policy’s minutes', () => {
    const policy: Policy = { ...DEFAULT_POLICY, editMinutes: 5 };
    expect(mayEdit(situation({ policy, now: 5 * MINUTE - 1 }))).to.equal(true);
    expect(mayEdit(situation({ policy, now: 5 * MINUTE }))).to.equal(false);
    expect(mayDelete(situation({ policy, now: 5 * MINUTE }))).to.equal(true);
    expect(mayEdit(situation({ now: 1000 * DAY }))).to.equal(true);
  });

  it('lets moderators hide what is published and restore what is hidden', () => {
    expect(who(mayHide, by(ann))).to.deep.equal(['moderator', 'owner']);
    expect(who(mayHide, by(ann), true)).to.deep.equal([]);
    expect(who(mayHide, hidden)).to.deep.equal([]);
    expect(who(mayRestore, hidden)).to.deep.equal(['moderator', 'owner']);
    expect(who(mayRestore, deleted)).to.deep.equal([]);
    expect(who(mayRestore, by(ann))).to.deep.equal([]);
  });

  it('lets moderators approve what is held, and only the owner their own', () => {
    expect(who(mayApprove, by(ann), true)).to.deep.equal(['moderator', 'owner']);
    expect(who(mayApprove, by(ann))).to.deep.equal([]);
    expect(who(mayApprove, by(moderator), true)).to.deep.equal(['owner']);
    expect(who(mayApprove, by(owner), true)).to.deep.equal(['moderator', 'owner']);
  });

  it('lets others like and all answer what is published', () => {
    expect(who(mayLike, by(ann))).not.to.include('ann');
    expect(who(mayLike, by(ann))).to.include('guest');
    expect(who(mayReply, by(ann))).to.include('ann');
    for (const may of [mayLike, mayReply]) {
      expect(who(may, by(ann), true)).to.deep.equal([]);
      expect(who(may, deleted)).to.deep.equal([]);
    }
  });
});

describe('taking words', () => {
  const head = { locked: false, createdAt: 0 };
  const takes = (policy: Partial<Policy>, change: Partial<Parameters<typeof takesWords>[0]> = {}) =>
    takesWords({ policy: { ...DEFAULT_POLICY, ...policy }, head, now: DAY, ...change });

  it('begins a thread, and goes on in one', () => {
    expect(takes({}, { head: null })).to.equal(true);
    expect(takes({})).to.equal(true);
  });

  it('ends on a closed site and in a locked thread', () => {
    expect(takes({ closed: true }, { head: null })).to.equal(false);
    expect(takes({}, { head: { ...head, locked: true } })).to.equal(false);
  });

  it('comes from accounts, and from guests where they are asked', () => {
    const may = (user: User | null, guests: Policy['guests']) =>
      mayWrite({ user, policy: { ...DEFAULT_POLICY, guests } });
    expect([may(ann, 'open'), may(ann, 'off')]).to.deep.equal([true, true]);
    expect([may(guest, 'open'), may(guest, 'held'), may(guest, 'off')]).to.deep.equal([true, true, false]);
    expect([may(null, 'open'), may(null, 'off')]).to.deep.equal([false, false]);
  });

  it('ends with the policy’s days', () => {
    expect(takes({ closeAfterDays: 1 }, { now: DAY - 1 })).to.equal(true);
    expect(takes({ closeAfterDays: 1 })).to.equal(false);
    expect(takes({ closeAfterDays: 0 }, { now: 1000 * DAY })).to.equal(true);
  });
});
