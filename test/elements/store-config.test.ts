import { expect } from '@open-wc/testing';
import { isLoopback, storeChoice, type StoreSettings } from '../../src/elements/shared/store-config.js';
import { StoreError } from '../../src/store/errors.js';
import type { ConversationStore } from '../../src/store/store.js';

const NOTHING: StoreSettings = {
  project: undefined,
  apiKey: undefined,
  authDomain: undefined,
  appCheck: undefined,
  site: undefined,
  store: undefined,
  emulators: undefined,
  app: undefined,
  seed: undefined,
};
const BLOG = { ...NOTHING, project: 'my-blog', apiKey: 'key' };

const refusal = async (settings: StoreSettings): Promise<string> => {
  try {
    await storeChoice(settings);
  } catch (error) {
    expect(error).to.be.instanceOf(StoreError);
    expect((error as StoreError).code).to.equal('bad-config');
    return (error as StoreError).message;
  }
  return 'nothing was refused';
};

describe('storeChoice', () => {
  it('is Firestore and its site main by default', async () => {
    expect(await storeChoice(BLOG)).to.deep.equal({
      kind: 'firestore',
      config: { project: 'my-blog', apiKey: 'key', site: 'main' },
    });
    expect(await storeChoice({ ...BLOG, authDomain: 'auth.example', site: 'news' })).to.deep.equal({
      kind: 'firestore',
      config: { project: 'my-blog', apiKey: 'key', authDomain: 'auth.example', site: 'news' },
    });
  });

  it('takes project and key from an app of the page’s', async () => {
    const app = { options: { projectId: 'my-app', apiKey: 'app-key' } } as unknown as StoreSettings['app'];
    expect(await storeChoice({ ...NOTHING, app })).to.deep.equal({
      kind: 'firestore',
      config: { project: 'my-app', apiKey: 'app-key', site: 'main', app },
    });
  });

  it('is the browser or a store of the page’s own', async () => {
    expect(await storeChoice({ ...NOTHING, store: 'browser' })).to.deep.equal({
      kind: 'browser',
      config: { site: 'main' },
    });
    const store = {} as ConversationStore;
    expect(await storeChoice({ ...NOTHING, store })).to.deep.equal({ kind: 'custom', store });
  });

  it('names the attribute that is missing or wrong', async () => {
    expect(await refusal(NOTHING)).to.contain('project');
    expect(await refusal({ ...BLOG, project: 'My Blog' })).to.contain('project');
    expect(await refusal({ ...BLOG, apiKey: undefined })).to.contain('api-key');
    expect(await refusal({ ...BLOG, site: 'a/b' })).to.contain('site');
    expect(await refusal({ ...BLOG, store: 'firebase' })).to.contain('store');
    expect(await refusal({ ...BLOG, emulators: 'firestore' })).to.contain('emulators');
    expect(await refusal({ ...BLOG, emulators: 'storage=127.0.0.1:1' })).to.contain('emulators');
    expect(await refusal({ ...BLOG, emulators: 'firestore=127.0.0.1' })).to.contain('emulators');
  });

  it('knows the emulators’ usual ports, and takes others', async () => {
    const emulators = async (text: string): Promise<unknown> => {
      const choice = await storeChoice({ ...BLOG, emulators: text });
      return choice.kind === 'firestore' ? choice.config.emulators : undefined;
    };
    expect(await emulators('')).to.deep.equal({ firestore: '127.0.0.1:8080', auth: '127.0.0.1:9099' });
    expect(await emulators(' firestore=localhost:1 ')).to.deep.equal({ firestore: 'localhost:1' });
    expect(await emulators('auth=[::1]:2 firestore=127.0.0.1:1')).to.deep.equal({
      auth: '[::1]:2',
      firestore: '127.0.0.1:1',
    });
  });
});

describe('isLoopback', () => {
  it('knows this machine’s names', () => {
    for (const host of ['localhost', 'blog.localhost', '127.0.0.1', '127.1.2.3', '[::1]']) {
      expect(isLoopback(host), host).to.equal(true);
    }
  });

  it('is not taken in by names that look like them', () => {
    for (const host of ['localhost.example', '127.0.0.1.example', 'blog.example', '128.0.0.1', '']) {
      expect(isLoopback(host), host).to.equal(false);
    }
  });
});
