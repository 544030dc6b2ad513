import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en.js';
import { isGone, type Entry } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import { avatar } from '../shared/avatar.js';
import { markup } from '../shared/markup-template.js';
import { relativeTime } from '../shared/time.js';

/** What the desk knows of a comment beside its words. */
export interface CommentExtras {
  /** What this reader can do with it. */
  readonly actions: unknown;
  /** What is to be said about it: that it waits, or why something failed. */
  readonly note: unknown;
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
  /** Undefined: the browser's own. */
  readonly locale: string | undefined;
  /** Absent until the desk is there. */
  readonly extras: CommentExtras | undefined;
}

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
export function renderComment(node: CommentNode, { level, locale, extras }: CommentView): TemplateResult {
  const { id, item } = node;
  const gone = isGone(item);
  const at = item.createdAt;
  return html`<article
    id=${id}
    part="comment"
    tabindex="-1"
    aria-labelledby="by-${id}"
    class=${extras?.marked ? 'marked' : ''}
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
    ${gone ? nothing : html`<div class="body" part="body" lang="">${markup(item.text)}</div>`} ${extras?.note}
    <div class="actions" part="actions">${extras?.actions}</div>
  </article>`;
}
