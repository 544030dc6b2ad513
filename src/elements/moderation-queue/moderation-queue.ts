import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { Clock } from '../../controllers/clock.js';
import { Membership } from '../../controllers/membership.js';
import { words } from '../../locales/en-queue.js';
import { displayed } from '../../model/displayed.js';
import { mayModerate } from '../../model/permissions.js';
import type { User } from '../../model/site.js';
import { asStoreError, type StoreError } from '../../store/errors.js';
import { openStore } from '../../store/open-store.js';
import type { ConversationStore } from '../../store/store.js';
import { base } from '../shared/base.styles.js';
import { controls } from '../shared/controls.styles.js';
import { storeChoice } from '../shared/store-config.js';
import { StoreElement } from '../shared/store-element.js';
import { styles } from './moderation-queue.styles.js';
import { rowStyles } from './row.styles.js';
import { reasonSentence } from './sentences.js';
import { Workbench, type WorkbenchHost } from './workbench.js';

/**
 * What waits for a moderator across all threads of a site: comments that wait for approval, that readers reported, that are
 * hidden, and all of them. For a page of its own. Whoever is not signed in is asked to; what others than moderators may not
 * see, the site's rules keep from them.
 *
 * @tag moderation-queue
 * @attr {string} lang - The language of dates; default: that of what is around the element.
 * @slot - Fallback content: shown before it is upgraded, without JavaScript, and when the queue cannot be shown.
 * @fires {ConversationErrorEvent} jc-error - The queue cannot be shown; the interface has said so already.
 * @csspart heading - The heading.
 * @csspart list - The list of comments.
 * @csspart comment - A comment.
 * @csspart body - A comment's words.
 * @csspart actions - A comment's buttons.
 * @cssprop [--jc-accent] - Colour of the main buttons and marks.
 * @cssprop [--jc-on-accent] - Colour of text on the accent.
 * @cssprop [--jc-muted] - Colour of what is beside the point: times, labels.
 * @cssprop [--jc-line] - Colour of lines.
 * @cssprop [--jc-surface] - Background of fields and of what is selected.
 * @cssprop [--jc-error] - Colour that marks what is wrong.
 * @cssprop [--jc-focus=currentColor] - Colour of the focus ring.
 * @cssprop [--jc-radius=0.5rem] - Roundness of corners.
 * @cssprop [--jc-gap=1rem] - Space between comments.
 * @cssprop [--jc-avatar-size=2.25rem] - Size of the authors' pictures.
 * @cssprop [--jc-scroll-offset=5rem] - Space a sticky page header needs above a comment that was scrolled to.
 */
export class ModerationQueue extends StoreElement implements WorkbenchHost {
  static override properties: PropertyDeclarations = {
    theme: { type: String, reflect: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    // Observed only: the page's own `lang` property is read.
    language: { attribute: 'lang' },
  };
  static override styles: CSSResultGroup = [base, controls, styles, rowStyles];

  /** `light` or `dark`; default: as the page's color-scheme. */
  declare theme: 'light' | 'dark' | null | undefined;
  /** The heading's level, 1 to 5; comments' headings are one below it. Default 2. */
  declare headingLevel: number | null;

  #membership: Membership | undefined;
  #bench: Workbench | undefined;
  #failure: { readonly error: StoreError; readonly help: string } | undefined;
  #hasQueue = true;
  #loading: Promise<void> | undefined;
  /** Counts beginnings and ends, so that what comes too late is known. */
  #run = 0;

  constructor() {
    super();
    this.headingLevel = 2;
    new Clock(this);
  }

  /** Opens the store, if that has not happened yet. Resolves when it is known who is signed in, or why nothing can be shown. */
  load(): Promise<void> {
    return (this.#loading ??= this.#load());
  }

  /** The level of the comments' headings. */
  get rowLevel(): number {
    return this.#level + 1;
  }

  get #level(): number {
    // NaN for what is no number.
    return Math.max(this.headingLevel ?? 2, 1) || 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // Moving an element in the page disconnects it for a moment only.
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated) void this.load();
    else if (this.settingsChanged(changed)) this.#restart();
  }

