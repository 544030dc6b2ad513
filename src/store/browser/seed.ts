import type { Reason } from '../../model/moderation.js';
import { threadId } from '../../model/page.js';
import type { SeedThread } from './config.js';
import type { RecordKeeper, Records } from './records.js';
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
      const address = { id, url, title };
      for (const { id: comment, entry, held } of comments) {
        if (held) await thread.hold({ id: comment, entry, address });
        else await thread.append(address, comment, entry, entry.createdAt);
      }
      for (const { id: comment, likes = 0, reports = [] } of comments) {
        const place = await thread.locate(comment);
        for (let n = 0; place && n < likes; n++) await thread.like(reader(n), place, true);
        if (reports.length > 0) await transaction.put('reports', [site, comment], told(reports));
      }
    });
  }
}

const reader = (n: number): string => `seed-reader-${String(n)}`;

const told = (reports: readonly Reason[]): Records['reports'] =>
  Object.fromEntries(reports.map((reason, n) => [reader(n), { reason, at: Date.now() - n }]));
