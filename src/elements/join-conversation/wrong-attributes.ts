import type { Provider } from '../../store/store.js';

/** The attributes that can be wrong without keeping a thread from being shown. */
export interface LookAttributes {
  readonly sort: unknown;
  readonly theme: unknown;
  readonly loading: unknown;
  readonly headingLevel: number | null;
  readonly providers: string | null;
}

/** What an attribute of several words says. */
export const wordsOf = (value: string | null): readonly string[] => value?.split(/\s+/).filter(Boolean) ?? [];

const isOneOf = (value: unknown, ...known: readonly string[]): boolean =>
  value === null || value === undefined || known.includes(value as string);

/** The names of those whose value means nothing. The element goes on as if they were not there. */
export function wrongAttributes(look: LookAttributes, providers: readonly Provider[]): readonly string[] {
  const { sort, theme, loading, headingLevel } = look;
  const isRight: Readonly<Record<string, boolean>> = {
    sort: isOneOf(sort, 'auto', 'oldest', 'newest'),
    theme: isOneOf(theme, 'light', 'dark'),
    loading: isOneOf(loading, 'lazy', 'eager'),
    'heading-level': headingLevel === null || [1, 2, 3, 4, 5].includes(headingLevel),
    providers: wordsOf(look.providers).every((id) => providers.some((provider) => provider.id === id)),
  };
  return Object.keys(isRight).filter((name) => !isRight[name]);
}
