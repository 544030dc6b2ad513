import { html, nothing, type TemplateResult } from 'lit';
import type { Reading } from '../../controllers/reading.js';
import type { Writing } from '../../controllers/writing.js';
import { failureWords, readingErrors } from '../../locales/en-failure.js';
import { words } from '../../locales/en-writing.js';
import { badConfig } from '../../locales/setup-help.js';
import type { CommentId } from '../../model/comment.js';
import type { StoreError } from '../../store/errors.js';
import type { DeskHost } from './desk.js';
import { advise, report } from './failure.js';
import { wrongAttributes } from './wrong-attributes.js';

/** What stands above a thread that is shown: that something does not work at the moment, and for its author what to mend. */
export class Notices {
  readonly #host: DeskHost;
  readonly #reading: Reading;
  readonly #writing: () => Writing;
  /** What the page's author was told since something worked last. */
  readonly #help = new Set<string>();

  /** @param writing is asked when there is something to say, as the two need each other */
  constructor(host: DeskHost, reading: Reading, writing: () => Writing) {
    this.#host = host;
    this.#reading = reading;
    this.#writing = writing;
  }

  /** Something failed that the page's author may have to mend. */
  tell(error: StoreError): void {
    this.#help.add(report(this.#host, error, this.#writing().user ?? null));
    this.#host.requestUpdate();
  }

  /** Something worked: whatever there was to mend has been mended. */
  clear(): void {
    this.#help.clear();
  }

  /** @param marked the comment that a link led to */
  render(marked: CommentId | undefined): TemplateResult {
    const isUnknown = marked !== undefined && !this.#reading.item(marked);
    return html`${this.#renderConnection()}
    ${isUnknown ? html`<p class="notice" role="status">${words.unknownComment}</p>` : nothing}
    ${[...this.#advice].filter(Boolean).map((help) => html`<p class="notice help">${help}</p>`)}`;
  }

  get #advice(): ReadonlySet<string> {
    const { user, allProviders } = this.#writing();
    const missing = customElements.get('conversation-composer') ? [] : ['defineWriting'];
    const names = [...wrongAttributes(this.#host, allProviders), ...missing];
    const wrong = names.flatMap((name) => badConfig[name] ?? []);
    return new Set([...this.#help, ...wrong.map((help) => advise(this.#host, help, user ?? null))]);
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const { error } = this.#reading;
    if (!navigator.onLine) return html`<p class="notice" role="status">${failureWords.offline}</p>`;
    if (!error) return nothing;
    return html`<p class="notice" role="status">
      ${failureWords.notLive} ${readingErrors[error.code] ?? nothing}
      <button type="button" @click=${this.#reconnect}>${failureWords.retry}</button>
    </p>`;
  }

  readonly #reconnect = (): void => {
    this.#reading.goLive();
  };
}
