import { html, nothing, type TemplateResult } from 'lit';
import type { Job, Outcomes, Progress } from '../../controllers/moderator.js';
import { words } from '../../locales/en-clean-up.js';
import { words as queueWords } from '../../locales/en-queue.js';
import { displayed } from '../../model/displayed.js';
import { nameOf } from './row-view.js';

/** So many that could not be cleaned up are named. */
const NAMED = 20;

const outlined = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="outlined" @click=${press}>${label}</button>`;

/** One step, to which the focus comes. */
const framed = (content: unknown): TemplateResult =>
  html`<fieldset tabindex="-1" data-asks aria-describedby="clean-about">
    <legend>${words.title}</legend>
    ${content}
  </fieldset>`;

/** Says how many comments were looked at. */
export function renderLooking(looked: number, stop: () => void): TemplateResult {
  return framed(
    html`<p id="clean-about">${words.looking(looked)}</p>
      <div class="row">${outlined(queueWords.cancel, stop)}</div>`,
  );
}

const hidesOf = (jobs: readonly Job[]): number => jobs.filter(({ act }) => act === 'hide').length;

/** How much there is to do, as a question. */
export function questionOf(jobs: readonly Job[]): string {
  const hides = hidesOf(jobs);
  const authors = new Set(jobs.map(({ comment: { entry } }) => entry?.uid)).size;
  return words.ask(hides, jobs.length - hides, authors);
}

/** Asks whether to do what was found. */
export function renderQuestion(jobs: readonly Job[], doThem: () => void, back: () => void): TemplateResult {
  const hides = hidesOf(jobs);
  const refusals = jobs.length - hides;
  const label = refusals === 0 ? words.hide : hides === 0 ? words.refuse : words.both;
  return framed(
    html`<p id="clean-about"><strong>${questionOf(jobs)}</strong></p>
      ${refusals > 0 ? html`<p>${words.forGood}</p>` : nothing}
      <div class="row">
        <button type="button" class="solid" @click=${doThem}>${label}</button>
        ${outlined(words.back, back)}
      </div>`,
  );
}

/** Shows how far it has come. */
export function renderWorking(
  progress: Progress | undefined,
  isStopping: boolean,
  stop: () => void,
): TemplateResult {
  const { done, of } = progress ?? { done: 0, of: 1 };
  return framed(
    html`<div class="row">
        <progress max=${of} .value=${done} aria-label=${queueWords.working}></progress>
        <span id="clean-about">${progress ? queueWords.progress(done, of) : queueWords.working}</span>
      </div>
      <div class="row">${outlined(isStopping ? words.stopping : words.stop, stop)}</div>`,
  );
}

/** What could not be done, and what was left; `reasonOf` tells why in a sentence. */
export function renderRest(
  { failed, left = [] }: Outcomes,
  reasonOf: (job: Job) => string,
  again: () => void,
  close: () => void,
): TemplateResult {
  const name = ({ comment }: Job): string => nameOf(comment);
  const page = ({ comment: { thread } }: Job): string => displayed(thread.title) || queueWords.untitled;
  return framed(
    html`${
        failed.length > 0
          ? html`<p id="clean-about" class="problem">${words.failed(failed.length)}</p>
              <ul class="log">
                ${failed
                  .slice(0, NAMED)
                  .map((job) => html`<li>${words.failure(name(job), page(job), reasonOf(job))}</li>`)}
                ${failed.length > NAMED ? html`<li>${words.others(failed.length - NAMED)}</li>` : nothing}
              </ul>`
          : nothing
      }
      ${left.length > 0 ? html`<p id=${failed.length > 0 ? nothing : 'clean-about'}>${words.left(left.length)}</p>` : nothing}
      <div class="row">${outlined(words.again, again)} ${outlined(words.close, close)}</div>`,
  );
}
