import { isGone, type CommentId, type Entry } from '../../../model/comment.js';
import { mayReply } from '../../../model/permissions.js';
import type { Change, Outcome } from '../../store.js';
import {
  demandAllowance,
  demandDecency,
  demandOpen,
  demandTime,
  hourOf,
  isMetered,
  isPublishedAtOnce,
  type Writing,
} from '../judgement.js';
import { denied, missing, type Scene } from '../scene.js';
import { demandAddress, demandPost } from '../words.js';

type Post = Change & { readonly kind: 'post' };

/** Publishes or holds a comment; of one that has arrived already, tells what became of it. */
export async function post(scene: Scene, change: Post): Promise<Outcome> {
  const before = await outcomeBefore(scene, change.id);
  if (before) return before;
  demandPost(change, scene.policy, scene.user);
  const writing = await scene.writing();
  demandDecency(writing, change.text);
  demandOpen(writing);
  if (change.parent !== undefined) await demandParent(scene, change.parent);
  demandTime(writing);
  if (!writing.head) demandAddress(scene.address, scene.policy);
  await meter(scene, writing);
  await scene.putStanding({ last: scene.now });
  const entry = entryOf(change, scene);
  if (isPublishedAtOnce(writing, change.text)) {
    await scene.thread.append(scene.address, change.id, entry, scene.now);
    return 'published';
  }
  await scene.thread.hold({ id: change.id, entry, address: scene.address });
  return 'held';
}

async function outcomeBefore({ thread, user }: Scene, id: CommentId): Promise<Outcome | null> {
  const held = await thread.held(id);
  const item = held?.entry ?? (await thread.locate(id))?.item;
  if (!item) return null;
  // Whose a stub was is not kept; but ids are random, so that whoever knows one wrote the comment or read it.
  if (!isGone(item) && item.uid !== user.uid) throw denied('Another comment has this id.');
  return held ? 'held' : 'published';
}

async function demandParent(scene: Scene, id: CommentId): Promise<void> {
  const { item } = await scene.place(id);
  if (!mayReply(scene.situation(item))) throw missing();
}

async function meter({ transaction, site, policy, now }: Scene, writing: Writing): Promise<void> {
  if (!isMetered(writing)) return;
  const key = [site, hourOf(now)];
  const nth = ((await transaction.get('meters', key)) ?? 0) + 1;
  demandAllowance(nth, policy, now);
  await transaction.put('meters', key, nth);
}

const entryOf = ({ name, text, parent, quote, mentions, stance }: Post, { user, now }: Scene): Entry => ({
  uid: user.uid,
  name,
  ...(user.guest && { guest: true }),
  ...(user.role && { role: user.role }),
  text,
  ...(parent !== undefined && { parent }),
  ...(quote && { quote: { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix } }),
  ...(mentions && { mentions: [...mentions] }),
  ...(stance !== undefined && { stance }),
  createdAt: now,
});
