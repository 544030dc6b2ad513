// Words that hold or refuse a comment are kept as a pattern, as the rules take nothing else: RE2 for the whole text.
// These functions make the pattern of a list, and the list of a pattern that was made so.

const BEFORE = '(?is)(.*[^\\p{L}\\p{N}])?(';
const AFTER = ')([^\\p{L}\\p{N}].*)?';
const SPACE = '\\s+';
/** `*` at a word's end: whatever it goes on with. */
const REST = '[\\p{L}\\p{N}]*';

function patternOf(word: string): string {
  const isOpen = word.endsWith('*');
  const literal = (isOpen ? word.slice(0, -1) : word)
    .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    .replace(/\s+/g, SPACE);
  return isOpen ? literal + REST : literal;
}

const wordOf = (pattern: string): string =>
  (pattern.endsWith(REST) ? `${pattern.slice(0, -REST.length)}*` : pattern)
    .replaceAll(SPACE, ' ')
    .replace(/\\(.)/g, '$1');

/**
 * The pattern that meets every text with one of these words or phrases in it, in either case, whole words only; a word that ends in `*`
 * stands for all that begin so. Empty for no words: a `*` alone is none.
 */
export function wordsPattern(words: readonly string[]): string {
  const patterns = [...new Set(words.map((word) => word.trim()).filter((word) => /[^\s*]/.test(word)))].map(
    patternOf,
  );
  return patterns.length === 0 ? '' : `${BEFORE}${patterns.join('|')}${AFTER}`;
}

/** The words that a pattern was made of; null: `wordsPattern` did not make it. */
export function wordsOfPattern(pattern: string): readonly string[] | null {
  if (pattern === '') return [];
  if (!pattern.startsWith(BEFORE) || !pattern.endsWith(AFTER)) return null;
  const inside = pattern.slice(BEFORE.length, -AFTER.length);
  const words = (inside.match(/(?:\\.|[^|\\])+/g) ?? []).map(wordOf);
  return wordsPattern(words) === pattern ? words : null;
}
