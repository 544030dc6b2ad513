/** The built script-tag bundle as a graph: which file is made of which modules and imports which files. */

/** @import { OutputAsset, OutputBundle, OutputChunk, Plugin } from 'rollup' */

/**
 * What graph.json says of a file.
 * @typedef {object} GraphNode
 * @property {string} name without the hash
 * @property {boolean} isEntry
 * @property {readonly string[]} modules the sources in it, relative to the project where they are in it
 * @property {readonly string[]} imports the files that are loaded with it
 * @property {readonly string[]} dynamicImports the files that it may load later
 */

/** @typedef {Readonly<Record<string, GraphNode>>} Graph */

/**
 * A file and everything that is loaded with it.
 * @param {OutputBundle | Graph} files
 * @param {string} name
 * @returns {Set<string>} the file first
 */
export function staticClosure(files, name) {
  const closure = new Set([name]);
  // A set's loop goes on to what is added in it.
  for (const member of closure) {
    const file = files[member];
    if (file && 'imports' in file) for (const imported of file.imports) closure.add(imported);
  }
  return closure;
}

/**
 * A rollup plugin that writes the graph beside the bundle, as graph.json, for the tests and the size report.
 * @param {string} root the project's folder
 * @returns {Plugin}
 */
export const writeGraph = (root) => ({
  name: 'write-graph',
  generateBundle(_options, bundle) {
    const source = `${JSON.stringify(graphOf(bundle, root), null, 2)}\n`;
    this.emitFile({ type: 'asset', fileName: 'graph.json', source });
  },
});

/**
 * @param {OutputBundle} bundle
 * @param {string} root
 * @returns {Graph}
 */
function graphOf(bundle, root) {
  const scripts = Object.values(bundle).filter(({ fileName }) => fileName.endsWith('.js'));
  return Object.fromEntries(scripts.map((file) => [file.fileName, nodeOf(file, root)]));
}

/**
 * A script that is no chunk, as integrity-….js, imports nothing.
 * @param {OutputAsset | OutputChunk} file
 * @param {string} root
 * @returns {GraphNode}
 */
function nodeOf(file, root) {
  const isEntry = file.type === 'chunk' && file.isEntry;
  const name = file.fileName.replace(isEntry ? /\.js$/ : /-.{8}\.js$/, '');
  if (file.type === 'asset') return { name, isEntry, modules: [], imports: [], dynamicImports: [] };
  const modules = file.moduleIds.map((id) => id.replace(`${root}/`, ''));
  return { name, isEntry, modules, imports: file.imports, dynamicImports: file.dynamicImports };
}
