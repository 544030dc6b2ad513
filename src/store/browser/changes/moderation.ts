import { isGone } from '../../../model/comment.js';
import { authorSubject, threadSubject, type LogVerb } from '../../../model/moderation.js';
import { mayApprove, mayHide, mayRestore } from '../../../model/permissions.js';
import type { Head } from '../../../model/thread.js';
import type { Moderating, Outcome } from '../../store.js';
import { denied, missing, type Scene } from '../scene.js';
import { stub } from '../stub.js';
import { demandAddress } from '../words.js';

/** A moderator's change. */
type Moderated<K extends Moderating['kind']> = Extract<Moderating, { kind: K }>;

/** Puts a stub in a published comment's place, and keeps what was there. */
export async function hide(scene: Scene, { id, why }: Moderated<'hide'>): Promise<Outcome> {
  scene.demandModerator();
  const place = await scene.place(id);
  if (isGone(place.item) || !mayHide(scene.situation(place.item))) throw missing();
  await scene.thread.keep(id, place.item);
  await scene.thread.replace(place, stub(place.item, 'hidden'));
  await scene.note(id, 'hide', why);
  return 'done';
}

/** Puts back what a moderator hid. */
export async function restore(scene: Scene, { id, why }: Moderated<'restore'>): Promise<Outcome> {
  scene.demandModerator();
  const place = await scene.place(id);
  const kept = await scene.thread.kept(id);
  if (!kept || !mayRestore(scene.situation(place.item))) throw missing();
  await scene.thread.replace(place, kept);
  await scene.thread.forget(id);
  await scene.note(id, 'restore', why);
  return 'done';
}

/** Publishes a held comment, with the time it was written; its author is trusted a little more from here on. */
export async function approve(scene: Scene, { id, why }: Moderated<'approve'>): Promise<Outcome> {
  scene.demandModerator();
  const { entry, address } = await scene.held(id);
  if (!mayApprove(scene.situation(entry, true))) throw denied('Nobody approves their own comment.');
  if (!(await scene.thread.head())) demandAddress(address, scene.policy);
  await scene.thread.append(address, id, entry, scene.now);
  await scene.thread.release(id);
  const { approved } = await scene.standing(entry.uid);
  await scene.putStanding({ approved: approved + 1 }, entry.uid);
  await scene.note(id, 'approve', why);
  return 'done';
}

/** Removes a held comment. */
export async function refuse(scene: Scene, { id, why }: Moderated<'refuse'>): Promise<Outcome> {
  scene.demandModerator();
  await scene.held(id);
  await scene.thread.release(id);
  await scene.note(id, 'refuse', why);
  return 'done';
}

/** Settles the reports of a comment. */
export async function dismiss(scene: Scene, { id, why }: Moderated<'dismiss'>): Promise<Outcome> {
  scene.demandModerator();
  const key = [scene.site, id];
  if (!(await scene.transaction.get('reports', key))) return 'done';
  await scene.transaction.delete('reports', key);
  await scene.note(id, 'dismiss', why);
  return 'done';
}

/** Puts a published comment at the head of the thread, or no longer. */
export async function pin(scene: Scene, { id, on, why }: Moderated<'pin'>): Promise<Outcome> {
  scene.demandModerator();
  if (on && isGone((await scene.place(id)).item)) throw missing();
  await putHead(scene, { pinned: on ? id : null });
  await noteThread(scene, on ? 'pin' : 'unpin', why);
  return 'done';
}

/** Locks or unlocks the thread. */
export async function lock(scene: Scene, { locked, why }: Moderated<'lock'>): Promise<Outcome> {
  scene.demandModerator();
  await putHead(scene, { locked });
  await noteThread(scene, locked ? 'lock' : 'unlock', why);
  return 'done';
}

/** Corrects what is said of the page. */
export async function correct(scene: Scene, { title, url, why }: Moderated<'correct'>): Promise<Outcome> {
  scene.demandModerator();
  const { address } = scene;
  if (url !== undefined && !address.id.startsWith('k-')) throw denied('This thread belongs to its address.');
  demandAddress({ ...address, title, ...(url !== undefined && { url }) }, scene.policy);
  await putHead(scene, { title, ...(url !== undefined && { url }) });
  await noteThread(scene, 'correct', why);
  return 'done';
}

/** Bans an author until a time, or lifts a ban. */
export async function ban(scene: Scene, { uid, until, why }: Moderated<'ban'>): Promise<Outcome> {
  scene.demandModerator();
  if (uid === scene.user.uid && scene.user.role !== 'owner') throw denied('Nobody moves their own ban.');
  await scene.putStanding({ bannedUntil: until ?? 0 }, uid);
  await scene.note(authorSubject(uid), until === null ? 'unban' : 'ban', why);
  return 'done';
}

async function putHead(scene: Scene, change: Partial<Head>): Promise<void> {
  const head = await scene.thread.head();
  if (!head) throw missing();
  await scene.thread.putHead({ ...head, ...change });
}

const noteThread = (scene: Scene, what: LogVerb, why: string | undefined): Promise<void> =>
  scene.note(threadSubject(scene.address.id), what, why);
