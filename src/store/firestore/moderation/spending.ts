import type { Spending } from '../../moderation.js';
import { keep, recall } from '../storage.js';
import type { Tally } from '../tally.js';

/** What a day has cost, as it is kept. */
interface Kept extends Spending {
  readonly day: string;
}

const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' });

/** Adds what this page costs to what earlier pages of the same browser cost today. */
export class DailySpending {
  readonly #key: string;
  readonly #tally: Tally;
  readonly #now: () => number;
  /** Of the day, and of what is not this page's. */
  #before: Kept;
  /** How far the page had come when the day began. */
  #from: Spending = { reads: 0, writes: 0 };

  /** @param now milliseconds since the epoch */
  constructor(project: string, tally: Tally, now: () => number = Date.now) {
    this.#key = `jc:spent:${project}`;
    this.#tally = tally;
    this.#now = now;
    this.#before = this.#recall();
  }

  /** So far; keeps it for the pages that follow. */
  get today(): Spending {
    const day = this.#day;
    const { reads, writes } = this.#tally;
    if (day !== this.#before.day) {
      this.#before = { day, reads: 0, writes: 0 };
      this.#from = { reads, writes };
    }
    const today = {
      reads: this.#before.reads + reads - this.#from.reads,
      writes: this.#before.writes + writes - this.#from.writes,
    };
    keep('localStorage', this.#key, JSON.stringify({ day, ...today }));
    return today;
  }

  get #day(): string {
    return format.format(this.#now());
  }

  #recall(): Kept {
    const day = this.#day;
    try {
      const kept = JSON.parse(recall('localStorage', this.#key) ?? '') as Kept;
      if (kept.day === day) return kept;
    } catch {
      // Nothing is kept, or not by us.
    }
    return { day, reads: 0, writes: 0 };
  }
}
