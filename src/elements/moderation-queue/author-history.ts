import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en-queue.js';
import type { AuthorHistory } from '../../store/moderation.js';
import { absoluteTime } from '../shared/absolute-time.js';
import { isForGood } from './ban-form.js';

/** What became of an author's comments, and whether the author is banned. */
export function renderHistory(history: AuthorHistory, locale: string | undefined): TemplateResult {
  const { approved, removed, bannedUntil = 0 } = history;
  const now = Date.now();
  const ban = isForGood(bannedUntil, now)
    ? words.bannedForGood
    : words.banned(absoluteTime(bannedUntil, locale));
  return html`${words.history(approved, removed)}${
    bannedUntil > now ? html` <span class="badge alarming">${ban}</span>` : nothing
  }`;
}
