import type { Flooded } from './flooding.js';

const text = (n: number): string => n.toLocaleString('en');

/** How many of the trusted readers' posts are there. */
const arrived = ({ sent }: Flooded): number => sent.filter(({ isThere }) => isThere).length;

/** A flood in one line. */
export function inShort(flooded: Flooded): string {
  const { kind, attempts, guests, landed, limit, readers } = flooded;
  return (
    `flood of ${kind}: ${String(attempts)} attempts from ${String(guests)} guests, ` +
    `${String(landed)} landed of ${String(limit)} allowed, ` +
    `${String(arrived(flooded))} of ${String(readers)} trusted posts landed`
  );
}

/** How long trusted readers waited, in one line. */
export function waiting({ kind, sent }: Flooded): string {
  const again = sent.filter(({ tries }) => tries > 1).length;
  const slowest = Math.max(...sent.map(({ millis }) => millis));
  return (
    `during the flood of ${kind}: ${String(again)} trusted posts had to be sent again, ` +
    `the slowest took ${text(slowest)} ms`
  );
}

/** What is wrong with a flood, a sentence each; nothing where the limit held and nobody trusted was kept out. */
export function faultsOf(flooded: Flooded): readonly string[] {
  const { kind, landed, limit, readers, sent } = flooded;
  const faults: string[] = [];
  if (landed > limit) faults.push(`${kind}: ${String(landed)} landed, where ${String(limit)} may.`);
  if (landed === 0) faults.push(`${kind}: none landed, so nothing was shown of the limit.`);
  if (arrived(flooded) < readers) {
    const refusal = sent.find(({ isThere }) => !isThere)?.refusal ?? 'no error was told';
    faults.push(
      `${kind}: ${String(arrived(flooded))} of ${String(readers)} trusted posts landed (${refusal}).`,
    );
  }
  return faults;
}

/** All floods as a list in Markdown. */
export const listOf = (all: readonly Flooded[]): string =>
  all.map((flooded) => `- ${inShort(flooded)}`).join('\n');
