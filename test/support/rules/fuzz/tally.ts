import type { Outcome } from './history.js';

/** How often each kind of operation was allowed and denied. */
export class Tally {
  private readonly kinds = new Map<string, { allowed: number; denied: number }>();

  add({ kind, isAllowed, isTransaction }: Outcome): void {
    if (isTransaction && isAllowed) this.transactions++;
    const count = this.kinds.get(kind) ?? { allowed: 0, denied: 0 };
    if (isAllowed) count.allowed++;
    else count.denied++;
    this.kinds.set(kind, count);
  }

  /** How many of the allowed were transactions. */
  transactions = 0;

  get allowed(): number {
    return sum([...this.kinds.values()].map(({ allowed }) => allowed));
  }
  get denied(): number {
    return sum([...this.kinds.values()].map(({ denied }) => denied));
  }
  get operations(): number {
    return this.allowed + this.denied;
  }

  /** Kinds that were allowed at times, but fewer than `least`. Some reads are nobody's, and never allowed. */
  tooFew(least: number): string[] {
    return [...this.kinds].filter(([, { allowed }]) => allowed > 0 && allowed < least).map(([kind]) => kind);
  }

  /** A line for each kind. */
  lines(): string[] {
    return [...this.kinds]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([kind, { allowed, denied }]) => `${kind}: ${String(allowed)} allowed, ${String(denied)} denied`);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
