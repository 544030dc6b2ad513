import { words } from '../../locales/en-writing.js';
import { isGone } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import {
  mayDelete,
  mayEdit,
  mayLike,
  mayReply,
  mayReport,
  type CommentSituation,
} from '../../model/permissions.js';
import { askToDelete, copy, edit, like, signIn } from './acts.js';
import { takesWordsNow, type Bench } from './bench.js';
import { button, type CommentButton } from './comment-button.js';
import { askToReport } from './reporting.js';

/** A comment, and who wants something with it. */
export const situationOf = ({ item, standing }: CommentNode, { writing }: Bench): CommentSituation => ({
  user: writing.user ?? null,
  policy: writing.policy,
  item,
  held: standing === 'held',
  now: Date.now(),
});

/** Of a comment that only this browser has. */
function outgoingButtons({ id, delivery }: CommentNode, bench: Bench): CommentButton[] {
  const { writing } = bench;
  if (delivery?.state === 'refused') {
    return [
      button('retry', words.retry, '', () => writing.retry(id)),
      button('copy', words.copy, '', () => copy(bench, id)),
      button('discard', words.discard, '', () => writing.discard(id)),
    ];
  }
  const isSignedOut = delivery?.reason === 'signed-out';
  return isSignedOut ? [button('sign-in', words.signIn, '', () => signIn(bench, id))] : [];
}

/** What every reader may do with a comment, as the permissions say and the rules enforce. */
export function buttonsFor(node: CommentNode, bench: Bench): CommentButton[] {
  const { id, item, standing } = node;
  if (standing === 'outgoing') return outgoingButtons(node, bench);
  const subject = situationOf(node, bench);
  const { tallies, mine } = bench.reading.likes;
  const name = isGone(item) ? '' : displayed(item.name);
  const reply = () => bench.composing.reply(id);
  return [
    mayReply(subject) && takesWordsNow(bench) && button('reply', words.reply, words.toName(name), reply),
    mayLike(subject) && {
      ...button('like', words.like, words.ofName(name), () => like(bench, id)),
      pressed: mine.has(id),
      count: tallies[id] ?? 0,
    },
    mayEdit(subject) && button('edit', words.edit, words.ofYours, () => edit(bench, id)),
    mayDelete(subject) && button('delete', words.delete, words.ofYours, () => askToDelete(bench, id)),
    mayReport(subject) &&
      !bench.reported.has(id) &&
      button('report', words.report, words.ofName(name), () => askToReport(bench, node)),
  ].filter((each) => each !== false);
}
