import {
  LitElement,
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { words } from '../../locales/en-writing.js';
import { LIMITS } from '../../model/comment.js';
import { displayed } from '../../model/displayed.js';
import type { User } from '../../model/site.js';
import type { Provider } from '../../store/store.js';
import { base } from '../shared/base.styles.js';
import { controls } from '../shared/controls.styles.js';
import { ComposerRequestEvent, ComposerSubmitEvent, type Signature } from './composer-events.js';
import { styles } from './conversation-composer.styles.js';

/** From here on the counter is shown. */
const COUNT_FROM_LEFT = 400;

/**
 * Where words are written: a comment, a reply, or an edit. Inside a thread only: `<join-conversation>` renders it.
 * It asks who is writing when the words are ready, never before, and lets go of them only when it is told that they are safe.
 *
 * @tag conversation-composer
 * @csspart composer - The form.
 */
export class ConversationComposer extends LitElement {
  static override properties: PropertyDeclarations = {
    mode: { attribute: false },
    label: { attribute: false },
    text: { attribute: false },
    user: { attribute: false },
    providers: { attribute: false },
    persistent: { attribute: false },
    busy: { attribute: false },
    problem: { attribute: false },
    asking: { state: true, attribute: false },
    fault: { state: true, attribute: false },
    left: { state: true, attribute: false },
  };
  static override styles: CSSResultGroup = [base, controls, styles];

  declare mode: 'comment' | 'reply' | 'edit';
  declare label: string;
  /** What the field starts with: a draft, or the words to edit. Setting it replaces what is there. */
  declare text: string;
  declare user: User | null;
  declare providers: readonly Provider[];
  /** False: storage is blocked, which the writer is told. */
  declare persistent: boolean;
  /** The words are being sent or somebody is being signed in. */
  declare busy: boolean;
  /** What went wrong outside: a sentence. */
  declare problem: string;
  /** What is asked beside the words: nothing, who is writing, or another name. */
  declare private asking: '' | 'who' | 'name';
  /** What is wrong with the words or the name. */
  declare private fault: { readonly field: 'text' | 'name'; readonly sentence: string } | undefined;
  declare private left: number;

  constructor() {
    super();
    this.mode = 'comment';
    this.label = words.compose;
    this.text = '';
    this.user = null;
    this.providers = [];
    this.persistent = true;
    this.busy = false;
    this.problem = '';
    this.asking = '';
    this.left = LIMITS.text;
  }

  /** Moves the focus to the field. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  /** Asks who is writing. */
  ask(): void {
    this.#ask('who');
  }

  /** Empties the field: its words are safe elsewhere. */
  clear(): void {
    if (this.#field) this.#field.value = '';
    this.#count();
    this.asking = '';
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  get #name(): string {
    return this.renderRoot.querySelector('input')?.value.trim() ?? '';
  }

  protected override updated(changed: PropertyValues): void {
    const field = this.#field;
    if (changed.has('text') && field && field.value !== this.text) {
      field.value = this.text;
      this.#count();
    }
    if (changed.has('user') && this.user?.name) this.asking = '';
    if (changed.has('asking') && this.asking !== '') this.renderRoot.querySelector('fieldset')?.focus();
  }

  #count(): void {
    this.left = LIMITS.text - (this.#field?.value.length ?? 0);
  }

  readonly #typed = (): void => {
    this.#count();
    this.fault = undefined;
    this.dispatchEvent(new ComposerRequestEvent('draft', this.#field?.value));
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#cancel();
    }
  };

  readonly #cancel = (): void => {
    if (this.asking !== '') {
      this.asking = '';
      this.focus();
    } else if (this.mode !== 'comment') this.dispatchEvent(new ComposerRequestEvent('cancel'));
  };

  #faulty(field: 'text' | 'name', sentence: string): void {
    this.fault = { field, sentence };
    if (field === 'text') this.focus();
    else this.renderRoot.querySelector('input')?.focus();
  }

  /** The words, if they can be sent as they are; otherwise says what is wrong. */
  #wordsIfGood(): string | undefined {
    const text = this.#field?.value ?? '';
    if (text.trim() === '') this.#faulty('text', words.blank);
    else if (text.length > LIMITS.text) this.#faulty('text', words.tooLong(text.length - LIMITS.text));
    else return text;
    return undefined;
  }

  #nameIfGood(): string | undefined {
    const name = this.#name;
    if (name === '') this.#faulty('name', words.nameMissing);
    else if (name.length > LIMITS.name) this.#faulty('name', words.nameTooLong);
    else return name;
    return undefined;
  }

  #submit(): void {
    if (this.busy) return;
    const text = this.#wordsIfGood();
    if (text === undefined) return;
    if (this.user?.name) this.#send(text, {});
    else this.#ask('who');
  }

  readonly #submitted = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.asking === '') this.#submit();
    else if (this.asking === 'name') this.#rename();
    else this.#sign(this.#firstProvider);
  };

  /** Enter in the name field means the guest's button. */
  get #firstProvider(): Provider | undefined {
    return this.providers.find(({ guest }) => guest) ?? this.providers[0];
  }

  #ask(what: 'who' | 'name'): void {
    this.asking = what;
    this.fault = undefined;
    if (what === 'who') this.dispatchEvent(new ComposerRequestEvent('choose'));
  }

  #rename(): void {
    const name = this.#nameIfGood();
    if (name !== undefined) this.dispatchEvent(new ComposerRequestEvent('rename', name));
  }

  /** Dispatched synchronously in the click: a sign-in window that opens later is blocked. */
  #sign(provider: Provider | undefined): void {
    if (this.busy || !provider) return;
    const text = this.#wordsIfGood();
    const name = provider.guest ? this.#nameIfGood() : '';
    if (text === undefined || name === undefined) return;
    const named = name === '' ? {} : { name };
    this.#send(text, this.user ? named : { provider: provider.id, ...named });
  }

  #send(text: string, signature: Signature): void {
    this.dispatchEvent(new ComposerSubmitEvent(text, signature));
  }

  #renderField(): TemplateResult {
    const invalid = this.fault?.field === 'text';
    return html`<label for="text">${this.label}</label>
      <textarea
        id="text"
        dir="auto"
        placeholder=${this.mode === 'comment' ? words.placeholder : nothing}
        aria-invalid=${invalid}
        aria-describedby=${invalid ? 'fault help left' : 'help left'}
        @input=${this.#typed}
        @keydown=${this.#pressed}
      ></textarea>
      <span id="help" class="unseen">${words.help}</span>
      <span id="left" class=${this.left < COUNT_FROM_LEFT ? 'aside' : 'unseen'}
        >${words.left(this.left)}</span
      >`;
  }

  #renderName(): TemplateResult {
    const invalid = this.fault?.field === 'name';
    return html`<label for="name">${words.name}</label>
      <input
        id="name"
        type="text"
        autocomplete="nickname"
        .value=${this.user?.name ?? ''}
        aria-invalid=${invalid}
        aria-describedby=${invalid ? 'fault name-help' : 'name-help'}
      />
      <p id="name-help">${words.nameHelp}</p>`;
  }

  #renderProvider(provider: Provider): TemplateResult {
    return html`<button
      type="button"
      class=${provider.guest ? 'solid' : 'outlined'}
      aria-disabled=${this.busy}
      @click=${() => {
        this.#sign(provider);
      }}
    >
      ${words.providers[provider.id] ?? words.provider(provider.id)}
    </button>`;
  }

  #renderAsking(): TemplateResult {
    const asksName =
      this.asking === 'name' || this.user !== null || this.providers.some(({ guest }) => guest);
    const offered = this.user ? this.providers.filter(({ guest }) => guest) : this.providers;
    return html`<fieldset
      tabindex="-1"
      aria-label=${this.asking === 'who' ? words.whoAreYou : words.changeName}
    >
      ${this.asking === 'who' ? html`<strong aria-hidden="true">${words.whoAreYou}</strong>` : nothing}
      ${offered.length === 0 && this.asking === 'who' ? html`<p>${words.noProvider}</p>` : nothing}
      ${asksName ? this.#renderName() : nothing}
      <div class="row">
        ${
          this.asking === 'name'
            ? html`<button class="solid">${words.save}</button>`
            : offered.map((provider) => this.#renderProvider(provider))
        }
        <button type="button" class="outlined" @click=${this.#cancel}>${words.cancel}</button>
      </div>
    </fieldset>`;
  }

  #renderPoster(): TemplateResult | typeof nothing {
    if (!this.user?.name || this.mode === 'edit') return nothing;
    return html`${words.postingAs} <bdi><strong>${displayed(this.user.name)}</strong></bdi
      >${
        this.user.guest
          ? html`&nbsp;(${words.guest})
              <button type="button" @click=${this.#changeName}>${words.changeName}</button>`
          : nothing
      } <button type="button" @click=${this.#signOut}>${words.signOut}</button>`;
  }

  readonly #changeName = (): void => {
    this.#ask('name');
  };

  readonly #signOut = (): void => {
    this.dispatchEvent(new ComposerRequestEvent('sign-out'));
  };

  #renderPost(): TemplateResult {
    const label = { comment: words.post, reply: words.reply, edit: words.save }[this.mode];
    return html`<div class="row">
      <p class="aside">${this.persistent ? nothing : html`${words.notPersistent} `}${this.#renderPoster()}</p>
      ${
        this.mode === 'comment'
          ? nothing
          : html`<button type="button" class="outlined" @click=${this.#cancel}>${words.cancel}</button>`
      }
      <button class="solid" aria-disabled=${this.busy}>${this.busy ? words.sending : label}</button>
    </div>`;
  }

  override render(): TemplateResult {
    const sentence = this.fault?.sentence ?? this.problem;
    return html`<form part="composer" novalidate @submit=${this.#submitted}>
      ${this.#renderField()}
      <p id="fault" class="error" role="alert" ?hidden=${!sentence}>${sentence}</p>
      ${this.asking === '' ? this.#renderPost() : this.#renderAsking()}
    </form>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conversation-composer': ConversationComposer;
  }
}
