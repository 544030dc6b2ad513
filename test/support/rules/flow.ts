import { commit, enact, type Drafts } from './draft.js';
import { allowed, refused } from './emulator.js';
import type { Group } from './groups.js';
import { addRow } from './rows.js';
import { tell } from './told.js';
import { touched } from './touched.js';
import { caseOf, withTwin, type Attack, type Batch, type Case, type Variation } from './variation.js';
import { create, type World } from './world.js';

/** An honest operation, and what differs from it. */
interface Flow {
  readonly by: string;
  readonly start?: World;
  readonly batch: Batch;
  /** What was sent before, and went through. */
  readonly before?: Batch;
  /** Where its attacks are listed that test/support/rules/numbers.json does not list yet. */
  readonly group?: Group;
  /** Variations that are honest too. */
  readonly allowed?: Readonly<Record<string, Variation>>;
  /** Variations that the rules must refuse. */
  readonly refused?: Readonly<Record<string, Attack>>;
}

/**
 * A row for each variation. What is refused has its twin, which differs in one thing and goes through right after; where
 * that one thing is the batch or who sends it, in the very same world. So it was that one thing that was refused.
 */
export function flow(name: string, given: Flow): void {
  const honest: Case = { who: given.by, world: given.start ?? {}, before: given.before };
  for (const [what, variation] of Object.entries({ 'as it should be': {}, ...given.allowed })) {
    const usual = caseOf(honest, variation);
    addRow({
      name: `${name}, allowed: ${what}`,
      site: given.start?.site,
      async begin() {
        const { path, writes } = await ready(given, usual);
        return {
          paths: pathsOf(writes),
          touches: () => Promise.resolve([]),
          run: () => allowed(commit(path, usual.who, writes)),
        };
      },
    });
  }
  for (const [what, variation] of Object.entries(given.refused ?? {})) {
    const { attack, twin } = withTwin(honest, variation);
    addRow({
      name: `${name}, refused: ${what}`,
      site: given.start?.site,
      attack: { group: given.group, ...tell(`${name}: ${what}`, attack, twin) },
      async begin() {
        const { path, writes } = await ready(given, attack);
        return {
          paths: pathsOf(writes),
          touches: async () => touched(path, await given.batch(path, attack.who ?? given.by), writes),
          async run() {
            await refused(commit(path, attack.who, writes));
            const honestly = isSameWorld(attack, twin)
              ? { path, writes: await batchOf(given, twin, path) }
              : await ready(given, twin);
            await allowed(commit(honestly.path, twin.who, honestly.writes));
          },
        };
      },
    });
  }
}

const pathsOf = (writes: Drafts): string[] => Object.values(writes).map(({ path }) => path);
const isSameWorld = (a: Case, b: Case): boolean =>
  a.world === b.world && a.before === b.before && a.again === b.again;

interface Ready {
  /** The world's site. */
  readonly path: string;
  readonly writes: Drafts;
}

/** Makes a case's world, and what is sent in it. */
async function ready(given: Flow, { world, before, again, who, change }: Case): Promise<Ready> {
  const path = await create(world);
  if (before) await enact(path, await before(path, who ?? given.by));
  const writes = await batchOf(given, { who, change }, path);
  if (again) await enact(path, writes);
  return { path, writes };
}

async function batchOf(
  { by, batch }: Flow,
  { who, change }: Pick<Case, 'who' | 'change'>,
  path: string,
): Promise<Drafts> {
  const sender = who ?? by;
  const writes = await batch(path, sender);
  return (await change?.(writes, path, sender)) ?? writes;
}
