const plural = new Intl.PluralRules('en');

/** The words of a count on a list page. */
export const words = {
  count: (n: number): string =>
    n === 0
      ? 'No comments yet'
      : `${n.toLocaleString('en')} ${plural.select(n) === 'one' ? 'comment' : 'comments'}`,
} as const;
