import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-moderation.js';
import { asStoreError } from '../../../store/errors.js';
import { announce } from '../../shared/announcer.js';
import type { Bench } from '../bench.js';
import type { SetupEvent } from '../conversation-setup.js';
import { reasonSentence } from '../sentences.js';

/** Offers the owner to set up a site that has no settings yet. */
export class SettingUp {
  readonly #bench: Bench;
  #problem = '';

  constructor(bench: Bench) {
    this.#bench = bench;
  }

  render(): TemplateResult | typeof nothing {
    const { reading, writing } = this.#bench;
    if (writing.user?.role !== 'owner' || writing.isSetUp !== false) return nothing;
    return html`<conversation-setup
      .host=${new URL(reading.address.url).host}
      .problem=${this.#problem}
      @conversation-setup=${this.#save}
    ></conversation-setup>`;
  }

  readonly #save = async ({ policy }: SetupEvent): Promise<void> => {
    const { host, writing } = this.#bench;
    try {
      await writing.setUp(policy);
      announce(words.siteSaved);
    } catch (error) {
      this.#problem = reasonSentence(asStoreError(error).code);
      host.requestUpdate();
    }
  };
}
