import type { CommentId } from '../../model/comment.js';
import { announce } from '../shared/announcer.js';
import type { Bench } from './bench.js';
import { focusComment } from './focus.js';

/** A change that somebody makes to a comment that is there. */
interface CommentChange {
  readonly kind: 'delete' | 'hide' | 'restore' | 'approve' | 'refuse' | 'dismiss';
  readonly id: CommentId;
}

/**
 * Makes a change to a comment. Once it is made, screen readers are told, and the comment has the focus that its button had.
 * Resolves to whether it was made.
 * @param done what they are told
 */
export async function changeComment(
  { host, writing }: Bench,
  change: CommentChange,
  done: string,
): Promise<boolean> {
  if (!(await writing.change(change))) return false;
  announce(done);
  await focusComment(host, change.id);
  return true;
}
