/** Debian's packages, where they may be installed without asking anybody for a password. */
import { existsSync } from 'node:fs';
import { capture, run } from './processes.mjs';

/**
 * How apt-get can be run here: directly as root, or through a sudo that asks nothing.
 * @returns {Promise<readonly string[] | null>} the beginning of the command line; null where it cannot
 */
export async function aptGet() {
  if (!existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  const { code } = await capture('sudo', ['-n', 'true']);
  return code === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

/**
 * Installs packages, saying so.
 * @param {readonly string[]} command as `aptGet` gave it
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} whether all are installed now
 */
export async function install(command, packages) {
  console.log(`Installing Debian's packages ${packages.join(', ')} …`);
  const [program = 'apt-get', ...first] = command;
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const quiet = [...first, '-qq'];
  await run(program, [...quiet, 'update'], options);
  return (
    (await run(program, [...quiet, 'install', '-y', '--no-install-recommends', ...packages], options)) === 0
  );
}
