import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { QUERIES, type QueryShape } from '../../src/store/firestore/queries.js';

// Emulators answer every query; production only those that have an index. So this derives from each query which one it needs.

interface Field {
  readonly fieldPath: string;
  readonly order?: 'ASCENDING' | 'DESCENDING';
}
interface Indexes {
  readonly indexes: readonly { collectionGroup: string; queryScope: string; fields: readonly Field[] }[];
  readonly fieldOverrides: readonly {
    collectionGroup: string;
    fieldPath: string;
    indexes: readonly { order?: string; arrayConfig?: string; queryScope: string }[];
  }[];
}
const root = new URL('../../', import.meta.url);
const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(new URL('firestore.indexes.json', root), 'utf8'),
) as Indexes;

const groupOf = ({ collection }: QueryShape): string => collection.split('/').at(-1) ?? '';

/** Whether a field has the index that an equality, an order or an array-contains needs: automatic, unless the field, a map around it or `*` is exempt. */
function hasOwnIndex(
  { isGroup = false, ...shape }: QueryShape,
  field: string,
  kind: 'order' | 'arrayConfig',
  order?: string,
): boolean {
  const group = groupOf(shape);
  const scope = isGroup ? 'COLLECTION_GROUP' : 'COLLECTION';
  const around = field.split('.').map((_, i, parts) => parts.slice(0, parts.length - i).join('.'));
  for (const path of [...around, '*']) {
    const exemption = fieldOverrides.find(
      (given) => given.collectionGroup === group && given.fieldPath === path,
    );
    if (exemption)
      return exemption.indexes.some(
        (index) =>
          index.queryScope === scope && kind in index && (order === undefined || index.order === order),
      );
  }
  // A collection group has no automatic index.
  return !isGroup;
}

const directionOf = ({ orderBy }: QueryShape): 'ASCENDING' | 'DESCENDING' =>
  orderBy?.direction === 'desc' ? 'DESCENDING' : 'ASCENDING';

/** Equalities in any order, then the order of the answer: https://firebase.google.com/docs/firestore/query-data/index-overview */
function hasComposite(group: string, shape: QueryShape): boolean {
  const equalities = shape.filters.map(({ field }) => field).sort();
  const order = shape.orderBy;
  return indexes.some(({ collectionGroup, queryScope, fields }) => {
    const [last] = fields.slice(-1);
    const before = fields.slice(0, -1).map(({ fieldPath }) => fieldPath);
    return (
      collectionGroup === group &&
      queryScope === 'COLLECTION' &&
      last?.fieldPath === order?.field &&
      last?.order === directionOf(shape) &&
      JSON.stringify(before.sort()) === JSON.stringify(equalities)
    );
  });
}

for (const [name, shape] of Object.entries<QueryShape>(QUERIES)) {
  test(`the query ${name} has its index`, () => {
    const group = groupOf(shape);
    if (shape.orderBy && shape.filters.length === 0) {
      const { field } = shape.orderBy;
      const isThere = hasOwnIndex(shape, field, 'order', directionOf(shape));
      assert.ok(isThere, `${name} needs the index of ${group}.${field}, which is exempt`);
      return;
    }
    if (shape.orderBy) {
      assert.ok(hasComposite(group, shape), `${name} needs a composite index on ${group}`);
      return;
    }
    for (const { field, op } of shape.filters) {
      const kind = op === '==' ? 'order' : 'arrayConfig';
      assert.ok(
        hasOwnIndex(shape, field, kind),
        `${name} needs the index of ${group}.${field}, which is exempt`,
      );
    }
  });
}

test('no index is there for nothing', () => {
  for (const { collectionGroup, fields } of indexes) {
    const paths = fields.map(({ fieldPath }) => fieldPath).sort();
    const isUsed = Object.values<QueryShape>(QUERIES).some(
      (shape) =>
        groupOf(shape) === collectionGroup &&
        JSON.stringify([...shape.filters.map(({ field }) => field), shape.orderBy?.field].sort()) ===
          JSON.stringify(paths),
    );
    assert.ok(isUsed, `nothing asks for ${paths.join(', ')}`);
  }
});

test('what grows with a thread is exempt: a post would index each of its entries again', () => {
  for (const [group, field] of [
    ['threads', 'items'],
    ['pages', 'items'],
    ['comments', 'entry.text'],
    ['comments', 'kept.text'],
    ['likes', 'anyId'],
    ['readers', 'likes'],
  ] as const) {
    for (const kind of ['order', 'arrayConfig'] as const) {
      const shape = { collection: group, filters: [], limit: 1 };
      assert.equal(hasOwnIndex(shape, field, kind), false, `${group}.${field} is indexed`);
    }
  }
});

const sources = readdirSync(new URL('src', root), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file: file.replaceAll('\\', '/'),
    source: readFileSync(new URL(`src/${file}`, root), 'utf8'),
  }));
const filesWith = (pattern: RegExp): string[] =>
  sources.filter(({ source }) => pattern.test(source)).map(({ file }) => file);

test('the source makes no query but those of queries.ts', () => {
  assert.deepEqual(filesWith(/\b(where|orderBy|collection|collectionGroup)\(/), [
    'store/firestore/queries.ts',
  ]);
});

test('what is asked through REST, before the SDK is there, is one of them', () => {
  const [file, ...others] = filesWith(/structuredQuery:|structuredAggregationQuery/);
  assert.deepEqual([file, ...others], ['store/firestore/find-page.ts']);
  const { source = '' } = sources.find((given) => given.file === file) ?? {};
  const [asked, ...more] = source.split('structuredQuery').slice(1);
  assert.deepEqual(more, []);
  assert.match(
    asked ?? '',
    /^: \{[^;]*collectionId: 'pages'[^;]*fieldPath: 'ids'[^;]*'ARRAY_CONTAINS'[^;]*limit: 1,/,
  );
  assert.doesNotMatch(asked ?? '', /compositeFilter|orderBy/);
  assert.deepEqual(QUERIES.pageOf.filters, [{ field: 'ids', op: 'array-contains', value: 'id' }]);
});
