import type { User } from '../model/site.js';
import { asStoreError } from '../store/errors.js';
import type { AuthorHistory, QueuedComment, QueuePage, SiteModeration } from '../store/moderation.js';
import type { Job } from './moderator.js';
import { actsFor } from './queue-acts.js';

/** Whose comments are cleaned up: one author's by uid, of all who are not trusted, or everybody's. Moderators' only as one author's. */
export type Whose = { readonly uid: string } | 'untrusted' | 'everybody';

/** What is to be cleaned up. */
export interface Wish {
  readonly whose: Whose;
  /** Written since then, in milliseconds since the epoch. */
  readonly since: number;
  /** For the log, up to 300 characters. */
  readonly why: string;
}

/** How the comments of a wish are looked for. */
export interface Search {
  readonly site: SiteModeration;
  /** Who cleans up. */
  readonly user: User;
  /** The uids of the site's moderators. */
  readonly moderators: ReadonlySet<string>;
  /** Hears how many comments were looked at so far. */
  readonly looked: (count: number) => void;
  /** Whether nobody waits for it any longer. */
  readonly isGivenUp: () => boolean;
}

/**
 * What there is to do for a wish, the newest first, through all pages of the site's comments that are not older: what waits
 * is refused, what is published hidden. Besides a read for each comment, each author with an account costs two.
 * @throws StoreError; what is left out then is not known, so nothing is done
 */
export async function jobsFor(wish: Wish, search: Search): Promise<readonly Job[]> {
  const jobs = new Map<string, Job>();
  const trust = new Trust(search.site);
  let looked = 0;
  for await (const { comments } of pagesSince(wish.since, search)) {
    looked += comments.length;
    search.looked(looked);
    const meant = await Promise.all(
      comments.map(async (comment) => ((await isMeant(comment, wish, search, trust)) ? comment : undefined)),
    );
    for (const comment of meant) {
      const act = comment && actsFor(comment, search.user).find((one) => one === 'refuse' || one === 'hide');
      if (act) jobs.set(comment.id, { act, comment, why: wish.why });
    }
  }
  return [...jobs.values()];
}

async function isMeant(
  { entry, since }: QueuedComment,
  wish: Wish,
  { user, moderators }: Search,
  trust: Trust,
): Promise<boolean> {
  const { whose } = wish;
  if (!entry || since < wish.since) return false;
  const { uid, guest, role } = entry;
  if (typeof whose === 'object') return uid === whose.uid;
  if (role !== undefined || uid === user.uid || moderators.has(uid)) return false;
  return whose === 'everybody' || guest === true || !(await trust.has(uid));
}

/** Who has an approved comment: asked once for each author. */
class Trust {
  readonly #site: SiteModeration;
  readonly #asked = new Map<string, Promise<AuthorHistory>>();

  constructor(site: SiteModeration) {
    this.#site = site;
  }

  async has(uid: string): Promise<boolean> {
    const history = this.#asked.get(uid) ?? this.#site.history(uid);
    this.#asked.set(uid, history);
    return (await history).approved > 0;
  }
}

/** The pages of all comments, newest first, as far as they are not older than a time. */
async function* pagesSince(since: number, { site, isGivenUp }: Search): AsyncGenerator<QueuePage> {
  let page = await firstPage(site);
  while (!isGivenUp()) {
    yield page;
    const { comments, next } = page;
    if (!next || comments.some((comment) => comment.since < since)) return;
    page = await site.more('all', next);
  }
}

/** The first page can only be followed: it is, until it is there. */
function firstPage(site: SiteModeration): Promise<QueuePage> {
  return new Promise((resolve, reject) => {
    const stop = site.watchQueue('all', {
      next: (page) => {
        resolve(page);
        end();
      },
      fail: (error) => {
        reject(asStoreError(error));
      },
    });
    // It may answer before it returns.
    const end = (): void =>
      void Promise.resolve().then(() => {
        stop();
      });
  });
}
