import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-own-data.js';
import { asStoreError } from '../../../store/errors.js';
import type { OwnData, OwnRecords } from '../../../store/own.js';
import { adopt } from '../../shared/adopt.js';
import type { Bench } from '../bench.js';
import { reasonSentence } from '../sentences.js';
import { ownDataStyles } from './own-data.styles.js';
import { fileName, ownDataFile, saveFile } from './own-data-file.js';

type State =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'shown' | 'asking'; readonly data: OwnData; readonly note: string }
  | { readonly is: 'deleting'; readonly done: number; readonly of: number };

const NOTHING: OwnData = { comments: [], likes: [], reports: [] };

const amountOf = ({ comments, likes, reports }: OwnData) => ({
  comments: comments.length,
  likes: likes.length,
  reports: reports.length,
});

/** What whoever is signed in wrote and did on the site: to be taken along as a file, or away. */
export class OwnDataDialog {
  readonly #bench: Bench;
  #records: OwnRecords | undefined;
  #state: State = { is: 'loading' };

  constructor(bench: Bench) {
    this.#bench = bench;
    adopt(bench.host.shadowRoot, [ownDataStyles]);
  }

  /** Opens it, once it is drawn, and reads what there is. */
  async open(): Promise<void> {
    const dialog = this.#bench.host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.own');
    if (!dialog?.open) dialog?.showModal();
    this.#focusTitle();
    await this.#read('');
  }

  render(): TemplateResult {
    return html`<dialog
      class="own"
      aria-labelledby="own-title"
      @cancel=${this.#keepWhileDeleting}
      @close=${this.#giveFocusBack}
    >
      <div id="own-title" class="title" role="heading" aria-level="2" tabindex="-1">${words.title}</div>
      <div class="told" aria-live="polite">${this.#renderTold()}</div>
      <div class="row">${this.#renderButtons()}</div>
    </dialog>`;
  }

  #renderTold(): TemplateResult {
    const state = this.#state;
    switch (state.is) {
      case 'loading':
        return html`<p>${words.loading}</p>`;
      case 'failed':
        return html`<p>${state.why}</p>`;
      case 'deleting':
        return html`<p>${words.deleting(state.done, state.of)}</p>
          <progress max=${state.of} .value=${state.done} aria-label=${words.title}></progress>`;
      case 'asking':
        return html`<p><strong>${words.confirm(amountOf(state.data))}</strong></p>
          <p>${words.also}</p>`;
      case 'shown':
        return html`${state.note ? html`<p>${state.note}</p>` : nothing}
          <p>${isEmpty(state.data) ? words.nothing : words.found(amountOf(state.data))}</p>`;
    }
  }

  #renderButtons(): unknown {
    const state = this.#state;
    if (state.is === 'deleting') return nothing;
    const close = html`<button type="button" class="outlined" @click=${this.#close}>${words.close}</button>`;
    if (state.is === 'loading') return close;
    if (state.is === 'failed') {
      return html`<button type="button" class="outlined" @click=${() => this.#read('')}>${words.retry}</button
        >${close}`;
    }
    const { data } = state;
    if (isEmpty(data)) return close;
    if (state.is === 'asking') {
      return html`<button type="button" class="solid" @click=${this.#delete}>${words.forGood}</button>
        <button
          type="button"
          class="outlined"
          @click=${() => {
            this.#put({ ...state, is: 'shown' });
          }}
        >
          ${words.cancel}
        </button>`;
    }
    return html`<button
        type="button"
        class="outlined"
        @click=${() => {
          this.#download(data);
        }}
      >
        ${words.download}
      </button>
      <button
        type="button"
        class="outlined"
        @click=${() => {
          this.#put({ ...state, is: 'asking' });
        }}
      >
        ${words.delete}</button
      >${close}`;
  }

  /** @param note what is said above what there is */
  async #read(note: string): Promise<void> {
    this.#put({ is: 'loading' });
    try {
      // Asked for anew: somebody else may be signed in than before.
      this.#records = await this.#bench.reading.store.own?.();
      const data = (await this.#records?.read()) ?? NOTHING;
      this.#put({ is: 'shown', data, note });
    } catch (error) {
      this.#put({ is: 'failed', why: reasonSentence(asStoreError(error).code) });
    }
  }

  #download(data: OwnData): void {
    const now = Date.now();
    saveFile(ownDataFile(data, now), fileName(now));
  }

  readonly #delete = async (): Promise<void> => {
    const { reading, writing } = this.#bench;
    this.#put({ is: 'deleting', done: 0, of: 1 });
    this.#focusTitle();
    try {
      await writing.forget();
      const deletion = await this.#records?.deleteAll((done, of) => {
        this.#put({ is: 'deleting', done, of });
      });
      const { failed = 0, error } = deletion ?? {};
      const why = error ? reasonSentence(error.code) : '';
      await reading.refreshAll();
      if (failed > 0) await this.#read(`${words.failed(failed)} ${why}`);
      // All that there was is gone: nothing is left to be asked about.
      else this.#put({ is: 'shown', data: NOTHING, note: words.deleted });
    } catch (error) {
      this.#put({ is: 'failed', why: reasonSentence(asStoreError(error).code) });
    }
  };

  readonly #keepWhileDeleting = (event: Event): void => {
    if (this.#state.is === 'deleting') event.preventDefault();
  };

  readonly #close = (event: Event): void => {
    (event.currentTarget as HTMLElement).closest('dialog')?.close();
  };

  /** Some browsers give it back to what had it before a click, which a click on a button does not change there. */
  readonly #giveFocusBack = ({ currentTarget }: Event): void => {
    (currentTarget as HTMLElement).parentElement?.querySelector('button')?.focus();
  };

  #focusTitle(): void {
    this.#bench.host.shadowRoot?.getElementById('own-title')?.focus();
  }

  #put(state: State): void {
    this.#state = state;
    this.#bench.host.requestUpdate();
  }
}

const isEmpty = ({ comments, likes, reports }: OwnData): boolean =>
  comments.length + likes.length + reports.length === 0;
