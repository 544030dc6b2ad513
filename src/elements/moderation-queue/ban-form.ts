import { html, nothing, type TemplateResult } from 'lit';
import type { Ban } from '../../controllers/moderator.js';
import { words } from '../../locales/en-queue.js';
import { WHY_LIMIT } from '../../model/moderation.js';
import { textOf } from '../shared/form-text.js';

const DAY_MS = 86_400_000;

/** How long a ban lasts, in days. For good is a date that no reader of this lives to see. */
const SPANS = { day: 1, week: 7, ever: 365_250 } as const;
type Span = keyof typeof SPANS;

/** Whether a ban's end means that it has none. */
export const isForGood = (until: number, now: number): boolean => until - now > SPANS.ever * 0.9 * DAY_MS;

/** What the form of a ban needs. */
export interface BanForm {
  readonly id: string;
  readonly uid: string;
  /** Whose ban it is, as it is shown. */
  readonly name: string;
  readonly isBusy: boolean;
  /** Why it could not be done: a sentence. */
  readonly problem: string;
  ban(ban: Ban): void;
  cancel(): void;
}

function read(form: HTMLFormElement, uid: string): Ban {
  const data = new FormData(form);
  const span = data.get('span') as Span;
  return {
    uid,
    until: Date.now() + SPANS[span] * DAY_MS,
    why: textOf(data, 'why').slice(0, WHY_LIMIT),
    removes: data.has('removes'),
  };
}

/** Asks for how long, and what becomes of the author's comments. */
export function renderBanForm({ id, uid, name, isBusy, problem, ban, cancel }: BanForm): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isBusy) ban(read(event.currentTarget as HTMLFormElement, uid));
  };
  const spans = Object.keys(SPANS) as Span[];
  return html`<form class="asking" @submit=${submit}>
    <fieldset tabindex="-1" data-asks aria-describedby="how-${id}">
      <legend>${words.banWhom(name)}</legend>
      <p id="how-${id}">${words.banHow}</p>
      <div class="row" role="group" aria-label=${words.banFor}>
        ${spans.map(
          (span) =>
            html`<label
              ><input type="radio" name="span" .value=${span} .defaultChecked=${span === 'day'} />
              ${words.spans[span]}</label
            >`,
        )}
      </div>
      <label class="check"><input type="checkbox" name="removes" /> ${words.banRemoves}</label>
      <label for="why-${id}">${words.banWhy}</label>
      <input id="why-${id}" name="why" type="text" maxlength=${WHY_LIMIT} autocomplete="off" />
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <div class="row">
        <button class="solid" aria-disabled=${isBusy}>${isBusy ? words.working : words.banNow(name)}</button>
        <button type="button" class="outlined" @click=${cancel}>${words.cancel}</button>
      </div>
    </fieldset>
  </form>`;
}
