import assert from 'node:assert/strict';
import type { EventEmitter } from 'node:events';
import { after, test, type TestContext } from 'node:test';
import { serveDemo } from '../../../scripts/lib/dev-server.mjs';
import { freePort } from '../../../scripts/lib/ports.mjs';

const { origin, server } = await serveDemo({ port: await freePort(), emulators: null });
after(() => server.stop());

/** What is printed meanwhile, which is kept from the screen. */
function printed(t: TestContext, act: () => void): string[] {
  const texts: string[] = [];
  const { mock } = t.mock.method(process.stdout, 'write', (text: unknown) => texts.push(String(text)) > 0);
  act();
  mock.restore();
  return texts;
}

test('the bare address leads to the demo', async () => {
  const answer = await fetch(`${origin}/`, { redirect: 'manual' });
  assert.equal(answer.status, 302);
  assert.equal(answer.headers.get('location'), '/demo/index.html');
  assert.equal((await fetch(`${origin}/`)).status, 200);
});

test('pages get the sources in place of the bundle', async () => {
  const answer = await fetch(`${origin}/dist/cdn/join-conversation.js`);
  assert.match(await answer.text(), /\/src\/cdn\.ts/);
});

test('a saved file prints nothing, so that the address stays on the screen', (t) => {
  const texts = printed(t, () => {
    // Its types know none of its own events.
    const watcher = server.fileWatcher as unknown as EventEmitter;
    for (const event of ['change', 'unlink']) watcher.emit(event, 'demo/index.html');
  });
  assert.deepEqual(texts, []);
});
