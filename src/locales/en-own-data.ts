const plural = new Intl.PluralRules('en');
const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${plural.select(n) === 'one' ? one : many}`;

/** How much there is, in words. */
interface Amount {
  readonly comments: number;
  readonly likes: number;
  readonly reports: number;
}

const amount = ({ comments, likes, reports }: Amount): string =>
  `${counted(comments, 'comment', 'comments')}, ${counted(likes, 'like', 'likes')} and ${counted(reports, 'report', 'reports')}`;

/** The words of what is kept of somebody. */
export const words = {
  title: 'Your data on this site',
  loading: 'Looking for what is yours…',
  found: (n: Amount) => `Yours: ${amount(n)}.`,
  nothing: 'There is nothing of yours here.',
  also: 'Deleting takes along drafts in this browser as well. Replies of others stay; a ban, and when you wrote last, are kept.',
  download: 'Download as a file',
  delete: 'Delete everything…',
  confirm: (n: Amount) => `Delete ${amount(n)} for good?`,
  forGood: 'Delete for good',
  cancel: 'Cancel',
  close: 'Close',
  retry: 'Try again',
  deleting: (done: number, of: number) =>
    `Deleting: ${done.toLocaleString('en')} of ${of.toLocaleString('en')}…`,
  deleted: 'Everything is deleted.',
  failed: (n: number) => `${n.toLocaleString('en')} could not be deleted.`,
} as const;
