import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { root } from '../../scripts/lib/project.mjs';

// The declarations as a package's user compiles them. `skipLibCheck`, which this project uses as most do, would hide what is
// wrong in them: a name that is not exported, a member that `stripInternal` took from a class and left in its interface.

const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly types: string }>>;
};
const entries = Object.values(exports).flatMap((target) =>
  typeof target === 'string' ? [] : [join(root, target.types)],
);

const program = ts.createProgram(entries, {
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
});
const isOurs = (file: string): boolean => !file.includes('/node_modules/');

test('the declarations compile', () => {
  assert.ok(program.getSourceFiles().filter(({ fileName }) => isOurs(fileName)).length > 20);
  const faults = ts
    .getPreEmitDiagnostics(program)
    // What has no file is about the options or the entries.
    .filter(({ file }) => !file || isOurs(file.fileName))
    .map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, '\n'));
  assert.deepEqual(faults, []);
});

test('the declarations need no Firebase, which is optional', () => {
  const files = program.getSourceFiles().map(({ fileName }) => fileName);
  assert.deepEqual(
    files.filter((file) => /\/node_modules\/(@firebase|firebase)\//.test(file)),
    [],
  );
});
