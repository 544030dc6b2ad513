import { Timestamp } from 'firebase/firestore';
import type { Entry, Item } from '../../model/comment.js';
import type { Head } from '../../model/thread.js';
import type { RawEntry, RawHead, RawItem } from './writes.js';

/** A value of the SDK's in the model's terms: times in milliseconds since the epoch. `rest.ts` gives the same. */
export function plain(value: unknown): unknown {
  if (value instanceof Timestamp) return value.toMillis();
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

export const plainHead = (head: RawHead): Head => ({ pinned: null, ...(plain(head) as object) }) as Head;

export const plainItem = (item: RawItem): Item => plain(item) as Item;

export const plainEntry = (entry: RawEntry): Entry => plain(entry) as Entry;
