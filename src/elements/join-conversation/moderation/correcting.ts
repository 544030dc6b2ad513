import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-moderation.js';
import { LIMITS } from '../../../model/comment.js';
import type { Head } from '../../../model/thread.js';
import { announce } from '../../shared/announcer.js';
import { textOf } from '../../shared/form-text.js';
import type { Bench } from '../bench.js';

/** Why a title and a link cannot stand: a sentence, or nothing. Of a thread under its own address the link is not asked. */
export function wrongPage(title: string, url: string | undefined): string {
  if (title === '' || title.length > LIMITS.title) return words.badTitle;
  const isAddress = url === undefined || (URL.canParse(url) && /^https?:/.test(url));
  return isAddress && (url?.length ?? 0) <= LIMITS.url ? '' : words.badLink;
}

/** Corrects what a thread's first commenter's browser said of the page. */
export class Correcting {
  readonly #bench: Bench;
  readonly #done: () => void;
  #problem = '';

  /** @param done is called when it is corrected, or is not to be */
  constructor(bench: Bench, done: () => void) {
    this.#bench = bench;
    this.#done = done;
  }

  render({ title, url }: Head): TemplateResult {
    return html`<form class="panel" aria-label=${words.correct} @submit=${this.#save} novalidate>
      <p>${words.correctIntro}</p>
      <label
        >${words.title}<input
          name="title"
          .defaultValue=${title}
          maxlength=${LIMITS.title}
          autocomplete="off"
      /></label>
      ${
        this.#isKeyed
          ? html`<label
              >${words.link}<input name="url" type="url" .defaultValue=${url} autocomplete="off"
            /></label>`
          : html`<p class="aside">${words.linkFixed}</p>`
      }
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      <div class="row">
        <button class="solid">${words.save}</button>
        <button type="button" class="outlined" @click=${this.#done}>${words.cancel}</button>
      </div>
    </form>`;
  }

  /** A thread under a key of the site's own; another is bound to its address, of which its id is made. */
  get #isKeyed(): boolean {
    return this.#bench.reading.address.id.startsWith('k-');
  }

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const title = textOf(data, 'title');
    const url = this.#isKeyed ? textOf(data, 'url') : undefined;
    this.#problem = wrongPage(title, url);
    const { host, writing } = this.#bench;
    host.requestUpdate();
    if (this.#problem) return;
    if (await writing.change({ kind: 'correct', title, ...(url !== undefined && { url }) })) {
      announce(words.corrected);
      this.#done();
    }
  };
}
