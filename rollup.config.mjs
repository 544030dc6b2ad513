import { basename, dirname, extname, join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { defaultMinifyOptions } from '@literals/html-css-minifier';
import { literalsHtmlCssMinifier } from '@literals/rollup-plugin-html-css-minifier';
import esbuild from 'rollup-plugin-esbuild';
import { guardChunks } from './scripts/lib/guard-chunks.mjs';
import { writeGraph } from './scripts/lib/graph.mjs';

const SOURCES = join(import.meta.dirname, 'src');

/** What a page may name in a script tag. These files keep their names; the chunks they load carry a hash. */
const ENTRIES = {
  'join-conversation': 'src/cdn.ts',
};

/**
 * Libraries' parts, each a chunk of its own: whoever reads live needs no sign-in code, and nobody fetches a part twice.
 * The patterns are tried in order.
 */
const MANUAL_CHUNKS = [
  [
    'firebase-firestore',
    /\/node_modules\/(@firebase\/firestore|@firebase\/webchannel-wrapper|firebase\/firestore)\//,
  ],
  ['firebase-auth', /\/node_modules\/(@firebase|firebase)\/auth\//],
  ['firebase-app-check', /\/node_modules\/(@firebase|firebase)\/app-check\//],
  ['firebase-app', /\/node_modules\/(@firebase|firebase)\//],
  // Firebase has one of its own.
  ['idb', /\/node_modules\/idb\//],
  // Would have the name of another.
  ['moderation-terms', /\/src\/model\/moderation\.ts$/],
  // What a thread's moderators and the queue share, apart from the code that says it.
  ['en-queue', /\/src\/locales\/en-queue\.ts$/],
];

/**
 * The names by which Lit's modules know each other's fields. They are shortened chunk by chunk, which holds because all of
 * Lit is in one chunk, see test/package/bundle.test.ts. Terser keeps clear of the names that the DOM has.
 */
const LIT_INTERNALS = /^_\$/;

/** A folder's index is named after the folder; where it is a library's, the chunk after the module of ours beside it. */
function partOf({ name, moduleIds }) {
  if (name !== 'index') return name;
  const module = moduleIds.findLast((id) => id.startsWith(SOURCES)) ?? moduleIds.at(-1);
  return basename(module, extname(module)) === 'index'
    ? basename(dirname(module))
    : basename(module, extname(module));
}

/** Both stores have parts of one name, and so has the widget. */
function nameOf(chunk) {
  const part = partOf(chunk);
  const [, store = part] = /\/store\/(browser|firestore)\//.exec(chunk.moduleIds.at(-1)) ?? [];
  return store === part ? part : `${store}-${part}`;
}

export default {
  input: ENTRIES,
  plugins: [
    nodeResolve({ browser: true }),
    // Before the transpiler: it looks for template literals in the sources. Some SVG needs its closing slashes, and lang=""
    // says that a comment's language is not known.
    literalsHtmlCssMinifier({
      include: ['src/**/*.ts'],
      failOnError: true,
      options: {
        minifyOptions: { ...defaultMinifyOptions, keepClosingSlash: true, removeEmptyAttributes: false },
      },
    }),
    esbuild({ target: 'es2022', tsconfig: 'tsconfig.build.json' }),
    guardChunks(),
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 2 },
      mangle: { properties: { regex: LIT_INTERNALS } },
      format: { comments: false },
    }),
    writeGraph(import.meta.dirname),
  ],
  output: {
    dir: 'dist/cdn',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `${nameOf(chunk)}-[hash].js`,
    manualChunks: (id) => MANUAL_CHUNKS.find(([, pattern]) => pattern.test(id))?.[0],
  },
};
