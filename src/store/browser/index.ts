import { DATABASE, type BrowserConfig } from './config.js';
import { openRecords } from './open-records.js';
import { sow } from './seed.js';
import { BrowserStore } from './store.js';

export type { BrowserConfig, SeedComment, SeedThread } from './config.js';
export type { BrowserStore } from './store.js';

/**
 * Opens conversations that are kept in this browser, in IndexedDB. Where storage is blocked, they are kept in the page's
 * memory, and the store's `persistent` is false.
 * @throws Error if there is a seed and the page is no secure context: threads are named by SHA-256
 */
export async function openBrowserStore(config: BrowserConfig = {}): Promise<BrowserStore> {
  const records = await openRecords(config.database ?? DATABASE);
  if (config.seed) await sow(records, config.site ?? 'main', config.seed);
  return new BrowserStore(config, records);
}
