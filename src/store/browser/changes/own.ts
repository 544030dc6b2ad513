import { isGone, type CommentId } from '../../../model/comment.js';
import { mayDelete, mayEdit } from '../../../model/permissions.js';
import { StoreError } from '../../errors.js';
import type { Change, Outcome } from '../../store.js';
import { demandDecency, demandLeave, demandOpen, demandTime, isPublishedAtOnce } from '../judgement.js';
import { denied, missing, type Scene } from '../scene.js';
import { stub } from '../stub.js';
import { demandText } from '../words.js';

// What authors do with their own comments, and readers with others'.

/** Changes the words of one's own comment, published or held. */
export async function edit(scene: Scene, { id, text }: Change & { kind: 'edit' }): Promise<Outcome> {
  const { thread, now, user } = scene;
  const held = await thread.held(id);
  const place = held ? null : await scene.place(id);
  const item = held?.entry ?? place?.item;
  if (!item || isGone(item)) throw missing();
  if (item.uid !== user.uid) throw denied('Only its author edits a comment.');
  if (!mayEdit(scene.situation(item, !!held))) {
    throw new StoreError('edit-expired', 'It is too late to edit this comment.');
  }
  demandText(text);
  const writing = await scene.writing();
  demandDecency(writing, text);
  demandOpen(writing);
  demandTime(writing);
  const edited = { ...item, text, editedAt: now };
  if (held) await thread.hold({ ...held, entry: edited });
  else if (!isPublishedAtOnce(writing, text)) throw denied('These words would have to wait for approval.');
  else if (place) await thread.replace(place, edited);
  await scene.putStanding({ last: now });
  return 'done';
}

/** Leaves a stub; of a held comment, nothing. Always allowed, as it happens once and leaves no words. */
export async function remove(scene: Scene, { id }: { id: CommentId }): Promise<Outcome> {
  const { thread, user } = scene;
  const held = await thread.held(id);
  if (held?.entry.uid === user.uid) {
    await thread.release(id);
    return 'done';
  }
  const place = await scene.place(id);
  const words = isGone(place.item) ? await thread.kept(id) : place.item;
  if (!words) throw missing();
  if (!mayDelete(scene.situation(words))) throw denied('Only its author deletes a comment.');
  await thread.replace(place, stub(place.item, 'deleted'));
  await thread.forget(id);
  return 'done';
}

/** Reports a published comment to the moderators, once. */
export async function report(scene: Scene, { id, reason }: Change & { kind: 'report' }): Promise<Outcome> {
  const { policy, user, now, site, transaction } = scene;
  if (isGone((await scene.place(id)).item)) throw missing();
  if (policy.closed) throw new StoreError('closed', 'The site takes no reports at the moment.');
  demandLeave(await scene.standing(), now);
  const reports = await transaction.get('reports', [site, id]);
  await transaction.put('reports', [site, id], { [user.uid]: { reason, at: now }, ...reports });
  return 'done';
}

/**
 * Likes another one's comment, or takes that back. Firestore's limit of one like a second protects a server, so that there
 * is none here.
 */
export async function like(scene: Scene, { id, on }: Change & { kind: 'like' }): Promise<Outcome> {
  const { policy, user, now } = scene;
  const place = await scene.place(id);
  if (isGone(place.item)) throw missing();
  if (place.item.uid === user.uid) throw denied('Nobody likes their own comment.');
  if (policy.closed) throw new StoreError('closed', 'The site takes no likes at the moment.');
  demandLeave(await scene.standing(), now);
  await scene.thread.like(user.uid, place, on);
  return 'done';
}
