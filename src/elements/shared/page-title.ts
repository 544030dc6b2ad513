import { LIMITS } from '../../model/comment.js';
import { content } from './page-info.js';

/** The page's title in one line: og:title, else its title. */
export const pageTitle = (): string =>
  (content('meta[property="og:title"]', 'content') || document.title).replace(/\s+/g, ' ').trim();

/** The title as a thread takes it. */
export const threadTitle = (): string =>
  pageTitle()
    .slice(0, LIMITS.title)
    // A cut may leave half a character, which no database takes.
    .replace(/\p{Cs}/gu, '');

/** Tells the page's author that its comments are elsewhere than the page seems to be, which is meant or a mistake. */
export function warnOfOrigin(url: string): void {
  const { origin } = new URL(url);
  if (origin === location.origin) return;
  console.warn(
    `The page says that its address is ${url}, so its comments are there, not at ${location.origin}.`,
  );
}
