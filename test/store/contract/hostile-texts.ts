import { expect } from '@open-wc/testing';
import { StoreError } from '../../../src/store/errors.js';
import type { Open } from './harness.js';
import { comment, Stage } from './stage.js';

const TEXTS: Readonly<Record<string, string>> = {
  HTML: '<img src=x onerror="alert(1)"><script>alert(1)</script>',
  'links that run': '[x](javascript:alert(1)) [y](data:text/html,<script>alert(1)</script>)',
  'a lone surrogate': 'before \uD800 after',
  'two surrogates the wrong way round': 'before \uDE00\uD83D after',
  'overrides of direction': '\u202Eevil\u2066 text\u2069\u200F',
  'nothing visible': 'a\u200B\u200C\u200D\uFEFFb',
  'a control character': 'a\u0000b\u0007c',
  'stacked marks': `Z${'\u0335\u0321'.repeat(500)}`,
  'what looks like a path or a field': '__proto__ constructor ../.. `a.b` $& {{x}} %00',
  '4000 characters': '<'.repeat(4000),
  'line ends': 'one\r\ntwo\rthree\u2028four',
  'decomposed letters': 'e\u0301 \u1100\u1161 \uFB01',
};

/** Nobody's words are altered: they come back as they were, or are refused. */
export function hostileTexts(open: Open): void {
  describe('hostile texts', () => {
    let stage: Stage;
    before(async () => (stage = await Stage.open(open)));
    after(() => stage.close());

    for (const [name, text] of Object.entries(TEXTS)) {
      it(`keeps or refuses ${name}`, async () => {
        const change = comment('ann', text);
        const outcome = await stage.write('ann', change).catch((error: unknown) => error);
        if (outcome instanceof StoreError) return;
        expect(outcome).to.equal('published');
        expect((await stage.entry(change.id)).text).to.equal(text);
      });
    }

    it('keeps plain text in every script', async () => {
      const text = 'Ընդհանուր 開かれた扉 باب مفتوح 🚪👩🏽‍💻 ß';
      expect((await stage.entry(await stage.post('ann', text))).text).to.equal(text);
    });

    it('keeps a name and a title as they are', async () => {
      const fresh = await stage.elsewhere();
      const store = await fresh.as('ann');
      const title = '"><svg onload=alert(1)>';
      const change = { ...comment('ann', 'Hello.'), name: '<i>Ann</i> & Co' };
      expect(await store.write({ ...fresh.thread, title }, change)).to.equal('published');
      expect((await fresh.head()).title).to.equal(title);
      expect((await fresh.entry(change.id)).name).to.equal('<i>Ann</i> & Co');
    });
  });
}
