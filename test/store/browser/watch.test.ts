import { expect } from '@open-wc/testing';
import { Watch } from '../../../src/store/browser/watch.js';
import { StoreError } from '../../../src/store/errors.js';

describe('a watch', () => {
  const gather = () => {
    const seen: unknown[] = [];
    return {
      seen,
      next: (value: unknown) => void seen.push(value),
      fail: (error: unknown) => void seen.push(error),
    };
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));

  it('reads once for all that is told during one reading', async () => {
    let readings = 0;
    const sink = gather();
    const watch = new Watch(() => Promise.resolve((readings += 1)), sink);
    for (let n = 0; n < 5; n++) watch.refresh();
    await settled();
    expect(sink.seen).to.deep.equal([1, 2]);
  });

  it('hands on what is different only', async () => {
    const sink = gather();
    const watch = new Watch(() => Promise.resolve({ same: true }), sink);
    for (let n = 0; n < 3; n++) {
      watch.refresh();
      await settled();
    }
    expect(sink.seen).to.deep.equal([{ same: true }]);
  });

  it('fails once, with a StoreError, and says nothing more', async () => {
    const sink = gather();
    const watch = new Watch(() => Promise.reject(new Error('gone')), sink);
    watch.refresh();
    await settled();
    watch.refresh();
    await settled();
    expect(sink.seen).to.have.length(1);
    expect(sink.seen[0]).to.be.instanceOf(StoreError).and.include({ code: 'failed', message: 'gone' });
  });

  it('says nothing after it was stopped during a reading', async () => {
    const sink = gather();
    const watch = new Watch(() => Promise.resolve(1), sink);
    watch.refresh();
    watch.stop();
    await settled();
    expect(sink.seen).to.deep.equal([]);
  });
});
