import {
  collection,
  collectionGroup,
  limit,
  orderBy,
  query,
  startAfter,
  where,
  type Firestore,
  type Query,
  type QueryConstraint,
  type QueryDocumentSnapshot,
} from 'firebase/firestore';
import { QUEUE_PAGE } from '../../model/site.js';

/** What a document must have: a value given when the query is made, or a constant. */
export type Filter<Value extends string> = {
  readonly field: string;
  readonly op: '==' | 'array-contains';
} & ({ readonly value: Value } | { readonly constant: string });

/** A query as data, so that a test can tell whether firestore.indexes.json has an index for it: emulators never ask. */
export interface QueryShape<Value extends string = string> {
  /** Below `sites/{site}`; `{thread}` stands for a value. */
  readonly collection: string;
  /** Whether it asks all collections of this name, wherever they are. */
  readonly isGroup?: boolean;
  readonly filters: readonly Filter<Value>[];
  readonly orderBy?: { readonly field: string; readonly direction: 'asc' | 'desc' };
  /** Documents at most; the rules refuse more. */
  readonly limit: number;
}

const shape = <Value extends string>(given: QueryShape<Value>): QueryShape<Value> => given;
const oldestFirst = { field: 'entry.createdAt', direction: 'asc' } as const;
const newestFirst = { field: 'entry.createdAt', direction: 'desc' } as const;
const held = { field: 'status', op: '==', constant: 'held' } as const;
const hidden = { field: 'status', op: '==', constant: 'hidden' } as const;

/**
 * Every query that a widget can make. Those that are not used yet are reserved for later versions: rules and indexes are deployed by
 * hand, and within 1.x any widget works with those of any 1.x.
 */
export const QUERIES = {
  /** The archived page that holds a comment. */
  pageOf: shape({
    collection: 'threads/{thread}/pages',
    filters: [{ field: 'ids', op: 'array-contains', value: 'id' }],
    limit: 1,
  }),
  /** One's own comments in a thread that wait for approval. */
  myHeld: shape({
    collection: 'comments',
    filters: [{ field: 'thread', op: '==', value: 'thread' }, { field: 'uid', op: '==', value: 'uid' }, held],
    orderBy: oldestFirst,
    limit: 20,
  }),
  /** Everybody's comments in a thread that wait for approval: for moderators. */
  heldInThread: shape({
    collection: 'comments',
    filters: [{ field: 'thread', op: '==', value: 'thread' }, held],
    orderBy: oldestFirst,
    limit: 20,
  }),
  /** What waits for approval on the whole site: for moderators. */
  heldOnSite: shape({ collection: 'comments', filters: [held], orderBy: newestFirst, limit: QUEUE_PAGE }),
  /** What moderators hid on the whole site: for moderators. */
  hiddenOnSite: shape({ collection: 'comments', filters: [hidden], orderBy: newestFirst, limit: QUEUE_PAGE }),
  /** Every comment of the site: for moderators. */
  allOnSite: shape({ collection: 'comments', filters: [], orderBy: newestFirst, limit: QUEUE_PAGE }),
  /** What readers reported: for moderators. */
  reportsOnSite: shape({
    collection: 'reports',
    filters: [],
    orderBy: { field: 'at', direction: 'desc' },
    limit: 100,
  }),
  /** What is hidden of an author's: for moderators, to be counted. */
  hiddenOf: shape({
    collection: 'comments',
    filters: [{ field: 'uid', op: '==', value: 'uid' }, hidden],
    limit: 100,
  }),
  /** Who reported a comment: for moderators. */
  reportsOf: shape({
    collection: 'reports',
    filters: [{ field: 'comment', op: '==', value: 'id' }],
    limit: 100,
  }),
  /** All that one reported. */
  myReports: shape({
    collection: 'reports',
    filters: [{ field: 'uid', op: '==', value: 'uid' }],
    limit: 100,
  }),
  /** All windows in which one liked something, on every site of the project. */
  myLikes: shape({
    collection: 'readers',
    isGroup: true,
    filters: [{ field: 'uid', op: '==', value: 'uid' }],
    limit: 100,
  }),
  /** All that one wrote, in every state: for oneself and moderators. */
  allMine: shape({
    collection: 'comments',
    filters: [{ field: 'uid', op: '==', value: 'uid' }],
    orderBy: newestFirst,
    limit: 100,
  }),
  /** Published answers to one's comments. */
  repliesToMe: shape({
    collection: 'comments',
    filters: [
      { field: 'to', op: '==', value: 'uid' },
      { field: 'status', op: '==', constant: 'published' },
    ],
    orderBy: newestFirst,
    limit: 20,
  }),
};

/**
 * The SDK's query of a shape, on a site, for the given values. `thread` is needed where the collection names it.
 * @param after the document that it goes on after
 */
export function queryOf<Value extends string>(
  { collection: path, isGroup = false, filters, orderBy: order, limit: most }: QueryShape<Value>,
  db: Firestore,
  site: string,
  values: Readonly<Record<Value, string>> & { readonly thread?: string },
  after?: QueryDocumentSnapshot,
): Query {
  const constraints: QueryConstraint[] = filters.map((filter) =>
    where(filter.field, filter.op, 'value' in filter ? values[filter.value] : filter.constant),
  );
  if (order) constraints.push(orderBy(order.field, order.direction));
  if (after) constraints.push(startAfter(after));
  const documents = isGroup
    ? collectionGroup(db, path)
    : collection(db, `sites/${site}/${path.replace('{thread}', values.thread ?? '')}`);
  return query(documents, ...constraints, limit(most));
}
