import { crypto, TextEncoder, URL } from './platform.js';

/** Parameters that say where a reader came from, not which page it is. */
const TRACKING =
  /^(utm_\w*|mc_[ce]id|fbclid|[gd]clid|[gw]braid|msclkid|yclid|twclid|ttclid|igshid|igsh|mkt_tok|_hs(enc|mi)|ref)(=|$)/i;

/**
 * The one spelling of a page's address: scheme and host in lower case; no user, hash, tracking parameters, `index.html`
 * or slash at the end. What is left of the query keeps its order and its spelling.
 * @throws TypeError for what is no absolute http(s) address
 */
export function normaliseUrl(address: string): string {
  const { protocol, host, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol)) throw new TypeError(`${address} is no address of a web page.`);
  const path = pathname.replace(/(\/(index\.html)?)+$/, '') || '/';
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !TRACKING.test(pair));
  return `${protocol}//${host}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/**
 * The id of the thread of a page: `u` and the first 32 hexadecimal digits of the SHA-256 of its normalised address, which
 * the rules prove.
 * @throws Error on insecure pages, where browsers have no SHA-256
 */
export async function threadId(url: string): Promise<string> {
  if (!crypto.subtle) {
    throw new Error('no crypto.subtle');
  }
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return `u${Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The id of a thread that the site names itself, by a key of up to 60 letters, digits, `-` and `_`; else undefined. */
export const keyedThreadId = (key: string): string | undefined =>
  /^[\w-]{1,60}$/.test(key) ? `k-${key}` : undefined;
