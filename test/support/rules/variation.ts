import type { Policy } from '../../../src/model/site.js';
import type { Drafts, Forge } from './draft.js';
import type { World } from './world.js';

/** Builds what somebody sends. `path` is the world's site, `by` who sends it. */
export type Batch = (path: string, by: string) => Drafts | Promise<Drafts>;

/** What may differ from an honest operation. */
interface Differences {
  readonly by?: string | null | undefined;
  /** Its parts in place of the honest world's. */
  readonly start?: World | undefined;
  readonly settings?: Partial<Policy> | undefined;
  /** What was sent before, and went through. */
  readonly before?: Batch | undefined;
  /** That the same was sent before, and went through. */
  readonly again?: true | undefined;
  readonly change?: Forge | undefined;
}
type Aspect = (typeof ASPECTS)[number];
const ASPECTS = ['change', 'again', 'settings', 'before', 'start', 'by'] as const;

/** A forgery of a flow's batch, or the person and the world in which it, or the batch as it is, is sent. */
export type Variation = Forge | Differences;
/** One that must be refused. */
export type Attack =
  | Forge
  | (Differences & {
      /**
       * In which of several things the twin differs from the attack; 'all': the twin is the honest operation itself. By
       * default the first that is given of: the change, that it was sent before, the settings, what was sent before, the world.
       */
      readonly twin?: Aspect | 'all';
    });

const differences = (variation: Variation): Differences =>
  typeof variation === 'function' ? { change: variation } : variation;

/** Somebody in a world, and what becomes of the flow's batch. */
export interface Case {
  readonly who: string | null;
  readonly world: World;
  readonly before?: Batch | undefined;
  readonly again?: true | undefined;
  readonly change?: Forge | undefined;
}

/** An honest operation with something else in it. */
export function caseOf(honest: Case, variation: Variation): Case {
  const { by, before, again, change, ...world } = differences(variation);
  return {
    who: by === undefined ? honest.who : by,
    world: worldOf(honest.world, world),
    before: before ?? honest.before,
    again,
    change,
  };
}

function worldOf(world: World, { start, settings }: Pick<Differences, 'start' | 'settings'>): World {
  if (start === undefined && settings === undefined) return world;
  const isUnset = start?.settings === null || (world.settings === null && !start?.settings && !settings);
  return {
    ...world,
    ...start,
    settings: isUnset ? null : { ...world.settings, ...start?.settings, ...settings },
  };
}

/** An attack and its legitimate twin; in the same world, unless it is the world in which they differ. */
export function withTwin(honest: Case, given: Attack): { readonly attack: Case; readonly twin: Case } {
  const attack = caseOf(honest, given);
  if (typeof given === 'function') return { attack, twin: honest };
  switch (given.twin ?? ASPECTS.find((aspect) => given[aspect] !== undefined)) {
    case 'change':
      return { attack, twin: { ...attack, change: undefined } };
    case 'by':
      return { attack, twin: { ...attack, who: honest.who } };
    case 'settings':
      return { attack, twin: caseOf(honest, { ...given, settings: undefined }) };
    case 'start':
      return { attack, twin: caseOf(honest, { ...given, start: undefined }) };
    case 'before':
      return { attack, twin: { ...attack, before: honest.before } };
    case 'again':
      return { attack, twin: { ...attack, again: undefined } };
    default:
      return { attack, twin: honest };
  }
}
