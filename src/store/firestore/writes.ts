/**
 * Every write that the store can make, as batches of plain data for the rules to judge (firestore.rules).
 *
 * Documents, all below `sites/{site}`. What does not apply is absent, never null or false.
 *
 *     (the site itself)                   moderation, guests, closed, closeAfterDays, editMinutes, moderators, minSeconds, meter, hosts, names, links
 *     private/guard                       refuse, hold
 *     private/owner                       never there; who may ask for it is the owner
 *     comments/{id}                       thread, uid, status, at, entry [, to] | held: about {url, title} | hidden: kept, by
 *     threads/{thread}                    url, title, locked, createdAt, count, stances {a: n}, pages, ids [id], items {id: item}, last [, pinned]
 *     threads/{thread}/pages/{n}          ids [id], items {id: item} [, last]
 *     threads/{thread}/likes/{n}          {id or id~reaction: n}, last
 *     threads/{thread}/likes/{n}/readers/{uid}   likes {id or id~reaction: boolean}, last, at
 *     authors/{uid}                       [last, what] [, approved] [, bannedUntil]
 *     meters/{hour}                       n, at, what
 *     reports/{id~uid}                    comment, uid, reason, at
 *     item: an entry                      uid, name, text, createdAt [, guest true] [, role] [, parent] [, quote {exact, prefix, suffix}] [, mentions [uid]] [, stance] [, editedAt]
 *     item: a stub                        createdAt, gone 'hidden' | 'deleted' [, parent]
 *
 * Within 1.x fields may be added, all of them optional. So raw entries travel unchanged, Timestamps and unknown fields
 * included, and documents are changed field by field.
 */
export { apply, type Batch, type Write, type Writer } from './writes/write.js';
export type * from './writes/documents.js';
export { type Place } from './writes/items.js';
export { deleting, editing, meterOf, posting, takingBack, type Posting } from './writes/comments.js';
export {
  approving,
  banning,
  hiding,
  restoring,
  settling,
  trusting,
  type Hiding,
} from './writes/moderation.js';
export { archiving, liking, reporting, type Reaction, type Reason } from './writes/readers.js';
export { savingGuard, savingPolicy, type Guard } from './writes/site.js';
