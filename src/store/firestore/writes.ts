/**
 * Every write that the store can make, as batches of plain data for the rules to judge (firestore.rules).
 *
 * Documents, all below `sites/{site}`. What does not apply is absent, never null or false.
 *
 *     (the site itself)                   moderation, guests, closed, closeAfterDays, editMinutes, moderators, minSeconds, meter, hosts, names, reserved, links, reactions
 *     private/guard                       refuse, hold
 *     private/owner                       never there; who may ask for it is the owner
 *     rules/{version}                     never there; who may ask for it knows the rules' version
 *     comments/{id}                       thread, uid, status, at, entry [, to] | held: about {url, title} | hidden: kept, by
 *     threads/{thread}                    url, title, locked, createdAt, count, stances {a: n}, pages, ids [id], items {id: item}, last [, pinned]
 *     threads/{thread}/pages/{n}          ids [id], items {id: item} [, last]
 *     threads/{thread}/likes/{n}          {id or id~reaction: n}, last
 *     threads/{thread}/likes/{n}/readers/{uid}   uid, likes {id or id~reaction: boolean}, last, at
 *     authors/{uid}                       [last, what] [, approved] [, approval] [, bannedUntil]
 *     meters/{hour}                       n, at, what
 *     reportMeters/{hour}                 n, at, what
 *     reportMeters/full                   never there; who may ask for it knows that this hour takes no more
 *     likeMeters/{hour}                   n, at, what, thread, window
 *     reports/{id~uid}                    comment, uid, reason, at
 *     log/{id, thread~id or author~uid}   last {by, what, at, why}, before [{by, what, at, why}]
 *     item: an entry                      uid, name, text, createdAt [, guest true] [, role] [, parent] [, quote {exact, prefix, suffix}] [, mentions [uid]] [, stance] [, editedAt]
 *     item: a stub                        createdAt, gone 'hidden' | 'deleted' [, parent]
 *
 * Within 1.x fields may be added, all of them optional. So raw entries travel unchanged, Timestamps and unknown fields
 * included, and documents are changed field by field.
 */
export { apply, type Batch, type Write, type Writer } from './writes/write.js';
export type * from './writes/documents.js';
export { type Place } from './writes/items.js';
export { deleting, editing, posting, takingBack, type Posting } from './writes/comments.js';
export {
  approving,
  banning,
  dismissing,
  hiding,
  refusing,
  restoring,
  settling,
  trusting,
  type Hiding,
  type Settlement,
} from './writes/moderation.js';
export { type Noting } from './writes/log.js';
export { meterOf, type Meter } from './writes/meters.js';
export { archiving, forgettingLikes, leaving, liking, removingReport, reporting } from './writes/readers.js';
export { savingGuard, savingPolicy } from './writes/site.js';
