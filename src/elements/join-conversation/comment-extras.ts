import { html, nothing } from 'lit';
import { words } from '../../locales/en-writing.js';
import { isGone, type CommentId } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { absoluteTime } from '../shared/absolute-time.js';
import type { Bench } from './bench.js';
import { buttonsFor } from './buttons.js';
import { renderButton, type CommentButton } from './comment-button.js';
import type { CommentExtras } from './comment-view.js';
import type { ModerationDesk } from './moderation/moderation-desk.js';
import { deliverySentence, reasonSentence } from './sentences.js';

/** What the desk has for a comment besides its bench. */
interface Surroundings {
  /** Absent for readers. */
  readonly moderation: ModerationDesk | undefined;
  /** The comment that a link led to. */
  readonly marked: CommentId | undefined;
}

/** What stands with a comment beside its words: buttons, notes, times in full. */
export function extrasOf(node: CommentNode, bench: Bench, around: Surroundings): CommentExtras {
  const { id, item } = node;
  const { composing, host, writing } = bench;
  const note = noteOf(node, bench) || standingNote(node, bench);
  const role = writing.notices.has(id) ? 'alert' : nothing;
  return {
    actions: composing.edits(id) ? nothing : renderActions(node, bench, around),
    note: note ? html`<p class="note" role=${role}>${note}</p>` : nothing,
    marked: around.marked === id,
    when: absoluteTime(item.createdAt, host.locale),
    editedWhen: isGone(item) || !item.editedAt ? '' : absoluteTime(item.editedAt, host.locale),
  };
}

function renderActions(node: CommentNode, bench: Bench, around: Surroundings): unknown {
  const likes = bench.reading.likes.tallies[node.id] ?? 0;
  const buttons = allButtons(node, bench, around);
  const isLikable = buttons.some(({ action }) => action === 'like');
  return html`${buttons.map(renderButton)}${
    likes === 0 || isLikable ? nothing : html`<span class="likes">${words.likes(likes)}</span>`
  }${around.moderation?.renderNote(node)}`;
}

/** What is asked about a comment is answered before anything else is done with it. */
function allButtons(node: CommentNode, bench: Bench, { moderation }: Surroundings): CommentButton[] {
  const { confirming } = bench;
  const question = confirming.about(node.id);
  if (question) return confirming.buttons(question);
  return [...buttonsFor(node, bench), ...(moderation?.buttonsFor(node) ?? [])];
}

/** What goes on being said where nothing else has to be. */
function standingNote({ id }: CommentNode, { reading, reported }: Bench): string {
  if (reported.has(id)) return words.reported;
  return reading.head?.pinned === id ? words.pinned : '';
}

function noteOf({ id, standing, delivery }: CommentNode, { confirming, host, writing }: Bench): string {
  const question = confirming.about(id);
  if (question) return question.text;
  const notice = writing.notices.get(id);
  if (notice) return reasonSentence(notice.reason);
  const onItsWay = delivery ?? writing.deliveryOfEdit(id);
  if (onItsWay) return deliverySentence(onItsWay, host.locale);
  return standing === 'held' ? words.held : '';
}
