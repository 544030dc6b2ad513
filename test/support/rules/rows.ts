import { allowed, refused } from './emulator.js';
import type { Group } from './groups.js';
import { groupOf } from './numbers.js';
import { test } from './suite.js';

/** What is attempted by whom, and what must be allowed beside it. */
export interface Told {
  /** By test/support/rules/numbers.json, or where it does not list the attack yet, by the test. */
  readonly group: Group | undefined;
  readonly who: string;
  readonly attempt: string;
  /** The honest operation, by the one thing in which it differs. */
  readonly twin: string;
}

/** A row that is ready to be tried, once. */
export interface Trial {
  /** The documents that are asked for or written, below the site. */
  readonly paths: readonly string[];
  /** What it touches that a row may be the only one to touch: paths, fields, transitions. */
  touches(): Promise<readonly string[]>;
  /** Rejects where the rules do not do as they must. */
  run(): Promise<void>;
}

/** One row of the table: an attack with its twin, or an honest operation. */
export interface Row {
  /** Its test's name, which no other row has. */
  readonly name: string;
  /** What an attack is about; an honest operation has none. */
  readonly attack?: Told;
  /** The site of its world, where that is not a fresh one: rows of the same site are tried one after the other. */
  readonly site?: string | undefined;
  begin(): Promise<Trial>;
}

const rows = new Map<string, Row>();

/** All rows of the files that were imported so far, in order. */
export const registered = (): readonly Row[] => [...rows.values()];

/** Adds a row to the table, and its test to the suite. */
export function addRow(row: Row): void {
  if (rows.has(row.name)) throw new Error(`two rows have the name: ${row.name}`);
  const group = groupOf(row.name) ?? row.attack?.group;
  rows.set(row.name, row.attack ? { ...row, attack: { ...row.attack, group } } : row);
  test(row.name, async () => {
    await (await row.begin()).run();
  });
}

/** Something to be tried at a path, again and again if need be. */
export interface Attempt {
  /** Below the site. */
  readonly path: string;
  /** What kind of request it is, in a word or two. */
  readonly verb: string;
  readonly who: string;
  send(): Promise<unknown>;
}

const toTry = (attempts: readonly Attempt[], run: () => Promise<void>): Trial => ({
  paths: attempts.map(({ path }) => path),
  touches: () => Promise.resolve(attempts.map(({ path, verb, who }) => `${who}: ${verb} ${path}`)),
  run,
});

/** An honest request that changes nothing. */
export function addHonest(name: string, attempt: Attempt): void {
  addRow({
    name,
    begin: () => Promise.resolve(toTry([attempt], () => allowed(attempt.send()))),
  });
}

/** A request that is refused, and beside it one that is not. */
export function addAttack(name: string, told: Told, attempt: Attempt, twin: Attempt): void {
  addRow({
    name,
    attack: told,
    begin: () =>
      Promise.resolve(
        toTry([attempt], async () => {
          await refused(attempt.send());
          await allowed(twin.send());
        }),
      ),
  });
}
