import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { rollup } from 'rollup';
import { guardChunks } from '../../../scripts/lib/guard-chunks.mjs';

const hashOf = (code: string): string => `sha256-${createHash('sha256').update(code).digest('base64')}`;

/** A bundle of modules that are given by name; `main` is the entry. What a lazy import brings must be used, or rollup drops it. */
async function bundle(modules: Record<string, string>) {
  const given = {
    name: 'given',
    resolveId: (name: string) => name,
    load: (name: string) => modules[name] ?? null,
  };
  const build = await rollup({ input: 'main', plugins: [given, guardChunks()] });
  const { output } = await build.generate({ format: 'es', chunkFileNames: '[name]-[hash].js' });
  const files = new Map(
    output.map((file) => [file.fileName, file.type === 'chunk' ? file.code : String(file.source)]),
  );
  const fileOf = (name: string): string =>
    [...files.keys()].find((file) => file.startsWith(`${name}-`)) ?? '';
  return { codeOf: (file: string): string => files.get(file) ?? '', fileOf };
}

/** What integrity-….js says of a chunk: names and hashes of files. */
async function rowOf({ codeOf, fileOf }: Awaited<ReturnType<typeof bundle>>, name: string) {
  const url = `data:text/javascript,${encodeURIComponent(codeOf(fileOf('integrity')))}`;
  const table = ((await import(url)) as { default: Record<string, [string, string][]> }).default;
  return table[fileOf(name)];
}

const lazily = (name: string): string => `import("${name}").then(console.log);`;

test('a lazy chunk is guarded, with everything that is loaded with it', async () => {
  const built = await bundle({
    main: lazily('a') + lazily('b'),
    a: 'import "shared"; export const a = globalThis.shared;',
    b: 'import "shared"; export const b = globalThis.shared;',
    shared: 'globalThis.shared = 1;',
  });
  for (const name of ['a', 'b']) {
    const files = [name, 'shared'].map(built.fileOf);
    assert.deepEqual(
      await rowOf(built, name),
      files.map((file) => [file, hashOf(built.codeOf(file))]),
    );
    assert.match(built.codeOf('main.js'), new RegExp(`\\("${built.fileOf(name)}", \\(\\) => import\\('`));
  }
});

test('the entry names the file of hashes and its hash', async () => {
  const { codeOf, fileOf } = await bundle({ main: lazily('a'), a: 'export const a = [1];' });
  const table = fileOf('integrity');
  assert.ok(table);
  assert.ok(codeOf('main.js').includes(`'${table}'`));
  assert.ok(codeOf('main.js').includes(`'${hashOf(codeOf(table))}'`));
});

test('integrity.json has the hash of every file as it is written', async () => {
  const { codeOf, fileOf } = await bundle({ main: lazily('a'), a: 'export const a = [1];' });
  const hashes = JSON.parse(codeOf('integrity.json')) as Record<string, string>;
  assert.deepEqual(Object.keys(hashes).sort(), [fileOf('a'), fileOf('integrity'), 'main.js'].sort());
  for (const [file, hash] of Object.entries(hashes)) assert.equal(hash, hashOf(codeOf(file)));
});

test('what an entry brings is not loaded again', async () => {
  const built = await bundle({
    main: `export const main = [1];${lazily('a')}`,
    a: 'import { main } from "main"; export const a = main;',
  });
  assert.deepEqual((await rowOf(built, 'a'))?.length, 1);
});

test('chunks that load each other lazily are guarded both', async () => {
  const built = await bundle({
    main: lazily('a'),
    a: `export const a = () => ${lazily('b')}`,
    b: `export const b = () => ${lazily('a')}`,
  });
  for (const name of ['a', 'b']) {
    const file = built.fileOf(name);
    assert.deepEqual(await rowOf(built, name), [[file, hashOf(built.codeOf(file))]]);
  }
});

test('a bundle that loads nothing late has no guard', async () => {
  const { codeOf, fileOf } = await bundle({ main: 'export const main = 1;' });
  assert.equal(fileOf('integrity'), '');
  assert.ok(!codeOf('main.js').includes('modulepreload'));
});
