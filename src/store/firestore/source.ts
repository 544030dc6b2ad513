import {
  doc,
  getDocFromServer,
  getDocsFromServer,
  type DocumentReference,
  type DocumentSnapshot,
  type Firestore,
  type Query,
  type QueryDocumentSnapshot,
  type Timestamp,
} from 'firebase/firestore';
import type { CommentId } from '../../model/comment.js';
import type { Guard } from '../../model/site.js';
import { patiently } from './patience.js';
import { QUERIES, queryOf } from './queries.js';
import { sdkError } from './sdk-errors.js';
import type { Tally } from './tally.js';
import type { Meter, RawAuthor, RawComment, RawHead, RawItem, RawLog, RawPage } from './writes.js';

/** `…/likes/{n}/readers/{uid}` */
export interface RawReader {
  readonly likes: Readonly<Record<CommentId, boolean>>;
  readonly at: Timestamp;
}

/** A public item, and where it is. */
export interface Located {
  readonly item: RawItem;
  readonly place: 'head' | number;
}

/**
 * Documents as Firestore has them, for writes to build on: what rules compare must not be altered on the way. Each read
 * is one document of the server's, and waits for a connection.
 * Every promise rejects with a StoreError, `denied` if the document may not be read.
 */
export class Source {
  readonly #db: Firestore;
  readonly #site: string;
  readonly #tally: Tally;
  readonly #heads = new Map<string, RawHead | null>();
  readonly #authors = new Map<string, RawAuthor>();

  constructor(db: Firestore, site: string, tally: Tally) {
    this.#db = db;
    this.#site = site;
    this.#tally = tally;
  }

  /** A document below the site. */
  reference(path: string): DocumentReference {
    return doc(this.#db, `sites/${this.#site}/${path}`);
  }

  /** Takes note of the head that a listener confirms; undefined: it has stopped listening. */
  follow(thread: string, head: RawHead | null | undefined): void {
    if (head === undefined) this.#heads.delete(thread);
    else this.#heads.set(thread, head);
  }

  /** @param fresh false: the head that a listener follows will do */
  async head(thread: string, fresh: boolean): Promise<RawHead | null> {
    const followed = fresh ? undefined : this.#heads.get(thread);
    return followed === undefined ? this.#get<RawHead>(`threads/${thread}`) : followed;
  }

  /** Where a published or gone comment is; null: nowhere. */
  async locate(thread: string, id: CommentId, head: RawHead | null): Promise<Located | null> {
    const item = head?.items[id];
    if (item) return { item, place: 'head' };
    if (!head?.pages) return null;
    const docs = await this.find(queryOf(QUERIES.pageOf, this.#db, this.#site, { thread, id }));
    const archived = (docs[0]?.data() as RawPage | undefined)?.items[id];
    return archived ? { item: archived, place: Number(docs[0]?.id) } : null;
  }

  comment(id: CommentId): Promise<RawComment | null> {
    return this.#get<RawComment>(`comments/${id}`);
  }

  /** @param fresh false: what was read before will do; it is wrong only where trust or a ban came since, which a refusal tells */
  async author(uid: string, fresh: boolean): Promise<RawAuthor> {
    const known = fresh ? undefined : this.#authors.get(uid);
    if (known) return known;
    const author = (await this.#get<RawAuthor>(`authors/${uid}`)) ?? {};
    this.#authors.set(uid, author);
    return author;
  }

  /** How far a meter has come in an hour; that of reports tells nobody, see `reportsTaken`. */
  async meter(meter: Exclude<Meter, 'reportMeters'>, hour: string): Promise<number> {
    return (await this.#get<{ readonly n: number }>(`${meter}/${hour}`))?.n ?? 0;
  }

  /** How many reports this hour has taken of those that it takes at `most`, as far as readers may know: all, or none. */
  async reportsTaken(most: number): Promise<number> {
    return (await this.mayRead('reportMeters/full')) ? most : 0;
  }

  /** What moderators did with a comment, a thread or an author: see `log.ts`; null: nothing. */
  log(subject: string): Promise<RawLog | null> {
    return this.#get<RawLog>(`log/${subject}`);
  }

  /** Whether somebody reported a comment. */
  async reported(id: CommentId, uid: string): Promise<boolean> {
    return (await this.#get(`reports/${id}~${uid}`)) !== null;
  }

  /** The uids of those who reported a comment, up to 100 of them. */
  async reporters(id: CommentId): Promise<readonly string[]> {
    const docs = await this.find(queryOf(QUERIES.reportsOf, this.#db, this.#site, { id }));
    return docs.map((report) => (report.data() as { readonly uid: string }).uid);
  }

  reader(thread: string, window: number, uid: string): Promise<RawReader | null> {
    return this.#get<RawReader>(`threads/${thread}/likes/${String(window)}/readers/${uid}`);
  }

  /** What is guarded; null: nothing. */
  guard(): Promise<Guard | null> {
    return this.#get<Guard>('private/guard');
  }

  /** The documents that a query finds. */
  async find(query: Query): Promise<readonly QueryDocumentSnapshot[]> {
    const { docs } = await this.#ask(() => getDocsFromServer(query));
    this.#tally.read(docs.length);
    return docs;
  }

  /** Whether a document may be read, if it is there or not. Does not wait for a connection: nothing is lost by asking later. */
  async mayRead(path: string): Promise<boolean> {
    try {
      await getDocFromServer(this.reference(path));
      return true;
    } catch (error) {
      const reason = sdkError(error);
      if (reason.code === 'denied') return false;
      throw reason;
    }
  }

  async #get<T>(path: string): Promise<T | null> {
    const snapshot: DocumentSnapshot = await this.#ask(() => getDocFromServer(this.reference(path)));
    this.#tally.read(1);
    return snapshot.exists() ? (snapshot.data() as T) : null;
  }

  async #ask<T>(read: () => Promise<T>): Promise<T> {
    try {
      return await patiently(read);
    } catch (error) {
      throw sdkError(error);
    }
  }
}
