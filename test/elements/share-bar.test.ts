import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../src/define/share-bar.js';
import type { ShareBar } from '../../src/elements/share-bar/share-bar.js';
import type { ShareEvent } from '../../src/elements/share-bar/share-event.js';
import { ATTACKS } from '../support/attacks.js';

/** Gives the browser a share sheet or a clipboard, or takes it away, until the test is over. */
const changed = new Set<string>();
function give(name: 'share' | 'clipboard', value: unknown): void {
  changed.add(name);
  Object.defineProperty(navigator, name, { value, configurable: true });
}
const added: Element[] = [];
function add(markup: string, to: Element): void {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: markup });
  added.push(...content.children);
  to.append(content);
}
const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'share');

beforeEach(() => {
  if (own) Reflect.deleteProperty(Navigator.prototype, 'share');
});
afterEach(() => {
  for (const name of changed) Reflect.deleteProperty(navigator, name);
  changed.clear();
  for (const element of added.splice(0)) element.remove();
  if (own) Object.defineProperty(Navigator.prototype, 'share', own);
});

const POST = {
  url: 'https://blog.example/leader',
  title: 'Who leads?',
};
const bar = (attributes: Partial<Record<'targets' | 'url', string>> = {}): Promise<ShareBar> =>
  fixture<ShareBar>(html`
    <share-bar
      url=${attributes.url ?? POST.url}
      share-title=${POST.title}
      hashtags="LeadersOpenDoors"
      targets=${attributes.targets ?? 'tumblr linkedin bluesky email copy'}
    ></share-bar>
  `);
const controls = (element: ShareBar): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('li > *') ?? []),
];
const names = (element: ShareBar): (string | null)[] =>
  controls(element).map((control) => control.getAttribute('aria-label'));
const named = (element: ShareBar, name: string): HTMLElement =>
  controls(element).find((control) => control.getAttribute('aria-label') === name)!;
const link = (element: ShareBar, name: string): HTMLAnchorElement =>
  named(element, name) as HTMLAnchorElement;
const status = (element: ShareBar): string | undefined =>
  element.shadowRoot?.querySelector('[role=status]')?.textContent.trim();
const parameter = (link: HTMLAnchorElement, name: string): string | null =>
  new URL(link.href).searchParams.get(name);
/** Keeps the page where it is. */
const stay = (event: Event): void => {
  event.preventDefault();
};
const settled = async (element: ShareBar): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
};

