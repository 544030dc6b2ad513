import { html, nothing, type TemplateResult } from 'lit';
import type { Queue } from '../../controllers/queue.js';
import { words } from '../../locales/en-queue.js';
import type { QueueView } from '../../store/moderation.js';
import { reasonSentence } from './sentences.js';

/** What stands around the comments. */
export interface Frame {
  readonly queue: Queue;
  /** What was done last, in a sentence. */
  readonly result: string;
  readonly canUndo: boolean;
  readonly allSelected: boolean;
  readonly someSelected: boolean;
  readonly bulk: unknown;
  /** The form that cleans up, once it is asked for. */
  readonly cleanUp: TemplateResult | undefined;
  show(view: QueueView): void;
  undo(): void;
  clean(): void;
  selectAll(on: boolean): void;
  showNews(): void;
  more(): void;
}

const VIEWS: readonly QueueView[] = ['waiting', 'reported', 'hidden', 'all'];

/**
 * Buttons that stay pressed, not tabs: arrow keys that show a tab as they pass it would ask for each view on the way, and
 * each costs reads.
 */
function renderViews({ queue, show }: Frame): TemplateResult {
  return html`<div class="views" role="group" aria-label=${words.show}>
    ${VIEWS.map(
      (view) =>
        html`<button
          type="button"
          aria-pressed=${view === queue.view}
          @click=${() => {
            show(view);
          }}
        >
          ${words.views[view]}
        </button>`,
    )}
  </div>`;
}

function renderFailure({ queue, show }: Frame): TemplateResult | typeof nothing {
  const { error, isReady, view } = queue;
  if (!error) return nothing;
  return html`<p class="notice" role="alert">
    ${isReady ? words.notLive : words.notShown} ${reasonSentence(error)}
    <button
      type="button"
      @click=${() => {
        show(view);
      }}
    >
      ${words.retry}
    </button>
  </p>`;
}

function renderSelectAll({
  queue,
  allSelected,
  someSelected,
  selectAll,
}: Frame): TemplateResult | typeof nothing {
  if (queue.unsettled.length === 0) return nothing;
  const toggle = ({ currentTarget }: Event): void => {
    selectAll((currentTarget as HTMLInputElement).checked);
  };
  return html`<label
    ><input
      type="checkbox"
      .checked=${allSelected}
      .indeterminate=${someSelected && !allSelected}
      @change=${toggle}
    />
    ${words.selectAll}</label
  >`;
}

function renderResult({ result, canUndo, undo }: Frame): TemplateResult | typeof nothing {
  if (!result && !canUndo) return nothing;
  return html`<span class="result"
    >${result}
    ${
      canUndo
        ? html`<button type="button" aria-keyshortcuts="U" @click=${undo}>${words.undo}</button>`
        : nothing
    }</span
  >`;
}

function renderNews({ queue, showNews }: Frame): TemplateResult | typeof nothing {
  if (queue.newsCount === 0) return nothing;
  return html`<button type="button" class="news outlined" @click=${showNews}>
    ${words.news(queue.newsCount)}
  </button>`;
}

function renderMore({ queue, more }: Frame): TemplateResult | typeof nothing {
  if (!queue.hasMore) return nothing;
  const label = { idle: words.more, loading: words.moreLoading, failed: words.moreFailed }[queue.further];
  return html`<button
    type="button"
    class="more outlined"
    aria-disabled=${queue.further === 'loading' ? 'true' : nothing}
    @click=${() => {
      if (queue.further !== 'loading') more();
    }}
  >
    ${label}
  </button>`;
}

function renderClean({ cleanUp, clean }: Frame): TemplateResult {
  return html`<button
    type="button"
    class="clean outlined"
    aria-expanded=${cleanUp !== undefined}
    @click=${clean}
  >
    ${words.cleanUp}
  </button>`;
}

function renderHelp(): TemplateResult {
  return html`<details class="keys aside">
    <summary>${words.keys}</summary>
    <p>${words.keysHelp}</p>
    <dl>
      ${words.keyMeanings.map(
        ([key, meaning]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${meaning}</dd>
          </div>`,
      )}
    </dl>
  </details>`;
}

function renderSpent({ queue }: Frame): TemplateResult | typeof nothing {
  const { spent } = queue.site;
  return spent ? html`<p class="aside spent">${words.spent(spent.reads, spent.writes)}</p>` : nothing;
}

/** Everything but the comments, which are drawn into the list. */
export function renderFrame(frame: Frame): TemplateResult {
  const { queue } = frame;
  const { view, isReady, error, unsettled } = queue;
  /* eslint-disable lit-a11y/no-redundant-role -- WebKit tells nobody of a list whose markers are off */
  return html`${renderViews(frame)} ${renderFailure(frame)}
    <div class="tools">
      ${renderSelectAll(frame)} ${renderResult(frame)} ${renderNews(frame)} ${renderClean(frame)}
    </div>
    ${frame.cleanUp}
    ${isReady || error ? nothing : html`<p class="empty" role="status">${words.loadingView}</p>`}
    ${isReady && unsettled.length === 0 ? html`<p class="empty">${words.empty[view]}</p>` : nothing}
    <ol class="rows" role="list" part="list" aria-label=${words.list[view]}></ol>
    ${renderMore(frame)} ${frame.bulk} ${renderHelp()} ${renderSpent(frame)}`;
  /* eslint-enable lit-a11y/no-redundant-role */
}
