import type { Look } from './carry-out.js';
import { load } from '../../load.js';
import { like } from './like.js';
import { edit, remove } from './own.js';
import { post } from './post.js';
import { report } from './report.js';
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
    case 'like':
      return like(work, change.id, change.on);
    case 'report':
      return report(work, change.id, change.reason);
    default:
      return async (fresh) => {
        const { lookOfModerating } = await load(() => import('./moderate.js'));
        return lookOfModerating(work, change)(fresh);
      };
  }
}
