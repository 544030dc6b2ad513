/** Security Rules in an emulator. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

/** The project's rules. */
export const rulesFile = join(root, 'firestore.rules');

/**
 * Loads the project's rules for one Firebase project.
 * @param {string} address `host:port`
 * @param {string} project
 * @returns {Promise<void>}
 * @throws Error what the emulator finds wrong with the rules
 */
export async function loadRules(address, project) {
  const response = await fetch(`http://${address}/emulator/v1/projects/${project}:securityRules`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ rules: { files: [{ content: readFileSync(rulesFile, 'utf8') }] } }),
  });
  if (!response.ok)
    throw new Error(`The emulator at ${address} refuses firestore.rules: ${await response.text()}`);
}

/**
 * Emulators without rules, or with rules that do not compile, allow everything: all tests of what is allowed would pass. So something
 * that the rules must deny is read first.
 * @param {string} address `host:port`
 * @param {string} project
 * @returns {Promise<void>}
 * @throws Error where it is not denied
 */
export async function proveRules(address, project) {
  const path = `projects/${project}/databases/(default)/documents/sites/main/private/guard`;
  const { status } = await fetch(`http://${address}/v1/${path}`);
  if (status === 403) return;
  throw new Error(
    `The emulator at ${address} does not apply firestore.rules to the project ${project}: a read that they deny was ` +
      `answered with ${String(status)}. Start it with --rules firestore.rules, and see that the rules compile.`,
  );
}
