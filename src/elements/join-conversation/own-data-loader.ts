import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en-writing.js';
import { load } from '../../store/load.js';
import type { Bench } from './bench.js';
import type { OwnDataDialog } from './own-data/own-data-dialog.js';

/** Offers whoever is signed in what is kept of them; all else about it is loaded when it is asked for. */
export class OwnDataLoader {
  readonly #bench: Bench;
  #dialog: OwnDataDialog | undefined;
  #hasFailed = false;

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  render(): TemplateResult | typeof nothing {
    const { reading, writing } = this.#bench;
    if (!writing.user || !reading.store.own) return nothing;
    return html`<div class="own-data">
      <button type="button" class="aside" aria-haspopup="dialog" @click=${this.#open}>
        ${this.#hasFailed ? words.ownDataFailed : words.ownData}</button
      >${this.#dialog?.render()}
    </div>`;
  }

  readonly #open = async (): Promise<void> => {
    const { host } = this.#bench;
    try {
      const { OwnDataDialog } = await load(() => import('./own-data/own-data-dialog.js'));
      this.#dialog ??= new OwnDataDialog(this.#bench);
      this.#hasFailed = false;
      host.requestUpdate();
      await host.updateComplete;
      await this.#dialog.open();
    } catch {
      this.#hasFailed = true;
      host.requestUpdate();
    }
  };
}
