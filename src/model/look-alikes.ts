/**
 * Letters and digits that are taken for a letter at a glance, in either case: other alphabets' (Unicode's confusables.txt), and
 * what is typed in its place.
 */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: '4αаɑ',
  b: '8Ьвβ',
  c: 'сϲ',
  d: 'ԁɗ',
  e: '3еєε',
  f: 'ƒ',
  g: '9ɡց',
  h: 'һнη',
  i: '1lіιı',
  j: 'јϳ',
  k: 'кκ',
  l: '1iӏǀіι',
  m: 'мμϻ',
  n: 'пηνո',
  o: '0оοσօ',
  p: 'рρ',
  q: 'ԛզ',
  r: 'гɾ',
  s: '5ѕʂ',
  t: '7тτ',
  u: 'υսц',
  v: 'ѵν',
  w: 'ԝωш',
  x: 'хχ',
  y: 'уγυү',
  z: '2ʐζ',
};
/** Two letters that look like one. */
const PAIRS: Readonly<Record<string, string>> = { m: 'rn', w: 'vv', d: 'cl' };

/** Where the letters are that are others with a mark, or in another width: Latin, and full width. */
const MARKED: readonly (readonly [from: number, to: number])[] = [
  [0xc0, 0x24f],
  [0x1e00, 0x1eff],
  [0xff10, 0xff5a],
];

/** What is left of a letter without its marks and its width. */
const plain = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function markedBy(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [from, to] of MARKED) {
    for (let code = from; code <= to; code++) {
      const letter = String.fromCodePoint(code);
      const base = plain(letter);
      // Patterns take no notice of case.
      if (base !== letter && letter === letter.toLowerCase())
        found.set(base, (found.get(base) ?? '') + letter);
    }
  }
  return found;
}

/** A name as it is compared: letters and digits alone, without marks. */
const bare = (name: string): string => plain(name).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The pattern that meets the letters and digits of each of these names and of all that look like it, for `Policy.reserved`.
 * It is RE2, and but for the prefix `(?i)` JavaScript's as well.
 */
export function reservedPattern(names: readonly string[]): string {
  const marked = markedBy();
  const letterPattern = (letter: string): string => {
    const one = `[${letter}${LOOKALIKES[letter] ?? ''}${marked.get(letter) ?? ''}]`;
    const pair = PAIRS[letter];
    return pair === undefined ? one : `(${one}|${pair})`;
  };
  const patterns = [...new Set(names.map(bare))]
    .filter((name) => name !== '')
    .map((name) => Array.from(name, letterPattern).join(''));
  return patterns.length === 0 ? '-' : `(?i)(${patterns.join('|')})`;
}
