import { LIMITS, type Quote } from '../../model/comment.js';
import type { Policy, User } from '../../model/site.js';
import { mayModerate } from '../../model/permissions.js';
import { isReserved } from '../../model/reserved-names.js';
import type { ThreadAddress } from '../../model/thread.js';
import { StoreError } from '../errors.js';
import type { Change } from '../store.js';

// The shapes that firestore.rules demand, in the same words: isText, isName, isQuote, isMentions, isAbout.

const isText = (text: string): boolean => /\S/.test(text) && text.length <= LIMITS.text;

const isName = (name: string): boolean => /^\S([^\n]{0,58}\S)?$/u.test(name);

const isQuote = ({ exact, prefix, suffix }: Quote): boolean =>
  exact.length >= 1 &&
  exact.length <= LIMITS.quote &&
  prefix.length <= LIMITS.quoteContext &&
  suffix.length <= LIMITS.quoteContext;

const isMentions = (mentions: readonly string[]): boolean =>
  mentions.length >= 1 &&
  mentions.length <= LIMITS.mentions &&
  mentions.every((uid) => /^[^,\s]{1,128}$/.test(uid));

function demand(isMet: boolean, sentence: string): void {
  if (!isMet) throw new StoreError('denied', sentence);
}

/** @throws StoreError `denied` for a text that is none */
export function demandText(text: string): void {
  demand(isText(text), `A comment is 1 to ${String(LIMITS.text)} characters, and not blank.`);
}

/** @throws StoreError `denied`, `name-reserved` for a post that is none, or under a name kept for others */
export function demandPost(post: Change & { kind: 'post' }, policy: Policy, user: User): void {
  const { id, name, text, quote, mentions, stance } = post;
  demand(/^[A-Za-z0-9_-]{16,32}$/.test(id), 'A comment’s id is 16 to 32 of A-Z a-z 0-9 _ -.');
  demandText(text);
  demand(
    isName(name),
    `A name is 1 to ${String(LIMITS.name)} characters in one line, without spaces around.`,
  );
  demand(!quote || isQuote(quote), 'A quote is up to 300 characters, with up to 32 before and after.');
  demand(!mentions || isMentions(mentions), 'Mentions are one to five uids.');
  demand(stance === undefined || /^[a-f]$/.test(stance), 'A stance is a letter from a to f.');
  if (!mayModerate(user) && isReserved(name, policy)) {
    throw new StoreError('name-reserved', `The name “${name}” is kept for others. Take another one.`);
  }
}

/** @throws StoreError `denied`, `host-not-allowed` for a page that may not have a thread */
export function demandAddress({ url, title }: ThreadAddress, policy: Policy): void {
  demand(/^https?:\/\/[^/]/.test(url) && url.length <= LIMITS.url, `“${url}” is no page’s address.`);
  demand(
    title.length <= LIMITS.title && !title.includes('\n'),
    'A title is up to 300 characters in one line.',
  );
  const host = url.split('/')[2] ?? '';
  if (policy.hosts.length > 0 && !policy.hosts.includes(host)) {
    throw new StoreError('host-not-allowed', `${host} is not among the site’s hosts.`);
  }
}

/** How many links are in a text, counted as the rules do. */
export const countLinks = (text: string): number => text.split(/https?:\/\//i).length - 1;
