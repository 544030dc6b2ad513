import { expect } from '@open-wc/testing';
import { parse, type Block, type Inline } from '../../src/model/markup.js';
import { ATTACKS, LONG, SLOW_UNITS } from '../support/attacks.js';

const inline = (text: string): readonly Inline[] => {
  const [block] = parse(text);
  return block?.kind === 'paragraph' ? block.content : [];
};
const bold = (...content: Inline[]): Inline => ({ kind: 'bold', content });
const italic = (...content: Inline[]): Inline => ({ kind: 'italic', content });
const link = (href: string, ...content: Inline[]): Inline => ({ kind: 'link', href, content });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content, dir: 'ltr' });

/** Everything in a tree of tokens, in order. */
const flat = (tokens: readonly Inline[]): Inline[] =>
  tokens.flatMap((token) =>
    typeof token === 'string' || !('content' in token) ? [token] : [token, ...flat(token.content)],
  );
const all = (blocks: readonly Block[]): Inline[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'quote') return all(block.blocks);
    if (block.kind === 'list') return block.items.flatMap(flat);
    return block.kind === 'code' ? [block.text] : flat(block.content);
  });
const depth = (blocks: readonly Block[]): number =>
  Math.max(0, ...blocks.map((block) => (block.kind === 'quote' ? 1 + depth(block.blocks) : 0)));

describe('markup: running text', () => {
  const CASES: Readonly<Record<string, readonly Inline[]>> = {
    'a **b** c': ['a ', bold('b'), ' c'],
    '__a__ *b* _c_': [bold('a'), ' ', italic('b'), ' ', italic('c')],
    '***a***': [bold(italic('a'))],
    '**a *b***': [bold('a ', italic('b'))],
    '*a **b** c*': [italic('a ', bold('b'), ' c')],
    '**a *b** c*': ['**a ', italic('b'), '* c*'],
    '2 * 3 * 4, 5*3*2, a**b**c': ['2 * 3 * 4, 5*3*2, a**b**c'],
    'snake_case_name #слово_за_словом': ['snake_case_name #слово_за_словом'],
    '这是**重点**内容': ['这是', bold('重点'), '内容'],
    '**a': ['**a'],
    '****': ['****'],
    'a\n**b**\nc': ['a\n', bold('b'), '\nc'],
    '`a **b** <i>`': [{ kind: 'code', text: 'a **b** <i>' }],
    '`a': ['`a'],
    '<b>a</b> &amp;': ['<b>a</b> &amp;'],
    '![a](https://a.example/b.png)': ['!', link('https://a.example/b.png', 'a')],
    '#Hashtag': ['#Hashtag'],
  };
  for (const [text, tokens] of Object.entries(CASES)) {
    it(text.replaceAll('\n', '⏎'), () => {
      expect(inline(text)).to.deep.equal(tokens);
    });
  }
});

describe('markup: links', () => {
  const CASES: Readonly<Record<string, readonly Inline[]>> = {
    '[a **b**](https://c.example/d_(e))': [link('https://c.example/d_(e)', 'a ', bold('b'))],
    '[mail](mailto:ann@example.org)': [link('mailto:ann@example.org', 'mail')],
    '[a [b](https://c.example)': ['[a ', link('https://c.example/', 'b')],
    '[](https://c.example) [ ](https://d.example)': [
      link('https://c.example/', 'https://c.example/'),
      ' ',
      link('https://d.example/', 'https://d.example/'),
    ],
    'see https://a.example/b?c=d#e.': [
      'see ',
      link('https://a.example/b?c=d#e', 'https://a.example/b?c=d#e'),
      '.',
    ],
    '(http://a.example/b_(c)), <https://d.example>': [
      '(',
      link('http://a.example/b_(c)', 'http://a.example/b_(c)'),
      '), <',
      link('https://d.example/', 'https://d.example'),
      '>',
    ],
    '**https://a.example/_b_**': [bold(link('https://a.example/_b', 'https://a.example/_b'), '_')],
    '[source: https://a.example/b]': ['[source: ', link('https://a.example/b', 'https://a.example/b'), ']'],
    '[a](/b) [c](//d.example) [e]() [f](ftp://g.example)': [
      '[a](/b) [c](//d.example) [e]() [f](ftp://g.example)',
    ],
  };
  for (const [text, tokens] of Object.entries(CASES)) {
    it(text, () => {
      expect(inline(text)).to.deep.equal(tokens);
    });
  }

  it('shows where it leads if its text is an address', () => {
    expect(inline('[**https://bank.example**](https://evil.example/a)')).to.deep.equal([
      link('https://evil.example/a', 'https://evil.example/a'),
    ]);
    expect(inline('**https://a.example** [b](https://c.example)')[2]).to.deep.equal(
      link('https://c.example/', 'b'),
    );
  });

  it('does not take a host that others can be mistaken for out of a bare address', () => {
    expect(inline('https://аррӏе.com https://bank.example@evil.example/')).to.deep.equal([
      'https://аррӏе.com https://bank.example@evil.example/',
    ]);
  });

  it('takes an address of 2,000 characters, and no longer one', () => {
    const address = `https://a.example/${'b'.repeat(1982)}`;
    expect(inline(address)).to.deep.equal([link(address, address)]);
    expect(inline(`${address}b`)).to.deep.equal([`${address}b`]);
  });
});