  async #load(): Promise<void> {
    const run = ++this.#run;
    try {
      const choice = await storeChoice(this);
      const store = choice.kind === 'custom' ? choice.store : await openStore(choice.kind, choice.config);
      if (run !== this.#run) return;
      this.#hasQueue = store.moderation !== undefined;
      if (this.#hasQueue)
        this.#membership = new Membership(this, store.session, (user) => void this.#meet(store, user));
    } catch (error) {
      if (run === this.#run) await this.#fail(asStoreError(error));
    }
    this.requestUpdate();
  }

  /** Somebody else is here now: what they see begins anew. */
  async #meet(store: ConversationStore, user: User | null): Promise<void> {
    const run = this.#run;
    if (this.#bench && user?.uid === this.#bench.user.uid && user.role === this.#bench.user.role) return;
    this.#bench?.close();
    this.#bench = undefined;
    this.requestUpdate();
    if (!user || !mayModerate(user)) return;
    try {
      const site = await store.moderation?.();
      if (site && run === this.#run && this.#membership?.user?.uid === user.uid)
        this.#bench = new Workbench(this, { store, site, user });
    } catch (error) {
      if (run === this.#run) await this.#fail(asStoreError(error));
    }
    this.requestUpdate();
  }

  async #fail(error: StoreError): Promise<void> {
    this.#failure = { error, help: '' };
    const { report } = await import('../join-conversation/failure.js');
    this.#failure = { error, help: report(this, error, this.#membership?.user ?? null) };
    this.requestUpdate();
  }

  readonly #restart = (): void => {
    this.#end();
    void this.load();
  };

  #end(): void {
    this.#run++;
    this.#bench?.close();
    this.#membership?.close();
    this.#bench = this.#membership = this.#failure = this.#loading = undefined;
  }

  protected override updated(): void {
    this.#bench?.draw(this.renderRoot);
  }

  #renderFailure(error: StoreError, help: string): TemplateResult {
    return html`<div class="notice" role="alert">
        <p>
          ${words.notShown} ${error.code === 'bad-config' ? nothing : reasonSentence(error)}
          <button type="button" @click=${this.#restart}>${words.retry}</button>
        </p>
        ${help ? html`<p>${help}</p>` : nothing}
      </div>
      <slot></slot>`;
  }

  #renderSignIn(membership: Membership): TemplateResult {
    const { providers, isBusy, error } = membership;
    return html`<p>${providers.length > 0 ? words.signIn : words.noProvider}</p>
      <div class="row">
        ${providers.map(
          ({ id }) =>
            html`<button
              type="button"
              class="solid"
              aria-disabled=${isBusy ? 'true' : nothing}
              @click=${() => void membership.signIn(id)}
            >
              ${isBusy ? words.signingIn : (words.providers[id] ?? words.provider(id))}
            </button>`,
        )}
      </div>
      ${error ? html`<p class="problem" role="alert">${reasonSentence(error)}</p>` : nothing}`;
  }

  #renderWho(membership: Membership, { name }: User): TemplateResult {
    return html`<p class="who aside">
      ${words.signedInAs} <bdi><strong>${displayed(name) || words.nobody}</strong></bdi>
      <button type="button" @click=${() => void membership.signOut()}>${words.signOut}</button>
    </p>`;
  }

  #renderInside(): TemplateResult {
    const [failure, membership] = [this.#failure, this.#membership];
    if (failure) return this.#renderFailure(failure.error, failure.help);
    if (!this.#hasQueue) return html`<p class="notice" role="status">${words.noQueue}</p>`;
    if (membership?.user === undefined) return html`<p class="empty" role="status">${words.loading}</p>`;
    const { user } = membership;
    if (!user) return this.#renderSignIn(membership);
    if (!mayModerate(user)) {
      return html`${this.#renderWho(membership, user)}
        <div class="notice" role="status">
          <p><strong>${words.notModerator}</strong></p>
          <p>${words.becomeModerator} <code class="uid">${user.uid}</code></p>
        </div>`;
    }
    return html`${this.#renderWho(membership, user)} ${this.#bench?.render()}`;
  }

  override render(): TemplateResult {
    return html`<section
      aria-labelledby="heading"
      @keydown=${(event: KeyboardEvent) => this.#bench?.pressed(event)}
      @focusin=${(event: FocusEvent) => this.#bench?.visited(event)}
    >
      <div id="heading" class="heading" part="heading" role="heading" aria-level=${this.#level} tabindex="-1">
        ${words.heading}
      </div>
      ${this.#renderInside()}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'moderation-queue': ModerationQueue;
  }
}
