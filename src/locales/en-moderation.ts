/** The words that only moderators and the owner see. */
export const words = {
  approve: 'Approve',
  refuse: 'Refuse',
  hide: 'Hide',
  restore: 'Restore',
  ofHidden: 'the hidden comment',
  /** What screen readers are told once it is done. */
  done: {
    approve: 'Comment approved.',
    refuse: 'Comment refused.',
    hide: 'Comment hidden.',
    restore: 'Comment restored.',
  },

  lock: 'Close comments',
  unlock: 'Reopen comments',

  setUp: 'Set up this site',
  setUpIntro:
    'You are the owner. Until you decide, guests may write and each author’s first comment waits for you.',
  moderation: 'Publish comments',
  moderationOpen: 'at once',
  moderationFirst: 'at once, after an author’s first was approved',
  moderationAll: 'only after approval',
  guests: 'Guests may write, with a name and without an account',
  hosts: 'Hosts whose pages may have comments, one on each line (empty: any)',
  saveSite: 'Save',
  siteSaved: 'The site is set up.',
} as const;
