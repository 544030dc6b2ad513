import type { Change, Outcome } from '../../store.js';
import type { Scene } from '../scene.js';
import { approve, hide, lock, refuse, restore } from './moderation.js';
import { edit, like, remove } from './own.js';
import { post } from './post.js';

type Changes = {
  readonly [K in Change['kind']]: (scene: Scene, change: Change & { kind: K }) => Promise<Outcome>;
};

const CHANGES: Changes = { post, edit, delete: remove, hide, restore, approve, refuse, like, lock };

/** Makes a change, or says why not. @throws StoreError */
export function makeChange(scene: Scene, change: Change): Promise<Outcome> {
  const make = CHANGES[change.kind] as (scene: Scene, change: Change) => Promise<Outcome>;
  return make(scene, change);
}
