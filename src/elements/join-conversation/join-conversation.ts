import {
  html,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { words } from '../../locales/en.js';
import type { CommentId } from '../../model/comment.js';
import type { Sort } from '../../model/conversation.js';
import type { Head } from '../../model/thread.js';
import { asStoreError, type StoreError } from '../../store/errors.js';
import { load } from '../../store/load.js';
import { base } from '../shared/base.styles.js';
import { StoreElement } from '../shared/store-element.js';
import type { DeskHost } from './bench.js';
import { commentStyles } from './comment.styles.js';
import type { Desk } from './desk.js';
import { styles } from './join-conversation.styles.js';
import { openThread, type OpenedThread } from './open-thread.js';
import { drawComments, renderThread, type ThreadView } from './thread-view.js';

/** How near the viewport the element has to be for its thread to be asked for. */
const NEAR = '400px';
const HASH = '#comment-';
const BACK_MS = 1_000;

const loadDesk = () => load(() => import('./desk.js'));

/**
 * A comment thread that lives in the blogger's own Cloud Firestore. Its children are fallback content: shown before it
 * is upgraded, without JavaScript, and when the thread cannot be shown.
 *
 * @tag join-conversation
 * @attr {string} lang - The language of words and dates; default: that of what is around the element.
 * @slot - Fallback content.
 * @fires {ConversationLoadEvent} jc-load - The thread was read for the first time.
 * @fires {CommentPostEvent} jc-post - A comment of the reader's arrived.
 * @fires {ConversationErrorEvent} jc-error - Something failed; the interface has said so already.
 * @csspart heading - The heading with the count.
 * @csspart list - The list of comments.
 * @csspart comment - A comment.
 * @csspart header - A comment's author, badges and time.
 * @csspart body - A comment's words.
 * @csspart actions - A comment's buttons.
 * @cssprop [--jc-accent] - Colour of the main buttons and marks.
 * @cssprop [--jc-on-accent] - Colour of text on the accent.
 * @cssprop [--jc-muted] - Colour of what is beside the point: times, labels.
 * @cssprop [--jc-line] - Colour of lines.
 * @cssprop [--jc-surface] - Background of fields and marked comments.
 * @cssprop [--jc-error] - Colour that marks what is wrong.
 * @cssprop [--jc-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--jc-radius=0.5rem] - Roundness of corners.
 * @cssprop [--jc-gap=1rem] - Space between comments.
 * @cssprop [--jc-avatar-size=2.25rem] - Size of the authors' pictures.
 * @cssprop [--jc-scroll-offset=5rem] - Space a sticky page header needs above a comment that was scrolled to.
 */
export class JoinConversation extends StoreElement implements DeskHost {
  static override properties: PropertyDeclarations = {
    sort: { type: String },
    theme: { type: String, reflect: true },
    loading: { type: String },
    headingLevel: { type: Number, attribute: 'heading-level' },
    providers: { type: String },
    // Observed only: the page's own `lang` property is read.
    language: { attribute: 'lang' },
  };
  static override styles: CSSResultGroup = [base, styles, commentStyles];

  /** How the tags that writing needs are registered. Set by define/join-conversation.js: importing a class registers nothing. */
  static defineWriting: () => Promise<unknown> = () => Promise.resolve();

  /** `oldest`, `newest`, or `auto` (default): oldest first up to 20 comments, newest first above. */
  declare sort: Sort | null;
  /** `light` or `dark`; default: as the page's color-scheme. */
  declare theme: 'light' | 'dark' | null | undefined;
  /** `lazy` (default): nothing is requested before the element nears the viewport; `eager`: at once. */
  declare loading: 'lazy' | 'eager' | null;
  /** The heading's level, 1 to 5; comments' headings are one below it. Default 2. */
  declare headingLevel: number | null;
  /** The ways to sign in that are offered, such as `guest google`; default: all of the store's. */
  declare providers: string | null;
  readonly #near = new IntersectionObserver(
    ([entry]) => {
      if (entry?.isIntersecting) void this.load();
    },
    { rootMargin: NEAR },
  );
  /** What was read first; from then on the desk knows better. Undefined: it is on its way. */
  #head: Head | null | undefined;
  #desk: Desk | undefined;
  #failure: TemplateResult | undefined;
  #loading: Promise<void> | undefined;
  /** Counts beginnings and ends, so that what comes too late is known. */
  #run = 0;

  constructor() {
    super();
    this.sort = 'auto';
    this.loading = 'lazy';
    this.headingLevel = 2;
    this.providers = '';
  }

  /** Reads the thread, if that has not happened yet. Resolves when it is shown and can be written to, or has failed. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** Shows a comment, from wherever it is, and focuses it. Resolves to whether there is such a comment. */
  async showComment(id: CommentId): Promise<boolean> {
    await this.load();
    return (await this.#desk?.show(id)) ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#near.observe(this);
    addEventListener('hashchange', this.#followHash);
    addEventListener('online', this.#tryAgain);
    this.#loadIfEager();
    this.#followHash();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near.disconnect();
    removeEventListener('hashchange', this.#followHash);
    removeEventListener('online', this.#tryAgain);
    // Moving an element in the page disconnects it for a moment only.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.hasUpdated && this.#loading && this.settingsChanged(changed)) this.#restart();
    else this.#loadIfEager();
  }

  #loadIfEager(): void {
    if (this.loading === 'eager' && this.isConnected) void this.load();
  }

  async #load(): Promise<void> {
    const run = ++this.#run;
    const isLatest = (): boolean => run === this.#run && this.isConnected;
    // What is set before the first update counts.
    await this.updateComplete;
    try {
      const opened = await openThread(this, loadDesk);
      const head = await opened.head;
      if (!isLatest()) return;
      this.#head = head;
      this.requestUpdate();
      // After the first paint, so that what is read comes first.
      await this.updateComplete;
      const desk = await this.#openDesk(opened, head);
      if (isLatest()) this.#desk = desk();
      this.requestUpdate();
    } catch (error) {
      if (isLatest()) await this.#fail(asStoreError(error)).catch(() => undefined);
    }
  }

  /** Resolves to what makes the desk, once everything for it is there. */
  async #openDesk(opened: OpenedThread, head: Head | null): Promise<() => Desk> {
    const [{ Desk }] = await Promise.all([
      loadDesk(),
      (this.constructor as typeof JoinConversation).defineWriting(),
    ]);
    return Desk.open(this, opened, head);
  }

  /** Says so at once, and why as soon as the words for it are there; without a connection they may not come. */
  async #fail(error: StoreError): Promise<void> {
    this.#failure = html`<p class="notice" role="alert">${navigator.onLine ? words.failed : words.offline}</p>
      <slot></slot>`;
    this.requestUpdate();
    const { renderFailure } = await import('./failure.js');
    this.#failure = renderFailure(this, error, this.#restart);
    this.requestUpdate();
  }

  readonly #restart = (): void => {
    this.#end();
    void this.load();
  };

  readonly #tryAgain = (): void => {
    // Requests still fail in the moment in which browsers say that there is a connection.
    setTimeout(() => {
      if (this.#failure) this.#restart();
    }, BACK_MS);
  };

  #end(): void {
    this.#run++;
    this.#desk?.close();
    this.#desk = this.#head = this.#failure = this.#loading = undefined;
  }

  readonly #followHash = (): void => {
    if (location.hash.startsWith(HASH)) void this.showComment(location.hash.slice(HASH.length));
  };

  get #level(): number {
    // NaN for what is no number.
    return Math.max(this.headingLevel ?? 2, 1) || 2;
  }

  get #view(): ThreadView | undefined {
    const head = this.#desk ? this.#desk.reading.head : this.#head;
    if (this.#failure || head === undefined) return undefined;
    const { sort, locale } = this;
    return { head, desk: this.#desk, sort, level: this.#level + 1, locale };
  }

  protected override updated(): void {
    const view = this.#view;
    if (view) drawComments(this.renderRoot, view);
  }

  override render(): TemplateResult {
    const view = this.#view;
    const count = view?.head?.count ?? 0;
    return html`<section aria-labelledby="heading" aria-busy=${!view && !this.#failure}>
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.#level} tabindex="-1">
        ${words.heading(count)}
      </div>
      ${view ? renderThread(view) : (this.#failure ?? html`<p class="empty" role="status">${words.loading}</p>`)}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'join-conversation': JoinConversation;
  }
}
