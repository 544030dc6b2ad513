/**
 * Mutants that no row can notice, each with the guards that stand behind it: mutants too, by name. With these broken as well, a row
 * must fail; otherwise the mutant counts as alive.
 */
export const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {
  '/sites/{site} mayPublish: loosen policy.links == 0 to policy.links <= 0': [
    '/sites/{site} isPolicy: drop policy.links >= 0',
  ],
  '/sites/{site} mayTakePart: loosen policy.meter == 0 to policy.meter <= 0': [
    '/sites/{site} isPolicy: drop policy.meter >= 0',
  ],
};
