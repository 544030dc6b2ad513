import { keyedThreadId, normaliseUrl, threadId } from '../../model/page.js';
import type { ThreadAddress } from '../../model/thread.js';
import { StoreError } from '../../store/errors.js';

/** What an element of the page's head says; '' where there is none. */
export const content = (selector: string, attribute: string): string =>
  document.querySelector(selector)?.getAttribute(attribute)?.trim() ?? '';

/** The absolute form of an address of a web page, as the page would follow it; undefined for anything else. */
export function webAddress(address: string): URL | undefined {
  try {
    const url = new URL(address, document.baseURI);
    return address && /^https?:$/.test(url.protocol) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** The page's address: its canonical link, else og:url, else where it is, query left out. Not normalised. */
export function pageUrl(): string {
  const url =
    webAddress(content('link[rel~="canonical"]', 'href')) ??
    webAddress(content('meta[property="og:url"]', 'content'));
  if (!url) return location.origin + location.pathname;
  return url.href;
}

/** Where a thread is; its title is not needed to read it. */
export type ThreadPlace = Omit<ThreadAddress, 'title'>;

/**
 * The thread that an attribute names: an address (absolute, or beginning with `/`, `.` or `?`), a key of the site's own,
 * or (empty) the page itself.
 * @throws StoreError `bad-config` for what is neither, and where the page's address cannot be hashed
 */
export async function threadAddress(thread?: string | null): Promise<ThreadPlace> {
  const named = thread ?? '';
  const key = keyedThreadId(named);
  const isPage = key !== undefined || !named;
  const address = isPage ? pageUrl() : /^(https?:|[/.?])/i.test(named) && webAddress(named)?.href;
  if (!address) {
    throw new StoreError('bad-config', 'thread');
  }
  try {
    const url = normaliseUrl(address);
    return { id: key ?? (await threadId(url)), url };
  } catch (error) {
    throw new StoreError('bad-config', 'https', { cause: error });
  }
}
