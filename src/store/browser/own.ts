import type { CommentId } from '../../model/comment.js';
import type { ThreadAddress } from '../../model/thread.js';
import { oneByOne, type Deletion, type OwnComment, type OwnData, type OwnRecords } from '../own.js';
import type { Change } from '../store.js';
import { allComments } from './all-comments.js';
import type { Key, Transaction } from './records.js';

/** What a browser's store lets its part for one's own data do. */
export interface OwnAccess {
  readonly site: string;
  readonly uid: string;
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  change(work: (transaction: Transaction) => Promise<void>): Promise<void>;
  write(thread: ThreadAddress, change: Change): Promise<unknown>;
}

/** What one wrote and did on a site that is kept in this browser. */
export class BrowserOwnRecords implements OwnRecords {
  readonly #access: OwnAccess;

  constructor(access: OwnAccess) {
    this.#access = access;
  }

  read(): Promise<OwnData> {
    const { site, uid } = this.#access;
    return this.#access.read(async (transaction) => {
      const windows = await likesOf(transaction, this.#access);
      const likes = windows.map(async ({ thread, liked }) => {
        const address = await addressOf(transaction, site, thread);
        return liked.map((comment) => ({ comment, thread: address }));
      });
      return {
        comments: (await allComments(transaction, site))
          .flatMap(({ id, thread, status, entry }): OwnComment[] =>
            entry?.uid === uid && status !== 'deleted' ? [{ id, thread, status, entry }] : [],
          )
          .sort((one, other) => other.entry.createdAt - one.entry.createdAt),
        likes: (await Promise.all(likes)).flat(),
        reports: await reportsOf(transaction, this.#access),
      };
    });
  }

  async deleteAll(progress: (done: number, of: number) => void): Promise<Deletion> {
    const { site, uid } = this.#access;
    const { comments, reports } = await this.read();
    const likes = await this.#access.read((transaction) => likesOf(transaction, this.#access));
    return oneByOne(
      [
        ...comments.map(
          ({ id, thread }) =>
            () =>
              this.#access.write(thread, { kind: 'delete', id }),
        ),
        ...likes.map(
          ({ key }) =>
            () =>
              this.#access.change((transaction) => transaction.delete('likes', key)),
        ),
        ...reports.map(
          ({ comment }) =>
            () =>
              this.#access.change(async (transaction) => {
                const { [uid]: _mine, ...others } = (await transaction.get('reports', [site, comment])) ?? {};
                if (Object.keys(others).length === 0) await transaction.delete('reports', [site, comment]);
                else await transaction.put('reports', [site, comment], others);
              }),
        ),
      ],
      progress,
    );
  }
}

async function addressOf(transaction: Transaction, site: string, id: string): Promise<ThreadAddress> {
  const { url, title } = (await transaction.get('heads', [site, id])) ?? { url: '', title: '' };
  return { id, url, title };
}

interface Window {
  readonly key: Key;
  readonly thread: string;
  readonly liked: readonly CommentId[];
}

async function likesOf(transaction: Transaction, { site, uid }: OwnAccess): Promise<readonly Window[]> {
  const windows: Window[] = [];
  for (const rest of await transaction.keys('likes', [site])) {
    const key = [site, ...rest];
    const [thread, , reader] = rest;
    const liked = reader === uid ? ((await transaction.get('likes', key)) ?? []) : [];
    if (reader === uid) windows.push({ key, thread: String(thread), liked });
  }
  return windows;
}

async function reportsOf(transaction: Transaction, { site, uid }: OwnAccess): Promise<OwnData['reports']> {
  const mine = [];
  for (const [comment = ''] of await transaction.keys('reports', [site])) {
    const report = (await transaction.get('reports', [site, comment]))?.[uid];
    if (report) mine.push({ comment: String(comment), ...report });
  }
  return mine;
}
