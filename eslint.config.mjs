import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { importDirections } from './scripts/lib/import-directions.mjs';

const CODE = ['**/*.ts', 'scripts/**/*.mjs', 'demo/**/*.js'];

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

export default defineConfig([
  globalIgnores(['dist/', 'coverage/', 'test-results/']),
  js.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'max-lines': lines(300),
      'max-lines-per-function': lines(50),
      // `const { left, ...rest } = whole` is how a field is left out.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { globals: globals.browser },
    rules: {
      // A false alarm on @click=${this.onClick}: Lit binds the listener to its host.
      '@typescript-eslint/unbound-method': 'off',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-value-attribute': 'error',
      'lit/quoted-expressions': 'error',
    },
  },
  ...importDirections,
  {
    files: ['test/**/*.ts'],
    rules: {
      // Assertions of @open-wc/testing are expressions, some of them typed as promises.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      // A suite is one function.
      'max-lines-per-function': 'off',
      // Elements made for one test.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/max-elements-per-file': 'off',
    },
  },
  {
    files: ['scripts/**/*.mjs', 'demo/**/*.js'],
    rules: {
      // What comes from JSON, from forms and from tools without types has no type to rely on.
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  // Scripts that drive pages hold functions that run in them.
  { files: ['scripts/**/*.mjs', '{demo,test}/**/*.js'], languageOptions: { globals: globals.browser } },
  prettier,
]);
