/**
 * What the blog's pages need beside the library: the button for dark colours, the demo's first comments, and the
 * emulators under `npm start -- --firestore`.
 *
 * The pages carry the library's plain script tag, as any blog would, and `store="browser"`, so that they work from any
 * web host. This module stands before that tag and imports nothing late: the browser runs it to its end first, and the
 * elements are already set when they are upgraded. emulators.json says `null`; the development server answers its own.
 */
import emulators from './emulators.json' with { type: 'json' };
import { seedAt } from './seed.js';

/** @typedef {{ project: string, firestore: string, auth: string }} Emulators  Addresses are `host:port`. */

const SCHEME = 'long-table-scheme';
const page = document.documentElement;

function useBrowserStore() {
  const seed = seedAt(location.origin, Date.now());
  for (const element of document.querySelectorAll('[store="browser"]')) Object.assign(element, { seed });
}

/** @param {Emulators} addresses */
function useEmulators({ project, firestore, auth }) {
  for (const element of document.querySelectorAll('[store="browser"]')) {
    element.setAttribute('project', project);
    element.setAttribute('api-key', 'demo');
    element.setAttribute('emulators', `firestore=${firestore} auth=${auth}`);
    element.removeAttribute('store');
  }
  for (const note of document.querySelectorAll('[data-kept-where]')) {
    note.textContent = `What you write under these posts goes to the emulators at ${firestore}. Open a post in a second browser to see it arrive there.`;
  }
}

/** @returns {string} `light`, `dark`, or empty for the reader's own setting */
function savedScheme() {
  try {
    return localStorage.getItem(SCHEME) ?? '';
  } catch {
    return '';
  }
}

/** @param {string} scheme */
function saveScheme(scheme) {
  try {
    localStorage.setItem(SCHEME, scheme);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}

function toggleScheme() {
  const current =
    page.style.colorScheme || (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
  page.style.colorScheme = current === 'dark' ? 'light' : 'dark';
  saveScheme(page.style.colorScheme);
}

page.style.colorScheme = savedScheme();
for (const button of document.querySelectorAll('[data-scheme-toggle]')) {
  button.removeAttribute('hidden');
  button.addEventListener('click', toggleScheme);
}
const addresses = /** @type {Emulators | null} */ (emulators);
if (addresses === null) useBrowserStore();
else useEmulators(addresses);
