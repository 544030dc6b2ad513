import { expect } from '@open-wc/testing';
import { keyedThreadId, normaliseUrl, threadId } from '../../src/model/page.js';

describe('normaliseUrl', () => {
  const CASES: Readonly<Record<string, string>> = {
    'HTTPS://Blog.Example/Post': 'https://blog.example/Post',
    'https://blog.example': 'https://blog.example/',
    'https://blog.example:443/a/': 'https://blog.example/a',
    'http://blog.example:8080/a': 'http://blog.example:8080/a',
    'https://blog.example/a/index.html': 'https://blog.example/a',
    'https://blog.example/index.html': 'https://blog.example/',
    'https://blog.example/a//index.html/': 'https://blog.example/a',
    'https://blog.example/myindex.html': 'https://blog.example/myindex.html',
    'https://blog.example/a#comment-1': 'https://blog.example/a',
    'https://blog.example/a?b=2&a=1': 'https://blog.example/a?b=2&a=1',
    'https://blog.example/?p=12&utm_source=x&utm_medium=y': 'https://blog.example/?p=12',
    'https://blog.example/a?fbclid=1&gclid=2&ref=3&mc_cid=4&mc_eid=5&igshid=6': 'https://blog.example/a',
    'https://blog.example/a?reference=1&page_ref=2': 'https://blog.example/a?reference=1&page_ref=2',
    'https://blog.example/a?q=a%20b+c&&': 'https://blog.example/a?q=a%20b+c',
    'https://ann:secret@blog.example/a': 'https://blog.example/a',
    'https://müller.example/ä ö': 'https://xn--mller-kva.example/%C3%A4%20%C3%B6',
  };
  for (const [address, normal] of Object.entries(CASES)) {
    it(address, () => {
      expect(normaliseUrl(address)).to.equal(normal);
      expect(normaliseUrl(normal)).to.equal(normal);
    });
  }

  it('refuses what is no address of a web page', () => {
    for (const address of ['', '/a', 'javascript:alert(1)', 'data:text/html,a', 'file:///a', 'about:blank']) {
      expect(() => normaliseUrl(address), address).to.throw(TypeError);
    }
  });
});

describe('threadId', () => {
  it('is u and 32 digits of the SHA-256, as the rules have it', async () => {
    // echo -n https://blog.example/a | sha256sum
    expect(await threadId('https://blog.example/a')).to.equal('ua25709af6181e35b50029debc911b82e');
  });

  it('tells pages apart', async () => {
    const ids = await Promise.all(['a', 'b', 'A'].map((path) => threadId(`https://blog.example/${path}`)));
    expect(new Set(ids).size).to.equal(3);
  });

  it('fails where pages are insecure', async () => {
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const error = await threadId('https://blog.example/').catch((cause: unknown) => cause as Error);
      expect(String(error)).to.contain('crypto.subtle');
    } finally {
      delete (crypto as { subtle?: SubtleCrypto }).subtle;
    }
    expect(crypto.subtle).to.equal(subtle);
  });
});

describe('keyedThreadId', () => {
  it('takes keys that the rules take', () => {
    expect(keyedThreadId('spring_2026-a')).to.equal('k-spring_2026-a');
    expect(keyedThreadId('x'.repeat(60))).to.equal(`k-${'x'.repeat(60)}`);
  });

  it('takes nothing else', () => {
    for (const key of ['', 'x'.repeat(61), 'a.b', 'a/b', 'https://a.example', 'ä', 'a b', 'a\n']) {
      expect(keyedThreadId(key), key).to.equal(undefined);
    }
  });
});
