import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { root } from '../../scripts/lib/project.mjs';
import { builtFiles, closureOf } from '../support/package/built.js';

/** Runs a module of code in a Node of its own, as a package's user would, and returns what it reports. */
function runInNode(code: string): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** Imports modules where every registration is noted; says which tags came, and which globals. */
const importing = (modules: readonly string[]): string => `
const tags = [];
const define = (tag) => { tags.push(tag); };
globalThis.customElements = { get: () => undefined, define };
const before = new Set(Reflect.ownKeys(globalThis));
// Versions of Lit are noted where Lit's own developers look for two copies of it.
const isLit = (name) => /^lit|^reactiveElement|_LIT_|^_\\$Lit/i.test(String(name));
for (const module of ${JSON.stringify(modules)}) await import(module);
const globals = Reflect.ownKeys(globalThis).filter((name) => !before.has(name) && !isLit(name)).map(String);
console.log(JSON.stringify({ tags, globals }));`;

const built = (file: string): string => `./dist/${file}`;
const modules = builtFiles().filter((file) => file.endsWith('.js') && !file.startsWith('cdn/'));
const isRegistering = (file: string): boolean => file.startsWith('define/') || file === 'cdn.js';

test('the classes can be imported where there is no DOM', () => {
  const code = `const { JoinConversation, ShareBar, CommentCount, ModerationQueue } = await import('join-conversation');
console.log(JSON.stringify([typeof document, ...[JoinConversation, ShareBar, CommentCount, ModerationQueue].map((value) => typeof value)]));`;
  assert.deepEqual(runInNode(code), ['undefined', 'function', 'function', 'function', 'function']);
});

test('a store can be opened without an element', () => {
  const code = `const { openStore, LIMITS, DEFAULT_POLICY } = await import('join-conversation');
const store = await openStore('firestore', { project: 'demo-x', apiKey: 'key' });
console.log(JSON.stringify([typeof store.read, LIMITS.text, DEFAULT_POLICY.moderation]));`;
  assert.deepEqual(runInNode(code), ['function', 4000, 'first']);
});

test('importing the classes registers nothing and leaves no global', () => {
  assert.deepEqual(runInNode(importing(['join-conversation'])), { tags: [], globals: [] });
});

test('what the package calls free of side effects is', () => {
  // Firebase's packages are no part of this one, and keep globals of their own.
  const files = modules.filter(
    (file) => !isRegistering(file) && ![...closureOf(file)].some((name) => name.startsWith('firebase/')),
  );
  assert.ok(files.length > 20);
  assert.deepEqual(runInNode(importing(files.map(built))), { tags: [], globals: [] });
});

test('what the package says to have side effects registers tags', () => {
  const { tags } = runInNode(importing(['join-conversation/define.js'])) as { tags: string[] };
  for (const tag of ['join-conversation', 'share-bar', 'comment-count', 'moderation-queue'])
    assert.ok(tags.includes(tag), tag);
});

test('one tag can be registered by itself', () => {
  const { tags } = runInNode(importing(['join-conversation/define/share-bar.js'])) as { tags: string[] };
  assert.deepEqual(tags, ['share-bar']);
});

test('the classes can be imported without Firebase', () => {
  const names = [...closureOf('index.js')];
  assert.ok(names.includes('lit'));
  assert.deepEqual(
    names.filter((name) => name.includes('firebase')),
    [],
  );
});
