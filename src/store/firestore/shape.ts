import { LIMITS, type Quote, type Words } from '../../model/comment.js';
import type { ThreadAddress } from '../../model/thread.js';
import type { Change } from '../store.js';

/** Starts with something to be seen, and holds nothing that hides or turns the direction of writing; 1 to 60 characters. */
const NAME =
  /^[^\s\p{C}\p{M}\p{Z}\u115F\u1160\u2800\u3164\uFFA0](?:[^\p{Cc}\u200B\u2028-\u202E\u2060-\u2069\uFEFF]{0,58}[^\s\p{Cc}\u200B\u2028-\u202E\u2060-\u2069\uFEFF])?$/u;

/**
 * Whether half a character (a lone surrogate) is anywhere in it. The SDK cannot encode one, and sends nothing any more
 * after it was asked to.
 */
export function isBroken(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isBroken);
}

/** What is wrong with the words of a change, in a sentence for whoever builds the interface; null: nothing. firestore.rules say the same. */
export function wrongShape(change: Change, thread: ThreadAddress): string | null {
  if (change.kind !== 'post' && change.kind !== 'edit') return null;
  if (!/\S/.test(change.text) || change.text.length > LIMITS.text)
    return `A comment has 1 to ${String(LIMITS.text)} characters.`;
  return change.kind === 'post' ? (wrongWriter(change) ?? wrongExtras(change) ?? wrongPage(thread)) : null;
}

function wrongWriter({ id, name }: { readonly id: string; readonly name: string }): string | null {
  if (!/^[\w-]{16,32}$/.test(id)) return 'A comment’s id is 16 to 32 of A-Z a-z 0-9 _ -.';
  return NAME.test(name) ? null : `A name is 1 to ${String(LIMITS.name)} characters in one line.`;
}

function wrongExtras({ quote, mentions, stance }: Words): string | null {
  if (quote && !isQuote(quote)) return 'The quote is empty or too long.';
  if (mentions && !isMentions(mentions)) return `A comment mentions 1 to ${String(LIMITS.mentions)} people.`;
  return stance === undefined || /^[a-f]$/.test(stance) ? null : 'A stance is a letter from a to f.';
}

function wrongPage({ title, url }: ThreadAddress): string | null {
  if (title.length > LIMITS.title || /[\r\n]/.test(title))
    return `The page’s title has two lines, or more than ${String(LIMITS.title)} characters.`;
  const isUrl = /^https?:\/\/[^/\s]\S*$/.test(url) && url.length <= LIMITS.url;
  return isUrl ? null : 'The page’s address is none, or too long.';
}

const isQuote = ({ exact, prefix, suffix }: Quote): boolean =>
  exact.length > 0 &&
  exact.length <= LIMITS.quote &&
  Math.max(prefix.length, suffix.length) <= LIMITS.quoteContext;

const isMentions = (mentions: readonly string[]): boolean =>
  mentions.length > 0 &&
  mentions.length <= LIMITS.mentions &&
  mentions.every((uid) => /^[^,\s]{1,128}$/.test(uid));
