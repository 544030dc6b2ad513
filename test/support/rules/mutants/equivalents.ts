/**
 * Mutants that no row can notice, each with the guards that stand behind it: mutants too, by name. With these broken as well, a row
 * must fail; otherwise the mutant counts as alive.
 */
export const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {};
