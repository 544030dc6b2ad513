/** What is drawn for an author who has no picture: made from the id alone, so that nobody is asked for anything. */
export interface Avatar {
  /** Degrees on the colour wheel. */
  readonly hue: number;
  /** Five rows of five, mirrored left to right; true: filled. */
  readonly cells: readonly boolean[];
}

/** FNV-1a, its bits mixed as MurmurHash3 finishes: like ids must not look alike. */
function hash(id: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** The avatar of an author: 15 bits choose the pattern, 5 others one of 32 hues. The middle is always filled. */
export function avatarOf(id: string): Avatar {
  const bits = hash(id);
  const cells = Array.from({ length: 25 }, (_, cell) => {
    const column = cell % 5;
    const half = ((cell - column) / 5) * 3 + Math.min(column, 4 - column);
    return cell === 12 || ((bits >>> half) & 1) === 1;
  });
  return { hue: (bits >>> 27) * 11.25, cells };
}
