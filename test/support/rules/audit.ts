import assert from 'node:assert/strict';
import { Timestamp } from 'firebase/firestore';
import type { RawItem } from '../../../src/store/firestore/writes.js';
import { windowOf, type State } from './state.js';

/** A value as text, whatever the order of its keys. */
export const plain = (value: unknown): string =>
  JSON.stringify(value, (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field) && !(field instanceof Timestamp)
      ? Object.fromEntries(Object.entries(field).sort(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  );
const same = (a: unknown, b: unknown, what: string) => {
  assert.equal(plain(a), plain(b), what);
};

/** The sizes that the rules under test prove. */
export interface Sizes {
  readonly head: number;
  readonly page: number;
}

/** What must be true of any state: the public documents mirror the ledger, and every count is right. */
export function audit(state: State, sizes: Sizes = { head: 40, page: 20 }): void {
  const { comments, pages, head } = state;
  const shown = new Map<string, RawItem>();
  const places = [...(head ? [['head', head] as const] : []), ...pages];
  for (const [where, { ids, items }] of places) {
    same([...ids].sort(), Object.keys(items).sort(), `ids and items differ at ${where}`);
    for (const [id, item] of Object.entries(items)) {
      assert.ok(!shown.has(id), `${id} is in two places`);
      shown.set(id, item);
    }
  }
  for (const [id, { status, entry, kept, about, by }] of comments) {
    if (status === 'held') assert.ok(!shown.has(id), `${id} is held, but public`);
    else same(shown.get(id), entry, `${id} and its item differ`);
    assert.equal(kept !== undefined, status === 'hidden', `${id} keeps what it should not, or the reverse`);
    assert.equal(by !== undefined, status === 'hidden', `${id} names a moderator, or the reverse`);
    assert.equal(about !== undefined, status === 'held', `${id} tells its page, or the reverse`);
  }
  for (const id of shown.keys()) assert.ok(comments.has(id), `${id} has no comment`);
  auditCounts(state, sizes);
  auditLikes(state, sizes);
}

function auditCounts({ comments, pages, head }: State, sizes: Sizes): void {
  if (!head) return;
  const published = [...comments.values()].filter(({ status }) => status === 'published');
  assert.equal(head.pages, pages.size, 'pages miscounted');
  assert.ok(head.ids.length <= sizes.head, 'the head is too large');
  for (const { ids } of pages.values()) assert.ok(ids.length <= sizes.page, 'a page is too large');
  assert.equal(head.count, published.length, 'comments miscounted');
  for (const stance of 'abcdef') {
    const taken = published.filter(({ entry }) => 'stance' in entry && entry.stance === stance);
    assert.equal(head.stances[stance] ?? 0, taken.length, `stance ${stance} miscounted`);
  }
}

function auditLikes(state: State, sizes: Sizes): void {
  for (const [n, window] of state.likes) {
    const tallies = Object.fromEntries(Object.entries(window).filter(([what]) => what !== 'last'));
    const given: Record<string, number> = {};
    for (const { likes } of state.readers.get(n)?.values() ?? []) {
      for (const [what, on] of Object.entries(likes)) given[what] = (given[what] ?? 0) + (on ? 1 : 0);
    }
    same(tallies, given, `the likes of window ${n} differ`);
    for (const what of Object.keys(tallies)) {
      const [id = ''] = what.split('~');
      assert.equal(String(windowOf(state, id, sizes.page)), n, `${what} is liked in window ${n}`);
    }
  }
}

/** What must be true of any step: who may change whose words, and whose trust. */
export function auditStep(old: State, fresh: State, uid: string, isModerator: boolean): void {
  const must = (holds: boolean, what: string) => {
    assert.ok(holds, `${what} by ${uid}`);
  };
  for (const [id, then] of old.comments) {
    const later = fresh.comments.get(id);
    const isMine = uid === then.uid;
    if (later === undefined) must(then.status === 'held' && (isMine || isModerator), `${id} taken away`);
    else if (plain(then.entry) !== plain(later.entry)) {
      const isRestored = later.status === 'published' && plain(later.entry) === plain(then.kept);
      const isHidden = later.status === 'hidden' && plain(later.kept) === plain(then.entry);
      must(isRestored || isHidden ? isModerator : isMine, `${id} changed`);
    } else if (then.status !== later.status) {
      must(isModerator && then.status === 'held', `${id} went from ${then.status} to ${later.status}`);
    }
  }
  for (const [id, { uid: author, entry }] of fresh.comments) {
    if (!old.comments.has(id)) must(author === uid && 'uid' in entry && entry.uid === uid, `${id} forged`);
  }
  for (const [id, { uid: reporter, comment }] of fresh.reports) {
    assert.equal(id, `${comment}~${reporter}`, 'a report under another name');
    must(old.reports.has(id) || reporter === uid, `${id} reported`);
  }
  for (const [id, { uid: reporter }] of old.reports)
    must(fresh.reports.has(id) || isModerator || reporter === uid, `${id} taken back`);
  const { locked, pinned, title, url } = old.head ?? {};
  const settled = fresh.head ?? { locked, pinned, title, url };
  const isAsSettled = settled.locked === locked && settled.pinned === pinned && settled.title === title;
  must(!old.head || isModerator || (isAsSettled && settled.url === url), 'the thread settled');
  for (const [author, { approved = 0, bannedUntil }] of fresh.authors) {
    const before = old.authors.get(author)?.bannedUntil;
    must(isModerator || plain(before) === plain(bannedUntil), `${author} banned, or no longer`);
    must(isModerator || approved === (old.authors.get(author)?.approved ?? 0), `${author} trusted`);
  }
}
