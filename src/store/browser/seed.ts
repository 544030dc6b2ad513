import { threadId } from '../../model/page.js';
import type { SeedThread } from './config.js';
import type { RecordKeeper } from './records.js';
import { ThreadRecords } from './thread-records.js';

/** Writes threads to begin with, each of which is not there yet, whole and in one step. */
export async function sow(
  records: RecordKeeper,
  site: string,
  threads: readonly SeedThread[],
): Promise<void> {
  for (const { url, title, comments } of threads) {
    const id = await threadId(url);
    await records.transact('readwrite', async (transaction) => {
      const thread = new ThreadRecords(transaction, site, id);
      if (await thread.head()) return;
      for (const { id: comment, entry } of comments) {
        await thread.append({ id, url, title }, comment, entry, entry.createdAt);
      }
      for (const { id: comment, likes = 0 } of comments) {
        const place = await thread.locate(comment);
        for (let n = 0; place && n < likes; n++) await thread.like(`seed-reader-${String(n)}`, place, true);
      }
    });
  }
}
