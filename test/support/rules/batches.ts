import type { CommentId, Role, Words } from '../../../src/model/comment.js';
import type { ThreadAddress } from '../../../src/model/thread.js';
import * as store from '../../../src/store/firestore/writes.js';
import type { Place, RawComment, RawEntry, RawHead, RawItem } from '../../../src/store/firestore/writes.js';
import { drafted, type Drafts } from './draft.js';
import { read } from './emulator.js';
import { userOf } from './people.js';
import { HEAD, hour, newId, PAGE } from './world.js';

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
export const hide = (by: string, id: CommentId, entry: RawEntry, place: 'head' | number = 'head'): Drafts =>
  drafted(store.hiding({ thread: PAGE.id, id, entry, place, by }));
export const restore = (id: CommentId, entry: RawEntry, place: 'head' | number = 'head'): Drafts =>
  drafted(store.restoring({ thread: PAGE.id, id, entry, place }));
export const approve = (id: CommentId, entry: RawEntry, into: 'head' | 'new-head' = 'head'): Drafts =>
  drafted(store.approving({ thread: PAGE, id, entry, into }));

/** The same of what is there: batches that a world's site is needed for. */
export const removing = (id: CommentId, place?: 'head' | number) => async (path: string) =>
  remove(id, (await commentOf(path, id)).entry, place);
export const hiding = (by: string, id: CommentId, place?: 'head' | number) => async (path: string) =>
  hide(by, id, (await commentOf(path, id)).entry as RawEntry, place);
export const restoring = (id: CommentId, place?: 'head' | number) => async (path: string) => {
  const { kept, entry } = await commentOf(path, id);
  return restore(id, kept ?? (entry as RawEntry), place);
};
export const approving = (id: CommentId, into?: 'head' | 'new-head') => async (path: string) =>
  approve(id, (await commentOf(path, id)).entry as RawEntry, into);

export const headOf = async (path: string): Promise<RawHead> => (await read(`${path}/${HEAD}`)) as RawHead;
export const archive = (head: RawHead): Drafts => drafted(store.archiving({ thread: PAGE.id, head }));
export const archiving = async (path: string): Promise<Drafts> => archive(await headOf(path));

export const like = (
  uid: string,
  id: CommentId,
  { window = 0, on = true, reaction }: { window?: number; on?: boolean; reaction?: store.Reaction } = {},
): Drafts =>
  drafted(
    store.liking({ thread: PAGE.id, window, id, uid, on, ...(reaction !== undefined && { reaction }) }),
  );
export const report = (uid: string, id: CommentId, reason: store.Reason = 'spam'): Drafts =>
  drafted(store.reporting({ id, uid, reason }));
export const settle = (
  settlement: Omit<Parameters<typeof store.settling>[0], 'thread'>,
  thread = PAGE.id,
): Drafts => drafted(store.settling({ thread, ...settlement }));
