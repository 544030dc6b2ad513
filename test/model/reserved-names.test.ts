import { expect } from '@open-wc/testing';
import { reservedPattern } from '../../src/model/look-alikes.js';
import { isReserved } from '../../src/model/reserved-names.js';

const meets = (names: readonly string[], name: string): boolean =>
  isReserved(name, { reserved: reservedPattern(names) });

describe('reserved names', () => {
  for (const [name, why] of [
    ['Mia Admin', 'as it is'],
    ['mia admin', 'in another case'],
    ['MIA  ADMIN', 'in capitals, with more space'],
    ['miaadmin', 'without space'],
    ['M.i.a-Admin!', 'with signs between'],
    ['Mía Àdmin', 'with marks'],
    ['Міа Аdmіn', 'with Cyrillic letters'],
    ['Μια Admin', 'with Greek letters'],
    ['Mia Adm1n', 'with a digit in place of a letter'],
    ['Mla Admln', 'with an l in place of an i'],
    ['rnia Admin', 'with two letters that look like one'],
    ['Mia Aclmin', 'with two that look like another'],
    ['Ｍｉａ Ａｄｍｉｎ', 'in full width'],
    ['Mia\u200D Admin', 'with a joiner that nobody sees'],
    ['★ Mia Admin ★', 'with ornaments'],
  ] as const) {
    it(`meets the name ${why}`, () => {
      expect(meets(['Mia Admin'], name)).to.equal(true);
    });
  }

  it('leaves other names alone, also those that hold it or are held by it', () => {
    for (const name of ['Mia', 'Admin', 'Mia Adminson', 'Maria Admin', 'Ann']) {
      expect(meets(['Mia Admin'], name), name).to.equal(false);
    }
  });

  it('meets each of several names, digits included, and other alphabets’ own', () => {
    const names = ['Ann', 'Route 66', 'Жанна', '明子'];
    for (const name of [...names, 'R0UTE 66', 'жанна', 'A N N'])
      expect(meets(names, name), name).to.equal(true);
    expect(meets(names, 'Route 67')).to.equal(false);
  });

  it('meets nothing where no name is reserved, or none with a letter', () => {
    for (const names of [[], [''], ['?!', ' ']]) {
      for (const name of ['Ann', '-', 'a-b']) expect(meets(names, name), name).to.equal(false);
    }
  });

  it('takes signs in names as letters of nothing, not of a pattern', () => {
    expect(meets(['A.*'], 'Anything')).to.equal(false);
    expect(meets(['A(b'], 'ab')).to.equal(true);
  });
});
