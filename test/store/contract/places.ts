import { expect } from '@open-wc/testing';
import type { CommentId } from '../../../src/model/comment.js';
import type { Open } from './harness.js';
import { Stage } from './stage.js';

/** Everything that can be done to a comment in the head can be done to an archived one. */
export const PLACES = ['head', 'archived'] as const;
export type Place = (typeof PLACES)[number];

/** A thread whose 20 oldest comments, all by ann, are in the wanted place. Each test takes its own. */
export class Supply {
  readonly stage: Stage;
  readonly #ids: CommentId[];

  private constructor(stage: Stage, ids: CommentId[]) {
    this.stage = stage;
    this.#ids = ids;
  }

  static async open(open: Open, place: Place): Promise<Supply> {
    const stage = await Stage.open(open);
    const ids: CommentId[] = [];
    for (let n = 0; n < 20; n++) ids.push(await stage.post('ann', `ann’s ${String(n)}`));
    for (let n = 0; place === 'archived' && n < 21; n++) await stage.post('ben', `ben’s ${String(n)}`);
    expect((await stage.head()).ids.includes(ids[0]!)).to.equal(place === 'head');
    return new Supply(stage, ids.reverse());
  }

  /** A comment of ann’s that no other test touches: the oldest that is left. */
  take(): CommentId {
    const id = this.#ids.pop();
    if (id === undefined) throw new Error('the supply is used up');
    return id;
  }
}
