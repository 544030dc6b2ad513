import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { doc, setDoc } from 'firebase/firestore';
import { readDocuments } from '../../src/store/firestore/rest.js';
import { admin, emulated, fetchDocument, guardedByRules, read, RULES } from '../support/rules/emulator.js';
import { test } from '../support/rules/suite.js';
import { ago, create, HEAD, pageAt, type Given } from '../support/rules/world.js';

// What a page view downloads: bytes bind before reads do (10 GiB of answers a month against 50,000 reads a day).

guardedByRules();

/** Prose of this project, as comments are prose: repeated letters would compress as no comment does. */
const PROSE = [RULES, readFileSync(new URL('../../src/store/firestore/writes.ts', import.meta.url), 'utf8')]
  .join(' ')
  .replace(/[^A-Za-z0-9.,:;()' ]+/g, ' ')
  .replace(/ +/g, ' ');

/** A string of the length and look of an id: another for each seed, the same at each run. */
const token = (length: number, seed: string | number): string =>
  createHash('sha256').update(String(seed)).digest('base64url').slice(0, length);
const LETTERS = 300;

interface Mix {
  /** Every so manieth is. */
  readonly guests: number;
  readonly edited: number;
}
/** Comments of 300 characters by twelve authors, half of them replies. */
function conversation(size: number, { guests, edited }: Mix): Record<string, Given> {
  const idOf = (i: number) => token(16, `comment ${String(i)}`);
  return Object.fromEntries(
    Array.from({ length: size }, (_, i): [string, Given] => {
      const created = 90_000 - i * 977;
      const comment: Given = {
        by: token(28, i % 12),
        name: `Reader ${String(i % 12)}`,
        guest: i % guests === guests - 1,
        text: PROSE.slice(i * LETTERS, (i + 1) * LETTERS).padEnd(LETTERS, '.'),
        createdAt: ago(created),
        ...(i % 2 && { parent: idOf(i - 1) }),
        ...(i % edited === edited - 1 && { editedAt: ago(created - 60) }),
      };
      return [idOf(i), comment];
    }),
  );
}

const ACCOUNTS: Mix = { guests: Infinity, edited: Infinity };
const MIXED: Mix = { guests: 3, edited: 9 };

for (const { size, mix, what, most } of [
  { size: 20, mix: ACCOUNTS, what: 'of accounts', most: 12_500 },
  { size: 40, mix: ACCOUNTS, what: 'of accounts', most: 24_000 },
  { size: 40, mix: MIXED, what: 'a third of them by guests, a ninth edited', most: 24 * 1024 },
]) {
  test(`a head of ${String(size)} comments of ${String(LETTERS)} characters, ${what}, is small`, async () => {
    const path = await create({ comments: conversation(size, mix) });
    const answer = await fetchDocument(`${path}/${HEAD}`, '?prettyPrint=false');
    assert.equal(answer.status, 200);
    // Emulators indent whatever they are asked, production does not: so without indentation, as production answers.
    const json = JSON.stringify(await answer.json());
    assert.equal(json.split('"text"').length - 1, size);
    const bytes = Buffer.byteLength(json);
    const zipped = gzipSync(json).length;
    console.log(
      `head of ${String(size)} comments of ${String(LETTERS)} characters, ${what}: ${String(bytes)} bytes, gzip ${String(zipped)}`,
    );
    assert.ok(bytes < most, `${String(bytes)} bytes are not under ${String(most)}`);
  });
}

test('ten counts for a list page are one small answer, whatever the threads hold', async (t) => {
  const path = await create({ comments: conversation(20, ACCOUNTS) });
  const head = await read(`${path}/${HEAD}`);
  const pages = Array.from({ length: 10 }, (_, i) => pageAt(`https://blog.example/${String(i)}`));
  const threads = pages.map(({ id }) => `/threads/${id}`);
  await Promise.all(threads.map((thread) => setDoc(doc(admin, path + thread), head)));
  const answers: Response[] = [];
  const { fetch } = globalThis;
  t.mock.method(globalThis, 'fetch', async (...request: Parameters<typeof fetch>) => {
    const answer = await fetch(...request);
    answers.push(answer.clone());
    return answer;
  });
  // As the store asks for them.
  const site = path.replace('sites/', '');
  const counts = await readDocuments({ ...emulated, site }, threads, ['count', 'locked']);
  assert.deepEqual([...counts.values()], Array(10).fill({ count: 20, locked: false }));
  assert.equal(answers.length, 1);
  const json = JSON.stringify(await answers[0]?.json());
  const bytes = Buffer.byteLength(json);
  console.log(`ten counts: ${String(bytes)} bytes, gzip ${String(gzipSync(json).length)}`);
  assert.ok(bytes < 4_000, `${String(bytes)} bytes are not under 4000`);
});
