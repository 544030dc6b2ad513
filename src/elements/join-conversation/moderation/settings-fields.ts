import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-settings.js';
import type { Guard, Policy } from '../../../model/site.js';
import { wordsOfPattern } from '../../../model/word-list.js';
import { asLines, moderatorLines, NUMBERS, REACTIONS } from './settings-values.js';

const choice = (name: 'moderation' | 'guests', chosen: string): TemplateResult =>
  html`<fieldset>
    <legend>${words[name]}</legend>
    ${Object.entries(words.choices[name]).map(
      ([value, label]) =>
        html`<label
          ><input type="radio" name=${name} .value=${value} .defaultChecked=${value === chosen} />
          ${label}</label
        >`,
    )}
  </fieldset>`;

const number = (name: (typeof NUMBERS)[number], policy: Policy): TemplateResult =>
  html`<label
    ><input
      type="number"
      name=${name}
      min="0"
      max="1000000"
      step="1"
      required
      .defaultValue=${String(policy[name])}
    />
    ${words.numbers[name]}</label
  >`;

const lines = (name: keyof typeof words.lists, value: string, rows = 2): TemplateResult =>
  html`<label
    >${words.lists[name]}
    <textarea name=${name} rows=${rows} spellcheck="false" .defaultValue=${value}></textarea>
  </label>`;

/** A pattern that is no list of words stands as it is between slashes. */
const guarded = (pattern: string): string => wordsOfPattern(pattern)?.join('\n') ?? `/${pattern}/`;

const renderGuard = (guard: Guard): TemplateResult =>
  html`<fieldset>
    <legend>${words.guard}</legend>
    ${lines('hold', guarded(guard.hold))} ${lines('refuse', guarded(guard.refuse))}
    <small>${words.guardHelp}</small>
  </fieldset>`;

/** The fields of a site's settings. */
export function renderSettings(policy: Policy, guard: Guard | undefined): TemplateResult {
  return html`${choice('moderation', policy.moderation)} ${choice('guests', policy.guests)}
    <fieldset>
      <legend>${words.limits}</legend>
      ${NUMBERS.map((name) => number(name, policy))}
      <label><input type="checkbox" name="closed" .defaultChecked=${policy.closed} /> ${words.closed}</label>
    </fieldset>
    ${guard ? renderGuard(guard) : nothing}
    <fieldset>
      <legend>${words.reactions}</legend>
      <div class="several">
        ${REACTIONS.map(
          (name) =>
            html`<label
              ><input
                type="checkbox"
                name="reactions"
                .value=${name}
                .defaultChecked=${policy.reactions.includes(name)}
              />
              ${words.reactionNames[name]}</label
            >`,
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>${words.people}</legend>
      ${lines('moderators', moderatorLines(policy))} <small>${words.moderatorsHelp}</small>
      ${lines('names', asLines(policy.names))} ${lines('hosts', asLines(policy.hosts))}
    </fieldset>`;
}
