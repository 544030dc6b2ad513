const plural = new Intl.PluralRules('en');
const number = (n: number): string => n.toLocaleString('en');
const counted = (n: number, one: string, many: string): string =>
  `${number(n)} ${plural.select(n) === 'one' ? one : many}`;

/** The words of cleaning up in the moderation queue. */
export const words = {
  title: 'Clean up',
  how: 'What is published is hidden, and can be brought back. What waits for approval is refused, and deleted for good. Nobody is banned.',
  whose: 'Whose comments',
  of: {
    untrusted: 'All who are not trusted: guests, and accounts without an approved comment',
    everybody: 'Everybody but moderators',
    author: 'One author',
  },
  author: 'Author',
  noAuthors: 'The list below shows no comment of anybody to choose. “All” shows everybody’s.',
  authorShown: (name: string, isGuest: boolean, n: number) =>
    `${name}${isGuest ? ', guest' : ''}: ${number(n)} shown`,
  since: 'Written when',
  spans: {
    hour: 'In the last hour',
    day: 'In the last 24 hours',
    week: 'In the last 7 days',
    ever: 'At any time',
  },
  look: 'Look for them',
  looking: (n: number) => `Looking for them: ${counted(n, 'comment', 'comments')} so far…`,
  nothing: 'There is nothing to clean up: no comment that is published or waits is one of these.',
  ask: (hides: number, refusals: number, authors: number) => {
    const of = `of ${counted(authors, 'author', 'authors')}?`;
    if (refusals === 0) return `Hide ${counted(hides, 'comment', 'comments')} ${of}`;
    if (hides === 0) return `Refuse ${counted(refusals, 'comment', 'comments')} ${of}`;
    return `Hide ${number(hides)} and refuse ${counted(refusals, 'comment', 'comments')} ${of}`;
  },
  forGood: 'What is refused is deleted for good.',
  hide: 'Hide them',
  refuse: 'Refuse for good',
  both: 'Hide and refuse',
  back: 'Back',
  stop: 'Stop',
  stopping: 'Stopping…',
  failed: (n: number) => `${counted(n, 'comment', 'comments')} could not be cleaned up:`,
  failure: (name: string, page: string, reason: string) => `${name}, on “${page}”: ${reason}`,
  others: (n: number) => `and ${number(n)} more`,
  left: (n: number) =>
    `Stopped: ${counted(n, 'comment was', 'comments were')} left as ${n === 1 ? 'it was' : 'they were'}.`,
  again: 'Go on with these',
  close: 'Close',
} as const;
