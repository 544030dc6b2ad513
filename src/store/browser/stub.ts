import type { Item, Stub } from '../../model/comment.js';

/** What is left in place of an item. */
export const stub = ({ parent, createdAt }: Item, gone: Stub['gone']): Stub => ({
  ...(parent !== undefined && { parent }),
  createdAt,
  gone,
});
