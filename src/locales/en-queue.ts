import type { StoreErrorCode } from '../store/errors.js';
import type { Report, SiteModeration } from '../store/moderation.js';

type Reason = Report['reason'];
type LogVerb = Awaited<ReturnType<SiteModeration['log']>>[number]['what'];

const plural = new Intl.PluralRules('en');
const isOne = (n: number): boolean => plural.select(n) === 'one';
const number = (n: number): string => n.toLocaleString('en');
const counted = (n: number, one: string, many: string): string => `${number(n)} ${isOne(n) ? one : many}`;

/** The words of the moderation queue. */
export const words = {
  heading: 'Moderation',
  loading: 'Loading…',
  loadingView: 'Loading comments…',

  signIn: 'Sign in to moderate.',
  providers: {
    google: 'Continue with Google',
    author: 'Continue as the blog’s author',
  } as Readonly<Record<string, string>>,
  provider: (id: string) => `Continue with ${id}`,
  noProvider: 'There is no way to sign in here: this store has guests only.',
  signingIn: 'Signing in…',
  signedInAs: 'Signed in as',
  signOut: 'Sign out',
  nobody: 'somebody without a name',
  notModerator: 'This account does not moderate this blog.',
  becomeModerator:
    'If the blog is yours, sign in with the address that your firestore.rules name as the owner’s. Otherwise ask its owner to name you a moderator in the site’s settings; this is what they need:',
  noQueue: 'The store of this page has no moderation queue.',

  views: { waiting: 'Waiting', reported: 'Reported', hidden: 'Hidden', all: 'All' },
  show: 'Show comments that are',
  empty: {
    waiting: 'Nothing is waiting.',
    reported: 'Nothing is reported.',
    hidden: 'Nothing is hidden.',
    all: 'There are no comments yet.',
  },
  list: {
    waiting: 'Comments that wait for approval',
    reported: 'Comments that readers reported',
    hidden: 'Comments that moderators hid',
    all: 'All comments',
  },
  news: (n: number) => `${number(n)} new: show`,
  more: 'Show more',
  moreFailed: 'More could not load. Try again',
  moreLoading: 'Loading more…',
  loaded: 'More comments loaded.',

  status: { held: 'Waiting', published: 'Published', hidden: 'Hidden', deleted: 'Deleted' },
  guest: 'Guest',
  owner: 'Author',
  moderator: 'Moderator',
  edited: 'edited',
  on: 'On',
  untitled: 'a page without a title',
  unknownPage: 'a page that is not known',
  answers: (name: string) => `Answers ${name}`,
  answersGone: 'Answers a comment that is gone.',
  deletedByAuthor: 'Deleted by its author.',
  hiddenBy: (name: string) => `Hidden by ${name}.`,
  settled: 'Another moderator has dealt with it.',
  you: 'you',
  theOwner: 'the owner',
  history: (approved: number, removed: number) => `${number(approved)} approved, ${number(removed)} removed`,
  banned: (until: string) => `banned until ${until}`,
  bannedForGood: 'banned for good',
  reports: (n: number) => `Reported ${n === 1 ? 'once' : n === 2 ? 'twice' : `${number(n)} times`}:`,
  reasons: {
    spam: 'spam',
    abuse: 'abuse',
    'off-topic': 'off topic',
    illegal: 'illegal',
    other: 'another reason',
  } satisfies Record<Reason, string>,
  times: (n: number, reason: string) => (n === 1 ? reason : `${reason} ×${number(n)}`),

  approve: 'Approve',
  refuse: 'Refuse',
  hide: 'Hide',
  restore: 'Restore',
  dismiss: 'Dismiss reports',
  dismissOne: 'Dismiss report',
  ban: 'Ban author',
  unban: 'Lift ban',
  log: 'Log',
  ofComment: (name: string) => `of ${name}’s comment`,
  ofName: (name: string) => `${name}’s comment`,
  aboutName: (name: string) => `about ${name}’s comment`,
  onName: (name: string) => `on ${name}`,
  ofDeleted: 'the deleted comment',
  select: (name: string) => `Select ${name}’s comment`,
  selectDeleted: 'Select the deleted comment',
  confirmRefuse: (name: string) => `Refuse ${name}’s comment? It is deleted for good.`,
  refuseForGood: 'Refuse for good',
  cancel: 'Cancel',
  working: 'Working…',

  banWhom: (name: string) => `Ban ${name}?`,
  banHow: 'They read on, but cannot write, like or report here.',
  banFor: 'For how long',
  spans: { day: 'for a day', week: 'for a week', ever: 'for good' },
  banRemoves: 'Also refuse what they have waiting and hide what they published (the newest 100 comments)',
  banWhy: 'Why (for the log, which moderators see)',
  banNow: (name: string) => `Ban ${name}`,
  bannedNow: (name: string) => `${name} is banned.`,
  unbannedNow: (name: string) => `${name} is not banned any more.`,

  logEmpty: 'Nothing was done with this comment or its author yet.',
  logLoading: 'Loading the log…',
  logFailed: 'The log could not load.',
  verbs: {
    approve: 'approved it',
    refuse: 'refused it',
    hide: 'hid it',
    restore: 'restored it',
    dismiss: 'dismissed its reports',
    lock: 'closed the comments',
    unlock: 'reopened the comments',
    pin: 'pinned a comment',
    unpin: 'unpinned a comment',
    correct: 'corrected title or link',
    ban: 'banned the author',
    unban: 'lifted the author’s ban',
    trust: 'changed how far the author is trusted',
  } satisfies Record<LogVerb, string>,

  bulk: 'With the selected comments',
  selectAll: 'Select all shown',
  selected: (n: number) => `${number(n)} selected`,
  removeSelected: 'Refuse or hide',
  confirmBulk: (n: number) =>
    isOne(n)
      ? 'One of them waits for approval: refused, it is deleted for good.'
      : `${number(n)} of them wait for approval: refused, they are deleted for good.`,
  removeForGood: 'Refuse and hide',
  clear: 'Clear',
  progress: (done: number, of: number) => `${number(done)} of ${number(of)}`,

  done: {
    approve: (n: number) => (isOne(n) ? 'Approved.' : `${number(n)} approved.`),
    refuse: (n: number) => (isOne(n) ? 'Refused.' : `${number(n)} refused.`),
    hide: (n: number) => (isOne(n) ? 'Hidden.' : `${number(n)} hidden.`),
    restore: (n: number) => (isOne(n) ? 'Restored.' : `${number(n)} restored.`),
    dismiss: (n: number) => (isOne(n) ? 'Reports dismissed.' : `Reports of ${number(n)} comments dismissed.`),
  },
  left: (n: number, orMore: boolean) =>
    n === 0 ? '' : orMore ? `${number(n)} or more left.` : `${number(n)} left.`,
  failed: (n: number) =>
    isOne(n)
      ? 'One could not be changed; it stays selected.'
      : `${number(n)} could not be changed; they stay selected.`,
  undo: 'Undo hiding',
  cleanUp: 'Clean up…',

  keys: 'Keyboard',
  keysHelp: 'While the focus is in this queue, and not in a field:',
  keyMeanings: [
    ['J', 'next comment'],
    ['K', 'previous comment'],
    ['A', 'let it stand: approve, restore, or dismiss its reports'],
    ['D', 'take it away: refuse (press D again to confirm), hide, or leave hidden and dismiss its reports'],
    ['B', 'ban its author; you are asked first'],
    ['U', 'undo hiding'],
    ['X', 'select'],
    ['?', 'show these keys'],
  ],
  spent: (reads: number, writes: number) =>
    `Moderating from this browser has cost ${counted(reads, 'read', 'reads')} and ${counted(writes, 'write', 'writes')} today, what the rules look up left out. The free plan has 50,000 and 20,000 a day.`,

  notLive: 'New comments do not arrive at the moment.',
  notShown: 'The queue could not load.',
  retry: 'Try again',
  offline: 'You’re offline.',
} as const;

