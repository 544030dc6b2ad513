import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/project.mjs';

type Target = string | { readonly types: string; readonly default: string };
interface Manifest {
  readonly exports: Readonly<Record<string, Target>>;
  readonly types: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly customElements: string;
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const isThere = (path: string): boolean => existsSync(join(root, path));

for (const [name, target] of Object.entries(manifest.exports)) {
  test(`what is exported as ${name} exists`, () => {
    const paths = typeof target === 'string' ? [target] : [target.default, target.types];
    for (const path of paths) assert.ok(isThere(path), `${path} is missing: npm run build`);
  });
}

test('every module that can be imported has its own types', () => {
  for (const target of Object.values(manifest.exports)) {
    if (typeof target !== 'string') assert.equal(target.types, target.default.replace(/\.js$/, '.d.ts'));
  }
});

test('what can be imported is what was meant to be, and no internal module', () => {
  assert.deepEqual(
    Object.keys(manifest.exports).filter((name) => name.endsWith('.js') || name === '.'),
    [
      '.',
      './define.js',
      './define/join-conversation.js',
      './define/share-bar.js',
      './define/comment-count.js',
      './define/moderation-queue.js',
      './define/writing.js',
    ],
  );
});

test('the other fields name files that exist', () => {
  const { types, unpkg, jsdelivr, customElements } = manifest;
  for (const path of [types, unpkg, jsdelivr, customElements]) assert.ok(isThere(path), path);
});
