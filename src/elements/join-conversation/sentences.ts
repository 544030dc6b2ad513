import { reasons, words } from '../../locales/en-writing.js';
import type { Delivery } from '../../model/conversation.js';
import type { OutboxReason } from '../../store/outbox/entry.js';

const clockTime = (at: number, locale: string | undefined): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at);

/** Why something was refused or waits, and what to do, in a sentence. */
export const reasonSentence = (reason: string): string =>
  reasons[reason as OutboxReason] ?? reasons.failed ?? words.failed;

/** How a comment of one's own is faring on its way. */
export function deliverySentence({ state, reason, retryAt }: Delivery, locale: string | undefined): string {
  const why = reason === undefined ? '' : reasonSentence(reason);
  if (state === 'refused') return `${words.notSent} ${why}`;
  if (state !== 'waiting') return words.queued;
  if (retryAt !== undefined && (reason === 'too-soon' || reason === 'meter-full')) {
    return `${why} ${words.waitingUntil(clockTime(retryAt, locale))}`;
  }
  return why || words.waiting;
}
