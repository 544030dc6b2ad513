import assert from 'node:assert/strict';
import { collection, doc, getDoc, getDocs, limit, query, where, type DocumentData } from 'firebase/firestore';
import { as } from '../emulator.js';
import { CAST } from '../operations.js';
import type { Dice } from '../random.js';
import type { State } from '../state.js';
import { HEAD } from '../world.js';
import type { Outcome } from './history.js';
import { assertPublic } from './public.js';

/** Somebody who reads; null: signed out. mia moderates. */
type Reader = (typeof CAST)[number] | null;
/** Something that can be asked for, and who may. */
interface Question {
  readonly kind: string;
  readonly isMine: boolean;
  /** Public documents' path, where every field is looked at. */
  readonly isPublic?: boolean;
  ask(): Promise<readonly (readonly [string, DocumentData])[]>;
}

/** Reads something as somebody. Throws where rules answer whom it does not belong to, or do not answer whom it does. */
export async function readSomething(dice: Dice, path: string, state: State): Promise<Outcome> {
  const who = dice.chance(0.4) ? 'mia' : dice.one<Reader>(null, ...CAST);
  const { kind, isMine, isPublic, ask } = dice.chance(0.6)
    ? document(dice, path, state, who)
    : list(dice, path, who);
  const found = await ask().catch((error: unknown) => {
    assert.equal((error as { code?: string }).code, 'permission-denied', `${kind} as ${String(who)}`);
    return undefined;
  });
  assert.equal(found !== undefined, isMine, `${kind} as ${String(who)} is ${isMine ? 'refused' : 'allowed'}`);
  if (isPublic) for (const [name, data] of found ?? []) assertPublic(name, data);
  return { kind, isAllowed: isMine };
}

function document(dice: Dice, path: string, state: State, who: Reader): Question {
  const isModerator = who === 'mia';
  const [comment = 'none', { uid } = { uid: null }] = dice.pick([...state.comments]) ?? [];
  const author = dice.chance(0.4) && who !== null ? who : dice.one(...CAST);
  const window = String(dice.one(0, 1, 2));
  const [place, isMine, isPublic] = dice.one<readonly [string, boolean, boolean]>(
    [HEAD, true, true],
    [`${HEAD}/pages/${window}`, true, true],
    [`${HEAD}/likes/${window}`, true, true],
    [`${HEAD}/likes/${window}/readers/${author}`, who === author, false],
    [`comments/${comment}`, who !== null && (uid === null || uid === who || isModerator), false],
    [`authors/${author}`, who === author || isModerator, false],
    [`log/${comment}`, isModerator, false],
    ['private/guard', isModerator, false],
  );
  return {
    kind: `get ${place.replace(HEAD, 'head').replace(/(?<=\/)[^/]*\d[^/]*|(?<=(authors|readers|log|comments)\/).*/g, '*')}`,
    isMine,
    isPublic,
    async ask() {
      const found = await getDoc(doc(as(who), `${path}/${place}`));
      const data = found.data();
      return data ? [[place, data]] : [];
    },
  };
}

function list(dice: Dice, path: string, who: Reader): Question {
  const db = as(who);
  const isModerator = who === 'mia';
  const author = dice.one(...CAST);
  const comments = collection(db, `${path}/comments`);
  const [kind, isMine, asked] = dice.one(
    [
      'list own comments',
      who === author || isModerator,
      query(comments, where('uid', '==', author), limit(100)),
    ],
    ['list too many comments', false, query(comments, where('uid', '==', author), limit(101))],
    [
      'list answers',
      who === author || isModerator,
      query(comments, where('to', '==', author), where('status', '==', 'published'), limit(20)),
    ],
    ['list held comments', isModerator, query(comments, where('status', '==', 'held'), limit(20))],
    ['list the log', isModerator, query(collection(db, `${path}/log`), limit(100))],
    ['list authors', false, query(collection(db, `${path}/authors`), limit(1))],
    ['list threads', false, query(collection(db, `${path}/threads`), limit(1))],
  );
  return {
    kind,
    isMine,
    ask: async () => (await getDocs(asked)).docs.map((found) => [found.ref.path, found.data()]),
  };
}
