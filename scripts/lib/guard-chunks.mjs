/** A rollup plugin: lazy chunks are loaded only as they were built. */
import { createHash } from 'node:crypto';
import { isAbsolute, join, relative } from 'node:path';
import { staticClosure } from './graph.mjs';
import { root } from './project.mjs';

/** @import { OutputBundle, OutputChunk, Plugin } from 'rollup' */

/*
 * A page pins the entry by `integrity=` on its script tag; the entry, being what was pinned, answers for its chunks. It has the hash of
 * one small file, integrity-….js, with the hashes of all chunks (in the entry they would cost a kilobyte of every page
 * view), and preloads each file with `integrity` before it is imported, see guarded-import.mjs.
 *
 * Chromium and Firefox stop a changed file there. WebKit checks only the hashes of an import map, and a map that a script
 * adds is an inline script: a strict Content-Security-Policy refuses it, and Trusted Types throw. No script can tell
 * beforehand, so none is added: a page that wants the same from WebKit puts the hashes of integrity.json into an import
 * map of its own. Script elements with `integrity` would be checked by all three, but their `src` needs a Trusted Types
 * policy that the page must allow, and what they import is fetched again, unchecked, where the check has failed.
 */

const GUARD = join(root, 'scripts', 'lib', 'guarded-import.mjs');

/** A lazy import as esbuild prints it. */
const LAZY = /\bimport\(("[^"]+")\)/g;

/** What stands for a chunk's name until it is known: the module that is asked for. */
const UNNAMED = /guarded:([^"'`]+)/g;

/**
 * Needs transpiled code, so it comes after esbuild. Writes integrity.json as well: every file's hash, for script tags and import maps.
 * @returns {Plugin}
 */
export const guardChunks = () => ({
  name: 'guard-chunks',
  async transform(code, id) {
    const names = [...code.matchAll(LAZY)].map(([, name = '']) => name);
    if (names.length === 0 || id === GUARD) return null;
    const targets = await Promise.all(names.map((name) => this.resolve(JSON.parse(name), id)));
    const calls = code.replace(
      LAZY,
      (lazy) => `$guarded("guarded:${named(targets.shift()?.id ?? '')}", () => ${lazy})`,
    );
    return { code: `import { guarded as $guarded } from ${JSON.stringify(GUARD)};\n${calls}`, map: null };
  },
  generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    for (const chunk of chunks) {
      chunk.code = chunk.code.replace(UNNAMED, (_match, /** @type {string} */ module) =>
        fileOf(chunks, module),
      );
    }
    const guard = chunks.find(({ moduleIds }) => moduleIds.includes(GUARD));
    const hashes = new Map(chunks.map((chunk) => [chunk.fileName, hash(chunk.code)]));
    if (guard !== undefined) {
      const table = { source: tableOf(bundle, hashes), fileName: '' };
      table.fileName = `integrity-${hash(table.source).slice(7, 15).replaceAll(/[+/]/g, '_')}.js`;
      guard.code = guard.code
        .replace('__TABLE__', table.fileName)
        .replace('__TABLE_HASH__', hash(table.source));
      hashes.set(guard.fileName, hash(guard.code)).set(table.fileName, hash(table.source));
      this.emitFile({ type: 'asset', ...table });
    }
    const source = `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'integrity.json', source });
  },
});

/**
 * A module's name, the same on every machine: chunks are named after their code.
 * @param {string} id
 */
const named = (id) => (isAbsolute(id) ? relative(root, id).replaceAll('\\', '/') : id);

/** @param {string} text */
const hash = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/**
 * @param {readonly OutputChunk[]} chunks
 * @param {string} module
 */
function fileOf(chunks, module) {
  const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => named(id) === module));
  if (chunk === undefined) throw new Error(`${module} is imported lazily, but in no chunk.`);
  return chunk.fileName;
}

/**
 * The file of hashes: for each chunk that may be asked for, all files that are loaded then and are not there from the beginning.
 * @param {OutputBundle} bundle
 * @param {ReadonlyMap<string, string>} hashes
 */
function tableOf(bundle, hashes) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entries = chunks.filter(({ isEntry }) => isEntry);
  const atOnce = new Set(entries.flatMap(({ fileName }) => [...staticClosure(bundle, fileName)]));
  const targets = new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports));
  const rows = [...targets].map((file) => {
    const late = [...staticClosure(bundle, file)].filter((name) => !atOnce.has(name));
    return [file, late.map((name) => [name, hashes.get(name)])];
  });
  return `export default ${JSON.stringify(Object.fromEntries(rows))};`;
}
