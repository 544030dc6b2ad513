import { expect, fixture, html } from '@open-wc/testing';
import { avatar } from '../../src/elements/shared/avatar.js';

const drawn = (id: string): Promise<SVGElement> => fixture<SVGElement>(html`${avatar(id)}`);
const pattern = (picture: SVGElement): string | null | undefined =>
  picture.querySelectorAll('path')[1]?.getAttribute('d');

describe('avatar', () => {
  it('is a picture that nobody has to see', async () => {
    const picture = await drawn('uid-1');
    expect(picture).to.be.instanceOf(SVGElement);
    expect(picture.getAttribute('aria-hidden')).to.equal('true');
    expect(pattern(picture)).to.match(/^(M\d \dh1v1h-1z)+$/);
    expect(picture.querySelectorAll('path')[1]?.getBoundingClientRect().width).to.be.above(0);
  });

  it('needs no inline style, which a Content-Security-Policy may forbid', async () => {
    const picture = await drawn('uid-1');
    expect(picture.outerHTML).to.not.match(/style/);
  });

  it('differs between two authors, and has no pattern for nobody', async () => {
    expect(pattern(await drawn('uid-1'))).to.not.equal(pattern(await drawn('uid-2')));
    expect(pattern(await drawn(''))).to.equal('');
  });
});
