import { load } from '../emulator.js';
import type { Row } from '../rows.js';

/** How many rows are tried at once: each has a site of its own. */
const AT_ONCE = 12;

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
  private readonly rows: readonly Row[];

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  async judge(name: string, where: string, rules: string): Promise<Verdict> {
    await load(rules).catch((error: unknown) => {
      throw new Error(`Not rules, but meant to be a mutant: ${name}`, { cause: error });
    });
    const killer = await this.firstToFail(this.ordered(where));
    if (killer) this.remember(where, killer);
    return { name, killer: killer?.name };
  }

  private ordered(where: string): Row[] {
    const here = [...(this.killers.get(where) ?? [])].reverse();
    const anywhere = [...this.killers.values()].flatMap((rows) => [...rows]);
    return [...new Set([...here, ...anywhere, ...this.rows])];
  }

  private remember(where: string, row: Row): void {
    const rows = this.killers.get(where) ?? new Set();
    rows.delete(row);
    this.killers.set(where, rows.add(row));
  }

  private async firstToFail(rows: readonly Row[]): Promise<Row | undefined> {
    const waiting = rows.values();
    let killer: Row | undefined;
    const work = async (): Promise<void> => {
      for (const row of waiting) {
        if (killer) return;
        if (!(await passes(row))) killer ??= row;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return killer;
  }
}

/** That rows fail by the rules, and not by an emulator that is gone, is known from the intact rules, tried before and after. */
async function passes(row: Row): Promise<boolean> {
  try {
    await (await row.begin()).run();
    return true;
  } catch {
    return false;
  }
}
