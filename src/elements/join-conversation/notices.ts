import { html, nothing, type TemplateResult } from 'lit';
import { failureWords, readingErrors } from '../../locales/en-failure.js';
import { words } from '../../locales/en-writing.js';
import { badConfig } from '../../locales/setup-help.js';
import type { CommentId } from '../../model/comment.js';
import type { StoreError } from '../../store/errors.js';
import type { Bench } from './bench.js';
import { advise, report } from './failure.js';
import { wrongAttributes } from './wrong-attributes.js';

/** What stands above a thread that is shown: that something does not work at the moment, and for its author what to mend. */
export class Notices {
  readonly #bench: Bench;
  /** What the page's author was told since something worked last. */
  readonly #help = new Set<string>();

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  /** Something failed that the page's author may have to mend. */
  tell(error: StoreError): void {
    const { host, writing } = this.#bench;
    this.#help.add(report(host, error, writing.user ?? null));
    host.requestUpdate();
  }

  /** Something worked: whatever there was to mend has been mended. */
  clear(): void {
    this.#help.clear();
  }

  /** @param marked the comment that a link led to */
  render(marked: CommentId | undefined): TemplateResult {
    const isUnknown = marked !== undefined && !this.#bench.reading.item(marked);
    return html`${this.#renderConnection()}
    ${isUnknown ? html`<p class="notice" role="status">${words.unknownComment}</p>` : nothing}
    ${[...this.#advice].filter(Boolean).map((help) => html`<p class="notice help">${help}</p>`)}`;
  }

  get #advice(): ReadonlySet<string> {
    const { host, writing } = this.#bench;
    const missing = customElements.get('conversation-composer') ? [] : ['defineWriting'];
    const names = [...wrongAttributes(host, writing.allProviders), ...missing];
    const wrong = names.flatMap((name) => badConfig[name] ?? []);
    return new Set([...this.#help, ...wrong.map((help) => advise(host, help, writing.user ?? null))]);
  }

  #renderConnection(): TemplateResult | typeof nothing {
    const { error } = this.#bench.reading;
    if (!navigator.onLine) return html`<p class="notice" role="status">${failureWords.offline}</p>`;
    if (!error) return nothing;
    return html`<p class="notice" role="status">
      ${failureWords.notLive} ${readingErrors[error.code] ?? nothing}
      <button type="button" @click=${this.#reconnect}>${failureWords.retry}</button>
    </p>`;
  }

  readonly #reconnect = (): void => {
    this.#bench.reading.goLive();
  };
}
