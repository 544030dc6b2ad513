import { cached } from './time.js';

const format = cached((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }));

/** The date and time in words, in the reader's time zone. In milliseconds since the epoch. */
export const absoluteTime = (at: number, locale: string | undefined): string => format(locale).format(at);
