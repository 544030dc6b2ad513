import { mayApprove } from '../model/permissions.js';
import { DEFAULT_POLICY, type User } from '../model/site.js';
import type { QueuedComment, QueueView } from '../store/moderation.js';
import type { Moderating } from '../store/store.js';

/** What moderators do with a comment of the queue. */
export type Act = 'approve' | 'refuse' | 'hide' | 'restore' | 'dismiss';

/** What a moderator may do with a comment, as the rules have it. */
export function actsFor({ status, entry, reports }: QueuedComment, user: User): readonly Act[] {
  const acts: Act[] = [];
  if (status === 'held' && entry) {
    const situation = { user, item: entry, held: true, policy: DEFAULT_POLICY, now: 0 };
    if (mayApprove(situation)) acts.push('approve');
    acts.push('refuse');
  }
  if (status === 'published') acts.push('hide');
  if (status === 'hidden') acts.push('restore');
  if (reports.length > 0) acts.push('dismiss');
  return acts;
}

/** The act that lets a comment stand. */
export const keeping = (acts: readonly Act[]): Act | undefined =>
  acts.find((act) => act === 'approve' || act === 'restore') ?? acts.find((act) => act === 'dismiss');

/** The act that takes a comment away, or leaves it away. */
export const removing = (acts: readonly Act[]): Act | undefined =>
  acts.find((act) => act === 'refuse' || act === 'hide') ?? acts.find((act) => act === 'dismiss');

/** Whoever hides what was reported has judged the reports, too. */
export const changesOf = (
  act: Act,
  { id, reports }: Pick<QueuedComment, 'id' | 'reports'>,
): readonly Moderating[] =>
  act === 'hide' && reports.length > 0
    ? [
        { kind: 'hide', id },
        { kind: 'dismiss', id },
      ]
    : [{ kind: act, id }];

/** The comment once that is done; null: there is nothing left of it. */
export function afterwards(act: Act, comment: QueuedComment, { uid }: User): QueuedComment | null {
  const { hiddenBy: _hiddenBy, ...shown } = comment;
  switch (act) {
    case 'refuse':
      return null;
    case 'approve':
    case 'restore':
      return { ...shown, status: 'published' };
    case 'hide':
      return { ...comment, status: 'hidden', hiddenBy: uid, reports: [] };
    case 'dismiss':
      return { ...comment, reports: [] };
  }
}

/** Whether a comment is one of a view's. */
export function belongsTo(view: QueueView, { status, entry, reports }: QueuedComment): boolean {
  switch (view) {
    case 'waiting':
      return status === 'held';
    case 'reported':
      return reports.length > 0;
    case 'hidden':
      return status === 'hidden';
    case 'all':
      return entry !== undefined;
  }
}
