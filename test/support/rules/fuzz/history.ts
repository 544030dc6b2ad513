import assert from 'node:assert/strict';
import type { Policy } from '../../../../src/model/site.js';
import { audit, auditStep, type Sizes } from '../audit.js';
import { commit } from '../draft.js';
import { RULES } from '../emulator.js';
import { mutated } from '../mutations.js';
import { honest, type Operation } from '../operations.js';
import { dice, type Dice } from '../random.js';
import { stateOf, type State } from '../state.js';
import { create, newId, type Given } from '../world.js';
import { readSomething } from './reads.js';
import { commitInTransaction } from './transaction.js';

/** The sizes that SMALLER_RULES prove: a short history archives. */
export const SIZES: Sizes = { head: 6, page: 3 };
const SMALLER: Readonly<Record<string, string>> = {
  'headHolds() { return 40; }': 'headHolds() { return 6; }',
  'pageHolds() { return 20; }': 'pageHolds() { return 3; }',
  'headKeeps() { return 16; }': 'headKeeps() { return 2; }',
  "duration.value(1, 's')": "duration.value(0, 's')",
};
/** The rules with small heads and pages, and no pause between likes. */
export const SMALLER_RULES = Object.entries(SMALLER).reduce((rules, [from, to]) => {
  assert.ok(rules.includes(from), `the rules do not say any more: ${from}`);
  return rules.replace(from, to);
}, RULES);

/** What came of one operation. */
export interface Outcome {
  readonly kind: string;
  readonly isAllowed: boolean;
  readonly isTransaction?: boolean;
}

/** Nine comments in every state, three of them archived. */
function begun({ pick }: Dice): Record<string, Given> {
  const authors = ['ann', 'eve', 'gus', 'mia', 'ann', 'eve', 'gus', 'ann', 'eve'];
  return Object.fromEntries(
    authors.map((by, i): [string, Given] => {
      const stance = pick([undefined, 'a', 'b']);
      const ofOthers = by === 'mia' ? 'published' : 'held';
      const status = pick(['published', 'published', 'published', 'hidden', ofOthers] as const);
      return [newId(), { by, at: i < 3 ? 0 : -1, ...(stance && { stance }), ...(status && { status }) }];
    }),
  );
}

/** What happens on one site: honest operations, and mutations of them. The invariants hold after each, or it throws. */
export class History {
  private readonly path: string;
  private readonly policy: Pick<Policy, 'moderation' | 'meter'>;
  private state: State;

  private constructor(path: string, policy: Pick<Policy, 'moderation' | 'meter'>, state: State) {
    this.path = path;
    this.policy = policy;
    this.state = state;
  }

  /** A site that a seed makes: two of three have a thread already. */
  static async begin(seed: number): Promise<History> {
    const chance = dice(seed);
    const policy = {
      moderation: chance.one('open', 'first', 'first', 'all'),
      meter: chance.one(0, 1000),
    } as const;
    const path = await create({
      settings: { ...policy, minSeconds: 0, moderators: { mia: 'Mia' }, reactions: ['love'] },
      authors: { ann: { approved: 1 }, eve: {}, gus: {}, mia: {} },
      guard: { hold: '', refuse: '' },
      ...(seed % 3 ? { pages: 1, comments: begun(chance) } : { thread: false }),
    });
    return new History(path, policy, await stateOf(path));
  }

  /** One write that a seed makes: honest with probability 0.6, and then it must be allowed. Undefined where none was found. */
  async write(seed: number): Promise<Outcome | undefined> {
    const chance = dice(seed);
    const operation = this.choose(chance);
    if (!operation) return undefined;
    const isForged = chance.chance(0.4);
    const { kind, uid, batch } = isForged
      ? mutated(chance, operation, this.state, this.choose(chance))
      : operation;
    const isTransaction = chance.chance(0.2);
    const said = `${isForged ? 'a forged' : 'an honest'} ${kind} by ${uid} (seed ${String(seed)})`;
    const failure = await (isTransaction ? commitInTransaction : commit)(this.path, uid, batch).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failure && !isForged) throw new Error(`${said} was refused`, { cause: failure });
    await this.check(said, uid);
    return { kind, isAllowed: !failure, isTransaction };
  }

  /** One read that a seed makes: allowed to whom it belongs, and to nobody else. */
  read(seed: number): Promise<Outcome> {
    return readSomething(dice(seed), this.path, this.state);
  }

  private choose(chance: Dice): Operation | undefined {
    for (let tries = 0; tries < 20; tries++) {
      const operation = honest(chance, this.state, this.policy, SIZES);
      if (operation) return operation;
    }
    return undefined;
  }

  private async check(said: string, uid: string): Promise<void> {
    const next = await stateOf(this.path);
    try {
      audit(next, SIZES);
      auditStep(this.state, next, uid, uid === 'mia');
    } catch (cause) {
      throw new Error(`${said} broke it: ${String(cause)}`, { cause });
    }
    this.state = next;
  }
}
