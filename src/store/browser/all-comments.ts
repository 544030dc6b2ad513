import { isGone, type CommentId, type Entry, type Item, type Status } from '../../model/comment.js';
import { excerpt } from '../../model/moderation.js';
import type { ThreadAddress } from '../../model/thread.js';
import type { QueuedComment } from '../moderation.js';
import type { Transaction } from './records.js';
import { ThreadRecords } from './thread-records.js';

/** Every comment of a site, whatever became of it: what was published last comes first, as times tell the order to the millisecond only. */
export async function allComments(transaction: Transaction, site: string): Promise<readonly QueuedComment[]> {
  const keys = [...(await transaction.keys('heads', [site])), ...(await transaction.keys('held', [site]))];
  const comments: QueuedComment[] = [];
  for (const thread of new Set(keys.map(([id]) => String(id))))
    comments.push(...(await commentsOf(transaction, site, thread)));
  return comments.reverse();
}

/** Every comment of a thread: held, published, hidden and deleted. */
async function commentsOf(
  transaction: Transaction,
  site: string,
  thread: string,
): Promise<readonly QueuedComment[]> {
  const records = new ThreadRecords(transaction, site, thread);
  const head = await records.head();
  const items: Record<CommentId, Item> = {};
  for (let n = 0; n < (head?.pages ?? 0); n++) Object.assign(items, (await records.page(n)).items);
  Object.assign(items, head?.items);
  const words = new Map<CommentId, Entry>();
  for (const [id, item] of Object.entries(items)) {
    const entry = isGone(item) ? await records.kept(id) : item;
    if (entry) words.set(id, entry);
  }
  const tell = teller(transaction, site, words);
  const waiting = await records.allHeld();
  const held = waiting.map(({ id, entry, address }) =>
    tell(id, head ? { ...head, id: thread } : address, 'held', entry),
  );
  const others = Object.entries(items).map(([id, item]) => {
    const { url = '', title = '' } = head ?? {};
    const status = isGone(item) ? item.gone : 'published';
    return tell(id, { id: thread, url, title }, status, words.get(id), item.createdAt);
  });
  return Promise.all([...others, ...held]);
}

type Tell = (
  id: CommentId,
  thread: ThreadAddress,
  status: Status,
  entry: Entry | undefined,
  writtenAt?: number,
) => Promise<QueuedComment>;

/** Tells comments of one thread, whose words are known. */
function teller(transaction: Transaction, site: string, words: ReadonlyMap<CommentId, Entry>): Tell {
  return async (id, { id: thread, url, title }, status, entry, writtenAt = 0) => {
    const reports = Object.values((await transaction.get('reports', [site, id])) ?? {});
    const log = status === 'hidden' ? await transaction.get('logs', [site, id]) : [];
    const hiddenBy = log?.findLast(({ what }) => what === 'hide')?.by;
    const answered = entry?.parent === undefined ? undefined : words.get(entry.parent);
    return {
      id,
      thread: { id: thread, url, title },
      status,
      ...(entry && { entry }),
      since: entry?.createdAt ?? writtenAt,
      ...(hiddenBy !== undefined && { hiddenBy }),
      ...(answered && { parent: { name: answered.name, text: excerpt(answered.text) } }),
      reports: reports.sort((one, other) => other.at - one.at),
    };
  };
}
