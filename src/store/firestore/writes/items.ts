import { increment } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { RawItem, RawStub } from './documents.js';
import type { Write } from './write.js';

/** Where a comment's item is: in the head, on page n, or nowhere as the comment is held. */
export type Place = 'head' | 'held' | number;

/** What the ledger's `at` says of a place. */
export const at = (place: Place): number => (typeof place === 'number' ? place : -1);

/** What stays in place of an entry (or of another stub). */
export function stub({ parent, createdAt }: RawItem, gone: RawStub['gone']): RawStub {
  return { ...(parent !== undefined && { parent }), createdAt, gone };
}

/** The moves of the head's count, and of its stance's, when an item becomes visible (1) or disappears (-1). */
export function counts(item: RawItem, by: 1 | -1): Record<string, unknown> {
  const stance = 'stance' in item ? item.stance : undefined;
  return { count: increment(by), ...(stance !== undefined && { [`stances.${stance}`]: increment(by) }) };
}

/**
 * The writes that change an item where it is. On a page the head moves with it, if the count does.
 * @param fields field paths and values of the document that holds the item
 * @param moves what `counts` gives, if the item becomes visible or disappears
 */
export function changing(
  thread: string,
  id: CommentId,
  place: Place,
  fields: Readonly<Record<string, unknown>>,
  moves?: Readonly<Record<string, unknown>>,
): Record<string, Write> {
  const head = `threads/${thread}`;
  if (place === 'held') return {};
  if (place === 'head')
    return { head: { verb: 'update', path: head, data: { ...fields, ...moves, last: id } } };
  return {
    page: { verb: 'update', path: `${head}/pages/${String(place)}`, data: { ...fields, last: id } },
    ...(moves && { head: { verb: 'update', path: head, data: { ...moves, last: id } } }),
  };
}
