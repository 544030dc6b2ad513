import { expect } from '@open-wc/testing';
import { FirestoreStore, type FirestoreConfig } from '../../src/store/firestore/index.js';
import { decode } from '../../src/store/firestore/rest.js';
import { emulators, newProject } from '../support/emulators.js';
import { newId } from './contract/harness.js';
import { refused } from './contract/stage.js';

const config = (more: Partial<FirestoreConfig> = {}): FirestoreConfig => ({
  project: 'my-blog',
  apiKey: 'key',
  ...more,
});

/** A request as it went out, and what to answer it with. */
type Answer = (url: URL, init: RequestInit) => Response | Promise<Response>;

const real = globalThis.fetch;
/** Answers in place of hosts that cannot be reached from here. */
function answering(answer: Answer): void {
  globalThis.fetch = async (input, init = {}) => answer(new URL(input as string), init);
}
const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });

describe('reading from Firestore without its SDK', () => {
  afterEach(() => {
    globalThis.fetch = real;
  });
  decoding();
  requests();
  errors();
  emulator();
});

function decoding(): void {
  it('decodes every kind of value that documents hold', () => {
    const decoded = decode({
      text: { stringValue: 'x' },
      count: { integerValue: '12' },
      share: { doubleValue: 0.5 },
      locked: { booleanValue: false },
      pinned: { nullValue: null },
      createdAt: { timestampValue: '2026-11-25T16:42:16.619094Z' },
      ids: { arrayValue: { values: [{ stringValue: 'a' }, { integerValue: '2' }] } },
      none: { arrayValue: {} },
      items: { mapValue: { fields: { a: { mapValue: { fields: { gone: { stringValue: 'hidden' } } } } } } },
      empty: { mapValue: {} },
    });
    expect(decoded).to.deep.equal({
      text: 'x',
      count: 12,
      share: 0.5,
      locked: false,
      pinned: null,
      createdAt: Date.UTC(2026, 10, 25, 16, 42, 16, 619),
      ids: ['a', 2],
      none: [],
      items: { a: { gone: 'hidden' } },
      empty: {},
    });
  });

  it('takes fields with odd names as they are', () => {
    const decoded = decode(JSON.parse('{"__proto__": {"stringValue": "x"}}') as Parameters<typeof decode>[0]);
    expect(Object.keys(decoded)).to.deep.equal(['__proto__']);
    expect(Object.getPrototypeOf(decoded)).to.equal(Object.prototype);
  });
}

function requests(): void {
  it('asks for one document, without a preflight and without indentation', async () => {
    let seen: { url: URL; init: RequestInit } | undefined;
    answering((url, init) => {
      seen = { url, init };
      return json([{ missing: 'x', readTime: '2026-11-25T16:42:16.619094Z' }])();
    });
    expect(await new FirestoreStore(config({ site: 'blog' })).read('u1')).to.equal(null);
    const { url, init } = seen!;
    expect(url.href).to.equal(
      'https://firestore.googleapis.com/v1/projects/my-blog/databases/(default)/documents:batchGet?prettyPrint=false&key=key',
    );
    expect(init.method).to.equal('POST');
    expect(init.headers).to.equal(undefined);
    expect(new Request(url, init).headers.get('content-type')).to.match(/^text\/plain/);
    expect(JSON.parse(init.body as string)).to.deep.equal({
      documents: ['projects/my-blog/databases/(default)/documents/sites/blog/threads/u1'],
    });
  });

  it('asks for all counts at once, and for no more than is shown', async () => {
    const bodies: unknown[] = [];
    answering((_url, init) => {
      bodies.push(JSON.parse(init.body as string));
      return json([])();
    });
    const store = new FirestoreStore(config());
    await store.counts(['u1', 'u2']);
    await store.counts([]);
    const path = 'projects/my-blog/databases/(default)/documents/sites/main/threads';
    expect(bodies).to.deep.equal([
      { documents: [`${path}/u1`, `${path}/u2`], mask: { fieldPaths: ['count', 'locked'] } },
    ]);
  });
}

