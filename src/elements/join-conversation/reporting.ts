import { words } from '../../locales/en-writing.js';
import { isGone } from '../../model/comment.js';
import type { CommentNode } from '../../model/conversation.js';
import { displayed } from '../../model/displayed.js';
import type { Reason } from '../../model/moderation.js';
import { announce } from '../shared/announcer.js';
import { signIn } from './acts.js';
import type { Bench } from './bench.js';
import { button, type CommentButton } from './comment-button.js';
import { focusComment } from './focus.js';

const REASONS: readonly [Reason, ...Reason[]] = ['spam', 'abuse', 'off-topic', 'illegal', 'other'];

/** Reports a comment to the moderators, once it is known why. Signs in whoever is not. */
export function askToReport(bench: Bench, { id, item }: CommentNode): Promise<void> {
  const { confirming, host, reported, writing } = bench;
  if (isGone(item)) return Promise.resolve();
  const report = async (reason: Reason): Promise<void> => {
    confirming.end();
    const isSignedIn = writing.user ?? (await signIn(bench, id));
    if (isSignedIn && (await writing.change({ kind: 'report', id, reason }))) {
      reported.add(id);
      host.requestUpdate();
      announce(words.reported);
    }
    // Reported or not, the button that had the focus is gone.
    await focusComment(host, id);
  };
  const answer = (reason: Reason): CommentButton =>
    button('report-confirmed', words.reportReasons[reason], '', () => report(reason));
  const [first, ...others] = REASONS;
  const answers = [answer(first), ...others.map(answer)] as const;
  return confirming.ask({ about: id, text: words.whyReport(displayed(item.name)), answers, from: 'report' });
}
