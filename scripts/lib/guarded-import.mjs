/** Part of the script-tag bundle, not of the build: guard-chunks.mjs puts it around every lazy import. */

/** The file of hashes and its own hash, filled in when they are known. */
const TABLE = '__TABLE__';
const TABLE_HASH = '__TABLE_HASH__';

/** @param {string} file */
const addressOf = (file) => new URL(file, import.meta.url).href;

/**
 * The link takes over the page's nonce, without which a policy of nonces refuses it.
 * @param {string} file
 * @param {string} integrity
 */
const preload = (file, integrity) =>
  new Promise((resolve, reject) => {
    /** @type {HTMLElement | null} */
    const script = document.querySelector('script[nonce]');
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      crossOrigin: '',
      integrity,
      nonce: script?.nonce,
      href: addressOf(file),
      onload: resolve,
      onerror: reject,
    });
    document.head.append(link);
  });

/**
 * Imports a chunk after it and all that is loaded with it have been fetched and found unchanged. Nothing is remembered:
 * what the browser has already costs nothing, and what failed is tried again.
 * @template T
 * @param {string} chunk
 * @param {() => Promise<T>} load
 * @returns {Promise<T>}
 */
export const guarded = async (chunk, load) => {
  await preload(TABLE, TABLE_HASH);
  const table = (await import(addressOf(TABLE))).default;
  await Promise.all(table[chunk].map((/** @type {[string, string]} */ file) => preload(...file)));
  return load();
};
