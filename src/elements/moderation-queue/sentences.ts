import type { Outcomes } from '../../controllers/moderator.js';
import type { Act } from '../../controllers/queue-acts.js';
import { reasons, words } from '../../locales/en-queue.js';
import type { Report } from '../../store/moderation.js';
import type { StoreError } from '../../store/errors.js';

/** Why something could not be done, and what to do, in a sentence. */
export const reasonSentence = ({ code }: StoreError): string => reasons[code] ?? reasons.failed ?? '';

const ACTS: readonly Act[] = ['approve', 'restore', 'refuse', 'hide', 'dismiss'];

/** What became of what was asked for. */
export function outcomeSentence({ done, failed, error }: Outcomes): string {
  const counts = ACTS.map((act) => ({ act, n: done.filter((job) => job.act === act).length }));
  const sentences = counts.flatMap(({ act, n }) => (n > 0 ? [words.done[act](n)] : []));
  if (failed.length > 0) sentences.push(words.failed(failed.length), error ? reasonSentence(error) : '');
  return sentences.join(' ');
}

/** Why a comment was reported, each reason with how often it was given, the commonest first. */
export function reportsSentence(reports: readonly Report[]): string {
  const counts = new Map<Report['reason'], number>();
  for (const { reason } of reports) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  const told = sorted.map(([reason, n]) => words.times(n, words.reasons[reason]));
  return `${words.reports(reports.length)} ${told.join(', ')}.`;
}
