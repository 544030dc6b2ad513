import { connectFirestoreEmulator, getFirestore, type Firestore } from 'firebase/firestore';
import type { CommentId, HeldComment, Role } from '../../model/comment.js';
import type { Policy, User } from '../../model/site.js';
import type { Head, ThreadAddress } from '../../model/thread.js';
import { StoreError } from '../errors.js';
import { load } from '../load.js';
import type { SiteModeration } from '../moderation.js';
import type { OwnRecords } from '../own.js';
import type { Change, Outcome, Session, Sink, Stop } from '../store.js';
import { useApp, type AppInUse } from './app.js';
import type { Account } from './auth.js';
import { carryOut } from './changes/carry-out.js';
import { commit } from './changes/commit.js';
import { lookOf } from './changes/index.js';
import { Workplace, type Tools } from './changes/workplace.js';
import { ServerClock } from './clock.js';
import { MAIN_SITE, type FirestoreConfig } from './config.js';
import { followHead, followHeld } from './following.js';
import { Policies, type SitePolicy } from './policies.js';
import { QUERIES, queryOf } from './queries.js';
import { remainder } from './refusal.js';
import { Roles } from './roles.js';
import { isBroken } from './shape.js';
import { Source } from './source.js';
import { Tally } from './tally.js';
import { savingPolicy } from './writes.js';

/** What the store does with Firebase's SDK: follow, write, and read what is not public. Loaded when first needed. */
export class Sdk {
  readonly #config: FirestoreConfig;
  readonly #session: Session;
  readonly #use: AppInUse;
  readonly #tools: Tools;
  readonly #roles: Roles;
  readonly #stops = new Set<Stop>();
  #moderation: SiteModeration | undefined;

  constructor(config: FirestoreConfig, session: Session) {
    this.#session = session;
    this.#use = useApp(config);
    const site = config.site ?? MAIN_SITE;
    const db = openFirestore(this.#use, config);
    const clock = new ServerClock();
    const policies = new Policies(config, clock);
    const tally = new Tally();
    const source = new Source(db, site, tally);
    this.#config = config;
    this.#tools = { db, site, clock, policies, source, tally };
    this.#roles = new Roles(config, policies, source);
  }

  watch(thread: string, sink: Sink<Head | null>): Stop {
    const { source } = this.#tools;
    return this.#following(() => {
      const stop = followHead(source.reference(`threads/${thread}`), sink, (head) => {
        source.follow(thread, head);
      });
      return () => {
        source.follow(thread, undefined);
        stop();
      };
    });
  }

  /** Begins anew whenever somebody signs in or out, or turns out to be a moderator. */
  watchHeld(thread: string, sink: Sink<readonly HeldComment[]>): Stop {
    const { db, site } = this.#tools;
    return this.#following(() => {
      let stop: Stop | undefined;
      const begin = (user: User | null) => {
        stop?.();
        stop = undefined;
        if (!user) sink.next([]);
        else if (user.role) stop = followHeld(queryOf(QUERIES.heldInThread, db, site, { thread }), sink);
        else stop = followHeld(queryOf(QUERIES.myHeld, db, site, { thread, uid: user.uid }), sink);
      };
      const unsubscribe = this.#session.subscribe(begin);
      begin(this.#session.user ?? null);
      return () => {
        unsubscribe();
        stop?.();
      };
    });
  }

  /** What the reader likes in these windows. */
  async mine(thread: string, windows: readonly number[]): Promise<ReadonlySet<CommentId>> {
    const { user } = this.#session;
    const readers = user ? windows.map((n) => this.#tools.source.reader(thread, n, user.uid)) : [];
    const likes = (await Promise.all(readers)).flatMap((reader) => Object.entries(reader?.likes ?? {}));
    return new Set(likes.flatMap(([id, on]) => (on ? [id] : [])));
  }

  policy(): Promise<SitePolicy> {
    return this.#tools.policies.read(false);
  }

  async savePolicy(policy: Policy): Promise<void> {
    const { db, site, policies } = this.#tools;
    await this.#user();
    if (isBroken(policy)) throw new StoreError('denied', 'The settings hold half a character.');
    if (!(await commit(savingPolicy({ policy }), db, site))) throw new StoreError('denied');
    policies.forget();
  }

  async moderation(): Promise<SiteModeration> {
    const { Moderation } = await load(() => import('./moderation/index.js'));
    return (this.#moderation ??= new Moderation(this.#config, this.#tools, (start) =>
      this.#following(start),
    ));
  }

  async own(): Promise<OwnRecords> {
    const user = await this.#user();
    const { FirestoreOwnRecords } = await load(() => import('./own.js'));
    const write = (thread: ThreadAddress, change: Change) => this.write(thread, change);
    return new FirestoreOwnRecords({ config: this.#config, tools: this.#tools, user, write });
  }

  roleOf(account: Account): Promise<Role | undefined> {
    return this.#roles.of(account);
  }

  async write(thread: ThreadAddress, change: Change): Promise<Outcome> {
    if (isBroken([thread, change])) throw new StoreError('denied', 'The words hold half a character.');
    const work = new Workplace(this.#tools, { thread, change, user: await this.#user() });
    return carryOut(lookOf(work), work.commit, remainder(change));
  }

  async close(): Promise<void> {
    for (const stop of this.#stops) stop();
    await this.#use.release();
  }

  async #user(): Promise<User> {
    const { user = await this.#session.resume() } = this.#session;
    if (!user) throw new StoreError('signed-out');
    return user;
  }

  /** Starts a subscription once it is known who is signed in: otherwise it would be started, and billed, twice. */
  #following(start: () => Stop): Stop {
    let stop: Stop | undefined;
    let stopped = false;
    const end = () => {
      stopped = true;
      this.#stops.delete(end);
      stop?.();
    };
    this.#stops.add(end);
    void this.#identified().then(() => {
      if (!stopped) stop = start();
    });
    return end;
  }

  async #identified(): Promise<void> {
    if (this.#session.user === undefined && this.#session.remembered())
      await this.#session.resume().catch(() => null);
  }
}

function openFirestore({ app, own }: AppInUse, { emulators }: FirestoreConfig): Firestore {
  const db = getFirestore(app);
  if (own && emulators?.firestore) {
    const { hostname, port } = new URL(`http://${emulators.firestore}`);
    connectFirestoreEmulator(db, hostname, Number(port));
  }
  return db;
}
