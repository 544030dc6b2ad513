import { expect } from '@open-wc/testing';
import { Drafts } from '../../src/store/outbox/drafts.js';
import { Outbox } from '../../src/store/outbox/outbox.js';
import { WordStorage } from '../../src/store/outbox/storage.js';
import { fakeStore, type FakeStore } from '../support/fake-store.js';
import { ANN, emptied, onlyRow, post, Tabs, THREAD, until } from '../support/outbox-tabs.js';

type Method = (this: unknown, ...given: never[]) => unknown;

/** Replaces a method of the browser until the end of the test. */
const replaced: (() => void)[] = [];
function replace(prototype: object, name: string, make: (real: Method) => Method): void {
  const real = Object.getOwnPropertyDescriptor(prototype, name)!;
  Object.defineProperty(prototype, name, { ...real, value: make(real.value as Method) });
  replaced.push(() => Object.defineProperty(prototype, name, real));
}

const denied = (): never => {
  throw new DOMException('Denied for the test.', 'SecurityError');
};
const blockDatabase = (): void => {
  replace(IDBFactory.prototype, 'open', () => denied);
};
const blockLocalStorage = (): void => {
  for (const name of ['getItem', 'setItem', 'removeItem']) replace(Storage.prototype, name, () => denied);
};
const restore = (): void => {
  for (const undo of replaced.splice(0).reverse()) undo();
};

describe('the outbox: where words are kept', () => {
  let tabs: Tabs;
  let store: FakeStore;
  beforeEach(() => {
    tabs = new Tabs();
    store = fakeStore({ user: ANN });
    store.hang();
  });
  afterEach(() => {
    tabs.closeAll();
    restore();
  });

  it('asks for strict durability, and sends only what is stored', async () => {
    const asked: unknown[] = [];
    const happened: string[] = [];
    replace(IDBDatabase.prototype, 'transaction', (real) => {
      return function (this: unknown, ...given: never[]) {
        asked.push([given[1], (given[2] as IDBTransactionOptions | undefined)?.durability]);
        const transaction = real.apply(this, given) as IDBTransaction;
        transaction.addEventListener('complete', () => happened.push('complete'));
        return transaction;
      };
    });
    replace(IDBObjectStore.prototype, 'put', (real) => {
      return function (this: unknown, ...given: never[]) {
        happened.push('put');
        return real.apply(this, given);
      };
    });
    const outbox = tabs.open(store);
    await outbox.ready;
    happened.length = 0;
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(happened.slice(0, 2)).to.deep.equal(['put', 'complete']);
    expect(store.writes).to.have.length(0);
    await until(() => store.writes.length === 1, 'a write');
    expect(asked.length).to.be.greaterThan(1);
    for (const one of asked) expect(one).to.deep.equal(['readwrite', 'strict']);
  });

  it('makes no database before there are words to keep', async () => {
    const opened: unknown[] = [];
    replace(IDBFactory.prototype, 'open', (real) => {
      return function (this: unknown, ...given: never[]) {
        opened.push(given[0]);
        return real.apply(this, given);
      };
    });
    replace(
      IDBFactory.prototype,
      'databases',
      () => () => Promise.resolve([{ name: 'another', version: 1 }]),
    );
    const outbox = tabs.open(store);
    const drafts = new Drafts({ scope: tabs.scope, clock: tabs.clock });
    await outbox.ready;
    expect(await drafts.load(THREAD.id, '')).to.equal('');
    dispatchEvent(new Event('online'));
    await drafts.close();
    expect(opened).to.deep.equal([]);
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(opened).to.deep.equal(['join-conversation']);
  });

  it('tells its listeners when words are not as safe any more', async () => {
    blockDatabase();
    blockLocalStorage();
    const [storage, { scope, clock }] = [new WordStorage(), tabs];
    const outbox = new Outbox({ store, scope, clock, storage });
    const drafts = new Drafts({ scope, clock, storage });
    const told: boolean[] = [];
    outbox.subscribe(() => told.push(outbox.persistent));
    await outbox.ready;
    drafts.save(THREAD.id, '', 'A thought.');
    await drafts.close();
    expect(told.at(-1)).to.equal(false);
    outbox.close();
  });

  it('keeps words in localStorage where IndexedDB is blocked, and moves them when it is not any more', async () => {
    blockDatabase();
    const first = tabs.open(store);
    await first.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    expect(first.persistent).to.equal(true);
    first.close();

    const second = tabs.open(fakeStore());
    await second.ready;
    expect(onlyRow(second).change).to.deep.equal(post('a'));
    second.close();

    restore();
    const third = tabs.open(fakeStore());
    await third.ready;
    expect(onlyRow(third).change).to.deep.equal(post('a'));
    expect(localStorage.getItem(`join-conversation:outbox:${tabs.scope}`)).to.equal(null);
    third.close();

    const last = fakeStore({ user: ANN });
    const fourth = tabs.open(last);
    await until(() => last.head !== null, 'a comment');
    await emptied(fourth);
    expect(last.head?.ids).to.deep.equal(['a']);
  });

  it('works from memory where nothing can be stored, and says so', async () => {
    blockDatabase();
    blockLocalStorage();
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(outbox.persistent).to.equal(false);
    expect(onlyRow(outbox).change).to.deep.equal(post('a'));
    store.release();
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a']);
  });

  it('takes along what it knew when the database fails later on', async () => {
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    await until(() => store.writes.length === 1, 'a write');
    replace(IDBDatabase.prototype, 'transaction', () => denied);
    await outbox.add(THREAD, post('b'), ANN.uid);
    expect(outbox.rows(THREAD.id).map(({ change }) => change)).to.deep.equal([post('a'), post('b')]);
    expect(outbox.persistent).to.equal(true);
    store.release();
    await emptied(outbox);
    expect(store.head?.ids).to.deep.equal(['a', 'b']);
  });

  it('keeps the words of a change that the database has no room for', async () => {
    const outbox = tabs.open(store);
    await outbox.ready;
    replace(IDBObjectStore.prototype, 'put', () => () => {
      throw new DOMException('Full for the test.', 'QuotaExceededError');
    });
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(onlyRow(outbox).change).to.deep.equal(post('a'));
    outbox.close();

    restore();
    const second = tabs.open(fakeStore());
    await second.ready;
    expect(onlyRow(second).change).to.deep.equal(post('a'));
  });

  it('does not wait for a database that never opens', async () => {
    const name = `held-${tabs.scope}`;
    const holding = await openHolding(name);
    // A newer version cannot open while somebody holds on to the old one.
    replace(IDBFactory.prototype, 'open', (real) => {
      return function (this: unknown) {
        return real.apply(this, [name, 2] as never[]);
      };
    });
    const outbox = tabs.open(store);
    await outbox.add(THREAD, post('a'), ANN.uid);
    expect(onlyRow(outbox).change).to.deep.equal(post('a'));
    expect(localStorage.getItem(`join-conversation:outbox:${tabs.scope}`)).to.contain('Words of a.');
    holding.close();
  });
});

function openHolding(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database did not open.'));
    };
  });
}
