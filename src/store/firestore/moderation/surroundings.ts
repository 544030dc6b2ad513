import type { CommentId } from '../../../model/comment.js';
import { excerpt } from '../../../model/moderation.js';
import { threadId } from '../../../model/page.js';
import type { ThreadAddress } from '../../../model/thread.js';
import type { QuotedParent } from '../../moderation.js';
import type { FirestoreConfig } from '../config.js';
import { patiently } from '../patience.js';
import { headPath, readDocuments } from '../rest.js';
import type { Source } from '../source.js';
import type { Tally } from '../tally.js';
import type { About, RawComment } from '../writes.js';

/** Where something was written, and what its writer said of the page. */
type Written = Pick<RawComment, 'thread' | 'about'>;

/** What stands around comments: their threads, and what they answer. Each is read once and kept. */
export class Surroundings {
  readonly #config: FirestoreConfig;
  readonly #source: Source;
  readonly #tally: Tally;
  readonly #threads = new Map<string, ThreadAddress>();
  readonly #parents = new Map<CommentId, Promise<QuotedParent | undefined>>();

  constructor(config: FirestoreConfig, source: Source, tally: Tally) {
    this.#config = config;
    this.#source = source;
    this.#tally = tally;
  }

  /** Where comments were written: a read for each thread that is new and not told by a held comment. */
  async threadsOf(comments: readonly Written[]): Promise<ReadonlyMap<string, ThreadAddress>> {
    const abouts = await Promise.all(comments.map(trusted));
    const told = new Map(abouts.flatMap((about) => (about ? [[about.id, about]] : [])));
    const unknown = [...new Set(comments.map(({ thread }) => thread))].filter(
      (id) => !told.has(id) && !this.#threads.has(id),
    );
    for (const [id, address] of await this.#read(unknown)) this.#threads.set(id, address);
    const claimed = comments.map(({ thread: id, about }) => ({ url: '', title: '', ...about, id }));
    return new Map(
      claimed.map((address) => [
        address.id,
        this.#threads.get(address.id) ?? told.get(address.id) ?? address,
      ]),
    );
  }

  /** What a comment answers: a read, for each parent once. */
  parentOf({ entry, kept }: RawComment): Promise<QuotedParent | undefined> {
    const { parent } = kept ?? entry;
    if (parent === undefined) return Promise.resolve(undefined);
    const known = this.#parents.get(parent) ?? this.#quote(parent);
    this.#parents.set(parent, known);
    known.catch(() => this.#parents.delete(parent));
    return known;
  }

  async #read(ids: readonly string[]): Promise<ReadonlyMap<string, ThreadAddress>> {
    if (ids.length === 0) return new Map();
    const heads = await patiently(() => readDocuments(this.#config, ids.map(headPath), ['url', 'title']));
    this.#tally.read(ids.length);
    return new Map(
      ids.flatMap((id): [string, ThreadAddress][] => {
        const head = heads.get(headPath(id)) as About | undefined;
        return head ? [[id, { id, url: head.url, title: head.title }]] : [];
      }),
    );
  }

  async #quote(id: CommentId): Promise<QuotedParent | undefined> {
    const comment = await this.#source.comment(id);
    const item = comment?.kept ?? comment?.entry;
    return item && 'text' in item ? { name: item.name, text: excerpt(item.text) } : undefined;
  }
}

/** What a held comment says of its page, where its thread's id proves the link: anybody can claim another one. */
async function trusted({ about, thread }: Written): Promise<ThreadAddress | undefined> {
  return about && (await threadId(about.url)) === thread ? { id: thread, ...about } : undefined;
}
