import { isGone, type Item } from '../../model/comment.js';
import { isReserved } from '../../model/reserved-names.js';
import { LIKES_A_POST, type Policy, type Standing, type User } from '../../model/site.js';
import type { Head, ThreadAddress } from '../../model/thread.js';
import { StoreError, type StoreErrorCode } from '../errors.js';
import type { Change } from '../store.js';
import { MAIN_SITE } from './config.js';
import { wrongShape } from './shape.js';
import { isModerator, mayPublish } from './standing.js';

/** What the rules looked at when they refused a change, as far as it can be read. Times are the server's, in milliseconds since the epoch. */
export interface Facts {
  readonly change: Change;
  readonly site: string;
  readonly thread: ThreadAddress;
  readonly user: User;
  readonly now: number;
  readonly policy: Policy;
  readonly isSetUp: boolean;
  readonly head: Pick<Head, 'locked' | 'createdAt'> | null;
  readonly standing: Standing;
  /** The comment that the change is about, or that a post answers; null: there is none that could be changed so. */
  readonly item: Item | null;
  /** Whether that comment waits for approval. */
  readonly held?: boolean;
  /** Whether the change would have opened the thread. */
  readonly opens?: boolean;
  /** How far the hour's meter has come, where the post must raise it. */
  readonly meter?: number;
  /** When the reader last liked something in this window. */
  readonly likedAt?: number;
}

type Check = (facts: Facts) => StoreErrorCode | StoreError | null | false;

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** The server's time is an estimate: retry a little later than it says, and take what is just over for not over yet. */
const MARGIN_MS = 500;
const DOUBT_MS = 2 * SECOND_MS;

const CHECKS: Readonly<Record<Change['kind'], readonly Check[]>> = {
  post: [
    unknownSite,
    misshapen,
    closed,
    guestsOff,
    banned,
    locked,
    tooOld,
    nameReserved,
    unanswerable,
    hostNotAllowed,
    tooSoon,
    meterFull,
  ],
  edit: [
    unknownSite,
    missing,
    notOwn,
    misshapen,
    closed,
    guestsOff,
    banned,
    locked,
    tooOld,
    editExpired,
    notPublishable,
    tooSoon,
  ],
  delete: [missing, notOwn],
  hide: [notModerator, missing],
  restore: [notModerator, missing],
  approve: [notModerator, missing, ownTrust, hostNotAllowed],
  refuse: [notModerator, missing],
  like: [unknownSite, missing, own, closed, banned, likedTooSoon, meterFull],
  report: [unknownSite, missing, closed, banned, meterFull],
  dismiss: [notModerator],
  pin: [notModerator, missing],
  lock: [notModerator, noThread],
  correct: [notModerator, noThread],
  ban: [notModerator, ownTrust],
};

/** Why the rules refused a change; null: nothing that can be read stands against it. */
export function refusal(facts: Facts): StoreError | null {
  for (const check of CHECKS[facts.change.kind]) {
    const found = check(facts);
    if (found) return found instanceof StoreError ? found : new StoreError(found);
  }
  return null;
}

/** Why a change was refused if nothing that can be read stands against it: then its words met a pattern that readers must not see. */
export const remainder = ({ kind }: Change): StoreError =>
  new StoreError(kind === 'post' || kind === 'edit' ? 'refused-words' : 'denied');

function unknownSite({ site, isSetUp }: Facts) {
  return !isSetUp && site !== MAIN_SITE && 'unknown-site';
}

function closed({ policy }: Facts) {
  return policy.closed && 'closed';
}

function guestsOff({ policy, user }: Facts) {
  return user.guest && policy.guests === 'off' && 'guests-off';
}

function banned({ standing, now }: Facts) {
  const until = standing.bannedUntil ?? 0;
  return until > now && later('banned', until);
}

function locked({ head }: Facts) {
  return head?.locked === true && 'locked';
}

function tooOld({ head, policy, now }: Facts) {
  return (
    head && policy.closeAfterDays > 0 && now >= head.createdAt + policy.closeAfterDays * DAY_MS && 'too-old'
  );
}

function tooSoon({ standing, policy, now }: Facts) {
  const next = (standing.last ?? -Infinity) + policy.minSeconds * SECOND_MS;
  return policy.minSeconds > 0 && next > now - DOUBT_MS && later('too-soon', next + MARGIN_MS);
}

function likedTooSoon({ likedAt = -Infinity, now }: Facts) {
  const next = likedAt + SECOND_MS;
  return next > now - DOUBT_MS && later('too-soon', next + MARGIN_MS);
}

function meterFull({ change, meter = 0, policy, now }: Facts) {
  const most = policy.meter * (change.kind === 'like' ? LIKES_A_POST : 1);
  return policy.meter > 0 && meter >= most && later('meter-full', (Math.floor(now / HOUR_MS) + 1) * HOUR_MS);
}

function editExpired({ item, policy, now }: Facts) {
  return (
    item && policy.editMinutes > 0 && now >= item.createdAt + policy.editMinutes * MINUTE_MS && 'edit-expired'
  );
}

function missing({ item, change }: Facts) {
  const stays =
    item &&
    (!isGone(item) || ((change.kind === 'restore' || change.kind === 'delete') && item.gone === 'hidden'));
  return !stays && 'not-found';
}

function unanswerable({ change, item }: Facts) {
  return change.kind === 'post' && change.parent !== undefined && (!item || isGone(item)) && 'not-found';
}

function noThread({ head }: Facts) {
  return !head && 'not-found';
}

function own({ item, user }: Facts) {
  return item && !isGone(item) && item.uid === user.uid && 'denied';
}

function notOwn({ item, user }: Facts) {
  return item && !isGone(item) && item.uid !== user.uid && 'denied';
}

/** Nobody moves their own trust, or ban, but for the owner. */
function ownTrust(facts: Facts) {
  const { user, change } = facts;
  if (user.role === 'owner') return null;
  return change.kind === 'ban' ? change.uid === user.uid && 'denied' : own(facts);
}

function notModerator({ user, policy }: Facts) {
  return !isModerator(user, policy) && 'denied';
}

/** What is published stays as far as its author may publish: words that would be held are refused to an edit. */
function notPublishable({ change, held, policy, user, standing }: Facts) {
  if (held || change.kind !== 'edit') return null;
  const submission = { policy, user, isModerator: isModerator(user, policy), approved: standing.approved };
  if (mayPublish({ ...submission, text: change.text })) return null;
  return mayPublish({ ...submission, text: '' }) ? 'refused-words' : 'denied';
}

function nameReserved({ change, policy, user }: Facts) {
  if (change.kind !== 'post' || isModerator(user, policy)) return null;
  return isReserved(change.name, policy) && 'name-reserved';
}

/** A thread under a key, not the hash of its address, is for the site's own hosts, or for moderators. */
function hostNotAllowed({ opens, thread, policy, user }: Facts) {
  if (!opens) return null;
  const host = thread.url.split('/')[2] ?? '';
  const keyed = thread.id.startsWith('k-');
  const allowed = policy.hosts.length > 0 ? policy.hosts.includes(host) : !keyed || isModerator(user, policy);
  return !allowed && 'host-not-allowed';
}

/** What an interface should not have sent. */
function misshapen({ change, thread }: Facts) {
  const wrong = wrongShape(change, thread);
  return wrong === null ? null : new StoreError('denied', wrong);
}

const later = (code: StoreErrorCode, retryAt: number): StoreError => new StoreError(code, code, { retryAt });
