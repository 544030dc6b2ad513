import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { staticClosure } from '../../scripts/lib/graph.mjs';
import { readBuilt, readGraph } from '../support/package/built.js';

const ENTRY = 'join-conversation.js';
const graph = readGraph();
const atOnce = staticClosure(graph, ENTRY);
const isFirebase = (module: string): boolean => /node_modules\/(@firebase|firebase)\//.test(module);

test('what a page loads at once names no Firebase module', () => {
  const modules = [...atOnce].flatMap((file) => graph[file]?.modules ?? []);
  assert.ok(modules.length > 0);
  assert.deepEqual(modules.filter(isFirebase), []);
  assert.deepEqual(
    modules.filter((module) => module.startsWith('src/store/firestore/writes')),
    [],
  );
});

test('Firebase is in the bundle, in chunks that are loaded late', () => {
  const files = Object.keys(graph).filter((file) => graph[file]?.modules.some(isFirebase));
  assert.ok(files.length > 0);
  for (const file of files) assert.ok(!atOnce.has(file), file);
});

test('all of Lit is in the entry, so that its modules’ names for each other can be shortened', () => {
  const isLit = (module: string): boolean => /node_modules\/(@lit|lit|lit-element|lit-html)\//.test(module);
  const files = Object.keys(graph).filter((file) => graph[file]?.modules.some(isLit));
  assert.deepEqual(files, [ENTRY]);
});

test('a comment’s words keep their lang="", as their language is not known', () => {
  assert.ok(readBuilt(`cdn/${ENTRY}`).includes('part="body" lang=""'));
});

test('what only moderators need is in a chunk that readers do not load', () => {
  const isModeration = (module: string): boolean =>
    /src\/(elements\/join-conversation\/moderation\/|locales\/en-(moderation|settings))/.test(module);
  const files = Object.keys(graph).filter((file) => graph[file]?.modules.some(isModeration));
  assert.deepEqual(
    files.map((file) => graph[file]?.name),
    ['moderation-desk'],
  );
  const desk = Object.keys(graph).find((file) => graph[file]?.name === 'desk') ?? '';
  assert.ok(graph[desk]?.dynamicImports.includes(files[0] ?? ''));
  assert.ok(!staticClosure(graph, desk).has(files[0] ?? ''));
});

test('no store is loaded at once', () => {
  for (const file of atOnce) {
    assert.deepEqual(
      graph[file]?.modules.filter((module) => module.startsWith('src/store/browser/')),
      [],
    );
  }
});

test('signing in and live reading are chunks apart', () => {
  const chunkOf = (part: RegExp): string | undefined =>
    Object.keys(graph).find((file) => graph[file]?.modules.some((module) => part.test(module)));
  const firestore = chunkOf(/@firebase\/firestore\//);
  const auth = chunkOf(/@firebase\/auth\//);
  assert.ok(firestore && auth && firestore !== auth);
  assert.ok(!staticClosure(graph, firestore).has(auth));
  assert.ok(!staticClosure(graph, auth).has(firestore));
});

test('integrity.json has the hash of every file as it is', () => {
  const hashes = JSON.parse(readBuilt('cdn/integrity.json')) as Record<string, string>;
  assert.deepEqual(Object.keys(hashes).sort(), Object.keys(graph).sort());
  for (const [file, hash] of Object.entries(hashes)) {
    const digest = createHash('sha256')
      .update(readBuilt(`cdn/${file}`))
      .digest('base64');
    assert.equal(hash, `sha256-${digest}`, file);
  }
});

test('every lazy import is guarded', () => {
  for (const [file, { dynamicImports }] of Object.entries(graph)) {
    const code = readBuilt(`cdn/${file}`);
    for (const target of dynamicImports.filter((name) => !graph[name]?.isEntry)) {
      assert.ok(
        code.includes(`("${target}",()=>import("./${target}")`),
        `${file} imports ${target} without its guard`,
      );
    }
  }
});
