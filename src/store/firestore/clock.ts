import { meterOf } from './writes.js';

/** Smaller differences are the measurement's, not the clock's. */
const TRUSTED_MS = 250;
/** So near to the turn of an hour it may be either for the server. */
const TURN_MS = 10_000;

/** The server's time, estimated from what its answers say: rules judge by that, and a browser's clock may be far off. */
export class ServerClock {
  #ahead = 0;

  /** Learns from an answer. All times in milliseconds since the epoch. */
  learn(server: number, sentAt: number, receivedAt: number): void {
    const ahead = server - (sentAt + receivedAt) / 2;
    if (!Number.isNaN(ahead)) this.#ahead = Math.abs(ahead) < TRUSTED_MS ? 0 : ahead;
  }

  now(): number {
    return Date.now() + this.#ahead;
  }

  /** When it is that time by this browser's clock. */
  local(server: number): number {
    return server - this.#ahead;
  }

  /** The meters that may be the hour's: one, or two at the turn of an hour, the likelier first. */
  meters(): readonly string[] {
    const now = this.now();
    return [...new Set([now, now - TURN_MS, now + TURN_MS].map(meterOf))];
  }
}
