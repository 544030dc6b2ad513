/** What attacks are aimed at. A row's number is its group and where it stands there: `time-7`. */
export const GROUPS = {
  identity: 'Acting as somebody else, or as nobody',
  head: "Tampering with others' comments in the head",
  pages: "Tampering with others' comments on pages",
  time: 'Time',
  shape: 'Size, type, shape and unknown fields',
  ledger: 'A comment without its entry, an entry without its comment',
  arithmetic: 'Counts, order, likes and archives that do not add up',
  transitions: 'Changes of state that are none',
  moderation: 'Words and people that must wait, or must not come',
  closing: 'Bans, locks and closing',
  roles: 'Roles and self-promotion',
  log: 'What moderators do without its line in the log, lines without what they tell',
  names: 'Borrowed names',
  reading: 'Private data and list queries',
  settings: "The site's settings",
  paths: 'Paths, odd ids, other sites, collections that are none',
  replay: 'Replay and overwrite',
  smuggling: 'Batches that smuggle a second change, or touch a document twice',
  floods: 'Floods',
} as const;

export type Group = keyof typeof GROUPS;
