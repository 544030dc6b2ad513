const many = new Intl.PluralRules('en');

/** The words needed to show a thread. What else is said stands in en-writing.ts and en-failure.ts, which load later. */
export const words = {
  heading: (n: number) =>
    n ? `${n.toLocaleString('en')} ${many.select(n) === 'one' ? 'comment' : 'comments'}` : 'Comments',
  empty: 'No comments yet. Start the conversation.',
  loading: 'Loading comments…',
  failed: 'Comments could not load.',
  offline: 'You’re offline. Comments load when you’re back.',
  repliedTo: 'replied to',
  repliedEarlier: 'replied to an earlier comment',
  guest: 'Guest',
  owner: 'Author',
  moderator: 'Moderator',
  edited: 'edited',
  deleted: 'Deleted by its author.',
  hidden: 'Hidden by a moderator.',
} as const;
