import { arrayUnion, deleteField, increment, Timestamp } from 'firebase/firestore';
import type { Draft, Drafts } from './draft.js';
import { CAST, type Operation } from './operations.js';
import type { Dice } from './random.js';
import type { State } from './state.js';
import { HEAD, newId, stubOf, words } from './world.js';

/** What a mutation is made from: a batch, one write of it, and what else there is. */
interface Moment {
  readonly dice: Dice;
  readonly state: State;
  readonly uid: string;
  readonly batch: Drafts;
  readonly name: string;
  readonly write: Draft;
  readonly known: readonly [string, ...string[]];
  readonly another: Operation | undefined;
}
type Mutation = (moment: Moment) => void;

/** Forges a field where it is; in any write, where none has it. */
const field =
  (name: string, value: (moment: Moment) => unknown): Mutation =>
  (moment) => {
    const [map = ''] = name.split('.');
    const having = Object.values(moment.batch).filter(({ data }) => name in data || map in data);
    (moment.dice.pick(having) ?? moment.write).data[name] = value(moment);
  };
const id = ({ dice, known }: Moment): string => dice.one(...known);
const alone = (batch: Drafts, name: string, write: Draft): void => {
  for (const other of Object.keys(batch)) Reflect.deleteProperty(batch, other);
  batch[name] = write;
};
const touch = (data: Record<string, unknown>): Draft => ({ verb: 'update', path: HEAD, data });

/** Changes of the kinds that an attacker or a bug would make. */
const MUTATIONS: readonly Mutation[] = [
  ({ batch, name }) => Reflect.deleteProperty(batch, name),
  ({ batch }) => delete batch.head,
  ({ batch }) => delete batch.author,
  ({ batch, another }) => {
    for (const [name, write] of Object.entries(another?.batch ?? {})) batch[`another ${name}`] = write;
  },
  field('count', ({ dice }) => increment(dice.one(-2, -1, 0, 1, 2))),
  field('last', id),
  field('at', ({ dice }) => dice.one<unknown>(-1, 0, 1, '0')),
  field('status', ({ dice }) => dice.one('held', 'published', 'hidden', 'deleted')),
  field('ids', (moment) => arrayUnion(id(moment))),
  field('kept', ({ dice, uid }) => dice.one<unknown>(null, words(uid), deleteField())),
  field('by', ({ dice, uid }) => dice.one<unknown>(uid, 'mia', deleteField())),
  field('about', ({ dice }) => dice.one<unknown>(null, deleteField())),
  field('to', ({ dice }) => dice.one<unknown>('ann', 'eve', null)),
  field('uid', ({ dice }) => dice.one(...CAST)),
  field('approved', () => 5),
  field('bannedUntil', ({ dice }) => dice.one<unknown>(deleteField(), Timestamp.fromMillis(0))),
  field('comment', id),
  field('reason', ({ dice }) => dice.one<unknown>('boring', null)),
  ({ batch, dice }) => {
    batch.touch = touch(
      dice.one<Record<string, unknown>>({ locked: true }, { pinned: deleteField() }, { title: 'evil' }),
    );
  },
  (moment) => {
    const told = moment.dice.pick([...moment.state.reports.keys()]);
    if (told) alone(moment.batch, 'report', { verb: 'delete', path: `reports/${told}`, data: {} });
  },
  field('what', id),
  field('entry.text', () => 'evil'),
  field('entry.stance', () => 'c'),
  (moment) => {
    const { write, dice, uid } = moment;
    const entry = words(uid);
    write.data[`items.${id(moment)}`] = dice.one<unknown>(deleteField(), entry, stubOf(entry, 'hidden'));
  },
  (moment) => {
    moment.write.data[`items.${id(moment)}.text`] = 'evil';
  },
  ({ write, dice }) => {
    write.data[`stances.${dice.one('a', 'b', 'c')}`] = increment(dice.one(-1, 1));
  },
  ({ write, dice }) => {
    write.path = write.path.replace(/(pages|likes)\/\d+/, `$1/${String(dice.one(0, 1, 2, 3))}`);
  },
  ({ batch, dice }) => {
    const window = String(dice.one(0, 1, 2, 3));
    for (const write of Object.values(batch))
      write.path = write.path.replace(/likes\/\d+/, `likes/${window}`);
  },
  (moment) => {
    if (moment.write.path.startsWith('comments/')) moment.write.path = `comments/${id(moment)}`;
  },
  (moment) => {
    const { tally } = moment.batch;
    const [what = id(moment)] = Object.keys(tally?.data ?? {}).filter((key) => key !== 'last');
    if (tally) tally.data[moment.dice.one(what, what, id(moment))] = increment(moment.dice.one(-1, 1, 2));
  },
  (moment) => {
    moment.batch.touch = touch({ last: id(moment) });
  },
  (moment) => {
    moment.batch.touch = touch({ count: increment(moment.dice.one(-1, 1)), last: id(moment) });
  },
  (moment) => {
    const entry = moment.state.comments.get(id(moment))?.entry ?? null;
    const again = id(moment);
    const data = { [`items.${again}`]: entry, ids: arrayUnion(again), count: increment(1), last: again };
    alone(moment.batch, 'again', touch(data));
  },
  (moment) => {
    const copied = id(moment);
    const data = { [`items.${copied}`]: moment.state.comments.get(copied)?.entry ?? null, last: copied };
    alone(moment.batch, 'copy', { verb: 'update', path: `${HEAD}/pages/0`, data });
  },
];

/** An operation with one or two changes, perhaps sent by somebody else. `another` may be mixed in. */
export function mutated(
  dice: Dice,
  operation: Operation,
  state: State,
  another: Operation | undefined,
): Operation {
  const { batch } = operation;
  const uid = dice.chance(0.25) ? dice.one(...CAST) : operation.uid;
  for (let changes = dice.chance(0.3) ? 2 : 1; changes > 0; changes--) {
    const [name, write] = dice.pick(Object.entries(batch)) ?? [];
    if (!name || !write) break;
    const known = [newId(), ...state.comments.keys()] as const;
    dice.pick(MUTATIONS)?.({ dice, state, uid, batch, name, write, known: [...known], another });
  }
  return { ...operation, uid, batch };
}
