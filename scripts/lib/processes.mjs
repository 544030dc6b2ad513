/** Child processes. None outlives this process, however it ends (SIGKILL excepted). */
import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/** @import { ChildProcess, SpawnOptions } from 'node:child_process' */

/** @type {Set<ChildProcess>} */
const running = new Set();

/**
 * Starts a process that runs until it is stopped or this process ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 */
export function start(command, args, options = {}) {
  watchOwnEnd();
  const child = spawn(command, args, { cwd: root, stdio: 'ignore', ...options });
  running.add(child);
  child.once('error', () => running.delete(child));
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Asks a process to end and waits until it has; after five seconds it is killed.
 * @param {ChildProcess} child
 * @returns {Promise<void>}
 */
export async function stop(child) {
  if (!running.has(child)) return;
  await new Promise((resolve) => {
    const killing = setTimeout(() => child.kill('SIGKILL'), 5000);
    child.once('exit', () => {
      clearTimeout(killing);
      resolve(undefined);
    });
    child.kill('SIGTERM');
  });
}

/**
 * Runs a process to its end, its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 * @returns {Promise<number>} its exit code, 127 where it could not be started, 128 where a signal ended it
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = start(command, args, { stdio: 'inherit', ...options });
    child.once('error', () => {
      resolve(127);
    });
    child.once('exit', (code) => {
      resolve(code ?? 128);
    });
  });
}

/**
 * Runs a process to its end and keeps what it printed, both streams together.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 * @returns {Promise<{ code: number, text: string }>}
 */
export function capture(command, args, options = {}) {
  return new Promise((resolve) => {
    let text = '';
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (/** @type {Buffer} */ data) => (text += data.toString()));
    }
    child.once('error', (error) => {
      resolve({ code: 127, text: error.message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 128, text });
    });
  });
}

/**
 * Ends this process with what went wrong, as a sentence: the end of a script whose errors are meant for its user.
 * @param {unknown} error
 * @returns {never}
 */
export function endWith(error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

let watching = false;

/** A signal's default would end this process at once, without `exit`, and leave the children behind. */
function watchOwnEnd() {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of running) child.kill('SIGTERM');
  });
  /** @type {readonly (readonly [NodeJS.Signals, number])[]} */
  const signals = [
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ];
  for (const [signal, code] of signals) process.once(signal, () => process.exit(code));
}
