import { expect } from '@open-wc/testing';
import { wordsOfPattern, wordsPattern } from '../../src/model/word-list.js';

/** As the rules match: RE2's prefix `(?is)` is JavaScript's flags. */
const meets = (pattern: string, text: string): boolean =>
  new RegExp(`^(?:${pattern.replace('(?is)', '')})$`, 'isu').test(text);

describe('word lists', () => {
  const pattern = wordsPattern(['casino*', 'cheap', 'best  price', 'c++', 'Überfall']);

  for (const text of [
    'Cheap.',
    'so\ncheap\nnow',
    'CASINOS here',
    'my best\nprice',
    'I love c++',
    'ein ÜBERFALL!',
  ])
    it(`meets “${text.replaceAll('\n', ' ')}”`, () => {
      expect(meets(pattern, text)).to.equal(true);
    });

  for (const text of ['cheaper', 'uncheap', 'the bestprice', 'a c plus', 'überfallen', 'occasino', ''])
    it(`leaves “${text}” alone`, () => {
      expect(meets(pattern, text)).to.equal(false);
    });

  it('tells the words it was made of', () => {
    const words = ['casino*', 'cheap', 'best price', 'a|b', 'c++', '(x)', 'back\\slash'];
    expect(wordsOfPattern(wordsPattern(words))).to.deep.equal(words);
  });

  it('is nothing of nothing', () => {
    expect(wordsPattern([' ', '', '*'])).to.equal('');
    expect(wordsOfPattern('')).to.deep.equal([]);
  });

  it('knows what it has not made', () => {
    for (const other of ['(?is).*casino.*', wordsPattern(['x']).replace('(x)', '(x|y+)')])
      expect(wordsOfPattern(other)).to.equal(null);
  });
});
