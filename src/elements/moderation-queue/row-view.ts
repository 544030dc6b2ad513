import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en-queue.js';
import { displayed } from '../../model/displayed.js';
import type { Entry } from '../../model/comment.js';
import type { AuthorHistory, QueuedComment } from '../../store/moderation.js';
import { absoluteTime } from '../shared/absolute-time.js';
import { avatar } from '../shared/avatar.js';
import { markup } from '../shared/markup-template.js';
import { relativeTime } from '../shared/time.js';
import { renderHistory } from './author-history.js';
import { reportsSentence } from './sentences.js';

/** How a comment of the queue is drawn. */
export interface RowView {
  readonly comment: QueuedComment;
  /** Somebody else has dealt with it. */
  readonly settled: boolean;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly isBusy: boolean;
  /** Whether the view says which state its comments are in. */
  readonly tellsStatus: boolean;
  /** The level of its heading. */
  readonly level: number;
  readonly locale: string | undefined;
  readonly history: AuthorHistory | undefined;
  readonly hiddenBy: string;
  /** Why something could not be done with it: a sentence. */
  readonly problem: string;
  /** Buttons, or a question, and the log. */
  readonly below: unknown;
  select(on: boolean): void;
}

/** Whose comment it is, as it is shown. */
export const nameOf = ({ entry }: QueuedComment): string => (entry ? displayed(entry.name) : '');

function renderTime(at: number, locale: string | undefined): TemplateResult {
  return html`<time class="aside" datetime=${new Date(at).toISOString()} title=${absoluteTime(at, locale)}
    >${relativeTime(at, Date.now(), locale)}</time
  >`;
}

function renderWho({ name, role, guest }: Entry): TemplateResult {
  const badge = role ? words[role] : guest && words.guest;
  return html`<bdi class="name">${displayed(name)}</bdi>
    ${badge ? html`<span class="badge">${badge}</span>` : nothing}`;
}

/** Only what leads to a web page is a link: of held comments it is whatever their author's browser said. */
function renderWhere({ id, status, thread: { url, title } }: QueuedComment): TemplateResult {
  const name = displayed(title) || (url ? words.untitled : words.unknownPage);
  const href = status === 'published' ? `${url}#comment-${id}` : url;
  return html`${words.on}
  ${
    /^https?:/.test(url)
      ? html`<a href=${href} rel="nofollow noopener"><bdi>${name}</bdi></a>`
      : html`<bdi>${name}</bdi>`
  }`;
}

function renderParent({ entry, parent }: QueuedComment): TemplateResult | typeof nothing {
  if (entry?.parent === undefined) return nothing;
  if (!parent) return html`<p class="aside">${words.answersGone}</p>`;
  return html`<blockquote class="parent">
    <p class="aside">${words.answers(displayed(parent.name))}</p>
    <p lang="" dir="auto">${displayed(parent.text)}</p>
  </blockquote>`;
}

function renderHeader({ comment, tellsStatus, level, locale }: RowView): TemplateResult {
  const { id, entry, status, since } = comment;
  return html`<div id="by-${id}" class="by" role="heading" aria-level=${level}>
    ${entry ? renderWho(entry) : html`<em class="aside">${words.deletedByAuthor}</em>`}
    ${renderTime(entry?.createdAt ?? since, locale)}
    ${entry?.editedAt ? html`<span class="aside" title=${absoluteTime(entry.editedAt, locale)}>${words.edited}</span>` : nothing}
    ${tellsStatus ? html`<span class="badge" data-status=${status}>${words.status[status]}</span>` : nothing}
  </div>`;
}

function renderPick({ comment, isSelected, select }: RowView): TemplateResult {
  const toggle = ({ currentTarget }: Event): void => {
    select((currentTarget as HTMLInputElement).checked);
  };
  return html`<label class="pick"
    ><input type="checkbox" .checked=${isSelected} @change=${toggle} /><span class="unseen"
      >${comment.entry ? words.select(nameOf(comment)) : words.selectDeleted}</span
    ></label
  >`;
}

function renderWords(view: RowView): TemplateResult {
  const { comment, locale, history, problem } = view;
  const { entry, reports } = comment;
  return html`${renderPick(view)} ${avatar(entry?.uid ?? '')}
    <div class="words">
      ${renderHeader(view)}
      <p class="where aside">
        <span>${renderWhere(comment)}</span>
        ${history ? html`<span>${renderHistory(history, locale)}</span>` : nothing}
      </p>
      ${renderParent(comment)}
      ${entry ? html`<div class="body" part="body" lang="">${markup(entry.text)}</div>` : nothing}
      ${reports.length > 0 ? html`<p class="note alarming">${reportsSentence(reports)}</p>` : nothing}
      ${comment.status === 'hidden' ? html`<p class="note">${words.hiddenBy(view.hiddenBy)}</p>` : nothing}
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing} ${view.below}
    </div>`;
}

/** One comment of the queue. What another moderator has dealt with is one line in its place, in the same element, so that the focus stays. */
export function renderRow(view: RowView): TemplateResult {
  const { comment, settled, isCurrent, isBusy } = view;
  const { id } = comment;
  return html`<article
    id=${id}
    part="comment"
    class=${settled ? 'settled' : ''}
    tabindex=${isCurrent ? 0 : -1}
    aria-labelledby="by-${id}"
    aria-busy=${isBusy}
  >
    ${
      settled
        ? html`<p id="by-${id}" class="aside"><bdi>${nameOf(comment)}</bdi>: ${words.settled}</p>`
        : renderWords(view)
    }
  </article>`;
}
