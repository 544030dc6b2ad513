import { expect } from '@open-wc/testing';
import { deleteDB } from 'idb';
import { IndexedRecords } from '../../../src/store/browser/indexed-records.js';
import { MemoryRecords } from '../../../src/store/browser/memory-records.js';
import { openRecords } from '../../../src/store/browser/open-records.js';
import type { RecordKeeper } from '../../../src/store/browser/records.js';
import { newId } from '../contract/harness.js';
import { blockDatabases } from './blocked.js';

const KEEPERS = {
  IndexedDB: (name: string) => new IndexedRecords(name),
  memory: () => new MemoryRecords(),
};

for (const [where, open] of Object.entries(KEEPERS)) {
  describe(`records in ${where}`, () => {
    let name: string;
    let records: RecordKeeper;
    beforeEach(() => {
      name = `test-${newId()}`;
      records = open(name);
    });
    afterEach(async () => {
      records.close();
      await deleteDB(name);
    });

    const meter = (hour: number) => records.transact('readonly', (t) => t.get('meters', ['main', hour]));
    const raise = (hour: number) =>
      records.transact('readwrite', async (t) => {
        const n = (await t.get('meters', ['main', hour])) ?? 0;
        await t.put('meters', ['main', hour], n + 1);
      });

    it('keeps and deletes', async () => {
      expect(await meter(1)).to.equal(undefined);
      await raise(1);
      expect(await meter(1)).to.equal(1);
      await records.transact('readwrite', (t) => t.delete('meters', ['main', 1]));
      expect(await meter(1)).to.equal(undefined);
    });

    it('lists what is under a key, and nothing else', async () => {
      await records.transact('readwrite', async (t) => {
        await t.put('likes', ['main', 'thread', 1, 'ann'], ['a']);
        await t.put('likes', ['main', 'thread', 1, 'ben'], ['b']);
        await t.put('likes', ['main', 'thread', 10, 'ann'], ['c']);
        await t.put('likes', ['main', 'thread-2', 1, 'ann'], ['d']);
        await t.put('likes', ['main', 'thread', 1], ['e']);
        await t.put('meters', ['main', 1], 1);
      });
      const found = await records.transact('readonly', (t) => t.all('likes', ['main', 'thread', 1]));
      expect(found.flat().sort()).to.deep.equal(['a', 'b']);
    });

    it('does nothing of what failed half-way', async () => {
      const failing = records.transact('readwrite', async (t) => {
        await t.put('meters', ['main', 1], 7);
        throw new Error('no');
      });
      expect(await failing.catch((error: unknown) => String(error))).to.equal('Error: no');
      expect(await meter(1)).to.equal(undefined);
      await raise(1);
      expect(await meter(1)).to.equal(1);
    });

    it('loses nothing when many write at once', async () => {
      await Promise.all(Array.from({ length: 25 }, () => raise(1)));
      expect(await meter(1)).to.equal(25);
    });
  });
}

describe('opening records', () => {
  it('goes on in a database after it was closed from outside', async () => {
    const name = `test-${newId()}`;
    const records = await openRecords(name);
    await records.transact('readwrite', (t) => t.put('meters', ['main', 1], 1));
    // Deleting waits for other connections to end: this one gives way, and opens anew when it is needed.
    await deleteDB(name);
    expect(await records.transact('readonly', (t) => t.get('meters', ['main', 1]))).to.equal(undefined);
    records.close();
    await deleteDB(name);
  });

  it('falls back to memory, the same for the whole page', async () => {
    const allow = blockDatabases();
    const name = `test-${newId()}`;
    const [one, same, other] = await Promise.all([
      openRecords(name),
      openRecords(name),
      openRecords(`${name}-2`),
    ]);
    allow();
    expect([one.persistent, (await openRecords(name)).persistent]).to.deep.equal([false, true]);
    await one.transact('readwrite', (t) => t.put('meters', ['main', 1], 1));
    expect(await same.transact('readonly', (t) => t.get('meters', ['main', 1]))).to.equal(1);
    expect(await other.transact('readonly', (t) => t.get('meters', ['main', 1]))).to.equal(undefined);
  });
});
