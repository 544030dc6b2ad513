import { WordStorage } from '../../src/store/outbox/storage.js';

/**
 * Forgets the words of a site, once everything before is written: WebKitGTK answers no later page whose predecessor went
 * away while it was writing to its database.
 */
export async function forget(scope: string): Promise<void> {
  const storage = new WordStorage();
  await storage.update('outbox', scope, () => undefined);
  await storage.update('drafts', scope, () => undefined);
}
