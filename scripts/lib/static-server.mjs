/** Serves the project's files as they are: what a plain web host would do. Run alone: `node scripts/lib/static-server.mjs 4621`. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './project.mjs';

/** @import { ServerResponse } from 'node:http' */

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * @param {{ folder?: string, port?: number }} options by default the project, on a free port; this machine only
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve({ folder = root, port = 0 } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    void send(folder, normalize(decodePath(pathname)), response);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const actual = address === null || typeof address === 'string' ? port : address.port;
  return {
    origin: `http://127.0.0.1:${String(actual)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {string} path */
function decodePath(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}

/**
 * @param {string} folder
 * @param {string} path absolute and normalised, so that joining cannot leave the folder
 * @param {ServerResponse} response
 */
async function send(folder, path, response) {
  const found = await stat(join(folder, path)).catch(() => null);
  if (found?.isDirectory() === true) {
    if (path.endsWith('/')) await send(folder, `${path}index.html`, response);
    else response.writeHead(301, { Location: `${path}/` }).end();
  } else if (found === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
  } else {
    response.writeHead(200, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Content-Length': found.size,
      'Cache-Control': 'no-store',
      // A script may be embedded in pages of other origins; module scripts are always asked for with CORS.
      'Access-Control-Allow-Origin': '*',
    });
    createReadStream(join(folder, path)).pipe(response);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { origin } = await serve({ port: Number(process.argv[2] ?? 4621) });
  console.log(`Serving ${root} at ${origin}/`);
}
