import { displayed } from './displayed.js';

/** What is shared of a page. */
export interface Shared {
  /** The page's address; it is passed on whole, its hash included. */
  readonly url: string;
  readonly title: string;
  /** What the sharer says about it; may be empty. */
  readonly text: string;
  /** Without `#`. */
  readonly hashtags: readonly string[];
}

/** A place to share to. */
export interface ShareTarget {
  readonly id: string;
  /** The name of the place. Names are not translated; what is no place has none. */
  readonly name?: string;
  /** The address that opens it with everything filled in. What has none needs a script: the clipboard, the system's sheet. */
  readonly build?: (shared: Shared) => string;
}

/** Bluesky counts what a reader sees as one character. */
const BLUESKY_HOLDS = 300;
/** Mail programs are given addresses of fewer characters than this. */
const MAIL_HOLDS = 2000;
/** Encoded characters of a title and of a text, so that an address stays one that servers take. */
const TITLE_HOLDS = 600;
const TEXT_HOLDS = 3000;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const seen = (text: string): number => [...characters.segment(text)].length;
const encoded = (text: string): number => encodeURIComponent(text).length;

/** A text cut to what there is room for, between characters, with an ellipsis where something is missing. */
function fit(text: string, room: number, size = encoded): string {
  let used = 0;
  let end = 0;
  for (const { segment, index } of characters.segment(text)) {
    used += size(segment);
    if (used > room) return end > 0 ? `${text.slice(0, end).trimEnd()}…` : '';
    // What is cut needs room for the ellipsis.
    if (used <= room - size('…')) end = index + segment.length;
  }
  return text;
}

/** Empty parameters are left out. Not URLSearchParams: it writes spaces as `+`, which mail programs show. */
const address = (base: string, parameters: Readonly<Record<string, string>>): string =>
  `${base}?${Object.entries(parameters)
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** A link post. `canonicalUrl` is the one parameter without which Tumblr shows an error. */
const tumblr = ({ url, title, text, hashtags }: Shared): string =>
  address('https://www.tumblr.com/widgets/share/tool', {
    posttype: 'link',
    canonicalUrl: url,
    title: fit(title, TITLE_HOLDS),
    caption: fit(text, TEXT_HOLDS),
    tags: hashtags.join(','),
    shareSource: 'tumblr_share_button',
  });

/** LinkedIn reads everything else from the page itself. */
const linkedin = ({ url }: Shared): string =>
  address('https://www.linkedin.com/sharing/share-offsite/', { url });

/** Words, hashtags and address in one text. Where that is too long, hashtags are left out, then the words are cut. */
function bluesky({ url, title, text, hashtags }: Shared): string {
  const room = BLUESKY_HOLDS - seen(url) - 1;
  let tags = '';
  for (const tag of hashtags) {
    const longer = `${tags} #${tag.replace(/[^\p{L}\p{N}_]/gu, '')}`;
    if (seen(longer) < room / 2) tags = longer;
  }
  const words = fit(fit(text || title, TEXT_HOLDS), room - seen(tags), seen);
  return address('https://bsky.app/intent/compose', { text: `${words}${tags}\n${url}`.trim() });
}

/** Lines end as mails' lines do. */
function email({ url, title, text }: Shared): string {
  const subject = fit(title, TITLE_HOLDS);
  const mail = (words: string): string =>
    address('mailto:', { subject, body: `${words}\r\n\r\n${url}`.trim() });
  return mail(fit(text, MAIL_HOLDS - 1 - mail('').length - encoded('\r\n\r\n')));
}

/** All there is, one row each; a page names those that it wants by their ids. Parameters: as the places themselves document them. */
export const SHARE_TARGETS: readonly ShareTarget[] = [
  { id: 'tumblr', name: 'Tumblr', build: tumblr },
  { id: 'linkedin', name: 'LinkedIn', build: linkedin },
  { id: 'bluesky', name: 'Bluesky', build: bluesky },
  { id: 'email', build: email },
  { id: 'copy' },
  { id: 'native' },
];

/** Text as it can be shared: in one line, and such that it can be encoded. */
const plain = (text: string): string =>
  displayed(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The words of a share, made safe to pass on; hashtags each once, whatever their capitals, ten at most. */
export function shareable({ url, title, text, hashtags }: Shared): Shared {
  const tags = hashtags
    .map((tag) => plain(tag.replace(/[#,]/g, ' ')))
    .filter((tag) => tag && tag.length <= 60);
  const unique = tags.filter(
    (tag, at) => tags.findIndex((other) => other.toLowerCase() === tag.toLowerCase()) === at,
  );
  return { url, title: plain(title), text: plain(text), hashtags: unique.slice(0, 10) };
}
