import { test } from 'node:test';
import type { Policy } from '../../../src/model/site.js';
import { commit, type Drafts, type Forge } from './draft.js';
import { allowed, refused } from './emulator.js';
import { create, type World } from './world.js';

/** A forgery of a flow's batch, or the person and the world in which it, or the batch as it is, is sent. */
type Variation =
  | Forge
  | {
      readonly by?: string | null;
      readonly start?: World;
      readonly settings?: Partial<Policy>;
      readonly change?: Forge;
    };

/** An honest operation, and what differs from it. */
interface Flow {
  readonly by: string;
  readonly start?: World;
  /** @param by who sends it */
  readonly batch: (path: string, by: string) => Drafts | Promise<Drafts>;
  /** Variations that are honest too. */
  readonly allowed?: Readonly<Record<string, Variation>>;
  /** Variations that the rules must refuse. */
  readonly refused?: Readonly<Record<string, Variation>>;
}

/**
 * A test for each variation. What is refused has its twin: the honest batch, in the same world where only the batch was
 * forged, goes through right after. So it was that one change that was refused.
 */
export function flow(name: string, { by, start = {}, batch, ...variations }: Flow): void {
  for (const [what, variation] of Object.entries({ 'as it should be': {}, ...variations.allowed })) {
    const { who, begin, build } = prepare(variation, by, start, batch);
    test(`${name}, allowed: ${what}`, async () => {
      const path = await begin();
      await allowed(commit(path, who, await build(path)));
    });
  }
  for (const [what, variation] of Object.entries(variations.refused ?? {})) {
    const { who, begin, build, isElsewhere } = prepare(variation, by, start, batch);
    test(`${name}, refused: ${what}`, async () => {
      const path = await begin();
      await refused(commit(path, who, await build(path)));
      const same = isElsewhere ? await create(start) : path;
      await allowed(commit(same, by, await batch(same, by)));
    });
  }
}

function prepare(variation: Variation, by: string, start: World, batch: Flow['batch']) {
  const { change, ...elsewhere } = typeof variation === 'function' ? { change: variation } : variation;
  const world: World = { ...start, ...elsewhere.start };
  const settings =
    start.settings === null
      ? null
      : { ...start.settings, ...elsewhere.start?.settings, ...elsewhere.settings };
  return {
    who: elsewhere.by === undefined ? by : elsewhere.by,
    begin: () => create({ ...world, settings }),
    async build(path: string): Promise<Drafts> {
      const sender = elsewhere.by ?? by;
      const writes = await batch(path, sender);
      return (await change?.(writes, path, sender)) ?? writes;
    },
    isElsewhere: elsewhere.start !== undefined || elsewhere.settings !== undefined,
  };
}
