import { setLogLevel, onLog } from 'firebase/firestore';
import { FirestoreSite } from '../support/firestore-site.js';
import { Stage } from './contract/stage.js';
const log = (s: string) => fetch('http://127.0.0.1:41999/', { method: 'POST', mode: 'no-cors', body: s });
it('x', async () => {
  const stage = await Stage.open(() => FirestoreSite.open());
  for (const p of ['ann', 'ben', 'cat', 'dan']) await stage.as(p);
  setLogLevel('debug');
  const old = console.debug; 
  console.debug = (...a: unknown[]) => { void log(String(performance.now() | 0) + ' ' + a.map(String).join(' ').slice(0, 700)); };
  console.warn = console.debug; console.error = console.debug; console.log = console.debug;
  const posts = ['ann', 'ben', 'cat', 'dan'].map((p) => stage.post(p, p + ' was here').then(() => log('DONE ' + p), (e) => log('FAILED ' + p + e)));
  await Promise.race([Promise.all(posts), new Promise((r) => setTimeout(r, 20000))]);
  setLogLevel('silent');
});
