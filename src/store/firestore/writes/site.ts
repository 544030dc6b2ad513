import type { Policy } from '../../../model/site.js';
import type { Batch } from './write.js';

/** Writes the site's settings: `site`. Merged, so that an older widget leaves a newer one's settings in place. */
export const savingPolicy = ({ policy }: { readonly policy: Policy }): Batch => ({
  site: { verb: 'merge', path: '', data: { ...policy } },
});

/** Patterns of words that are refused, and that are held: RE2 for the whole text; empty: none. */
export interface Guard {
  readonly refuse: string;
  readonly hold: string;
}

/** Writes the patterns that readers must not see: `guard`. */
export const savingGuard = ({ guard }: { readonly guard: Guard }): Batch => ({
  guard: { verb: 'set', path: 'private/guard', data: { refuse: guard.refuse, hold: guard.hold } },
});
