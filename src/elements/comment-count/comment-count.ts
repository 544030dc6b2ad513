import {
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { words } from '../../locales/en-count.js';
import { asStoreError } from '../../store/errors.js';
import { css } from '../shared/css.js';
import { StoreElement } from '../shared/store-element.js';
import { storeChoice } from '../shared/store-config.js';
import { countOf } from './batch.js';

/**
 * How many comments a page has, for lists of pages. All counts of a page come in one request, without the Firebase SDK, and
 * are not refreshed. Its children are fallback content: shown until the count is there, and where it cannot be had. A
 * link among them goes on as a link, with the count as its words.
 *
 * The thread is that of the `thread` attribute, else of the link around the element or in it, else of the page itself.
 *
 * @tag comment-count
 * @slot - Fallback content, such as a link to the page.
 * @fires {ConversationErrorEvent} jc-error - The count could not be had.
 * @csspart count - The words.
 * @csspart link - The link, where there is one in the element.
 */
export class CommentCount extends StoreElement {
  static override properties: PropertyDeclarations = {
    count: { state: true, attribute: false },
  };
  static override styles: CSSResultGroup = css`
    :host([hidden]) {
      display: none;
    }
    a {
      color: inherit;
    }
  `;

  /** How many comments there are; undefined until that is known. */
  declare count: number | undefined;

  #asked = 0;

  /** Asks for the count. The element does so by itself, once for each thread. */
  async load(): Promise<void> {
    const asked = ++this.#asked;
    const isLatest = (): boolean => asked === this.#asked;
    try {
      const count = await countOf(await storeChoice(this), this.thread ?? this.#linked);
      if (isLatest()) this.count = count;
    } catch (error) {
      if (isLatest()) await this.#fail(error);
    }
  }

  /** Where the link around the element, or in it, leads; undefined: nowhere else, so that the page's own word on its address counts. */
  get #linked(): string | undefined {
    const link =
      this.closest<HTMLAnchorElement>('a[href]') ?? this.querySelector<HTMLAnchorElement>('a[href]');
    const [page] = location.href.split('#');
    return link?.href.split('#')[0] === page ? undefined : link?.href;
  }

  async #fail(cause: unknown): Promise<void> {
    this.count = undefined;
    const failure = await import('../join-conversation/failure.js').catch(() => undefined);
    failure?.report(this, asStoreError(cause), null);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || this.settingsChanged(changed)) void this.load();
  }

  override render(): TemplateResult {
    if (this.count === undefined) return html`<slot></slot>`;
    const href = this.querySelector('a')?.href;
    const count = html`<span part="count">${words.count(this.count)}</span>`;
    return href ? html`<a part="link" href=${href}>${count}</a>` : count;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comment-count': CommentCount;
  }
}
