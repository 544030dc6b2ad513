import { expect, fixture, html } from '@open-wc/testing';
import { markup } from '../../src/elements/shared/markup-template.js';
import { ATTACKS } from '../support/attacks.js';

const drawn = (text: string): Promise<HTMLElement> => fixture<HTMLElement>(html`<div>${markup(text)}</div>`);

const ALLOWED = ['P', 'STRONG', 'EM', 'CODE', 'PRE', 'A', 'BLOCKQUOTE', 'UL', 'OL', 'LI'];
const ATTRIBUTES = ['dir', 'href', 'rel', 'start', 'tabindex'];

describe('markup as elements', () => {
  it('has an element for each kind of token', async () => {
    const root = await drawn(
      '**a** *b* `c` [d](https://e.example)\nf\n\n> g\n\n- h\n\n3. i\n\n```\n<j>\n```',
    );
    expect(root).lightDom.to.equal(`
      <p dir="ltr">
        <strong>a</strong> <em>b</em> <code>c</code>
        <a href="https://e.example/" rel="ugc nofollow noopener noreferrer">d</a> f
      </p>
      <blockquote dir="ltr"><p dir="ltr">g</p></blockquote>
      <ul dir="ltr"><li>h</li></ul>
      <ol dir="ltr" start="3"><li>i</li></ol>
      <pre dir="ltr" tabindex="0"><code>&lt;j&gt;</code></pre>`);
  });

  it('runs each block in the direction of its own words', async () => {
    const root = await drawn('שלום\n\nhello\n\n> שלום\n\n- שלום\n\n');
    const directions = [...root.children].map((block) => getComputedStyle(block).direction);
    expect(directions).to.deep.equal(['rtl', 'ltr', 'rtl', 'rtl']);
  });

  it('is accessible', async () => {
    await expect(await drawn('a [b](https://c.example)\n\n```\nd\n```\n\n1. e')).to.be.accessible();
  });

  for (const { name, text } of ATTACKS) {
    it(`lets nothing through: ${name}`, async () => {
      const root = await drawn(text);
      const elements = [...root.querySelectorAll('*')];
      expect(ALLOWED).to.include.members([...new Set(elements.map(({ tagName }) => tagName))]);
      expect(ATTRIBUTES).to.include.members([
        ...new Set(elements.flatMap((element) => element.getAttributeNames())),
      ]);
      for (const link of root.querySelectorAll('a')) expect(link.protocol).to.match(/^(https?|mailto):$/);
      for (const link of root.querySelectorAll('a')) link.dispatchEvent(new MouseEvent('mouseover'));
      await new Promise((resolve) => setTimeout(resolve));
      expect('attacked' in globalThis).to.equal(false);
    });
  }
});