/** Why something failed, and what to do. Other reasons have no sentence of their own. */
export const reasons: Partial<Record<StoreErrorCode, string>> = {
  offline: 'There is no connection. Try again when you’re back online.',
  blocked: 'The comment server does not answer. A content blocker or a network filter may be in the way.',
  quota: 'The project’s free allowance for today is used up. It is refilled at midnight, Pacific time.',
  'signed-out': 'You are signed out. Sign in again.',
  denied:
    'The rules refused it: you may not moderate any more, or nobody may do that (moderators neither approve nor ban themselves).',
  closed: 'The site is closed.',
  'not-found': 'The comment is not there any more.',
  'host-not-allowed':
    'Its page is outside the site’s hosts. Add the host in the site’s settings, or refuse the comment.',
  'unknown-site': 'The rules do not know this site: its owner has to set it up first.',
  'no-rules': 'The project’s rules are not join-conversation’s. Deploy them.',
  'no-database': 'There is no Firestore database in this project.',
  'popup-blocked': 'Your browser blocked the sign-in window. Allow pop-ups for this page.',
  'popup-closed': 'The sign-in window was closed.',
  'sign-in-blocked':
    'The sign-in window could not be prepared. A content blocker may be in the way: allow it for this page.',
  'provider-off': 'This way of signing in is switched off in the project. Enable it in the Firebase console.',
  'unauthorised-domain':
    'This page’s domain is not allowed to sign people in. Add it in the Firebase console, under Authentication, Settings, Authorised domains.',
  'bad-key': 'Firebase refuses the api-key.',
  failed: 'Something went wrong. Try again.',
};
