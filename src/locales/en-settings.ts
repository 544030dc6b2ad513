/** The words of a site's settings, which only its owner sees. */
export const words = {
  setUp: 'Set up this site',
  settings: 'Settings of this site',
  setUpIntro:
    'You are the owner. Until you decide, guests may write and each author’s first comment waits for you.',
  moderation: 'Publish comments',
  guests: 'Guests, who give a name and have no account',
  choices: {
    moderation: {
      open: 'at once',
      first: 'at once, after an author’s first was approved',
      all: 'only after approval',
    },
    guests: {
      open: 'write as everybody does',
      held: 'write, and what they write waits for approval',
      off: 'do not write',
    },
  },
  limits: 'Limits (0: none)',
  numbers: {
    links: 'links or more in a comment hold it',
    minSeconds: 'seconds between one author’s comments',
    meter: 'comments an hour from all newcomers together',
    editMinutes: 'minutes in which a comment can be edited',
    closeAfterDays: 'days after its first comment a conversation closes',
  },
  closed: 'Closed: the whole site takes no new comments',
  guard: 'Words that stop a comment',
  guardHelp:
    'One word or phrase on each line; * at its end: whatever follows. Readers cannot see these. A regular expression (RE2, for the whole text) stands between slashes.',
  reactions: 'Reactions beside liking',
  reactionNames: { love: 'love', laugh: 'laugh', wow: 'wow', sad: 'sad', thanks: 'thanks', agree: 'agree' },
  people: 'People and places',
  lists: {
    hold: 'Words that hold a comment until it is approved',
    refuse: 'Words that refuse it',
    moderators: 'Moderators: account id, then name, one on each line',
    names: 'Names that nobody else may use, one on each line',
    hosts: 'Hosts whose pages may have comments, one on each line (empty: any)',
  },
  moderatorsHelp:
    'Easier: press “Author…” at a comment of theirs. The moderation page tells them their account id.',
  save: 'Save',
  saved: 'The site is set up.',
  badModerators: 'Each moderator needs a line of an account id, a space, and a name.',
  tooManyNames: 'These are more reserved names than the rules can hold. Take some out, or shorten them.',
  tooManyWords: 'These are more words than the rules can hold (4,000 characters). Take some out.',
} as const;
