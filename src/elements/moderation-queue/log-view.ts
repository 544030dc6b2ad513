import { html, type TemplateResult } from 'lit';
import { words } from '../../locales/en-queue.js';
import type { LogLine } from '../../model/moderation.js';
import { absoluteTime } from '../shared/absolute-time.js';

/** What the log says of a comment and its author, or how far asking has come. */
export type Log = 'loading' | 'failed' | readonly LogLine[];

/**
 * What moderators did.
 * @param nameOf a moderator's name
 */
export function renderLog(
  log: Log,
  nameOf: (uid: string) => string,
  locale: string | undefined,
): TemplateResult {
  if (log === 'loading') return html`<p class="log aside">${words.logLoading}</p>`;
  if (log === 'failed') return html`<p class="log aside" role="alert">${words.logFailed}</p>`;
  if (log.length === 0) return html`<p class="log aside">${words.logEmpty}</p>`;
  return html`<ul class="log aside">
    ${log.map(
      ({ by, what, at, why }) =>
        html`<li>
          <time datetime=${new Date(at).toISOString()}>${absoluteTime(at, locale)}</time>:
          <bdi>${nameOf(by)}</bdi> ${words.verbs[what]}${why ? html` (<bdi>${why}</bdi>)` : ''}
        </li>`,
    )}
  </ul>`;
}
