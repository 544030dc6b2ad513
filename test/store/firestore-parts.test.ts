import { expect } from '@open-wc/testing';
import { DEFAULT_POLICY } from '../../src/model/site.js';
import { StoreError } from '../../src/store/errors.js';
import { signInError } from '../../src/store/firestore/auth-errors.js';
import { carryOut, type Attempt, type Round } from '../../src/store/firestore/changes/carry-out.js';
import { ServerClock } from '../../src/store/firestore/clock.js';
import { patiently } from '../../src/store/firestore/patience.js';
import { claims, isLinked, isMetered, mayPublish } from '../../src/store/firestore/standing.js';
import type { Batch } from '../../src/store/firestore/writes.js';
import { refused } from './contract/stage.js';

describe('carrying out a change', () => {
  const attempt = (key: string, outcome: Attempt['outcome'] = 'done'): Attempt => ({
    key,
    outcome,
    batch: { [key]: { verb: 'delete', path: key } },
  });
  const otherwise = new StoreError('refused-words');
  /** Looks that follow each other (the last stays), and a server that takes only what is named. */
  async function run(looks: readonly Partial<Round>[], takes: readonly string[]) {
    const sent: string[] = [];
    const fresh: boolean[] = [];
    const look = (isFresh: boolean): Promise<Round> => {
      fresh.push(isFresh);
      const round = looks[Math.min(fresh.length, looks.length) - 1];
      return Promise.resolve({ attempts: [], refusal: () => Promise.resolve(null), ...round });
    };
    const commit = (batch: Batch) => {
      const [key = ''] = Object.keys(batch);
      sent.push(key);
      return Promise.resolve(takes.includes(key));
    };
    const outcome = await carryOut(look, commit, otherwise).catch(
      (error: unknown) => (error as StoreError).code,
    );
    return { outcome, sent, fresh };
  }

  it('sends the likeliest attempt, from what is known already', async () => {
    const looks = [{ attempts: [attempt('publish', 'published'), attempt('hold', 'held')] }];
    expect(await run(looks, ['publish', 'hold'])).to.deep.equal({
      outcome: 'published',
      sent: ['publish'],
      fresh: [false],
    });
  });

  it('falls back to the next, looking afresh, and never sends the same twice', async () => {
    const looks = [{ attempts: [attempt('publish', 'published'), attempt('hold', 'held')] }];
    expect(await run(looks, ['hold'])).to.deep.equal({
      outcome: 'held',
      sent: ['publish', 'hold'],
      fresh: [false, true],
    });
    expect(await run(looks, [])).to.deep.include({ outcome: 'refused-words', sent: ['publish', 'hold'] });
  });

  it('builds anew what a race has spoiled', async () => {
    const looks = [{ attempts: [attempt('head')] }, { attempts: [attempt('page 0')] }];
    expect(await run(looks, ['page 0'])).to.deep.include({ outcome: 'done', sent: ['head', 'page 0'] });
  });

  it('gives a reason as soon as there is one', async () => {
    const looks = [
      { attempts: [attempt('a'), attempt('b')], refusal: () => Promise.resolve(new StoreError('locked')) },
    ];
    expect(await run(looks, ['b'])).to.deep.include({ outcome: 'locked', sent: ['a'] });
  });

  it('finds that it has happened already', async () => {
    expect(await run([{ done: 'held' }], [])).to.deep.include({ outcome: 'held', sent: [] });
    const looks = [{ attempts: [attempt('a')] }, { done: 'published' as const }];
    expect(await run(looks, [])).to.deep.include({ outcome: 'published', sent: ['a'] });
  });

  it('looks afresh before it says that nothing can be done', async () => {
    expect(await run([{}], [])).to.deep.equal({ outcome: 'refused-words', sent: [], fresh: [false, true] });
  });

  it('does not race for ever', async () => {
    let n = 0;
    const look = () =>
      Promise.resolve({ attempts: [attempt(String(n++))], refusal: () => Promise.resolve(null) });
    await refused(
      carryOut(look, () => Promise.resolve(false), otherwise),
      'failed',
    );
    expect(n).to.equal(8);
  });
});

/** An error as the SDK makes it. */
const coded = (code: string): Error => Object.assign(new Error(code), { code });

describe('asking patiently', () => {
  /** Answers only when it was asked so many times; an `online` event ends each wait. */
  const asked = (failures: readonly Error[], answer: string) => {
    let times = 0;
    const ask = () => {
      const failure = failures[times++];
      if (failure === undefined) return Promise.resolve(answer);
      setTimeout(() => dispatchEvent(new Event('online')));
      return Promise.reject(failure);
    };
    return { ask, times: () => times };
  };

  it('asks again until there is a connection', async () => {
    const unavailable = coded('unavailable');
    const { ask, times } = asked([unavailable, new StoreError('offline'), new StoreError('blocked')], 'here');
    expect(await patiently(ask)).to.equal('here');
    expect(times()).to.equal(4);
  });

  it('takes no for an answer', async () => {
    for (const no of [coded('permission-denied'), new StoreError('no-rules')]) {
      const { ask, times } = asked([no], 'here');
      expect(await patiently(ask).catch((error: unknown) => error)).to.equal(no);
      expect(times()).to.equal(1);
    }
  });
});

