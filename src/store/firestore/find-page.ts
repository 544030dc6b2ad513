import { MAIN_SITE, type FirestoreConfig } from './config.js';
import { call } from './rest.js';

/**
 * The number of the archived page that holds a comment; null: none. The query is `QUERIES.pageOf`, said without the SDK.
 * @throws StoreError
 */
export async function findPage(config: FirestoreConfig, thread: string, id: string): Promise<number | null> {
  const [row] = await call(config, `/sites/${config.site ?? MAIN_SITE}/threads/${thread}`, 'runQuery', {
    structuredQuery: {
      select: { fields: [{ fieldPath: '__name__' }] },
      from: [{ collectionId: 'pages' }],
      where: {
        fieldFilter: { field: { fieldPath: 'ids' }, op: 'ARRAY_CONTAINS', value: { stringValue: id } },
      },
      limit: 1,
    },
  });
  return row?.document ? Number(row.document.name.split('/').pop()) : null;
}
