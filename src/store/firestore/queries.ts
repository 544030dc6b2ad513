import {
  collection,
  collectionGroup,
  limit,
  orderBy,
  query,
  where,
  type Firestore,
  type Query,
  type QueryConstraint,
} from 'firebase/firestore';

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
  heldOnSite: shape({ collection: 'comments', filters: [held], orderBy: oldestFirst, limit: 100 }),
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
  /** All that one wrote, in every state. */
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

/** The SDK's query of a shape, on a site, for the given values. `thread` is needed where the collection names it. */
export function queryOf<Value extends string>(
  { collection: path, isGroup = false, filters, orderBy: order, limit: most }: QueryShape<Value>,
  db: Firestore,
  site: string,
  values: Readonly<Record<Value, string>> & { readonly thread?: string },
): Query {
  const constraints: QueryConstraint[] = filters.map((filter) =>
    where(filter.field, filter.op, 'value' in filter ? values[filter.value] : filter.constant),
  );
  if (order) constraints.push(orderBy(order.field, order.direction));
  const documents = isGroup
    ? collectionGroup(db, path)
    : collection(db, `sites/${site}/${path.replace('{thread}', values.thread ?? '')}`);
  return query(documents, ...constraints, limit(most));
}
