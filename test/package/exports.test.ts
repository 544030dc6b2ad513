import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../scripts/lib/project.mjs';
import { builtFiles } from '../support/package/built.js';

type Target = string | { readonly types: string; readonly default: string };
interface Manifest {
  readonly exports: Readonly<Record<string, Target>>;
  readonly types: string;
  readonly unpkg: string;
  readonly jsdelivr: string;
  readonly customElements: string;
  readonly files: readonly string[];
}
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;

/** The files that a target names: itself, or, with a `*`, all that fit. */
function filesOf(target: string): string[] {
  const [before = '', after] = target.split('*');
  if (after === undefined) return existsSync(join(root, target)) ? [target] : [];
  return builtFiles()
    .map((file) => `./dist/${file}`)
    .filter((file) => file.startsWith(before) && file.endsWith(after));
}

for (const [name, target] of Object.entries(manifest.exports)) {
  test(`what is exported as ${name} exists`, () => {
    const paths = typeof target === 'string' ? [target] : [target.default, target.types];
    for (const path of paths) assert.ok(filesOf(path).length > 0, `${path} is missing: npm run build`);
  });
}

test('every module that can be imported has its types', () => {
  for (const target of Object.values(manifest.exports)) {
    if (typeof target === 'string') continue;
    const types = filesOf(target.types);
    for (const file of filesOf(target.default))
      assert.ok(types.includes(file.replace(/\.js$/, '.d.ts')), file);
  }
});

test('the other fields name files that exist', () => {
  const { types, unpkg, jsdelivr, customElements } = manifest;
  for (const path of [types, unpkg, jsdelivr, customElements]) assert.deepEqual(filesOf(path), [path]);
});
