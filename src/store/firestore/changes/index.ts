import type { Look } from './carry-out.js';
import { like } from './like.js';
import { approve, hide, lock, refuse, restore } from './moderate.js';
import { edit, remove } from './own.js';
import { post } from './post.js';
import type { Workplace } from './workplace.js';

/** How each kind of change is made. */
export function lookOf(work: Workplace): Look {
  const { change } = work;
  switch (change.kind) {
    case 'post':
      return post(work, change);
    case 'edit':
      return edit(work, change.id, change.text);
    case 'delete':
      return remove(work, change.id);
    case 'hide':
      return hide(work, change.id);
    case 'restore':
      return restore(work, change.id);
    case 'approve':
      return approve(work, change.id);
    case 'refuse':
      return refuse(work, change.id);
    case 'like':
      return like(work, change.id, change.on);
    case 'lock':
      return lock(work, change.locked);
  }
}
