import { isGone, type CommentId } from '../../../model/comment.js';
import { mayApprove, mayHide, mayRestore } from '../../../model/permissions.js';
import type { Change, Outcome } from '../../store.js';
import { denied, missing, type Scene } from '../scene.js';
import { stub } from '../stub.js';
import { demandAddress } from '../words.js';

interface Named {
  readonly id: CommentId;
}

/** Puts a stub in a published comment's place, and keeps what was there. */
export async function hide(scene: Scene, { id }: Named): Promise<Outcome> {
  scene.demandModerator();
  const place = await scene.place(id);
  if (isGone(place.item) || !mayHide(scene.situation(place.item))) throw missing();
  await scene.thread.keep(id, place.item);
  await scene.thread.replace(place, stub(place.item, 'hidden'));
  return 'done';
}

/** Puts back what a moderator hid. */
export async function restore(scene: Scene, { id }: Named): Promise<Outcome> {
  scene.demandModerator();
  const place = await scene.place(id);
  const kept = await scene.thread.kept(id);
  if (!kept || !mayRestore(scene.situation(place.item))) throw missing();
  await scene.thread.replace(place, kept);
  await scene.thread.forget(id);
  return 'done';
}

/** Publishes a held comment, with the time it was written; its author is trusted a little more from here on. */
export async function approve(scene: Scene, { id }: Named): Promise<Outcome> {
  scene.demandModerator();
  const { entry, address } = await scene.held(id);
  if (!mayApprove(scene.situation(entry, true))) throw denied('Nobody approves their own comment.');
  if (!(await scene.thread.head())) demandAddress(address, scene.policy);
  await scene.thread.append(address, id, entry, scene.now);
  await scene.thread.release(id);
  const { approved } = await scene.standing(entry.uid);
  await scene.putStanding({ approved: approved + 1 }, entry.uid);
  return 'done';
}

/** Removes a held comment without a trace. */
export async function refuse(scene: Scene, { id }: Named): Promise<Outcome> {
  scene.demandModerator();
  await scene.held(id);
  await scene.thread.release(id);
  return 'done';
}

/** Locks or unlocks the thread. */
export async function lock(scene: Scene, { locked }: Change & { kind: 'lock' }): Promise<Outcome> {
  scene.demandModerator();
  const head = await scene.thread.head();
  if (!head) throw missing();
  await scene.thread.putHead({ ...head, locked });
  return 'done';
}
