import { empty, load, reconnect, RULES } from '../emulator.js';
import type { Row } from '../rows.js';

/** How many rows are tried at once: each has a site of its own. */
const AT_ONCE = 12;
/** After so many rows all connections are made anew: an emulator stops answering on one that has carried thousands of writes. */
const A_CONNECTION = 300;

/** How long a row may take, in milliseconds: many times what any does. */
const PATIENCE = 10_000;

/** What became of a mutant. */
export interface Verdict {
  readonly name: string;
  /** The row that failed; undefined where the table does not notice. */
  readonly killer: string | undefined;
}

/**
 * Tries rules on the table until a row fails. Rows that killed lately go first, those of the same part of the rules before others:
 * most mutants then end after a few.
 */
export class Killing {
  /** Rows by the part of the rules in which they killed, the latest last. */
  private readonly killers = new Map<string, Set<Row>>();
  /** How many rows were set aside. */
  aside = 0;
  private rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  /** A row kills only if it passes under the intact rules right after: one whose world has aged, as an hour ended, is set aside. */
  async judge(name: string, where: string, rules: string): Promise<Verdict> {
    for (;;) {
      await load(rules).catch((error: unknown) => {
        throw new Error(`Not rules, but meant to be a mutant: ${name}`, { cause: error });
      });
      const killer = await this.firstToFail(where);
      if (!killer) return { name, killer: undefined };
      await load(RULES);
      if (!(await firstOf([killer]))) {
        this.remember(where, killer);
        return { name, killer: killer.name };
      }
      this.setAside(killer);
    }
  }

  private setAside(row: Row): void {
    this.aside++;
    this.rows = this.rows.filter((other) => other !== row);
    for (const rows of this.killers.values()) rows.delete(row);
    console.log(`Set aside, as it fails under the intact rules too: ${row.name}`);
  }

  private async firstToFail(where: string): Promise<Row | undefined> {
    const here = [...(this.killers.get(where) ?? [])].reverse();
    const flows = new Set(here.map(flowOf));
    const kin = this.rows.filter((row) => flows.has(flowOf(row)));
    const anywhere = [...this.killers.values()].flatMap((rows) => [...rows]);
    const others = [...new Set([...kin, ...anywhere, ...this.rows])].filter((row) => !here.includes(row));
    return (await firstOf(here)) ?? (await firstOf(others));
  }

  private remember(where: string, row: Row): void {
    const rows = this.killers.get(where) ?? new Set();
    rows.delete(row);
    this.killers.set(where, rows.add(row));
  }
}

async function firstOf(rows: readonly Row[]): Promise<Row | undefined> {
  const isApart = ({ site }: Row): boolean => site === undefined;
  const killer = await firstApart(rows.filter(isApart));
  return killer ?? (await firstOfSite(rows.filter((row) => !isApart(row))));
}

/** The honest operation that a row is about. */
const flowOf = ({ name }: Row): string => name.replace(/, (allowed|refused): .*/, '');

let carried = 0;
async function reconnectIfDue(rows: number): Promise<void> {
  carried += rows;
  if (carried <= A_CONNECTION) return;
  await reconnect();
  carried = rows;
}

/** The first that fails of rows that do not meet. */
async function firstApart(rows: readonly Row[]): Promise<Row | undefined> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    await reconnectIfDue(some.length);
    const results = await Promise.all(some.map(passes));
    const killer = some.find((_, index) => !results[index]);
    if (killer) return killer;
  }
  return undefined;
}

/** The first that fails of rows that share a site, which each finds empty. */
async function firstOfSite(rows: readonly Row[]): Promise<Row | undefined> {
  for (const row of rows) {
    await reconnectIfDue(1);
    await empty(`sites/${row.site ?? ''}`);
    if (!(await passes(row))) return row;
  }
  return undefined;
}

/**
 * Without an answer in time, a row fails: the SDK asks again, for ever, where rules make an emulator fail. That rows fail by the
 * rules, and not by an emulator that is gone, is known from the intact rules, tried before and after.
 */
async function passes(row: Row): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, false);
  });
  const done = (async () => {
    await (await row.begin()).run();
    return true;
  })().catch(() => false);
  const isPassed = await Promise.race([done, late]);
  clearTimeout(timer);
  return isPassed;
}