function errors(): void {
  const error = (code: number, message: string, reason = '') => [
    { error: { code, message, details: [{ reason }] } },
  ];
  const CASES: Readonly<Record<string, readonly [number, string, string?]>> = {
    'no-rules': [403, 'Missing or insufficient permissions.'],
    'bad-key': [400, 'API key not valid. Please pass a valid API key.', 'API_KEY_INVALID'],
    'unauthorised-domain': [
      403,
      'Requests from referer https://elsewhere.example/ are blocked.',
      'API_KEY_HTTP_REFERRER_BLOCKED',
    ],
    'no-database': [404, 'The database (default) does not exist for project my-blog.'],
    quota: [429, 'Quota exceeded.'],
    failed: [500, 'Internal error encountered.'],
  };
  for (const [code, [status, message, reason]] of Object.entries(CASES)) {
    it(`tells ${code} from ${String(status)} “${message}”`, async () => {
      answering(json(error(status, message, reason), status));
      await refused(new FirestoreStore(config()).read('u1'), code as 'failed');
    });
  }

  for (const [reason, code] of [
    ['SERVICE_DISABLED', 'no-database'],
    ['CONSUMER_INVALID', 'no-database'],
    ['API_KEY_SERVICE_BLOCKED', 'bad-key'],
  ] as const) {
    it(`tells ${code} from 403 ${reason}`, async () => {
      answering(json(error(403, 'It is not possible.', reason), 403));
      await refused(new FirestoreStore(config()).read('u1'), code);
    });
  }

  it('tells a host that does not answer from no connection', async () => {
    answering(() => Promise.reject(new TypeError('Failed to fetch')));
    const store = new FirestoreStore(config());
    await refused(store.read('u1'), 'blocked');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      await refused(store.read('u1'), 'offline');
      expect(await store.diagnose('u1')).to.equal('offline');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
  });

  it('takes an answer that is no JSON for somebody in between', async () => {
    answering(() => new Response('<h1>Sign in to the hotel’s network</h1>'));
    await refused(new FirestoreStore(config()).read('u1'), 'blocked');
  });

  it('gives up after ten seconds', async () => {
    let signal: AbortSignal | null | undefined;
    const timeout = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (milliseconds) => {
      expect(milliseconds).to.equal(10_000);
      return timeout(1);
    };
    answering((_url, init) => {
      ({ signal } = init);
      return new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => {
          reject(new DOMException('timed out', 'TimeoutError'));
        });
      });
    });
    try {
      await refused(new FirestoreStore(config()).read('u1'), 'blocked');
      expect(signal?.aborted).to.equal(true);
    } finally {
      AbortSignal.timeout = timeout;
    }
  });
}

function emulator(): void {
  const local = () => config({ project: newProject(), emulators: emulators() });

  it('reads what is not there as nothing', async () => {
    const store = new FirestoreStore(local());
    expect(await store.read('u1')).to.equal(null);
    expect(await store.find('u1', newId())).to.equal(null);
    expect(await store.page('u1', 0)).to.deep.equal({ ids: [], items: {} });
    expect(await store.likes('u1', [0, 1])).to.deep.equal({ tallies: {}, mine: new Set() });
    expect((await store.counts(['u1', 'u2'])).size).to.equal(0);
    expect((await store.policy()).isSetUp).to.equal(false);
    expect(await store.diagnose('u1')).to.equal(null);
    await store.close();
  });

  it('is told by the rules that something is not public', async () => {
    const store = new FirestoreStore(local());
    // A thread’s id cannot lead out of the threads: this one would be another document’s.
    await refused(store.read('u1/secret/x'), 'no-rules');
  });

  it('is told nothing by a port where nobody listens', async () => {
    const store = new FirestoreStore({ ...local(), emulators: { firestore: '127.0.0.1:9' } });
    await refused(store.read('u1'), 'blocked');
    expect(await store.diagnose('u1')).to.equal('blocked');
  });
}
