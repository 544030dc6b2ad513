import type { Policy } from '../../../src/model/site.js';
import type { RawEntry, RawHead } from '../../../src/store/firestore/writes.js';
import {
  approve,
  edit,
  handIn,
  hide,
  like,
  open,
  post,
  remove,
  report,
  restore,
  takeBack,
} from './batches.js';
import type { Drafts } from './draft.js';
import { continuing, type Made, type Moment } from './moment.js';
import { settling } from './settling-operations.js';
import { isGuest } from './people.js';
import type { Dice } from './random.js';
import { placeOf, windowOf, type State } from './state.js';
import type { Sizes } from './audit.js';
import { HEAD, newId } from './world.js';

/** What somebody sends. */
export interface Operation {
  readonly kind: string;
  readonly uid: string;
  readonly batch: Drafts;
}

/** Archives so many: the store's builder moves twenty, as the rules that are deployed demand. */
export function archiveOldest({ ids, items, pages }: RawHead, size: number): Drafts {
  const pick = (some: readonly string[]) => ({
    ids: some,
    items: Object.fromEntries(some.map((id) => [id, items[id]])),
  });
  return {
    page: { verb: 'set', path: `${HEAD}/pages/${String(pages)}`, data: pick(ids.slice(0, size)) },
    head: { verb: 'update', path: HEAD, data: { ...pick(ids.slice(size)), pages: pages + 1 } },
  };
}

/** Who takes part in a history; mia moderates. */
export const CAST = ['ann', 'eve', 'gus', 'mia'] as const;
const KINDS = [
  // Some fit a moment seldom, and are drawn the oftener.
  ...(['post', 'post', 'post', 'post', 'post', 'edit', 'edit', 'edit', 'edit', 'delete'] as const),
  ...(['take back', 'take back', 'take back', 'take back', 'approve', 'approve', 'approve'] as const),
  ...(['hide', 'restore', 'restore', 'refuse', 'refuse', 'archive', 'archive', 'like', 'like'] as const),
  ...(['report', 'report', 'report', 'report', 'dismiss'] as const),
  ...(['take a report back', 'take a report back', 'take a report back', 'take a report back'] as const),
  ...(['ban', 'lock', 'pin', 'correct', 'correct', 'trust'] as const),
] as const;

/** An honest operation that fits the state; undefined if what the dice chose does not. */
export function honest(
  dice: Dice,
  state: State,
  policy: Pick<Policy, 'moderation' | 'meter'>,
  sizes: Sizes,
): Operation | undefined {
  const uid = dice.one(...CAST);
  const approved = state.authors.get(uid)?.approved ?? 0;
  const isModerator = uid === 'mia';
  const moment: Moment = {
    dice,
    state,
    sizes,
    uid,
    isDirect: isModerator || policy.moderation === 'open' || (policy.moderation === 'first' && approved > 0),
    isMetered: policy.meter > 0 && !isModerator && !(approved > 0 && !isGuest(uid)),
    isBanned: (state.authors.get(uid)?.bannedUntil?.toMillis() ?? 0) > Date.now(),
    hasRoom: !state.head || state.head.ids.length < sizes.head,
    some: (test) => dice.pick([...state.comments].map(([id, comment]) => ({ ...comment, id })).filter(test)),
  };
  const kind = dice.one(...KINDS);
  const [who, batch] = make[kind](moment);
  return batch ? { kind, uid: who, batch } : undefined;
}

const make: Readonly<Record<(typeof KINDS)[number], (moment: Moment) => readonly [string, Made]>> = {
  post: (moment) => [moment.uid, takesWords(moment) && posting(moment)],
  edit: (moment) => {
    const { uid, isDirect, some, state, dice } = moment;
    if (!takesWords(moment)) return [uid, false];
    const mine = some(
      (c) => c.uid === uid && (c.status === 'held' || (c.status === 'published' && isDirect)),
    );
    const text = `version ${String(dice.one(1, 2, 3, 4, 5, 6))}`;
    return [uid, mine && edit(uid, mine.id, mine.status === 'held' ? 'held' : placeOf(state, mine.id), text)];
  },
  delete: ({ uid, some, state }) => {
    const mine = some((c) => c.uid === uid && ['published', 'hidden'].includes(c.status));
    return [uid, mine && remove(mine.id, mine.entry, placeOf(state, mine.id))];
  },
  'take back': ({ uid, some }) => {
    const mine = some((c) => c.uid === uid && c.status === 'held');
    return [uid, mine && takeBack(mine.id)];
  },
  hide: ({ some, state }) => {
    const shown = some((c) => c.status === 'published');
    return [
      'mia',
      shown &&
        continuing(state, shown.id, hide('mia', shown.id, shown.entry as RawEntry, placeOf(state, shown.id))),
    ];
  },
  restore: ({ some, state }) => {
    const hidden = some((c) => c.status === 'hidden');
    return [
      'mia',
      hidden?.kept &&
        continuing(state, hidden.id, restore(hidden.id, hidden.kept, placeOf(state, hidden.id))),
    ];
  },
  approve: ({ some, state, hasRoom }) => {
    const held = some((c) => c.status === 'held' && c.uid !== 'mia');
    const into = state.head ? 'head' : 'new-head';
    return [
      'mia',
      held && hasRoom && continuing(state, held.id, approve(held.id, held.entry as RawEntry, into)),
    ];
  },
  archive: ({ uid, state: { head }, sizes }) => [
    uid,
    head && head.ids.length >= sizes.head - 1 && archiveOldest(head, sizes.page),
  ],
  like: ({ uid, some, state, sizes, dice, isMetered, isBanned }) => {
    const liked = some((c) => c.status === 'published' && c.uid !== uid);
    if (!liked) return [uid, undefined];
    const reaction = dice.pick([undefined, 'love'] as const);
    const window = windowOf(state, liked.id, sizes.page);
    const what = reaction ? `${liked.id}~${reaction}` : liked.id;
    const isOn = state.readers.get(String(window))?.get(uid)?.likes[what];
    const metered = isMetered && !isOn;
    if (isBanned && !isOn) return [uid, false];
    return [uid, like(uid, liked.id, { window, on: !isOn, metered, ...(reaction && { reaction }) })];
  },
  report: ({ uid, some, state, dice, isMetered, isBanned }) => {
    const shown = some((c) => c.status === 'published');
    if (!shown || isBanned || state.reports.has(`${shown.id}~${uid}`)) return [uid, false];
    const reason = dice.one('spam', 'abuse', 'off-topic', 'illegal', 'other');
    return [uid, report(uid, shown.id, { reason, metered: isMetered })];
  },
  ...settling,
};

/** Whether somebody may write at all. */
const takesWords = ({ isBanned, state: { head } }: Moment): boolean => !isBanned && head?.locked !== true;

function posting({ dice, uid, isDirect, isMetered, hasRoom, state, some }: Moment): Made {
  const parent = dice.chance(0.4) ? some((c) => c.status === 'published') : undefined;
  const stance = dice.pick([undefined, 'a', 'b']);
  const wanted = {
    id: newId(),
    metered: isMetered,
    ...(parent && { parent: parent.id, to: parent.uid }),
    ...(stance && { stance }),
    ...(dice.chance(0.5) && { mentions: [uid] }),
  };
  if (!isDirect) return handIn(uid, wanted);
  return hasRoom && (state.head ? post(uid, wanted) : open(uid, wanted));
}