describe('<share-bar>: links', () => {
  it('has a link or a button for each target, named by what it does', async () => {
    const element = await bar();
    expect(names(element)).to.deep.equal([
      'Share on Tumblr',
      'Share on LinkedIn',
      'Share on Bluesky',
      'Share by email',
      'Copy link',
    ]);
    expect(controls(element).map(({ tagName }) => tagName)).to.deep.equal(['A', 'A', 'A', 'A', 'BUTTON']);
    for (const control of controls(element)) {
      expect(control.getAttribute('aria-label')?.toLowerCase()).to.contain(
        control.textContent.trim().toLowerCase(),
      );
    }
  });

  it('opens places in a new tab, says so, and gives them no hold on the page', async () => {
    const element = await bar();
    const tumblr = link(element, 'Share on Tumblr');
    expect(tumblr.target).to.equal('_blank');
    expect(tumblr.rel.split(' ')).to.include.members(['noopener', 'nofollow']);
    const description = tumblr.getAttribute('aria-describedby') ?? '';
    expect(element.shadowRoot?.getElementById(description)?.textContent).to.equal('Opens in a new tab');
    const mail = link(element, 'Share by email');
    expect(mail.hasAttribute('target')).to.equal(false);
    expect(mail.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('fills them in', async () => {
    const element = await bar();
    const tumblr = link(element, 'Share on Tumblr');
    expect(parameter(tumblr, 'canonicalUrl')).to.equal(POST.url);
    expect(parameter(tumblr, 'title')).to.equal(POST.title);
    expect(parameter(tumblr, 'tags')).to.equal('LeadersOpenDoors');
  });

  it('shows the targets that are asked for, in their order, and none that there is not', async () => {
    const element = await bar({ targets: 'copy, tumblr myspace tumblr' });
    expect(names(element)).to.deep.equal(['Copy link', 'Share on Tumblr']);
  });

  it('asks nobody for anything', async () => {
    const before = performance.getEntriesByType('resource').length;
    await bar();
    const after = performance.getEntriesByType('resource').slice(before);
    expect(after.filter(({ name }) => !name.startsWith(location.origin))).to.deep.equal([]);
  });

  it('has no id, class or part that content blockers hide', async () => {
    const element = await bar();
    const hidden = /(^|\s)(share|social|tumblr)[-_\s]/;
    for (const each of element.shadowRoot?.querySelectorAll('*') ?? []) {
      for (const name of ['id', 'class', 'part']) {
        expect(`${each.getAttribute(name) ?? ''} `).to.not.match(hidden);
      }
    }
  });

  it('shows its children until it is upgraded, and not beside its links', async () => {
    const element = await fixture<ShareBar>(html`<share-bar><a href="/a">Mail me</a></share-bar>`);
    expect(element.querySelector('a')?.getClientRects()).to.have.length(0);
  });

  it('is accessible, light and dark', async () => {
    give('share', () => Promise.resolve());
    const element = await bar();
    await expect(element).to.be.accessible();
    element.theme = 'dark';
    element.style.background = '#14181a';
    element.style.color = '#e6e9e6';
    await element.updateComplete;
    await expect(element).to.be.accessible();
  });

  it('keeps inside a narrow column', async () => {
    const column = await fixture<HTMLElement>(html`<div><share-bar></share-bar></div>`);
    for (const width of [140, 328, 700]) {
      column.style.inlineSize = `${String(width)}px`;
      await new Promise(requestAnimationFrame);
      expect(column.scrollWidth, String(width)).to.be.at.most(width);
    }
  });
});

describe('<share-bar>: the page', () => {
  it('takes what is not given from the page', async () => {
    add('<link rel="canonical" href="/canonical"><meta property="article:tag" content="Tag">', document.head);
    const { title } = document;
    document.title = 'A page';
    add('<a rel="tag" href="/t">Linked</a>', document.body);
    const article = await fixture<HTMLElement>(
      html`<article>
        <p>#LeadersOpenDoors, #tag, /#no, 1#no; <code>#fff</code> #1 #Ünïcode_2.</p>
        <share-bar></share-bar>
      </article>`,
    );
    const element = article.querySelector('share-bar')!;
    document.title = title;
    expect(element.shared).to.deep.include({
      url: `${location.origin}/canonical`,
      text: '',
      hashtags: ['Linked', 'Tag', 'LeadersOpenDoors', 'Ünïcode_2'],
    });
    const tumblr = link(element, 'Share on Tumblr');
    expect(parameter(tumblr, 'title')).to.equal('A page');
  });

  it('looks again when somebody comes near', async () => {
    const element = await fixture<ShareBar>(html`<share-bar></share-bar>`);
    const tumblr = link(element, 'Share on Tumblr');
    const { title } = document;
    document.title = 'Another page';
    tumblr.focus();
    await element.updateComplete;
    document.title = title;
    expect(parameter(tumblr, 'title')).to.equal('Another page');
  });

  it('has no hashtags where the attribute is empty', async () => {
    add('<meta property="article:tag" content="Tag">', document.head);
    const element = await fixture<ShareBar>(html`<share-bar hashtags=""></share-bar>`);
    expect(element.shared.hashtags).to.deep.equal([]);
  });
});

describe('<share-bar>: events', () => {
  it('tells the page who is about to share what, and where', async () => {
    const element = await bar();
    const link = named(element, 'Share on LinkedIn');
    link.addEventListener('click', stay);
    setTimeout(() => {
      link.click();
    });
    const event = await oneEvent<ShareEvent>(document, 'jc-share');
    expect(event.via).to.equal('linkedin');
    expect(event.url).to.equal(POST.url);
  });

  it('does nothing if the page objects', async () => {
    const copied: string[] = [];
    give('clipboard', { writeText: (text: string) => copied.push(text) });
    let sheets = 0;
    give('share', () => sheets++);
    const element = await bar();
    element.addEventListener('jc-share', stay);
    const click = new MouseEvent('click', { bubbles: true, cancelable: true });
    named(element, 'Share on Tumblr').dispatchEvent(click);
    expect(click.defaultPrevented).to.equal(true);
    named(element, 'Copy link').click();
    named(element, 'More ways to share').click();
    await settled(element);
    expect(copied).to.deep.equal([]);
    expect(sheets).to.equal(0);
    expect(status(element)).to.equal('');
  });
});

describe('<share-bar>: copying', () => {
  it('copies the address and says so', async () => {
    const copied: string[] = [];
    give('clipboard', { writeText: (text: string) => Promise.resolve(copied.push(text)) });
    const element = await bar();
    expect(status(element)).to.equal('');
    named(element, 'Copy link').click();
    await settled(element);
    expect(copied).to.deep.equal([POST.url]);
    expect(status(element)).to.equal('Link copied');
  });

  it('shows the address where the browser does not copy', async () => {
    for (const clipboard of [undefined, { writeText: () => Promise.reject(new Error('no')) }]) {
      give('clipboard', clipboard);
      const element = await bar();
      named(element, 'Copy link').click();
      await settled(element);
      expect(status(element)).to.contain(POST.url);
    }
  });
});

describe('<share-bar>: the system’s share sheet', () => {
  it('is there where the browser has one, and nowhere else', async () => {
    expect(names(await bar({ targets: 'native tumblr' }))).to.deep.equal(['Share on Tumblr']);
    give('share', () => Promise.resolve());
    expect(names(await bar({ targets: 'tumblr' }))).to.deep.equal(['Share on Tumblr', 'More ways to share']);
    expect(names(await bar({ targets: 'native tumblr' }))).to.deep.equal([
      'More ways to share',
      'Share on Tumblr',
    ]);
  });

  it('is given title and address', async () => {
    const shared: ShareData[] = [];
    give('share', (data: ShareData) => Promise.resolve(shared.push(data)));
    const element = await bar();
    named(element, 'More ways to share').click();
    await settled(element);
    expect(shared).to.deep.equal([POST]);
    expect(status(element)).to.equal('');
  });

  it('may be closed without a word, but not fail without one', async () => {
    give('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    const element = await bar();
    named(element, 'More ways to share').click();
    await settled(element);
    expect(status(element)).to.equal('');
    give('share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    named(element, 'More ways to share').click();
    await settled(element);
    expect(status(element)).to.contain('did not work');
  });
});

describe('<share-bar>: attacks', () => {
  for (const { name, text } of ATTACKS) {
    it(`survives ${name}`, async () => {
      const element = await fixture<ShareBar>(
        html`<share-bar
          url=${text}
          share-title=${text}
          text=${text}
          hashtags=${text}
          label=${text.slice(0, 200)}
        ></share-bar>`,
      );
      const links = controls(element).filter((control) => control instanceof HTMLAnchorElement);
      expect(links).to.have.length(4);
      for (const link of links) {
        expect(link.protocol).to.match(/^(https|mailto):$/);
        expect(link.origin).to.be.oneOf([
          'https://www.tumblr.com',
          'https://www.linkedin.com',
          'https://bsky.app',
          'null',
        ]);
      }
      expect(element.shared.url).to.match(/^https?:/);
      expect(element.scrollWidth).to.be.at.most(element.clientWidth);
      expect('attacked' in globalThis).to.equal(false);
    });
  }
});
