import { words } from '../../locales/en-writing.js';
import { isGone } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import {
  mayApprove,
  mayDelete,
  mayEdit,
  mayHide,
  mayLike,
  mayReply,
  mayRestore,
} from '../../model/permissions.js';
import type { Writing } from '../../controllers/writing.js';
import type { CommentButton } from './comment-button.js';

/** How things stand with a comment that is to have buttons. */
export interface ButtonState {
  /** Whether its author was asked to confirm deleting it. */
  readonly confirming: boolean;
  /** Whether the thread takes new words. */
  readonly takesWords: boolean;
  readonly likes: number;
  readonly liked: boolean;
}

const button = (action: CommentButton['action'], label: string, of = ''): CommentButton => ({
  action,
  label,
  of,
});

/** Of a comment that only this browser has. */
function outgoingButtons({ delivery }: CommentNode): CommentButton[] {
  if (delivery?.state === 'refused') {
    return [button('retry', words.retry), button('copy', words.copy), button('discard', words.discard)];
  }
  return delivery?.reason === 'signed-out' ? [button('sign-in', words.signIn)] : [];
}

/** What a reader may do with a comment, as the permissions say and the rules enforce. */
export function buttonsFor(node: CommentNode, writing: Writing, state: ButtonState): CommentButton[] {
  const { item, standing } = node;
  if (standing === 'outgoing') return outgoingButtons(node);
  if (state.confirming)
    return [button('delete-confirmed', words.delete, words.forGood), button('cancel', words.cancel)];
  const { user, policy } = writing;
  const name = isGone(item) ? '' : displayed(item.name);
  const of = words.ofName(name);
  const subject = { user: user ?? null, policy, item, held: standing === 'held', now: Date.now() };
  const like = { ...button('like', words.like, of), pressed: state.liked, count: state.likes };
  return [
    mayReply(subject) && state.takesWords && button('reply', words.reply, words.toName(name)),
    mayLike(subject) && like,
    mayEdit(subject) && button('edit', words.edit, words.ofYours),
    mayDelete(subject) && button('delete', words.delete, words.ofYours),
    mayApprove(subject) && button('approve', words.approve, of),
    mayApprove(subject) && button('refuse', words.refuse, of),
    mayHide(subject) && button('hide', words.hide, of),
    mayRestore(subject) && button('restore', words.restore, words.ofHidden),
  ].filter((each) => each !== false);
}
