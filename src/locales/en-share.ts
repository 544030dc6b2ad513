/** The words of the share bar. A button's name begins with, or holds, the word that is seen on it. */
export const words = {
  label: 'Share',
  on: (place: string) => `Share on ${place}`,
  /** What is seen, and the name that says it all, of what is no place. */
  others: {
    email: ['Email', 'Share by email'],
    copy: ['Copy link', 'Copy link'],
    native: ['More', 'More ways to share'],
  } as Readonly<Record<string, readonly [seen: string, name: string]>>,
  newTab: 'Opens in a new tab',
  copied: 'Link copied',
  copyFailed: 'Your browser does not let this page copy. The address is',
  failed: 'That did not work. Try another way.',
} as const;
