/** The test suites: what each runs, and what it needs. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './project.mjs';

/** @import { BrowserName } from './browsers.mjs' */

/**
 * @typedef {object} Suite
 * @property {string} name by which a run is narrowed
 * @property {'chosen' | readonly BrowserName[]} [browsers] which must be there: those that BROWSERS chooses, or certain ones
 * @property {boolean} [emulators] whether the emulators must run
 * @property {boolean} [isCheck] whether it is one check that passes or fails as a whole, and leaves no totals
 * @property {() => readonly string[]} command what Node runs; read late, when the files are there
 */

/** @type {readonly Suite[]} in the order in which they run: each needs what those before it made */
export const SUITES = [
  check('lint'),
  check('typecheck'),
  check('build'),
  check('size'),
  nodeTests('package'),
  {
    // The model, the elements and the stores: @web/test-runner in three engines.
    name: 'engines',
    browsers: 'chosen',
    emulators: true,
    command: () => [tool('@web/test-runner', 'wtr')],
  },
  { ...nodeTests('rules'), emulators: true },
  {
    name: 'e2e',
    browsers: ['chromium'],
    emulators: true,
    command: () => [tool('@playwright/test', 'playwright'), 'test'],
  },
];

/**
 * The suites that were asked for, by name; all where none was.
 * @param {readonly string[]} names
 * @returns {readonly Suite[]}
 */
export function chosenSuites(names) {
  const unknown = names.filter((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown.length > 0) {
    const known = SUITES.map(({ name }) => name).join(', ');
    throw new Error(`There is no suite ${unknown.join(', ')}; there are ${known}.`);
  }
  return names.length === 0 ? SUITES : SUITES.filter(({ name }) => names.includes(name));
}

/**
 * @param {string} name the script's
 * @returns {Suite}
 */
function check(name) {
  return { name, isCheck: true, command: () => [`scripts/${name}.mjs`] };
}

/**
 * Files run in processes of their own, two at a time.
 * @param {string} name the folder's
 * @returns {Suite}
 */
function nodeTests(name) {
  const folder = join('test', name);
  const files = () =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => join(folder, file));
  const reporter = ['--test-reporter=./scripts/lib/node-reporter.mjs', '--test-reporter-destination=stdout'];
  return {
    name,
    command: () => ['--import', 'tsx', '--test', '--test-concurrency=2', ...reporter, ...files()],
  };
}
