import type { LitElement } from 'lit';
import type { CommentId } from '../../model/comment.js';
import type { CommentAction } from './comment-button.js';

async function find(host: LitElement, id: CommentId): Promise<HTMLElement | null> {
  await host.updateComplete;
  return host.shadowRoot?.getElementById(id) ?? null;
}

/** Moves the focus to a comment of a thread, or to one of its buttons. */
export async function focusComment(host: LitElement, id: CommentId, action?: CommentAction): Promise<void> {
  const comment = await find(host, id);
  const target = action ? comment?.querySelector<HTMLElement>(`[data-action="${action}"]`) : comment;
  target?.focus();
}

/** Moves the focus to the composer below a comment. */
export async function focusComposer(host: LitElement, id: CommentId): Promise<void> {
  const comment = await find(host, id);
  const composer = comment?.parentElement?.querySelector<LitElement>(':scope > conversation-composer');
  await composer?.updateComplete;
  composer?.focus();
}
