import type { CommentId } from '../model/comment.js';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/** A new comment's id: 16 letters (every page view pays for them), 96 random bits, so that no two writers ever meet. */
export function newId(): CommentId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}
