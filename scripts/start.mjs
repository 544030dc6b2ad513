/**
 * Serves the demo with live reload: `npm start`, on the browser's own store, or `npm start -- --firestore`, on emulators
 * with the project's rules. PORT chooses the port.
 */
import { serveDemo } from './lib/dev-server.mjs';
import { DEMO_PROJECT, startEmulators } from './lib/emulators.mjs';
import { isBuilt } from './lib/freshness.mjs';
import { freePort } from './lib/ports.mjs';
import { endWith, run } from './lib/processes.mjs';
import { seedFirestore } from './lib/seed.mjs';

const PAGE = '/demo/sales-leader.html';

await main().catch(endWith);

async function main() {
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--firestore');
  if (unknown.length > 0) throw new Error(`npm start knows --firestore, not ${unknown.join(' ')}.`);
  if (!isBuilt()) {
    const code = await run(process.execPath, ['scripts/build.mjs']);
    if (code !== 0) process.exit(code);
  }
  await (process.argv.includes('--firestore') ? startOnFirestore() : startOnBrowserStore());
}

async function startOnBrowserStore() {
  const { origin } = await serveDemo({ port: chosenPort(), emulators: null });
  console.log(`The demo is at ${origin}/demo/index.html`);
  console.log(
    `Comments are kept in the browser: open ${origin}${PAGE} in two tabs, and they see each other's.`,
  );
}

async function startOnFirestore() {
  const { firestore, auth } = await startEmulators({ project: DEMO_PROJECT });
  // A thread belongs to its page's address, so that the port must be known before the seed.
  const port = chosenPort() ?? (await freePort());
  const origin = `http://127.0.0.1:${String(port)}`;
  await seedFirestore({ address: firestore, project: DEMO_PROJECT, origin });
  await serveDemo({ port, emulators: { project: DEMO_PROJECT, firestore, auth } });
  console.log(`The demo is at ${origin}/demo/index.html`);
  console.log(`Comments are kept by the emulators, until this ends: open ${origin}${PAGE} in two browsers.`);
  console.log('Who signs in with Google as owner@example.com (the emulator takes any name) moderates.');
}

/** @returns {number | undefined} */
function chosenPort() {
  const port = process.env.PORT;
  return port === undefined ? undefined : Number(port);
}
