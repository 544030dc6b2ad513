/** Serves the demo with live reload, on the sources instead of the bundle: a change is on the page as soon as it is saved. */
import { startDevServer } from '@web/dev-server';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { root } from './project.mjs';

/** @import { DevServerConfig } from '@web/dev-server' */
/** @typedef {Awaited<ReturnType<typeof startDevServer>>} DevServer */
/** @typedef {{ project: string, firestore: string, auth: string }} DemoEmulators addresses are `host:port` */

/**
 * What the pages ask for as on any web host, and get from here.
 * @param {DemoEmulators | null} emulators
 */
const sources = (emulators) => {
  /** @type {Readonly<Record<string, { body: string, type: string }>>} */
  const answers = {
    '/dist/cdn/join-conversation.js': { body: "import '/src/cdn.ts';", type: 'js' },
    '/demo/emulators.json': { body: JSON.stringify(emulators), type: 'json' },
  };
  return {
    name: 'sources',
    serve: (/** @type {{ path: string }} */ { path }) => answers[path],
  };
};

/**
 * The bare address leads to the demo: nothing else is there to see.
 * @type {NonNullable<DevServerConfig['middleware']>[number]}
 */
const redirectHome = (context, next) => {
  if (context.path !== '/') return next();
  context.redirect('/demo/index.html');
};

/**
 * @param {{ port: number | undefined, emulators: DemoEmulators | null }} options by default the first free port from 8000 on
 * @returns {Promise<{ origin: string, server: DevServer }>}
 */
export async function serveDemo({ port, emulators }) {
  const server = await startDevServer({
    config: {
      rootDir: root,
      // 'localhost' and '127.0.0.1' would listen on every interface.
      hostname: '127.1',
      ...(port !== undefined && { port }),
      watch: true,
      // Else each saved file wipes out what npm start has said, for a network address where nothing answers.
      clearTerminalOnReload: false,
      nodeResolve: { browser: true, exportConditions: ['development', 'browser'] },
      middleware: [redirectHome],
      // Older targets know no import attributes, and the demo imports JSON.
      plugins: [sources(emulators), esbuildPlugin({ ts: true, target: 'esnext' })],
    },
    readCliArgs: false,
    readFileConfig: false,
    logStartMessage: false,
  });
  return { origin: `http://127.0.0.1:${String(server.config.port)}`, server };
}
