import { doc, setDoc } from 'firebase/firestore';
import { commit, type Drafts } from './draft.js';
import { as, load, RULES } from './emulator.js';

/** Makes a world ready, and tells what is sent in it, by whom. */
export type Prepare = () => Promise<{ readonly path: string; readonly by: string; readonly writes: Drafts }>;

/** What a request may evaluate, and a single write may look at: https://firebase.google.com/docs/rules/rules-language#security_rules_limits */
const LIMITS = { expressions: 1000, documents: 10 };

const MATCH: Readonly<Record<string, string>> = {
  private: '/private/guard',
  comments: '/comments/{id}',
  threads: '/threads/{thread}',
  pages: '/pages/{n}',
  likes: '/likes/{n}',
  readers: '/readers/{uid}',
  authors: '/authors/{uid}',
  meters: '/meters/{hour}',
  reports: '/reports/{report}',
  likeMeters: '/likeMeters/{hour}',
  reportMeters: '/reportMeters/{hour}',
  log: '/log/{subject}',
};

/** The rules with a condition before each write of the documents at `path`. */
function padded(path: string, condition: string): string {
  const wanted = path === '' ? '/sites/{site}' : MATCH[path.split('/').at(-2) ?? ''];
  let inside: string | undefined;
  return RULES.split(/(?<=;)|(?=match \/)/)
    .map((part) => {
      inside = /^match (\/\S+) \{/.exec(part)?.[1] ?? inside;
      if (inside !== wanted) return part;
      return part.replace(
        /(allow (?:create|update|delete)[^:]*: if )([^;]*);/,
        (_, allow: string, rest: string) => `${allow}${condition} && (${rest});`,
      );
    })
    .join('');
}

// A list of k literals costs k expressions; looking for k documents that are not there costs k accesses.
const expressions = (k: number): string => `[${Array<number>(k).fill(0).join()}].size() >= 0`;
const documents = (k: number): string =>
  [...Array(k).keys()]
    .map((i) => `!exists(/databases/$(db)/documents/padding/d${String(i)}) && `)
    .join('')
    .concat('true');

/** The most of 0 to `limit` that fits; what fits is an initial segment. */
async function most(
  limit: number,
  fits: (k: number) => Promise<boolean>,
  guess = Math.ceil(limit / 2),
): Promise<number> {
  let [low, high] = [0, limit];
  let middle = guess;
  while (low < high) {
    if (await fits(middle)) low = middle;
    else high = middle - 1;
    middle = Math.ceil((low + high) / 2);
  }
  return low;
}

const succeeds = (attempt: Promise<unknown>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

/** How much padding rules that say nothing else take: what the padding itself costs. */
async function room(): Promise<number> {
  return most(
    LIMITS.expressions,
    async (k) => {
      const open = `match /{any=**} { allow write: if ${expressions(k)} && (true); }`;
      await load(
        `rules_version = '2'; service cloud.firestore { match /databases/{db}/documents { ${open} } }`,
      );
      return succeeds(setDoc(doc(as('ann'), 'a/b'), { k }));
    },
    LIMITS.expressions - 6,
  );
}
let spare: Promise<number> | undefined;

/** Sends a prepared batch under padded rules, again and again. A world is used up only by a batch that went through. */
async function attempts(prepare: Prepare) {
  let ready = await prepare();
  return {
    writes: Object.entries(ready.writes),
    async isThrough(path: string, condition: string): Promise<boolean> {
      await load(padded(path, condition));
      const isThrough = await succeeds(commit(ready.path, ready.by, ready.writes));
      if (isThrough) ready = await prepare();
      return isThrough;
    },
  };
}

/**
 * The expressions that each write of an honest batch evaluates, found by padding its rule until the batch is refused.
 * Leaves the deployed rules in place.
 */
export async function expressionsOf(prepare: Prepare): Promise<Record<string, number>> {
  const before = await (spare ??= room());
  const { writes, isThrough } = await attempts(prepare);
  const used: Record<string, number> = {};
  for (const [name, { path }] of writes) {
    const free = await most(LIMITS.expressions, (k) => isThrough(path, expressions(k)));
    used[name] = before + 1 - free;
  }
  await load(RULES);
  return used;
}

/**
 * Whether each write looks at so many documents at most, by the emulator's count, which has the batch's own free.
 * Leaves the deployed rules in place.
 */
export async function looksAtMost(prepare: Prepare, bounds: readonly number[]): Promise<boolean> {
  const { writes, isThrough } = await attempts(prepare);
  let holds = true;
  for (const [i, [, { path }]] of writes.entries()) {
    holds &&= await isThrough(path, documents(LIMITS.documents - (bounds[i] ?? 0)));
  }
  await load(RULES);
  return holds;
}
