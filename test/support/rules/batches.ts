import type { Timestamp } from 'firebase/firestore';
import type { CommentId, Role, Words } from '../../../src/model/comment.js';
import type { Reason } from '../../../src/model/moderation.js';
import type { Reaction } from '../../../src/model/site.js';
import type { ThreadAddress } from '../../../src/model/thread.js';
import * as store from '../../../src/store/firestore/writes.js';
import type { Place, RawComment, RawEntry, RawHead, RawItem } from '../../../src/store/firestore/writes.js';
import { drafted, type Drafts } from './draft.js';
import { read } from './emulator.js';
import { userOf } from './people.js';
import { ago, DAY, HEAD, hour, newId, PAGE } from './world.js';

// The store's batches with a test's defaults: about PAGE's thread, in the head.

/** The comment that a test's batch posts. */
export const X = newId();

/** What a test wants of a post. */
export interface Wanted extends Partial<Words> {
  readonly id?: CommentId;
  readonly page?: ThreadAddress;
  readonly name?: string;
  readonly role?: Role;
  readonly to?: string | undefined;
  readonly metered?: boolean;
}

function posting(uid: string, into: 'head' | 'new-head' | 'held', wanted: Wanted): Drafts {
  const {
    id = X,
    page = PAGE,
    name = uid,
    role,
    to,
    metered = false,
    text = `${uid} believes`,
    ...rest
  } = wanted;
  return drafted(
    store.posting({
      id,
      thread: page,
      user: { ...userOf(uid, role), name },
      words: { text, ...rest },
      ...(to !== undefined && { to }),
      into,
      ...(metered && { meter: hour() }),
    }),
  );
}

export const post = (uid: string, wanted: Wanted = {}): Drafts => posting(uid, 'head', wanted);
export const open = (uid: string, wanted: Wanted = {}): Drafts => posting(uid, 'new-head', wanted);
export const handIn = (uid: string, wanted: Wanted = {}): Drafts => posting(uid, 'held', wanted);

export const edit = (uid: string, id: CommentId, place: Place = 'head', text = 'second thoughts'): Drafts =>
  drafted(store.editing({ thread: PAGE.id, id, uid, text, place }));
export const takeBack = (id: CommentId): Drafts => drafted(store.takingBack({ id }));

/** A comment as the ledger has it. */
export async function commentOf(path: string, id: CommentId): Promise<RawComment> {
  return (await read(`${path}/comments/${id}`)) as RawComment;
}

export const remove = (id: CommentId, item: RawItem, place: 'head' | number = 'head'): Drafts =>
  drafted(store.deleting({ thread: PAGE.id, id, item, place }));

/** The first line in a log, by mia unless it is told otherwise. */
export const note = (by = 'mia', why?: string): store.Noting => ({
  by,
  log: null,
  ...(why !== undefined && { why }),
});
export const hide = (by: string, id: CommentId, entry: RawEntry, place: 'head' | number = 'head'): Drafts =>
  drafted(store.hiding({ thread: PAGE.id, id, entry, place, note: note(by) }));
export const restore = (
  id: CommentId,
  entry: RawEntry,
  place: 'head' | number = 'head',
  by?: string,
): Drafts => drafted(store.restoring({ thread: PAGE.id, id, entry, place, note: note(by) }));
export const approve = (
  id: CommentId,
  entry: RawEntry,
  into: 'head' | 'new-head' = 'head',
  by?: string,
): Drafts => drafted(store.approving({ thread: PAGE, id, entry, into, note: note(by) }));
export const refuse = (id: CommentId, by?: string): Drafts => drafted(store.refusing({ id, note: note(by) }));
export const dismiss = (id: CommentId, reporters: readonly string[], by?: string): Drafts =>
  drafted(store.dismissing({ id, reporters, note: note(by) }));

/** For a day, if it is not said otherwise; null lifts it. */
export const ban = (uid: string, by?: string, until: Timestamp | null = ago(-DAY)): Drafts =>
  drafted(store.banning({ uid, until, note: note(by) }));
export const trust = (uid: string, approved = 1, by?: string): Drafts =>
  drafted(store.trusting({ uid, approved, note: note(by) }));

/** The same of what is there: batches that a world's site is needed for. */
export const removing = (id: CommentId, place?: 'head' | number) => async (path: string) =>
  remove(id, (await commentOf(path, id)).entry, place);
export const hiding =
  (id: CommentId, place?: 'head' | number) =>
  async (path: string, by = 'mia') =>
    hide(by, id, (await commentOf(path, id)).entry as RawEntry, place);
export const restoring = (id: CommentId, place?: 'head' | number) => async (path: string, by?: string) => {
  const { kept, entry } = await commentOf(path, id);
  return restore(id, kept ?? (entry as RawEntry), place, by);
};
export const approving = (id: CommentId, into?: 'head' | 'new-head') => async (path: string, by?: string) =>
  approve(id, (await commentOf(path, id)).entry as RawEntry, into, by);

export const headOf = async (path: string): Promise<RawHead> => (await read(`${path}/${HEAD}`)) as RawHead;
export const archive = (head: RawHead): Drafts => drafted(store.archiving({ thread: PAGE.id, head }));
export const archiving = async (path: string): Promise<Drafts> => archive(await headOf(path));

export const like = (
  uid: string,
  id: CommentId,
  {
    window = 0,
    on = true,
    reaction,
    metered = false,
  }: { window?: number; on?: boolean; reaction?: Reaction; metered?: boolean } = {},
): Drafts =>
  drafted(
    store.liking({
      thread: PAGE.id,
      window,
      id,
      uid,
      on,
      ...(reaction !== undefined && { reaction }),
      ...(metered && { meter: hour() }),
    }),
  );
export const report = (
  uid: string,
  id: CommentId,
  { reason = 'spam', metered = false }: { reason?: Reason; metered?: boolean } = {},
): Drafts => drafted(store.reporting({ id, uid, reason, ...(metered && { meter: hour() }) }));
export const settle = (settlement: store.Settlement, by?: string, thread = PAGE.id): Drafts =>
  drafted(store.settling({ thread, ...settlement, note: note(by) }));
