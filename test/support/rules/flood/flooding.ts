import { open } from '../batches.js';
import { commit } from '../draft.js';
import { reconnect } from '../emulator.js';
import { create, hour, newId, type World } from '../world.js';
import { FLOODS, guestOf, LIKABLE, PAGES, type Kind } from './floods.js';
import { postOf, readerOf, type Sent } from './readers.js';

/** How much floods, and what the owner allows. */
export interface Size {
  readonly attempts: number;
  readonly guests: number;
  /** Posts of untrusted authors an hour. */
  readonly meter: number;
  /** Trusted readers, who post once each while it floods. */
  readonly readers: number;
}

/** What came of a flood. */
export interface Flooded extends Size {
  readonly kind: Kind;
  /** How many of the attempts are on the site. */
  readonly landed: number;
  /** How many may be. */
  readonly limit: number;
  /** Of the trusted readers. */
  readonly sent: readonly Sent[];
}

/**
 * So many send at once. Between these waves all connections are made anew: an emulator stops answering on one that has
 * carried thousands of writes.
 */
const A_WAVE = 100;

/** Floods a fresh site. Where the server's hour turns meanwhile, that is said, and another site is flooded. */
export async function flood(kind: Kind, size: Size, say: (line: string) => void): Promise<Flooded> {
  for (;;) {
    const began = hour();
    const flooded = await floodOnce(kind, size);
    if (hour() === began) return flooded;
    say(`The hour turned during the flood of ${kind}: it is done again on a fresh site.`);
  }
}

async function floodOnce(kind: Kind, size: Size): Promise<Flooded> {
  await reconnect();
  const path = await create(worldOf(size));
  for (const page of PAGES) await commit(path, 'mia', open('mia', { id: newId(), page }));
  const sent: Sent[] = [];
  for (const { attempts, readers } of wavesOf(size)) {
    const attacking = attempts.map((n) => attempt(path, kind, n, size.guests));
    sent.push(...(await Promise.all(readers.map((n) => postOf(path, n)))));
    await Promise.all(attacking);
    await reconnect();
  }
  const { limit, landed } = FLOODS[kind];
  return { kind, ...size, limit: limit(size.meter), landed: await landed(path), sent };
}

function worldOf({ meter, readers }: Size): World {
  const trusted = range(0, readers).map((n) => [readerOf(n), { approved: 1 }] as const);
  return {
    settings: { moderation: 'open', minSeconds: 0, meter },
    authors: Object.fromEntries(trusted),
    comments: Object.fromEntries(LIKABLE.map((id) => [id, { by: 'ann' }])),
  };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, i) => from + i);

/** Attempts by their numbers, and the readers who post among them, spread over all waves. */
function wavesOf({ attempts, readers }: Size) {
  const count = Math.ceil(attempts / A_WAVE);
  const part = (all: number, wave: number): number => Math.floor((all * wave) / count);
  return range(0, count).map((wave) => ({
    attempts: range(part(attempts, wave), part(attempts, wave + 1)),
    readers: range(part(readers, wave), part(readers, wave + 1)),
  }));
}

/** One attempt, in turn by each guest. Whether it landed is seen on the site, so a refusal is nothing to tell. */
async function attempt(path: string, kind: Kind, n: number, guests: number): Promise<void> {
  const guest = guestOf(n % guests);
  await commit(path, guest, FLOODS[kind].attempt(guest, Math.floor(n / guests))).catch(() => undefined);
}
