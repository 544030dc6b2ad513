import type { Firestore } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { User } from '../../../model/site.js';
import { SIZES, type ThreadAddress } from '../../../model/thread.js';
import { StoreError } from '../../errors.js';
import type { Change } from '../../store.js';
import type { ServerClock } from '../clock.js';
import { plainHead, plainItem } from '../plain.js';
import { patiently } from '../patience.js';
import type { Policies, SitePolicy } from '../policies.js';
import { refusal, type Facts } from '../refusal.js';
import type { Source } from '../source.js';
import { isMetered, isModerator } from '../standing.js';
import type { Tally } from '../tally.js';
import {
  archiving,
  type Batch,
  type Meter,
  type Noting,
  type RawAuthor,
  type RawHead,
  type RawItem,
} from '../writes.js';
import { commit } from './commit.js';

/** What is known beside policy, head and author when a refusal is judged. */
export type Extra = Partial<Pick<Facts, 'held' | 'opens' | 'meter' | 'likedAt'>>;

/** What all changes on a site share. */
export interface Tools {
  readonly db: Firestore;
  readonly site: string;
  readonly source: Source;
  readonly clock: ServerClock;
  readonly policies: Policies;
  readonly tally: Tally;
}

/** What a site and its author were found to be. */
export interface Situation extends SitePolicy {
  readonly author: RawAuthor;
}

/** What a write has to pay for in a meter. */
export interface Metering {
  /** Hours whose meter may have to be raised, the likeliest first; undefined in place of one: none has. */
  readonly hours: readonly (string | undefined)[];
  /** How far the likeliest has come, if there is one. */
  used(): Promise<Pick<Extra, 'meter'>>;
}

/** Nothing has to be paid for. */
export const UNMETERED: Metering = { hours: [undefined], used: () => Promise.resolve({}) };

/** A change to make: who makes it and where. */
export interface Work {
  readonly thread: ThreadAddress;
  readonly change: Change;
  readonly user: User;
}

/** What making a change needs: what is to be done, ways to look, and a way to write. */
export class Workplace implements Work {
  readonly thread: ThreadAddress;
  readonly change: Change;
  readonly user: User;
  readonly source: Source;
  readonly clock: ServerClock;
  readonly #tools: Tools;

  constructor(tools: Tools, { thread, change, user }: Work) {
    this.thread = thread;
    this.change = change;
    this.user = user;
    this.source = tools.source;
    this.clock = tools.clock;
    this.#tools = tools;
  }

  /** The site's policy and the author's document. */
  async situation(fresh: boolean): Promise<Situation> {
    const [site, author] = await Promise.all([
      patiently(() => this.#tools.policies.read(fresh)),
      this.source.author(this.user.uid, fresh),
    ]);
    return { ...site, author };
  }

  /** Which meters have to be raised, as things stand: those of untrusted authors, where the policy has any. */
  metering(meter: Meter, { policy, author }: Situation): Metering {
    const { user, clock, source } = this;
    const approved = author.approved ?? 0;
    if (!isMetered({ policy, user, isModerator: isModerator(user, policy), approved })) return UNMETERED;
    const hours = clock.meters();
    const used = async () => ({
      meter:
        meter === 'reportMeters'
          ? await source.reportsTaken(policy.meter)
          : await source.meter(meter, hours[0] ?? ''),
    });
    return { hours, used };
  }

  /** What goes into the log with what a moderator does. */
  async note(subject: string): Promise<Noting> {
    const why = 'why' in this.change ? this.change.why : undefined;
    const log = await this.source.log(subject);
    return { by: this.user.uid, ...(why !== undefined && { why }), log };
  }

  /** Whether the server took the batch. */
  readonly commit = async (batch: Batch): Promise<boolean> => {
    const { db, site, tally } = this.#tools;
    const isTaken = await commit(batch, db, site);
    if (isTaken) tally.writes += Object.keys(batch).length;
    return isTaken;
  };

  /**
   * Archives until the head has room. It needs no transaction: the rules refuse to archive anything but the oldest
   * entries as they are, and who loses the race finds the work done.
   */
  async makeRoom(head: RawHead): Promise<RawHead | null> {
    let room: RawHead | null = head;
    for (let round = 0; room && room.ids.length >= SIZES.archiveFrom && round < 3; round++) {
      await this.commit(archiving({ thread: this.thread.id, head: room }));
      room = await this.source.head(this.thread.id, true);
    }
    return room;
  }

  /**
   * Why the change was refused; null: nothing that can be read stands against it.
   * @param known the situation, if it was just read
   */
  async judge(
    head: RawHead | null,
    item: RawItem | null,
    extra: Extra = {},
    known?: Situation,
  ): Promise<StoreError | null> {
    const now = this.clock.now();
    const { author, policy, isSetUp } = known ?? (await this.situation(true));
    const found = refusal({
      change: this.change,
      site: this.#tools.site,
      thread: this.thread,
      user: this.user,
      now,
      policy,
      isSetUp,
      head: head && plainHead(head),
      standing: {
        approved: author.approved ?? 0,
        ...(author.last && { last: author.last.toMillis() }),
        ...(author.bannedUntil && { bannedUntil: author.bannedUntil.toMillis() }),
      },
      item: item && plainItem(item),
      ...extra,
    });
    if (found?.retryAt === undefined) return found;
    return new StoreError(found.code, found.message, { retryAt: this.clock.local(found.retryAt) });
  }
}

/** The key of an attempt. */
export const keyOf = (...parts: readonly (CommentId | number | undefined)[]): string => parts.join(' ');
