import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en-clean-up.js';
import { words as queueWords } from '../../locales/en-queue.js';
import { displayed } from '../../model/displayed.js';
import { WHY_LIMIT } from '../../model/moderation.js';
import type { QueuedComment } from '../../store/moderation.js';
import { textOf } from '../shared/form-text.js';

const HOUR_MS = 3_600_000;

/** How far back, in milliseconds. */
const SPANS = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS, ever: Infinity } as const;
type Span = keyof typeof SPANS;
type Whose = keyof typeof words.of;

/** What was chosen in the form. */
export interface Choice {
  readonly whose: Whose;
  /** The uid of the one author; empty: none can be chosen. */
  readonly uid: string;
  readonly span: Span;
  readonly why: string;
}

/** What most floods ask for. */
export const FIRST_CHOICE: Choice = { whose: 'untrusted', uid: '', span: 'hour', why: '' };

/** When what was chosen begins, in milliseconds since the epoch. */
export const sinceOf = ({ span }: Choice, now: number): number => now - SPANS[span];

/** Somebody whose comments can be cleaned up. */
export interface Author {
  readonly uid: string;
  readonly label: string;
}

/** Whose comments are shown, in the order of their first. */
export function authorsOf(comments: readonly QueuedComment[]): readonly Author[] {
  const entries = comments.flatMap(({ entry }) => (entry ? [entry] : []));
  return [...new Map(entries.map((entry) => [entry.uid, entry])).values()].map(({ uid, name, guest }) => {
    const count = entries.filter((entry) => entry.uid === uid).length;
    return { uid, label: words.authorShown(displayed(name), guest === true, count) };
  });
}

/** What the form needs. */
export interface CleanUpForm {
  readonly choice: Choice;
  readonly authors: readonly Author[];
  /** Why it went no further: a sentence. */
  readonly problem: string;
  look(choice: Choice): void;
  cancel(): void;
}

function read(form: HTMLFormElement): Choice {
  const data = new FormData(form);
  return {
    whose: textOf(data, 'whose') as Whose,
    uid: textOf(data, 'uid'),
    span: textOf(data, 'span') as Span,
    why: textOf(data, 'why').slice(0, WHY_LIMIT),
  };
}

const radio = (
  name: string,
  value: string,
  isChosen: boolean,
  label: string,
  isOff = false,
): TemplateResult =>
  html`<label class="check"
    ><input type="radio" name=${name} .value=${value} .defaultChecked=${isChosen} ?disabled=${isOff} /><span
      >${label}</span
    ></label
  >`;

function renderAuthors({ authors, choice }: CleanUpForm): TemplateResult {
  if (authors.length === 0) return html`<p class="aside">${words.noAuthors}</p>`;
  const choose = ({ currentTarget }: Event): void => {
    const { form } = currentTarget as HTMLSelectElement;
    const one = form?.querySelector<HTMLInputElement>('[name=whose][value=author]');
    if (one) one.checked = true;
  };
  return html`<select name="uid" aria-label=${words.author} @change=${choose}>
    ${authors.map(
      ({ uid, label }) => html`<option value=${uid} .defaultSelected=${uid === choice.uid}>${label}</option>`,
    )}
  </select>`;
}

/** Asks whose comments, since when, and why. */
export function renderCleanUpForm(form: CleanUpForm): TemplateResult {
  const { choice, authors, problem, look, cancel } = form;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    look(read(event.currentTarget as HTMLFormElement));
  };
  const whose = Object.keys(words.of) as Whose[];
  const spans = Object.keys(SPANS) as Span[];
  return html`<form class="asking" @submit=${submit}>
    <fieldset tabindex="-1" data-asks aria-describedby="clean-how">
      <legend>${words.title}</legend>
      <p id="clean-how">${words.how}</p>
      <div class="choices" role="group" aria-labelledby="clean-whose">
        <strong id="clean-whose">${words.whose}</strong>
        ${whose.map((one) =>
          radio('whose', one, one === choice.whose, words.of[one], one === 'author' && authors.length === 0),
        )}
        ${renderAuthors(form)}
      </div>
      <strong id="clean-since">${words.since}</strong>
      <div class="row" role="group" aria-labelledby="clean-since">
        ${spans.map((span) => radio('span', span, span === choice.span, words.spans[span]))}
      </div>
      <label for="clean-why">${queueWords.banWhy}</label>
      <input
        id="clean-why"
        name="why"
        type="text"
        maxlength=${WHY_LIMIT}
        autocomplete="off"
        .defaultValue=${choice.why}
      />
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="row">
        <button class="solid">${words.look}</button>
        <button type="button" class="outlined" @click=${cancel}>${queueWords.cancel}</button>
      </div>
    </fieldset>
  </form>`;
}
