import type { Guard, Policy } from '../../../model/site.js';
import type { Batch } from './write.js';

/** Writes the site's settings: `site`. An older widget leaves a newer one's in place; whoever is no moderator any more goes. */
export const savingPolicy = ({ policy }: { readonly policy: Policy }): Batch => ({
  site: { verb: 'replace', path: '', data: { ...policy } },
});

/** Writes the patterns that readers must not see: `guard`. */
export const savingGuard = ({ guard }: { readonly guard: Guard }): Batch => ({
  guard: { verb: 'set', path: 'private/guard', data: { refuse: guard.refuse, hold: guard.hold } },
});
