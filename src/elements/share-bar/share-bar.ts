import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import { words } from '../../locales/en-share.js';
import { SHARE_TARGETS, shareable, type Shared, type ShareTarget } from '../../model/share-targets.js';
import { base } from '../shared/base.styles.js';
import { controls } from '../shared/controls.styles.js';
import { pageUrl, webAddress } from '../shared/page-info.js';
import { pageTitle } from '../shared/page-title.js';
import { glyph } from './glyphs.js';
import { pageHashtags } from './page-hashtags.js';
import { styles } from './share-bar.styles.js';
import { ShareEvent } from './share-event.js';

const REL = 'noopener nofollow';
const TARGETS = 'tumblr linkedin bluesky email copy';

/**
 * Links that share a page. They are plain links: they need no script once they are there, and nothing is requested from
 * anybody before a reader follows one. Children are fallback content: shown before the element is upgraded and without
 * JavaScript, such as links of the author's own.
 *
 * What is not given is taken from the page: its canonical link or og:url, its title, and its hashtags.
 *
 * @tag share-bar
 * @slot - Fallback content. Avoid `share-` and `social-` in its ids and classes: content blockers hide those.
 * @fires {ShareEvent} jc-share - A reader shares; cancelling it stops that.
 * @csspart bar - Everything.
 * @csspart label - The word before the links.
 * @csspart link - A link or button.
 * @csspart icon - The sign in it.
 * @csspart status - What is said after copying.
 * @cssprop [--jc-share-gap=0.5rem] - Space between the links.
 * @cssprop [--jc-share-radius=--jc-radius] - Roundness of the links.
 * @cssprop [--jc-share-icon] - One colour for all signs, in place of each target's own.
 * @cssprop [--jc-accent] - Colour of signs that are nobody's own.
 * @cssprop [--jc-muted] - Colour of the label and the status.
 * @cssprop [--jc-line] - Colour of borders.
 * @cssprop [--jc-focus=currentColor] - Colour of the focus ring.
 */
export class ShareBar extends LitElement {
  static override properties: PropertyDeclarations = {
    url: { type: String },
    shareTitle: { type: String, attribute: 'share-title' },
    text: { type: String },
    hashtags: { type: String },
    targets: { type: String },
    label: { type: String },
    theme: { type: String, reflect: true },
    outcome: { state: true, attribute: false },
  };
  static override styles: CSSResultGroup = [base, controls, styles];

  /** The address to share; default, also for what is no http address: the page's canonical link, else og:url, else its address. */
  declare url: string | undefined;
  /** Default: og:title, else the page's title. Not called `title`: browsers show that as a tooltip. */
  declare shareTitle: string | undefined;
  /** What is said beside the link where there is room for it; default: nothing. */
  declare text: string | undefined;
  /** Separated by commas; default: the page's own. An empty value means none. */
  declare hashtags: string | undefined;
  /** Ids in the order to show: `tumblr`, `linkedin`, `bluesky`, `email`, `copy`, `native`. The last is added by itself where the browser has a share sheet. */
  declare targets: string | null;
  /** The word before the links, and the group's name. */
  declare label: string | null;
  /** `light` or `dark`; default: as the page's color-scheme. */
  declare theme: 'light' | 'dark' | undefined;
  /** What became of the last copying or sharing. */
  declare private outcome: 'copied' | 'copy-failed' | 'failed' | undefined;

  constructor() {
    super();
    this.targets = TARGETS;
    this.label = words.label;
  }

  /** What is shared at this moment. */
  get shared(): Shared {
    return shareable({
      url: webAddress(this.url ?? '')?.href ?? pageUrl(),
      title: this.shareTitle ?? pageTitle(),
      text: this.text ?? '',
      hashtags: this.hashtags?.split(',') ?? pageHashtags(this),
    });
  }

  get #chosen(): ShareTarget[] {
    const ids = new Set((this.targets ?? TARGETS).split(/[\s,]+/));
    if ('share' in navigator) ids.add('native');
    else ids.delete('native');
    return [...ids].flatMap((id) => SHARE_TARGETS.find((target) => target.id === id) ?? []);
  }

  /** Titles and hashtags may have changed since the last time, as pages do that load others into themselves. */
  readonly #refresh = (): void => {
    this.requestUpdate();
  };

  /** Tells the page, which may object. */
  readonly #share = async (event: Event): Promise<void> => {
    const { to = '' } = (event.currentTarget as Element).closest('li')?.dataset ?? {};
    const { url } = this.shared;
    if (!this.dispatchEvent(new ShareEvent(to, url))) event.preventDefault();
    else if (to === 'copy') await this.#copy();
    else if (to === 'native') await this.#openSheet();
  };

  async #copy(): Promise<void> {
    // The same words a second time are read out only if they were gone meanwhile.
    this.outcome = undefined;
    try {
      await navigator.clipboard.writeText(this.shared.url);
      this.outcome = 'copied';
    } catch {
      this.outcome = 'copy-failed';
    }
  }

  async #openSheet(): Promise<void> {
    const { url, title, text } = this.shared;
    try {
      await navigator.share({ url, title, ...(text && { text }) });
    } catch (error) {
      // The reader closed the sheet.
      if ((error as DOMException).name !== 'AbortError') this.outcome = 'failed';
    }
  }

  #renderTarget({ id, name, build }: ShareTarget, shared: Shared): TemplateResult {
    const [seen, spoken] = words.others[id] ?? [name, words.on(name ?? id)];
    const sign = glyph(id === 'copy' && this.outcome === 'copied' ? 'done' : id);
    const href = build?.(shared);
    const isAway = href?.startsWith('https:');
    return html`<li data-to=${id}>
      ${
        href
          ? html`<a
              part="link"
              href=${href}
              rel=${REL}
              target=${isAway ? '_blank' : nothing}
              aria-label=${spoken}
              aria-describedby=${isAway ? 'away' : nothing}
              @click=${this.#share}
              >${sign}${seen}</a
            >`
          : html`<button type="button" part="link" aria-label=${spoken} @click=${this.#share}>
              ${sign}${seen}
            </button>`
      }
    </li>`;
  }

  #renderStatus(url: string): unknown {
    if (this.outcome === 'copied') return words.copied;
    if (this.outcome === 'copy-failed') return html`${words.copyFailed} <bdi>${url}</bdi>`;
    return this.outcome ? words.failed : nothing;
  }

  override render(): TemplateResult {
    const { shared } = this;
    return html`<div
      class="bar"
      part="bar"
      role="group"
      aria-labelledby="label"
      @focusin=${this.#refresh}
      @pointerenter=${this.#refresh}
    >
      <span class="label" id="label" part="label">${this.label ?? words.label}</span>
      <ul>
        ${this.#chosen.map((target) => this.#renderTarget(target, shared))}
      </ul>
      <span id="away" hidden>${words.newTab}</span>
      <span class="status" part="status" role="status">${this.#renderStatus(shared.url)}</span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'share-bar': ShareBar;
  }
}