describe('the server’s clock', () => {
  it('is the browser’s while they agree', () => {
    const clock = new ServerClock();
    clock.learn(1_000_100, 1_000_000, 1_000_100);
    expect(clock.local(5)).to.equal(5);
    clock.learn(NaN, 0, 0);
    expect(clock.local(5)).to.equal(5);
  });

  it('is estimated where a browser’s is wrong', () => {
    const clock = new ServerClock();
    const before = Date.now();
    clock.learn(before + 3_600_000, before, before);
    expect(clock.now()).to.be.within(before + 3_600_000, Date.now() + 3_600_000);
    expect(clock.local(before + 3_600_000)).to.equal(before);
  });

  it('names the hour’s meter, and near the turn of an hour the other one too', () => {
    const at = (server: number) => {
      const clock = new ServerClock();
      clock.learn(server, Date.now(), Date.now());
      return clock.meters();
    };
    expect(at(7 * 3_600_000 + 1_800_000)).to.deep.equal(['7']);
    expect(at(7 * 3_600_000 + 2_000)).to.deep.equal(['7', '6']);
    expect(at(8 * 3_600_000 - 2_000)).to.deep.equal(['7', '8']);
  });
});

describe('an author’s standing', () => {
  const user = { uid: 'ann', name: 'Ann', guest: false };
  const submit = (policy: object, more: object = {}) => ({
    policy: { ...DEFAULT_POLICY, ...policy },
    user,
    isModerator: false,
    approved: 0,
    text: 'Hello.',
    ...more,
  });

  it('decides what is published', () => {
    expect(mayPublish(submit({ moderation: 'open' }))).to.equal(true);
    expect(mayPublish(submit({ moderation: 'first' }))).to.equal(false);
    expect(mayPublish(submit({ moderation: 'first' }, { approved: 1 }))).to.equal(true);
    expect(mayPublish(submit({ moderation: 'all' }, { approved: 9 }))).to.equal(false);
    expect(mayPublish(submit({ moderation: 'all' }, { isModerator: true }))).to.equal(true);
  });

  it('decides by links, counted as the rules do', () => {
    expect(isLinked({ ...DEFAULT_POLICY, links: 0 }, 'http://a http://b')).to.equal(false);
    expect(isLinked({ ...DEFAULT_POLICY, links: 2 }, 'http://a')).to.equal(false);
    expect(isLinked({ ...DEFAULT_POLICY, links: 2 }, 'http://a HTTPS://b')).to.equal(true);
  });

  it('decides who raises the meter', () => {
    expect(isMetered(submit({ meter: 0 }))).to.equal(false);
    expect(isMetered(submit({}))).to.equal(true);
    expect(isMetered(submit({}, { approved: 1 }))).to.equal(false);
    expect(isMetered(submit({}, { approved: 1, user: { ...user, guest: true } }))).to.equal(true);
    expect(isMetered(submit({}, { isModerator: true }))).to.equal(false);
  });

  it('decides which roles an entry may claim', () => {
    const moderated = { ...DEFAULT_POLICY, moderators: { ann: 'Ann' } };
    expect(claims(user, DEFAULT_POLICY)).to.deep.equal([undefined]);
    expect(claims(user, moderated)).to.deep.equal(['moderator', 'owner']);
    expect(claims({ ...user, role: 'moderator' }, DEFAULT_POLICY)).to.deep.equal([undefined]);
    expect(claims({ ...user, role: 'owner' }, moderated)).to.deep.equal(['owner', undefined]);
  });
});

describe('why signing in failed', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['auth/popup-blocked', 'popup-blocked'],
    ['auth/popup-closed-by-user', 'popup-closed'],
    ['auth/cancelled-popup-request', 'popup-closed'],
    ['auth/unauthorized-domain', 'unauthorised-domain'],
    ['auth/requests-from-referer-https://a.example-are-blocked.', 'unauthorised-domain'],
    ['auth/invalid-api-key', 'bad-key'],
    ['auth/api-key-not-valid.-please-pass-a-valid-api-key.', 'bad-key'],
    ['auth/network-request-failed', 'blocked'],
    ['auth/operation-not-allowed', 'provider-off'],
    ['auth/configuration-not-found', 'provider-off'],
    ['auth/internal-error', 'sign-in-blocked'],
    ['auth/something-new', 'failed'],
  ];
  for (const [code, meaning] of CASES) {
    it(`${code} is ${meaning}`, () => {
      const error = signInError(Object.assign(new Error(code), { code }), false);
      expect(error).to.be.instanceOf(StoreError);
      expect(error.code).to.equal(meaning);
    });
  }

  it('says of guests that they are switched off', () => {
    for (const code of ['auth/admin-restricted-operation', 'auth/operation-not-allowed']) {
      expect(signInError({ code, message: code }, true).code).to.equal('anonymous-off');
    }
  });
});
