import { collection, getDocs } from 'firebase/firestore';
import type {
  RawAuthor,
  RawComment,
  RawHead,
  RawLog,
  RawPage,
  RawReport,
} from '../../../src/store/firestore/writes.js';
import { admin, read } from './emulator.js';
import { HEAD } from './world.js';

/** What one reader liked in a window. */
export interface RawReader {
  readonly likes: Readonly<Record<string, boolean>>;
}
/** Everything in PAGE's thread and its site, by ids. */
export interface State {
  readonly comments: ReadonlyMap<string, RawComment>;
  readonly authors: ReadonlyMap<string, RawAuthor>;
  readonly logs: ReadonlyMap<string, RawLog>;
  /** By `comment~uid`. */
  readonly reports: ReadonlyMap<string, RawReport>;
  readonly head: RawHead | undefined;
  readonly pages: ReadonlyMap<string, RawPage>;
  readonly likes: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  readonly readers: ReadonlyMap<string, ReadonlyMap<string, RawReader>>;
}

async function all<T>(path: string): Promise<ReadonlyMap<string, T>> {
  const { docs } = await getDocs(collection(admin, path));
  return new Map(docs.map((found) => [found.id, found.data() as T]));
}

/** Reads a world's state. */
export async function stateOf(path: string): Promise<State> {
  const [comments, authors, logs, reports, head, pages, likes] = await Promise.all([
    all<RawComment>(`${path}/comments`),
    all<RawAuthor>(`${path}/authors`),
    all<RawLog>(`${path}/log`),
    all<RawReport>(`${path}/reports`),
    read(`${path}/${HEAD}`),
    all<RawPage>(`${path}/${HEAD}/pages`),
    all<Record<string, unknown>>(`${path}/${HEAD}/likes`),
  ]);
  const readers = await Promise.all(
    [...likes.keys()].map(
      async (n) => [n, await all<RawReader>(`${path}/${HEAD}/likes/${n}/readers`)] as const,
    ),
  );
  return {
    comments,
    authors,
    logs,
    reports,
    head: head as RawHead | undefined,
    pages,
    likes,
    readers: new Map(readers),
  };
}

/** Where a comment's item is. */
export function placeOf({ head, pages }: State, id: string): 'head' | number {
  const page = [...pages].find(([, { ids }]) => ids.includes(id));
  return head?.ids.includes(id) || !page ? 'head' : Number(page[0]);
}

/** The window of a comment's likes, where pages hold so many. */
export function windowOf(state: State, id: string, pageHolds: number): number {
  const place = placeOf(state, id);
  if (typeof place === 'number') return place;
  return (state.head?.pages ?? 0) + Math.floor((state.head?.ids.indexOf(id) ?? 0) / pageHolds);
}
