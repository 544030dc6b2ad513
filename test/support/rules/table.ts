import { readdirSync } from 'node:fs';
import type { Group } from './groups.js';
import type { Row, Told } from './rows.js';
import { listOnly } from './suite.js';

const FOLDER = new URL('../../rules/', import.meta.url);

/** Every row of test/rules, whose tests do not run then. Once in a process, before anything else imports those files. */
export async function loadRows(): Promise<readonly Row[]> {
  listOnly();
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.test.ts'));
  for (const file of files.sort()) await import(new URL(file, FOLDER).href);
  return (await import('./rows.js')).registered();
}

/** An attack that has a group. */
export interface Attack extends Row {
  readonly attack: Told & { readonly group: Group };
}

/** The attacks among rows. Throws where one has no group. */
export function attacksOf(rows: readonly Row[]): readonly Attack[] {
  const homeless = rows.filter(({ attack }) => attack && !attack.group).map(({ name }) => name);
  if (homeless.length > 0) throw new Error(`These attacks need a group:\n${homeless.join('\n')}`);
  return rows.filter((row): row is Attack => row.attack?.group !== undefined);
}
