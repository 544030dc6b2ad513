/** Who may import whom, as ESLint settings: define → elements → controllers → store → model. */

/** @typedef {{ regex: string, message: string, allowTypeImports?: boolean }} Ban */
/** @typedef {{ files: string[], rules: Record<string, any> }} LintBlock */

/**
 * What each folder of src may import beside itself. `import()` is free everywhere: what is loaded late is asked for by
 * whoever needs it first.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ALLOWED = {
  model: [],
  locales: [],
  store: ['model'],
  controllers: ['store', 'model', 'locales'],
  elements: ['controllers', 'store', 'model', 'locales'],
  define: ['elements', 'controllers', 'store', 'model', 'locales'],
};

const AREAS = Object.keys(ALLOWED);

/** The folders in src/store: the stores themselves, and what waits in the browser to be sent to one. */
const STORES = ['firestore', 'browser', 'outbox'];

/** @type {Ban} */
const FIREBASE = {
  regex: '^(@firebase|firebase)(/|$)',
  message: 'Only src/store/firestore names Firebase: everything else works with any store.',
};

/** @type {Ban} */
const BACKENDS = {
  regex: '(^|/)store/(firestore/(?!rest\\.js$)|browser/)',
  message: 'A store is loaded late, by import(); only the first read of a thread cannot wait.',
  allowTypeImports: true,
};

/** @type {Ban} */
const PACKAGES = { regex: '^[^.]', message: 'This folder imports no packages.' };

/**
 * Bans folders that lie beside the importing file's own, or above it.
 * @param {readonly string[]} folders
 * @param {string} message
 * @param {boolean} allowTypeImports
 * @returns {Ban}
 */
const folders = (folders, message, allowTypeImports = false) => ({
  regex: `^(\\.\\./)+(${folders.join('|')})/`,
  message,
  allowTypeImports,
});

/**
 * @param {string} area
 * @returns {Ban[]}
 */
function bansOf(area) {
  const allowed = ALLOWED[area] ?? [];
  const others = AREAS.filter((other) => other !== area && !allowed.includes(other));
  const message = `src/${area} imports ${allowed.length > 0 ? `only from ${allowed.join(', ')}` : 'from no other folder'}.`;
  return [
    // Sentences for every error code are checked against the codes.
    ...(area === 'locales' ? [folders(['store'], message, true)] : []),
    folders(area === 'locales' ? others.filter((other) => other !== 'store') : others, message),
    BACKENDS,
    FIREBASE,
    ...(allowed.length === 0 ? [PACKAGES] : []),
  ];
}

/**
 * @param {string} store
 * @returns {Ban[]}
 */
function bansOfStore(store) {
  const others = AREAS.filter((area) => area !== 'store' && area !== 'model');
  const stores = STORES.filter((other) => other !== store);
  return [
    folders(others, 'A store imports only from the model.'),
    folders(stores, 'The stores do not know each other.', true),
    ...(store === 'firestore' ? [] : [FIREBASE]),
  ];
}

/**
 * @param {string[]} files
 * @param {Ban[]} patterns
 * @returns {LintBlock}
 */
const block = (files, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

/** For eslint.config.mjs. Where several blocks fit a file, the last one holds. */
export const importDirections = [
  block(['src/*.ts'], [FIREBASE]),
  ...AREAS.map((area) => block([`src/${area}/**/*.ts`], bansOf(area))),
  ...STORES.map((store) => block([`src/store/${store}/**/*.ts`], bansOfStore(store))),
];
