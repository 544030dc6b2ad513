import { words } from '../../../locales/en-moderation.js';
import { words as writingWords } from '../../../locales/en-writing.js';
import { isGone } from '../../../model/comment.js';
import type { CommentNode } from '../../../model/conversation.js';
import { displayed } from '../../../model/displayed.js';
import { mayApprove, mayHide, mayRestore } from '../../../model/permissions.js';
import type { Bench } from '../bench.js';
import { situationOf } from '../buttons.js';
import { changeComment } from '../changing.js';
import { button, type CommentButton } from '../comment-button.js';

/** What a moderator may do with a comment, as the permissions say and the rules enforce. */
export function moderationButtonsFor(node: CommentNode, bench: Bench): CommentButton[] {
  const { id, item, standing } = node;
  if (standing === 'outgoing') return [];
  const subject = situationOf(node, bench);
  const of = isGone(item) ? words.ofHidden : writingWords.ofName(displayed(item.name));
  const act = (kind: 'approve' | 'refuse' | 'hide' | 'restore'): CommentButton =>
    button(kind, words[kind], of, () => changeComment(bench, { kind, id }, words.done[kind]));
  return [
    ...(mayApprove(subject) ? [act('approve'), act('refuse')] : []),
    ...(mayHide(subject) ? [act('hide')] : []),
    ...(mayRestore(subject) ? [act('restore')] : []),
  ];
}
