/** Which Firestore emulator is used: a decision about what is there, apart from starting it. */

/**
 * What can be found out about this machine; each is asked only when it matters.
 * @typedef {object} Machine
 * @property {string | undefined} given FIRESTORE_EMULATOR_HOST, `host:port`
 * @property {() => string | undefined} findHidane the program, on the PATH or in the project's cache
 * @property {() => Promise<number>} javaVersion the major version, 0 where there is no Java
 * @property {() => string | undefined} findCargo the program
 */

/**
 * @typedef {{ kind: 'given', address: string }
 *   | { kind: 'hidane', program: string }
 *   | { kind: 'google' }
 *   | { kind: 'build', cargo: string }} Choice
 */

/** firebase-tools' Firestore emulator runs from this Java on. */
const OLDEST_JAVA = 21;

/**
 * The first that is possible: one that runs already, hidane, Google's own with Java, hidane built with cargo.
 * @param {Machine} machine
 * @returns {Promise<Choice>}
 * @throws Error naming the choices, where none is possible
 */
export async function chooseFirestore({ given, findHidane, javaVersion, findCargo }) {
  if (given !== undefined && given !== '') return { kind: 'given', address: given };
  const hidane = findHidane();
  if (hidane !== undefined) return { kind: 'hidane', program: hidane };
  if ((await javaVersion()) >= OLDEST_JAVA) return { kind: 'google' };
  const cargo = findCargo();
  if (cargo !== undefined) return { kind: 'build', cargo };
  throw new Error(NO_CHOICE);
}

const NO_CHOICE = `No Firestore emulator was found, and none can be built. One of these is needed:
  - an emulator that runs already, started with --rules firestore.rules and named as FIRESTORE_EMULATOR_HOST=host:port
  - hidane 0.6.0 on the PATH
  - Java ${String(OLDEST_JAVA)} or newer, for Google's own emulator
  - Rust's cargo, to build hidane 0.6.0 once for all clones`;

/**
 * The major version in what `java -version` prints: 21 for "21.0.2", 8 for "1.8.0_392"; 0 where there is none.
 * @param {string} text
 */
export function parseJavaVersion(text) {
  const [, first = '0', second = '0'] = /version "(\d+)(?:\.(\d+))?/.exec(text) ?? [];
  return Number(first === '1' ? second : first);
}
