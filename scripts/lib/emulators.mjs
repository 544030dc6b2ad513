/** The Firestore and Auth emulators, found or provisioned, with the project's rules loaded. */
import { randomUUID } from 'node:crypto';
import { chooseFirestore, parseJavaVersion } from './emulator-choice.mjs';
import { startFirebaseTools } from './firebase-tools.mjs';
import { buildHidane, findHidane, startHidane } from './hidane.mjs';
import { answers, freePort, waitUntil } from './ports.mjs';
import { capture, stop } from './processes.mjs';
import { findProgram } from './programs.mjs';
import { loadRules, proveRules, rulesFile } from './rules.mjs';

/** @import { Choice } from './emulator-choice.mjs' */
/** @import { Ports } from './firebase-tools.mjs' */

/**
 * @typedef {object} Emulators
 * @property {string} firestore `host:port`
 * @property {string} auth `host:port`
 * @property {Record<string, string>} environment what Firebase's own tools and our tests read
 * @property {() => Promise<void>} stop ends what was started here; the end of this process does so too
 */

/** The Firebase project of Auth's emulator. The prefix `demo-` makes sure that nothing reaches for a real one. */
export const DEMO_PROJECT = 'demo-join-conversation';

/**
 * Starts what does not run already. With `project`, the rules are sure to hold there; without, in every project, as the tests
 * make one up each.
 * @param {{ project?: string, ports?: Ports }} options
 * @returns {Promise<Emulators>}
 * @throws Error a sentence that says what is missing and how to get it
 */
export async function startEmulators({ project, ports = {} } = {}) {
  const choice = await chooseFirestore(machine());
  if (choice.kind === 'given' && !(await answers(`http://${choice.address}/`))) {
    throw new Error(
      `FIRESTORE_EMULATOR_HOST names ${choice.address}, where nothing answers: start it, or unset the variable.`,
    );
  }
  const auth = await authAddress(ports);
  const firestore = choice.kind === 'given' ? choice.address : local(ports.firestore ?? (await freePort()));
  console.log(`Emulators: Firestore (${NAMES[choice.kind]}) at ${firestore}, Auth at ${auth.address} …`);
  const parts = [
    ...(choice.kind === 'hidane' || choice.kind === 'build' ? [await hidane(choice, firestore)] : []),
    ...(await tools({
      ...(auth.isGiven ? {} : { auth: auth.address }),
      ...(choice.kind === 'google' ? { firestore } : {}),
    })),
  ];
  const stopAll = async () => {
    await Promise.all(parts.map((part) => part.stop()));
  };
  try {
    await Promise.all(parts.map((part) => part.ready()));
    if (choice.kind === 'given' && project !== undefined) await loadRules(firestore, project);
    await proveRules(firestore, project ?? `demo-${randomUUID().slice(0, 8)}`);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return {
    firestore,
    auth: auth.address,
    environment: { FIRESTORE_EMULATOR_HOST: firestore, FIREBASE_AUTH_EMULATOR_HOST: auth.address },
    stop: stopAll,
  };
}

/** @type {Readonly<Record<Choice['kind'], string>>} */
const NAMES = { given: 'as given', hidane: 'hidane', google: "Google's own", build: 'hidane' };

/** @returns {Parameters<typeof chooseFirestore>[0]} */
const machine = () => ({
  given: process.env.FIRESTORE_EMULATOR_HOST,
  findHidane,
  javaVersion: async () => parseJavaVersion((await capture('java', ['-version'])).text),
  findCargo: () => findProgram(['cargo', 'cargo.exe']),
});

/** @param {number} port */
const local = (port) => `127.0.0.1:${String(port)}`;

/** @param {string} address */
const portOf = (address) => Number(address.split(':').at(-1));

/** @param {Ports} ports */
async function authAddress(ports) {
  const given = process.env.FIREBASE_AUTH_EMULATOR_HOST ?? '';
  return given === ''
    ? { address: local(ports.auth ?? (await freePort())), isGiven: false }
    : { address: given, isGiven: true };
}

/** @typedef {{ ready(): Promise<void>, stop(): Promise<void> }} Part */

/**
 * @param {Extract<Choice, { kind: 'hidane' | 'build' }>} choice
 * @param {string} address
 * @returns {Promise<Part>}
 */
async function hidane(choice, address) {
  const program = choice.kind === 'build' ? await buildHidane(choice.cargo) : choice.program;
  const child = startHidane(program, { port: portOf(address), rules: rulesFile });
  return {
    ready: () =>
      waitUntil(
        () => answersUnlessEnded(address, child.exitCode !== null, 'hidane ended: is its port taken?'),
        {
          seconds: 20,
          what: 'hidane',
        },
      ),
    stop: () => stop(child),
  };
}

/**
 * @param {{ auth?: string, firestore?: string }} addresses of the emulators to be started; there may be none
 * @returns {Promise<Part[]>}
 */
async function tools(addresses) {
  const entries = Object.entries(addresses);
  if (entries.length === 0) return [];
  const ports = Object.fromEntries(entries.map(([name, address]) => [name, portOf(address)]));
  const running = await startFirebaseTools({ project: DEMO_PROJECT, ports, rules: rulesFile });
  // Google's Firestore emulator is downloaded the first time.
  const seconds = addresses.firestore === undefined ? 120 : 300;
  const wait = (/** @type {string} */ address) =>
    waitUntil(
      () => answersUnlessEnded(address, running.hasEnded(), `firebase-tools ended:\n${running.log()}`),
      {
        seconds,
        what: "firebase-tools' emulator",
      },
    );
  return [
    {
      ready: async () => {
        await Promise.all(entries.map(([, address]) => wait(address)));
      },
      stop: () => running.stop(),
    },
  ];
}

/**
 * @param {string} address
 * @param {boolean} hasEnded
 * @param {string} message of the error if it has
 */
function answersUnlessEnded(address, hasEnded, message) {
  if (hasEnded) throw new Error(message);
  return answers(`http://${address}/`);
}
