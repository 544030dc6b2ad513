const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Makes a formatter once a locale: Intl's are slow to make, and a thread asks for the same ones again and again. */
export function cached<T>(make: (locale: string | undefined) => T): (locale: string | undefined) => T {
  const made = new Map<string | undefined, T>();
  return (locale) => {
    const found = made.get(locale) ?? make(locale);
    made.set(locale, found);
    return found;
  };
}

const relative = cached((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
/** How long ago, such as "2 hours ago"; below a minute, and for clocks that are ahead, "now". Times in milliseconds since the epoch. */
export function relativeTime(at: number, now: number, locale: string | undefined): string {
  const past = Math.max(0, now - at);
  const [unit, size] = STEPS.find(([, step]) => past >= step) ?? ['second', Infinity];
  return relative(locale).format(-Math.floor(past / size), unit);
}
