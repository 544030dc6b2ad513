/** All engines have it; the language's types come with ES2024. */
type WellFormable = string & { toWellFormed(): string };

/**
 * Somebody's words as they may be shown or passed on: without the characters that turn the direction of writing round
 * (embeddings, overrides, isolates), so that no name, title or address reads like another one, and with U+FFFD for halves
 * of surrogate pairs, which cannot be encoded.
 */
export const displayed = (text: string): string =>
  (text as WellFormable).toWellFormed().replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
