import { after as nodeAfter, test as nodeTest } from 'node:test';

// What registers tests. Files whose rows are only to be listed, or to be run under other rules, register none.

let isListing = false;

/** From now on, what is imported registers its rows of the table, but no tests. */
export function listOnly(): void {
  isListing = true;
}
/** Whether tests are not wanted. */
export const listsOnly = (): boolean => isListing;

/** As node:test has it. */
export const test = ((...given: Parameters<typeof nodeTest>) =>
  isListing ? Promise.resolve() : nodeTest(...given)) as typeof nodeTest;
/** As node:test has it. */
export const after = ((...given: Parameters<typeof nodeAfter>) => {
  if (!isListing) nodeAfter(...given);
}) as typeof nodeAfter;
