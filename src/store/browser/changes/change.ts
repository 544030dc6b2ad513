import type { Change, Outcome } from '../../store.js';
import type { Scene } from '../scene.js';
import { approve, ban, correct, dismiss, hide, lock, pin, refuse, restore } from './moderation.js';
import { edit, like, remove, report } from './own.js';
import { post } from './post.js';

type Changes = {
  readonly [K in Change['kind']]: (scene: Scene, change: Change & { kind: K }) => Promise<Outcome>;
};

const CHANGES: Changes = {
  post,
  edit,
  delete: remove,
  like,
  report,
  hide,
  restore,
  approve,
  refuse,
  dismiss,
  pin,
  lock,
  correct,
  ban,
};

/** Makes a change, or says why not. @throws StoreError */
export function makeChange(scene: Scene, change: Change): Promise<Outcome> {
  const make = CHANGES[change.kind] as (scene: Scene, change: Change) => Promise<Outcome>;
  return make(scene, change);
}
