import assert from 'node:assert/strict';
import type { DocumentData } from 'firebase/firestore';

// What readers may see, field by field: src/store/firestore/writes.ts tells what each is for.

const HEAD = new Set([
  ...['url', 'title', 'locked', 'pinned', 'createdAt', 'count', 'stances', 'pages', 'ids', 'items', 'last'],
]);
const PAGE = new Set(['items', 'ids', 'last']);
const ENTRY = new Set([
  ...['uid', 'name', 'guest', 'role', 'text', 'createdAt', 'editedAt'],
  ...['parent', 'quote', 'mentions', 'stance'],
]);
const STUB = new Set(['parent', 'createdAt', 'gone']);

/** Throws where a public document, by its path below the site, holds a field that readers are not to see. */
export function assertPublic(path: string, data: DocumentData): void {
  if (path.includes('/likes/')) {
    for (const [what, value] of Object.entries(data)) {
      assert.equal(typeof value, what === 'last' ? 'string' : 'number', `${path} tells ${what}`);
    }
    return;
  }
  assertOnly(path, data, path.includes('/pages/') ? PAGE : HEAD);
  for (const [id, item] of Object.entries((data.items ?? {}) as Record<string, DocumentData>)) {
    assertOnly(`${path} ${id}`, item, 'gone' in item ? STUB : ENTRY);
  }
}

function assertOnly(where: string, data: DocumentData, fields: ReadonlySet<string>): void {
  const others = Object.keys(data).filter((field) => !fields.has(field));
  assert.deepEqual(others, [], `${where} tells what is not public`);
}
