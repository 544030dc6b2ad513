import { drafted, type Drafts } from './draft.js';
import { ban, dismiss, refuse, settle, trust } from './batches.js';
import { continuing, type Made, type Moment } from './moment.js';
import { removingReport } from '../../../src/store/firestore/writes.js';
import { PAGE } from './world.js';

type Make = (moment: Moment) => readonly [string, Made];

const THREAD = `thread~${PAGE.id}`;
/** Whom moderators judge. */
const OTHERS = ['ann', 'eve', 'gus'] as const;
const inThread = ({ state }: Moment, batch: Drafts): Made => state.head && continuing(state, THREAD, batch);

/** What becomes of reports, authors and the thread; mia moderates. */
export const settling = {
  'take a report back': ({ uid, state, dice }) => {
    const mine = dice.pick([...state.reports.values()].filter((told) => told.uid === uid));
    return [uid, mine && drafted({ report: removingReport({ id: mine.comment, uid }) })];
  },
  dismiss: ({ state, dice }) => {
    const told = dice.pick([...state.reports.values()]);
    if (!told) return ['mia', undefined];
    const reporters = [...state.reports.values()].filter(({ comment }) => comment === told.comment);
    const batch = dismiss(
      told.comment,
      reporters.map(({ uid }) => uid),
    );
    return ['mia', continuing(state, told.comment, batch)];
  },
  refuse: ({ some, state }) => {
    const held = some((c) => c.status === 'held');
    return ['mia', held && continuing(state, held.id, refuse(held.id))];
  },
  ban: ({ state, dice }) => {
    const banned = OTHERS.find((uid) => state.authors.get(uid)?.bannedUntil);
    const whom = banned ?? dice.one(...OTHERS);
    return ['mia', continuing(state, `author~${whom}`, banned ? ban(whom, 'mia', null) : ban(whom))];
  },
  lock: (moment) => ['mia', inThread(moment, settle({ locked: moment.state.head?.locked !== true }))],
  pin: (moment) => {
    const { state, some } = moment;
    const shown = some((c) => c.status === 'published');
    if (state.head?.pinned) return ['mia', inThread(moment, settle({ pinned: null }))];
    return ['mia', shown && inThread(moment, settle({ pinned: shown.id }))];
  },
  correct: (moment) => [
    'mia',
    inThread(moment, settle({ title: `Title ${String(moment.dice.one(1, 2, 3))}` })),
  ],
  trust: ({ state, dice }) => {
    const whom = dice.one(...OTHERS);
    const approved = dice.one(0, 1, 2);
    // What says nothing new is refused.
    const isNews = state.authors.get(whom)?.approved !== approved;
    return ['mia', isNews && continuing(state, `author~${whom}`, trust(whom, approved))];
  },
} satisfies Readonly<Record<string, Make>>;
