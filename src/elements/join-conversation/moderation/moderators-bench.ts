import type { CommentId } from '../../../model/comment.js';
import type { User } from '../../../model/site.js';
import type { SiteModeration } from '../../../store/moderation.js';
import type { Bench } from '../bench.js';
import type { AuthorPanel } from './author-panel.js';
import type { Reports } from './reports.js';

/** What moderators of a thread work with besides what every reader has. */
export interface ModeratorsBench extends Bench {
  readonly user: User;
  /** What was hidden since the page was opened: the button that brings it back is called otherwise. */
  readonly hidden: Set<CommentId>;
  /** What moderators read of the site; absent until it is there, and where the store has none. */
  site?: SiteModeration;
  reports?: Reports;
  authorPanel?: AuthorPanel;
}

/** A moderator's name, as the log has it. */
export function moderatorsName(
  uid: string,
  { user, writing }: ModeratorsBench,
  words: ModeratorWords,
): string {
  if (uid === user.uid) return words.you;
  return writing.policy.moderators[uid] ?? words.theOwner;
}

interface ModeratorWords {
  readonly you: string;
  readonly theOwner: string;
}
