import { expect } from '@open-wc/testing';
import { SHARE_TARGETS, shareable, type Shared } from '../../src/model/share-targets.js';
import { ATTACKS, LONG } from '../support/attacks.js';

const POST: Shared = {
  url: 'https://blog.example/leader?a=1&b=2#part',
  title: 'Salesperson & LEADER?',
  text: 'Who leads “now”?',
  hashtags: ['LeadersOpenDoors', 'sales leadership'],
};

const built = (id: string, shared: Partial<Shared> = {}): URL =>
  new URL(SHARE_TARGETS.find((target) => target.id === id)?.build?.(shareable({ ...POST, ...shared })) ?? '');
const parameters = (url: URL): Record<string, string> => Object.fromEntries(url.searchParams);
const characters = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

describe('share targets', () => {
  it('Tumblr: a link post with tags', () => {
    const url = built('tumblr');
    expect(url.origin + url.pathname).to.equal('https://www.tumblr.com/widgets/share/tool');
    expect(parameters(url)).to.deep.equal({
      posttype: 'link',
      canonicalUrl: POST.url,
      title: POST.title,
      caption: POST.text,
      tags: 'LeadersOpenDoors,sales leadership',
      shareSource: 'tumblr_share_button',
    });
    expect(Object.keys(parameters(built('tumblr', { text: '', hashtags: [] })))).to.deep.equal([
      'posttype',
      'canonicalUrl',
      'title',
      'shareSource',
    ]);
  });

  it('LinkedIn: the address alone', () => {
    expect(built('linkedin').href).to.equal(
      `https://www.linkedin.com/sharing/share-offsite/?url=${encodeURIComponent(POST.url)}`,
    );
  });

  it('Bluesky: one text', () => {
    const url = built('bluesky');
    expect(url.origin + url.pathname).to.equal('https://bsky.app/intent/compose');
    expect(parameters(url)).to.deep.equal({
      text: `Who leads “now”? #LeadersOpenDoors #salesleadership\n${POST.url}`,
    });
    expect(built('bluesky', { text: '', hashtags: [] }).searchParams.get('text')).to.equal(
      `${POST.title}\n${POST.url}`,
    );
  });

  it('Bluesky: at most 300 characters as readers count them, the address whole', () => {
    for (const text of ['word '.repeat(500), '語'.repeat(500), 'x'.repeat(LONG)]) {
      const shown = built('bluesky', { text }).searchParams.get('text') ?? '';
      expect(characters(shown)).to.be.within(290, 300);
      expect(shown.endsWith(`\n${POST.url}`)).to.equal(true);
      expect(shown).to.contain('… #LeadersOpenDoors');
    }
    const families = built('bluesky', { text: '👨‍👩‍👧‍👦'.repeat(500) }).searchParams.get('text') ?? '';
    expect(characters(families)).to.be.below(300);
    expect(families).to.match(/^(👨‍👩‍👧‍👦)+…/u);
    const url = `https://blog.example/${'a'.repeat(400)}`;
    expect(built('bluesky', { url }).searchParams.get('text')).to.equal(url);
  });

  it('Bluesky: leaves hashtags out that would crowd out the words', () => {
    const hashtags = Array.from({ length: 10 }, (_, n) => `${'tag'.repeat(15)}${String(n)}`);
    const shown = built('bluesky', { hashtags, text: 'word '.repeat(100) }).searchParams.get('text') ?? '';
    expect(characters(shown)).to.be.at.most(300);
    expect(shown.match(/#tag/g)).to.have.length(2);
  });

  it('e-mail: encoded as mail programs want it', () => {
    const { href } = built('email');
    expect(href).to.equal(
      `mailto:?subject=Salesperson%20%26%20LEADER%3F&body=Who%20leads%20%E2%80%9Cnow%E2%80%9D%3F%0D%0A%0D%0A${encodeURIComponent(POST.url)}`,
    );
    expect(built('email', { text: '' }).href).to.match(/&body=https%3A/);
  });

  it('e-mail: below 2,000 characters, the address whole', () => {
    for (const text of ['word '.repeat(1000), '“'.repeat(1000), '👍🏽'.repeat(1000)]) {
      const { href } = built('email', { text, title: text });
      expect(href.length).to.be.within(1900, 1999);
      expect(href.endsWith(`%0D%0A%0D%0A${encodeURIComponent(POST.url)}`)).to.equal(true);
      expect(() => decodeURIComponent(href)).to.not.throw();
    }
  });

  it('needs a script for the clipboard and the share sheet alone', () => {
    const scripted = SHARE_TARGETS.filter(({ build }) => !build).map(({ id }) => id);
    expect(scripted).to.deep.equal(['copy', 'native']);
  });
});

describe('shareable', () => {
  it('takes hashtags once, without # and commas', () => {
    const { hashtags } = shareable({ ...POST, hashtags: ['#A', 'a', ' b, c ', '', '#', 'x'.repeat(61)] });
    expect(hashtags).to.deep.equal(['A', 'b c']);
  });

  for (const { name, text } of ATTACKS) {
    it(`survives ${name}`, () => {
      const shared = { title: text, text, hashtags: [text, '#fine'] };
      for (const { id, build } of SHARE_TARGETS) {
        if (!build) continue;
        const url = built(id, shared);
        expect(url.protocol).to.match(/^(https|mailto):$/);
        expect(url.href.length, id).to.be.below(9000);
        expect(decodeURIComponent(url.href)).to.not.match(/[\u202a-\u202e\u2066-\u2069]/);
        expect(decodeURIComponent(url.href)).to.contain(POST.url);
      }
    });
  }
});
