import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { importDirections } from '../../../scripts/lib/import-directions.mjs';

const linter = new Linter();
const base = {
  files: ['**/*.ts'],
  languageOptions: { parser: tseslint.parser },
  plugins: { '@typescript-eslint': tseslint.plugin },
} as Linter.Config;

const isAllowed = (file: string, code: string): boolean => {
  const problems = linter.verify(code, [base, ...importDirections], `src/${file}`);
  assert.ok(problems.every(({ ruleId }) => ruleId === '@typescript-eslint/no-restricted-imports'));
  return problems.length === 0;
};

const ALLOWED: readonly (readonly [string, string])[] = [
  ['define/a.ts', "import '../elements/a/a.js'"],
  ['elements/a/a.ts', "import '../../controllers/a.js'"],
  ['elements/a/a.ts', "import '../shared/b.js'; import 'lit'"],
  [
    'elements/a/a.ts',
    "import '../../store/store.js'; import '../../model/a.js'; import '../../locales/en.js'",
  ],
  ['elements/a/a.ts', "void import('../../store/firestore/index.js')"],
  ['elements/a/a.ts', "void import('../../define/writing.js')"],
  ['elements/a/a.ts', "import { readHead } from '../../store/firestore/rest.js'"],
  ['controllers/a.ts', "import '../store/store.js'"],
  ['controllers/a.ts', "import type { A } from '../store/browser/a.js'"],
  ['store/open-store.ts', "void import('./firestore/index.js')"],
  ['store/firestore/a.ts', "import 'firebase/firestore'; import '../store.js'; import '../../model/a.js'"],
  ['store/browser/a.ts', "import { openDB } from 'idb'"],
  ['locales/en.ts', "import type { StoreErrorCode } from '../store/errors.js'"],
  ['model/markup/a.ts', "import '../markup.js'"],
];

const REFUSED: readonly (readonly [string, string])[] = [
  ['elements/a/a.ts', "import '../../define/a.js'"],
  ['elements/a/a.ts', "import 'firebase/app'"],
  ['elements/a/a.ts', "import { A } from '../../store/firestore/index.js'"],
  ['elements/a/a.ts', "import { A } from '../../store/firestore/rest-errors.js'"],
  ['controllers/a.ts', "import '../elements/a/a.js'"],
  ['controllers/a.ts', "import '@firebase/app'"],
  ['store/store.ts', "import '../controllers/a.js'"],
  ['store/open-store.ts', "export * from '../store/firestore/index.js'"],
  ['store/browser/a.ts', "import 'firebase/firestore'"],
  ['store/browser/a.ts', "import { a } from '../firestore/a.js'"],
  ['store/browser/deep/a.ts', "import '../../../elements/a/a.js'"],
  ['store/firestore/deep/a.ts', "import '../../../locales/en.js'"],
  ['locales/en.ts', "import { StoreError } from '../store/errors.js'"],
  ['locales/en.ts', "import '../model/comment.js'"],
  ['model/a.ts', "import '../store/store.js'"],
  ['model/a.ts', "import type { A } from '../store/store.js'"],
  ['model/markup/a.ts', "import '../../store/store.js'"],
  ['model/a.ts', "import 'lit'"],
  ['cdn.ts', "import 'firebase/app'"],
];

for (const [file, code] of ALLOWED) {
  test(`src/${file} may: ${code}`, () => {
    assert.ok(isAllowed(file, code));
  });
}
for (const [file, code] of REFUSED) {
  test(`src/${file} may not: ${code}`, () => {
    assert.ok(!isAllowed(file, code));
  });
}
