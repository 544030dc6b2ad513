import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../locales/en-queue.js';
import type { Progress } from '../../controllers/moderator.js';

/** What can be done with many comments at once. */
export type BulkAct = 'approve' | 'remove' | 'restore' | 'dismiss';

/** What the bar below the list needs. */
export interface BulkBar {
  readonly selected: number;
  /** Those that fit at least one of the selected. */
  readonly acts: readonly BulkAct[];
  /** How many of them wait, when it is asked whether to refuse them. */
  readonly asking: number | undefined;
  readonly progress: Progress | undefined;
  press(act: BulkAct): void;
  confirm(): void;
  cancel(): void;
  clear(): void;
}

const LABELS: Readonly<Record<BulkAct, string>> = {
  approve: words.approve,
  remove: words.removeSelected,
  restore: words.restore,
  dismiss: words.dismiss,
};

const plain = (label: string, press: () => void): TemplateResult =>
  html`<button type="button" class="outlined" @click=${press}>${label}</button>`;

function renderActs(bar: BulkBar): TemplateResult {
  return html`${bar.acts.map((act) =>
    plain(LABELS[act], () => {
      bar.press(act);
    }),
  )}
  ${plain(words.clear, bar.clear)}`;
}

function renderQuestion(bar: BulkBar, waiting: number): TemplateResult {
  return html`<span>${words.confirmBulk(waiting)}</span>
    <button type="button" class="solid" data-asks @click=${bar.confirm}>${words.removeForGood}</button>
    ${plain(words.cancel, bar.cancel)}`;
}

function renderProgress({ done, of }: Progress): TemplateResult {
  return html`<progress max=${of} .value=${done} aria-label=${words.working}></progress>
    <span>${words.progress(done, of)}</span>`;
}

/** Says how many are selected and what can be done with them, or how far that has come. */
export function renderBulkBar(bar: BulkBar): TemplateResult | typeof nothing {
  const { selected, asking, progress } = bar;
  if (selected === 0 && !progress) return nothing;
  return html`<div class="bulk" role="group" tabindex="-1" aria-label=${words.bulk}>
    ${
      progress
        ? renderProgress(progress)
        : html`<strong>${words.selected(selected)}</strong>
            ${asking === undefined ? renderActs(bar) : renderQuestion(bar, asking)}`
    }
  </div>`;
}
