import { expect } from '@open-wc/testing';
import { openStore } from '../../src/store/open-store.js';
import { newProject } from '../support/emulators.js';

describe('opening a store', () => {
  const config = { project: newProject(), apiKey: 'key', site: 'main' };

  it('gives all who ask for the same site the same store', async () => {
    const store = await openStore('firestore', config);
    expect(await openStore('firestore', { ...config })).to.equal(store);
    for (const other of [
      { ...config, site: 'other' },
      { ...config, project: newProject() },
      { ...config, emulators: { firestore: '127.0.0.1:9' } },
    ]) {
      expect(await openStore('firestore', other)).not.to.equal(store);
    }
  });

  it('tells apps apart by what they are', async () => {
    const [one, other] = [{ options: {} }, { options: {} }] as [never, never];
    const store = await openStore('firestore', { ...config, app: one });
    expect(await openStore('firestore', { ...config, app: one })).to.equal(store);
    expect(await openStore('firestore', { ...config, app: other })).not.to.equal(store);
    expect(await openStore('firestore', config)).not.to.equal(store);
  });

  it('opens one in the browser', async () => {
    const database = newProject();
    const store = await openStore('browser', { database });
    expect(await openStore('browser', { database })).to.equal(store);
    expect(await store.read('u1')).to.equal(null);
    expect(store.session.providers.map(({ id }) => id)).to.deep.equal(['guest', 'author']);
    await store.close();
  });
});
