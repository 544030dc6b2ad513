import { changesOf } from '../../../controllers/queue-acts.js';
import { words } from '../../../locales/en-moderation.js';
import { words as writingWords } from '../../../locales/en-writing.js';
import { isGone } from '../../../model/comment.js';
import type { CommentNode } from '../../../model/conversation.js';
import { displayed } from '../../../model/displayed.js';
import { mayApprove, mayBan, mayHide, mayPin, mayRestore } from '../../../model/permissions.js';
import { announce } from '../../shared/announcer.js';
import { situationOf } from '../buttons.js';
import { changeComment } from '../changing.js';
import { button, type CommentButton } from '../comment-button.js';
import { focusComment } from '../focus.js';
import type { ModeratorsBench } from './moderators-bench.js';

/** What a moderator may do with a comment, as the permissions say and the rules enforce. */
export function moderationButtonsFor(node: CommentNode, bench: ModeratorsBench): CommentButton[] {
  const { id, item, standing } = node;
  if (standing === 'outgoing') return [];
  const { authorPanel, hidden, reading, reports } = bench;
  const subject = situationOf(node, bench);
  const of = isGone(item) ? words.ofHidden : writingWords.ofName(displayed(item.name));
  const isUndo = hidden.has(id);
  const act = (kind: 'approve' | 'restore', label: string, about = of): CommentButton =>
    button(kind, label, about, () => changeComment(bench, { kind, id }, words.done[kind]));
  const reported = reports?.of(id).length ?? 0;
  const isPinned = reading.head?.pinned === id;
  return [
    mayApprove(subject) && act('approve', words.approve),
    standing === 'held' && button('refuse', words.refuse, of, () => askToRefuse(bench, node)),
    mayHide(subject) && button('hide', words.hide, of, () => hide(bench, node)),
    mayRestore(subject) &&
      (isUndo ? act('restore', words.undo, words.ofHiding) : act('restore', words.restore)),
    mayPin(subject) &&
      button('pin', isPinned ? words.unpin : words.pin, of, () => pin(bench, node, !isPinned)),
    authorPanel && mayBan(subject) && button('author', words.author, of, () => authorPanel.toggle(node)),
    // Last, as it comes by itself: no other button is to move under a finger.
    reported > 0 && button('dismiss', words.dismiss(reported), of, () => dismiss(bench, node)),
  ].filter((each) => typeof each === 'object');
}

/** What waits is gone for good when it is refused. */
function askToRefuse(bench: ModeratorsBench, { id, item }: CommentNode): Promise<void> {
  const { confirming, host } = bench;
  const name = isGone(item) ? '' : displayed(item.name);
  const refuse = async (): Promise<void> => {
    confirming.end();
    const next = host.shadowRoot?.getElementById('heading');
    if (await changeComment(bench, { kind: 'refuse', id }, words.done.refuse)) next?.focus();
    else await focusComment(host, id);
  };
  const yes = button('refuse-confirmed', words.refuse, words.forGood, refuse);
  return confirming.ask({ about: id, text: words.confirmRefuse(name), answers: [yes], from: 'refuse' });
}

async function hide(bench: ModeratorsBench, { id }: CommentNode): Promise<void> {
  const { hidden, reports, writing } = bench;
  const [, ...others] = changesOf('hide', { id, reports: reports?.of(id) ?? [] });
  hidden.add(id);
  if (await changeComment(bench, { kind: 'hide', id }, words.done.hide)) {
    for (const change of others) await writing.change(change);
  } else hidden.delete(id);
}

async function pin({ writing }: ModeratorsBench, { id }: CommentNode, on: boolean): Promise<void> {
  if (await writing.change({ kind: 'pin', id, on })) announce(on ? words.done.pin : words.done.unpin);
}

async function dismiss(bench: ModeratorsBench, { id }: CommentNode): Promise<void> {
  await changeComment(bench, { kind: 'dismiss', id }, words.done.dismiss);
}
