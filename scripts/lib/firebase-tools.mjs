/** The emulators of Google's firebase-tools: Auth, which is plain Node, and Firestore, which needs Java. */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.mjs';
import { start, stop } from './processes.mjs';
import { tool } from './project.mjs';

/** @typedef {{ auth?: number, firestore?: number }} Ports */

/**
 * Starts the emulators that a port is given for. They work in a folder of their own, as firebase-tools leaves logs where it runs
 * and reads rules only beside its settings; the folder goes when they end.
 * @param {{ project: string, ports: Ports, rules: string }} options
 * @returns {Promise<{ hasEnded(): boolean, log(): string, stop(): Promise<void> }>}
 */
export async function startFirebaseTools({ project, ports, rules }) {
  const folder = mkdtempSync(join(tmpdir(), 'join-conversation-emulators-'));
  const removeFolder = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', removeFolder);
  copyFileSync(rules, join(folder, 'firestore.rules'));
  writeFileSync(join(folder, 'firebase.json'), JSON.stringify(await settings(ports)));
  const only = Object.keys(ports).join(',');
  const args = [tool('firebase-tools', 'firebase'), 'emulators:start', '--project', project, '--only', only];
  const child = start(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, CI: 'true', NO_UPDATE_NOTIFIER: '1' },
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (/** @type {Buffer} */ data) => (log = (log + data.toString()).slice(-4000)));
  }
  return {
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    log: () => log,
    async stop() {
      await stop(child);
      removeFolder();
    },
  };
}

/**
 * Free ports for the hub and the logging service as well: their usual ones belong to whoever runs emulators already.
 * @param {Ports} ports
 */
async function settings(ports) {
  /** @param {number | undefined} port */
  const here = (port) => port !== undefined && { host: '127.0.0.1', port };
  return {
    firestore: { rules: 'firestore.rules' },
    emulators: {
      ...(ports.auth !== undefined && { auth: here(ports.auth) }),
      ...(ports.firestore !== undefined && {
        firestore: { ...here(ports.firestore), websocketPort: await freePort() },
      }),
      hub: here(await freePort()),
      logging: here(await freePort()),
      ui: { enabled: false },
      // The tests use a project of their own each.
      singleProjectMode: false,
    },
  };
}
