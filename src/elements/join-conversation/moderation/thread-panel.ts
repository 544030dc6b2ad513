import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-moderation.js';
import { words as queueWords } from '../../../locales/en-queue.js';
import { threadSubject } from '../../../model/moderation.js';
import { renderLog, type Log } from '../../moderation-queue/log-view.js';
import { reasonSentence } from '../sentences.js';
import { Correcting } from './correcting.js';
import { renderLock } from './locking.js';
import { moderatorsName, type ModeratorsBench } from './moderators-bench.js';

type Part = 'correct' | 'log';

/** What can be done with a thread, below its composer: close it, correct its title and link, see what moderators did. */
export class ThreadPanel {
  readonly #bench: ModeratorsBench;
  readonly #correcting: Correcting;
  #open: Part | undefined;
  #log: Log = 'loading';

  constructor(bench: ModeratorsBench) {
    this.#bench = bench;
    this.#correcting = new Correcting(bench, () => {
      this.#toggle('correct');
    });
  }

  render(): TemplateResult | typeof nothing {
    const { reading, writing } = this.#bench;
    const { head } = reading;
    if (!head) return nothing;
    const refusal = writing.notices.get('');
    return html`<div class="moderating" role="group" aria-label=${words.thread}>
      ${renderLock(head, this.#bench)} ${this.#renderToggle('correct')}
      ${this.#bench.site ? this.#renderToggle('log') : nothing}
      ${refusal ? html`<p class="note" role="alert">${reasonSentence(refusal.reason)}</p>` : nothing}
      ${this.#open === 'correct' ? this.#correcting.render(head) : nothing}
      ${this.#open === 'log' ? html`<div class="panel">${this.#renderLog()}</div>` : nothing}
    </div>`;
  }

  #renderToggle(part: Part): TemplateResult {
    return html`<button
      type="button"
      data-part=${part}
      aria-expanded=${this.#open === part}
      @click=${() => {
        this.#toggle(part);
      }}
    >
      ${words[part]}
    </button>`;
  }

  #renderLog(): TemplateResult {
    const nameOf = (uid: string): string => moderatorsName(uid, this.#bench, queueWords);
    return renderLog(this.#log, nameOf, this.#bench.host.locale);
  }

  #toggle(part: Part): void {
    const { host, site } = this.#bench;
    this.#open = this.#open === part ? undefined : part;
    if (this.#open === 'log' && site) void this.#readLog();
    host.requestUpdate();
    void focusPart(host, this.#open === 'correct' ? '.panel input' : `[data-part=${part}]`);
  }

  async #readLog(): Promise<void> {
    const { host, reading, site } = this.#bench;
    this.#log = 'loading';
    this.#log = (await site?.log(threadSubject(reading.address.id)).catch(() => 'failed' as const)) ?? [];
    host.requestUpdate();
  }
}

async function focusPart(host: LitElement, selector: string): Promise<void> {
  await host.updateComplete;
  host.shadowRoot?.querySelector<HTMLElement>(`.moderating ${selector}`)?.focus();
}
