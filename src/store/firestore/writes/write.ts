import {
  doc,
  type DocumentData,
  type DocumentReference,
  type Firestore,
  type SetOptions,
} from 'firebase/firestore';

/** One write of a batch, as data: what the rules' tests forge and the store sends is the same thing. */
export interface Write {
  /**
   * `set` writes a whole document, the next three the given fields: `merge` keeps what else is in their maps, `replace` does not,
   * and `update` demands that the document exists.
   */
  readonly verb: 'set' | 'merge' | 'replace' | 'update' | 'delete';
  /** Below `sites/{site}`; empty: the site itself. */
  readonly path: string;
  /** A document, or for `update` field paths and their values. Nothing where `verb` is `delete`. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/** Writes that succeed or fail together. The names say what each is for. */
export type Batch = Readonly<Record<string, Write>>;

/** What a WriteBatch and a Transaction have in common. */
export interface Writer {
  set(reference: DocumentReference, data: DocumentData, options: SetOptions): unknown;
  update(reference: DocumentReference, data: DocumentData): unknown;
  delete(reference: DocumentReference): unknown;
}

/** Puts a batch's writes into a WriteBatch or a Transaction. */
export function apply(batch: Batch, writer: Writer, db: Firestore, site: string): void {
  for (const { verb, path, data = {} } of Object.values(batch)) {
    const reference = doc(db, path === '' ? `sites/${site}` : `sites/${site}/${path}`);
    if (verb === 'delete') writer.delete(reference);
    else if (verb === 'update') writer.update(reference, data);
    else if (verb === 'replace') writer.set(reference, data, { mergeFields: Object.keys(data) });
    else writer.set(reference, data, { merge: verb === 'merge' });
  }
}
