import { expect } from '@open-wc/testing';
import { pageUrl, threadAddress, webAddress } from '../../src/elements/shared/page-info.js';
import { pageTitle, threadTitle, warnOfOrigin } from '../../src/elements/shared/page-title.js';
import { threadId } from '../../src/model/page.js';
import { StoreError } from '../../src/store/errors.js';

/** Puts elements into the page's head until the test is over. */
const added: Element[] = [];
function add(tag: 'link' | 'meta', attributes: Readonly<Record<string, string>>): void {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.head.append(element);
  added.push(element);
}
const { title } = document;
afterEach(() => {
  for (const element of added.splice(0)) element.remove();
  document.title = title;
});

const here = location.origin + location.pathname;

describe('pageUrl', () => {
  it('is where the page is, without query and hash, if the page says nothing', () => {
    expect(pageUrl()).to.equal(here);
  });

  it('is og:url before that, and the canonical link before both', () => {
    add('meta', { property: 'og:url', content: '/from-og' });
    expect(pageUrl()).to.equal(`${location.origin}/from-og`);
    add('link', { rel: 'canonical', href: '/from-link' });
    expect(pageUrl()).to.equal(`${location.origin}/from-link`);
  });

  it('passes over what is no address of a web page', () => {
    add('link', { rel: 'canonical', href: 'javascript:alert(1)' });
    add('meta', { property: 'og:url', content: 'http://' });
    expect(pageUrl()).to.equal(here);
  });
});

describe('warnOfOrigin', () => {
  it('names both origins where they differ, and says nothing else', () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (text: unknown) => warnings.push(text);
    try {
      warnOfOrigin(`${location.origin}/elsewhere`);
      warnOfOrigin('https://elsewhere.example/a');
    } finally {
      console.warn = warn;
    }
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.contain('https://elsewhere.example/a').and.to.contain(location.origin);
  });
});

describe('pageTitle', () => {
  it('is og:title, else the title, in one line', () => {
    document.title = 'A\n title · Blog';
    expect(pageTitle()).to.equal('A title · Blog');
    add('meta', { property: 'og:title', content: ' A \n title ' });
    expect(pageTitle()).to.equal('A title');
  });
});

describe('threadTitle', () => {
  it('is one that every database takes', () => {
    document.title = `${'x'.repeat(299)}😀`;
    expect(threadTitle()).to.equal('x'.repeat(299));
  });
});

describe('webAddress', () => {
  it('resolves against the page, and takes http and https alone', () => {
    expect(webAddress('/a')?.href).to.equal(`${location.origin}/a`);
    expect(webAddress('https://b.example')?.href).to.equal('https://b.example/');
    for (const address of ['', 'javascript:alert(1)', 'data:,a', 'mailto:a@b.example', 'https://']) {
      expect(webAddress(address)?.href, address).to.equal(undefined);
    }
  });
});

describe('threadAddress', () => {
  it('is the page’s own', async () => {
    document.title = 'A title';
    add('link', { rel: 'canonical', href: '/Post/?utm_source=x#top' });
    const url = `${location.origin}/Post`;
    expect(await threadAddress()).to.deep.equal({ id: await threadId(url), url });
  });

  it('is another page’s', async () => {
    const { id, url } = await threadAddress('https://blog.example/a/');
    expect(url).to.equal('https://blog.example/a');
    expect(id).to.equal(await threadId(url));
    expect((await threadAddress('/b')).url).to.equal(`${location.origin}/b`);
  });

  it('is a key’s, with the page it is on', async () => {
    const { id, url } = await threadAddress('spring_2026');
    expect(id).to.equal('k-spring_2026');
    expect(url).to.equal(here);
  });

  it('refuses what is neither address nor key', async () => {
    for (const named of ['my key', 'a.b', 'x'.repeat(61), 'javascript:alert(1)', 'data:,a', 'https://']) {
      const error = await threadAddress(named).catch((cause: unknown) => cause);
      expect(error, named).to.be.instanceOf(StoreError);
      expect((error as StoreError).code).to.equal('bad-config');
      expect((error as StoreError).message).to.contain('thread');
    }
  });
});
