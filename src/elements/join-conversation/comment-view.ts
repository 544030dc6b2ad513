import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en.js';
import { isGone, type Entry } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import { avatar } from '../shared/avatar.js';
import { markup } from '../shared/markup-template.js';
import { relativeTime } from '../shared/time.js';
import type { CommentButton } from './comment-button.js';

/** What is known of a comment beside its words. */
export interface CommentExtras {
  /** What this reader may do. */
  readonly buttons: readonly CommentButton[];
  /** What is to be said about it: that it waits, or why something failed. */
  readonly note: string;
  /** Whether a link led to it. */
  readonly marked: boolean;
  /** When it was written and edited, in full. */
  readonly when: string;
  readonly editedWhen: string;
}

/** How a comment is drawn. */
export interface CommentView {
  /** The level of its heading. */
  readonly level: number;
  readonly locale: string;
  /** Absent until the desk is there. */
  readonly extras: CommentExtras | undefined;
  /** Called when one of its buttons is pressed. */
  readonly act: (event: Event) => void;
}

const renderButton = (
  { action, label, of, pressed, count }: CommentButton,
  act: CommentView['act'],
): TemplateResult =>
  html`<button type="button" data-action=${action} aria-pressed=${pressed ?? nothing} @click=${act}>
    ${label}<span class="unseen"> ${of}</span> ${count === 0 ? nothing : count}
  </button>`;

function renderWho({ name, role, guest }: Entry, { answers, answersEarlier }: CommentNode): TemplateResult {
  const badge = role ? words[role] : guest && words.guest;
  return html`<bdi class="name">${displayed(name)}</bdi>
    ${badge ? html`<span class="badge">${badge}</span>` : nothing}
    ${
      answers
        ? html`<span class="aside">${words.repliedTo} <bdi>${displayed(answers)}</bdi></span>`
        : answersEarlier
          ? html`<span class="aside">${words.repliedEarlier}</span>`
          : nothing
    }`;
}

/** One comment: its author, when and whom it answers, its words, and what can be done with it. */
export function renderComment(
  node: CommentNode,
  { level, locale, extras, act }: CommentView,
): TemplateResult {
  const { id, item } = node;
  const { buttons = [], note, marked } = extras ?? {};
  const gone = isGone(item);
  const at = item.createdAt;
  return html`<article
    id=${id}
    part="comment"
    tabindex="-1"
    aria-labelledby="by-${id}"
    class=${marked ? 'marked' : ''}
  >
    ${avatar(gone ? '' : item.uid)}
    <div id="by-${id}" class="by" part="header" role="heading" aria-level=${level}>
      ${gone ? html`<em class="aside">${words[item.gone]}</em>` : renderWho(item, node)}
      <a class="aside" href="#comment-${id}" title=${extras?.when ?? nothing}
        ><time datetime=${new Date(at).toISOString()}>${relativeTime(at, Date.now(), locale)}</time></a
      >
      ${
        gone || !item.editedAt
          ? nothing
          : html`<span class="aside" title=${extras?.editedWhen ?? nothing}>${words.edited}</span>`
      }
    </div>
    ${gone ? nothing : html`<div class="body" part="body" lang="">${markup(item.text)}</div>`}
    ${note ? html`<p class="note">${note}</p>` : nothing}
    <div class="actions" part="actions">${buttons.map((button) => renderButton(button, act))}</div>
  </article>`;
}
