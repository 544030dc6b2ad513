import { expect } from '@open-wc/testing';
import { avatarOf } from '../../src/model/avatar.js';

const drawn = (id: string): string => JSON.stringify(avatarOf(id));

describe('avatarOf', () => {
  it('draws the same for the same id', () => {
    expect(avatarOf('uid-1')).to.deep.equal(avatarOf('uid-1'));
  });

  it('draws five by five cells, mirrored, and never an empty picture', () => {
    for (let n = 0; n < 500; n++) {
      const { hue, cells } = avatarOf(`uid-${String(n)}`);
      expect(hue).to.be.within(0, 359);
      expect(cells).to.have.length(25);
      expect(cells.some(Boolean)).to.equal(true);
      for (let row = 0; row < 25; row += 5) {
        expect(cells[row]).to.equal(cells[row + 4]);
        expect(cells[row + 1]).to.equal(cells[row + 3]);
      }
    }
  });

  it('tells like ids apart', () => {
    const ids = Array.from({ length: 1000 }, (_, n) => `author${String(n)}`);
    expect(new Set(ids.map(drawn)).size).to.be.above(990);
    expect(new Set(ids.map((id) => avatarOf(id).hue)).size).to.equal(32);
    // Cells that differ between neighbours: half of fifteen on average.
    const differing = ids.slice(1).map((id, n) => {
      const other = avatarOf(ids[n] ?? '').cells;
      return avatarOf(id).cells.filter((cell, at) => at % 5 < 3 && cell !== other[at]).length;
    });
    expect(differing.reduce((sum, n) => sum + n, 0) / differing.length).to.be.within(6, 8);
  });
});