describe('markup: blocks', () => {
  it('parts paragraphs at blank lines, whatever ends a line', () => {
    expect(parse('a\r\nb\r \n\t\nc\n')).to.deep.equal([paragraph('a\nb'), paragraph('c')]);
    expect(parse(' \n\n')).to.deep.equal([]);
  });

  it('keeps code blocks as they are, to the fence of their kind or the end', () => {
    expect(parse('a\n```js\n**b**\n\n~~~\n> c\n```\nd')).to.deep.equal([
      paragraph('a'),
      { kind: 'code', dir: 'ltr', text: '**b**\n\n~~~\n> c' },
      paragraph('d'),
    ]);
    expect(parse('~~~\na\n')).to.deep.equal([{ kind: 'code', dir: 'ltr', text: 'a\n' }]);
  });

  it('makes lists, numbered from where they begin, with lines that go on', () => {
    expect(parse('- a\n- **b**\n  c\n* d\n7. e\n8) f\ng')).to.deep.equal([
      { kind: 'list', dir: 'ltr', items: [['a'], [bold('b'), '\n  c'], ['d']] },
      { kind: 'list', dir: 'ltr', start: 7, items: [['e'], ['f']] },
      paragraph('g'),
    ]);
  });

  it('takes a year, a dash and a hashtag for text', () => {
    expect(parse('1986. A year')).to.deep.equal([paragraph('1986. A year')]);
    expect(parse('-a\n- \n#LeadersOpenDoors').map(({ kind }) => kind)).to.deep.equal(['paragraph']);
  });

  it('nests quotes three deep, and takes the rest for text', () => {
    expect(parse('> a\n>> b\n> - c')).to.deep.equal([
      {
        kind: 'quote',
        dir: 'ltr',
        blocks: [
          paragraph('a'),
          { kind: 'quote', dir: 'ltr', blocks: [paragraph('b')] },
          { kind: 'list', dir: 'ltr', items: [['c']] },
        ],
      },
    ]);
    const deep = parse('>>>>> a');
    expect(depth(deep)).to.equal(3);
    expect(all(deep)).to.deep.equal(['>> a']);
  });
});

describe('markup: direction', () => {
  it('is that of the first letter, whatever stands before it', () => {
    const directions = parse('1. (שלום) a\n\n**«مرحبا»** b\n\n> שלום\n\na שלום\n\n12 😀\n\n𞤀').map(
      ({ dir }) => dir,
    );
    expect(directions).to.deep.equal(['rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'rtl']);
  });
});

describe('markup: attacks', () => {
  for (const { name, text } of ATTACKS) {
    it(name, () => {
      const tokens = all(parse(text));
      for (const token of tokens) {
        if (typeof token === 'string' || token.kind !== 'link') continue;
        expect(token.href).to.match(/^(https?|mailto):/);
        expect(
          flat(token.content).some((inner) => typeof inner !== 'string' && inner.kind === 'link'),
        ).to.equal(false);
      }
      const shown = tokens.filter((token) => typeof token === 'string').join('');
      expect(shown).to.not.match(/[\u202a-\u202e\u2066-\u2069]|\p{Cs}/u);
    });
  }

  it('leaves text that is no markup as it was', () => {
    const text = '<img src=x onerror="globalThis.attacked = true"> &lt; "quoted" \'too\' 😀 \u200f';
    expect(parse(text)).to.deep.equal([paragraph(text.trim())]);
  });
});

/**
 * What parsing costs, counted: the characters that regular expressions and slices went over, and the tokens that moved.
 * A regular expression is charged from where it began to the end of what it found, or to the end of the text; if one went
 * back and forth in between, these texts would keep it busy beyond the runner's patience.
 */
function stepsOf(work: () => void): number {
  let steps = 0;
  const { exec } = RegExp.prototype;
  const { slice } = String.prototype;
  const { splice } = Array.prototype;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const found = exec.call(this, text);
    const anchored = this.sticky || this.source.startsWith('^');
    steps += found ? found.index + found[0].length - from : anchored ? 1 : text.length - from;
    return found;
  };
  String.prototype.slice = function (this: string, ...range) {
    const part = slice.apply(this, range);
    steps += part.length;
    return part;
  };
  Array.prototype.splice = function (this: unknown[], ...parameters: [number, number]) {
    const moved: unknown[] = splice.apply(this, parameters);
    steps += moved.length;
    return moved;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
    Array.prototype.splice = splice;
  }
  return steps;
}

describe('markup: what is long takes long, and no longer', () => {
  for (const unit of SLOW_UNITS) {
    it(`many times ${JSON.stringify(unit)}`, () => {
      const of = (length: number): string => unit.repeat(Math.ceil(length / unit.length));
      const half = stepsOf(() => parse(of(LONG / 2)));
      const whole = stepsOf(() => parse(of(LONG)));
      expect(whole).to.be.below(30 * LONG);
      expect(whole).to.be.below(2.2 * half + 100);
    });
  }
});
