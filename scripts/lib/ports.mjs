/** Ports of this machine. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/**
 * A port that nothing listens on. Another process may take it before the caller does; that is rare, and the caller says so.
 * @returns {Promise<number>}
 */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No port could be had.');
  return address.port;
}

/**
 * Asks again and again until the answer is yes.
 * @param {() => Promise<boolean>} isReady
 * @param {{ seconds: number, what: string }} options how long to wait, and what the error calls it
 * @returns {Promise<void>}
 */
export async function waitUntil(isReady, { seconds, what }) {
  const end = Date.now() + seconds * 1000;
  while (!(await isReady())) {
    if (Date.now() > end) throw new Error(`${what} was not ready after ${String(seconds)} seconds.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Whether an HTTP server answers at all, whatever it says.
 * @param {string} url
 */
export const answers = (url) =>
  fetch(url).then(
    () => true,
    () => false,
  );
