import { collection, doc, getDoc, getDocs } from 'firebase/firestore';
import type { CommentId } from '../../../../src/model/comment.js';
import { LIKES_A_POST } from '../../../../src/model/site.js';
import type { ThreadAddress } from '../../../../src/model/thread.js';
import { like, open, post, report } from '../batches.js';
import type { Drafts } from '../draft.js';
import { admin } from '../emulator.js';
import { HEAD, newId, nth, pageAt } from '../world.js';

/** What is flooded. */
export type Kind = 'posts' | 'likes' | 'new threads' | 'reports';

/** One kind of flood: what each attempt sends, and how many of them may land in an hour. */
export interface Flood {
  /** The honest batch of a guest: what the widget would send, its meter raised. */
  attempt(guest: string, round: number): Drafts;
  /** So many at most, where the owner's meter is at `meter`. */
  limit(meter: number): number;
  /** How many of the guests' are on the site now. */
  landed(path: string): Promise<number>;
}

/** The n-th account of those that flood. */
export const guestOf = (n: number): string => `guest-${String(n)}`;
const isFlooding = (uid: string): boolean => uid.startsWith('guest-');

/** The blog's pages that have a thread: many enough that no head is full, whoever posts where. */
export const PAGES: readonly ThreadAddress[] = [1, 2, 3, 4].map((n) =>
  pageAt(`https://blog.example/flooded/${String(n)}`, `Page ${String(n)}`),
);
/** The comments that guests like and report, one in each of their rounds. */
export const LIKABLE: readonly CommentId[] = [0, 1, 2, 3].map(nth);
/** The blog's pages, or its comments, in turn. */
export const inTurn = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
const numberOf = (guest: string): number => Number(guest.split('-')[1]);

async function commentsOf(path: string): Promise<number> {
  const { docs } = await getDocs(collection(admin, `${path}/comments`));
  return docs.filter((found) => isFlooding(String(found.data().uid))).length;
}

async function threadsOf(path: string): Promise<number> {
  const { docs } = await getDocs(collection(admin, `${path}/threads`));
  return docs.filter((found) => String(found.data().url).includes('/guest-')).length;
}

async function reportsOf(path: string): Promise<number> {
  return (await getDocs(collection(admin, `${path}/reports`))).size;
}

/** What the public tally says, which readers' own documents prove. */
async function likesOf(path: string): Promise<number> {
  const tally = (await getDoc(doc(admin, `${path}/${HEAD}/likes/0`))).data() ?? {};
  return LIKABLE.reduce((sum, id) => sum + Number(tally[id] ?? 0), 0);
}

/** Each flood of the issue: they go into meters of their own, but new threads, which are posts. */
export const FLOODS: Readonly<Record<Kind, Flood>> = {
  posts: {
    attempt: (guest, round) =>
      post(guest, { id: newId(), page: inTurn(PAGES, numberOf(guest) + round), metered: true }),
    limit: (meter) => meter,
    landed: commentsOf,
  },
  likes: {
    attempt: (guest, round) => like(guest, inTurn(LIKABLE, round), { metered: true }),
    limit: (meter) => meter * LIKES_A_POST,
    landed: likesOf,
  },
  'new threads': {
    attempt: (guest, round) =>
      open(guest, {
        id: newId(),
        page: pageAt(`https://blog.example/${guest}/${String(round)}`),
        metered: true,
      }),
    limit: (meter) => meter,
    landed: threadsOf,
  },
  reports: {
    attempt: (guest, round) => report(guest, inTurn(LIKABLE, round), { metered: true }),
    limit: (meter) => meter,
    landed: reportsOf,
  },
};
