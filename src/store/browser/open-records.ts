import { IndexedRecords } from './indexed-records.js';
import { MemoryRecords } from './memory-records.js';
import type { RecordKeeper } from './records.js';

/** How long the database may take to open, in milliseconds; some browsers never answer when it is damaged. */
const OPENING = 3_000;

/** One for each database's name, so that the elements of a page see the same. */
const inMemory = new Map<string, MemoryRecords>();

/** Records in IndexedDB; where that is missing, blocked or does not answer, in this page's memory. */
export async function openRecords(database: string): Promise<RecordKeeper> {
  const records = new IndexedRecords(database);
  try {
    await Promise.race([records.open(), late()]);
    return records;
  } catch {
    records.close();
    const known = inMemory.get(database) ?? new MemoryRecords();
    inMemory.set(database, known);
    return known;
  }
}

const late = (): Promise<never> =>
  new Promise((_resolve, reject) => {
    setTimeout(() => {
      reject(new Error('The database does not open.'));
    }, OPENING);
  });
