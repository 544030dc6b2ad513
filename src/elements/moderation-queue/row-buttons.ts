import { html, nothing, type TemplateResult } from 'lit';
import { keeping, removing, type Act } from '../../controllers/queue-acts.js';
import { words } from '../../locales/en-queue.js';
import type { QueuedComment } from '../../store/moderation.js';
import { nameOf } from './row-view.js';

/** What is asked for by a button of a comment. */
export type RowAction = Act | 'ban' | 'unban' | 'log';

/** What the buttons of a comment need. */
export interface RowButtons {
  readonly comment: QueuedComment;
  readonly acts: readonly Act[];
  readonly isBusy: boolean;
  /** Undefined: nobody who can be banned. */
  readonly banned: boolean | undefined;
  readonly isLogOpen: boolean;
  press(action: RowAction): void;
}

/** What a button says, and what follows it for those who hear one after the other. */
function labelOf(action: RowAction, comment: QueuedComment): readonly [string, string] {
  const name = nameOf(comment);
  const of = comment.entry ? words.ofName(name) : words.ofDeleted;
  switch (action) {
    case 'dismiss':
      return [
        comment.reports.length === 1 ? words.dismissOne : words.dismiss,
        comment.entry ? words.aboutName(name) : of,
      ];
    case 'log':
    case 'ban':
      return [words[action], comment.entry ? words.ofComment(name) : of];
    case 'unban':
      return [words.unban, words.onName(name)];
    default:
      return [words[action], of];
  }
}

const keyOf = (action: RowAction, acts: readonly Act[]): string | undefined => {
  if (action === keeping(acts)) return 'A';
  if (action === removing(acts)) return 'D';
  return action === 'ban' ? 'B' : undefined;
};

/** The buttons of a comment, the one that is wanted most often first. */
export function renderButtons(buttons: RowButtons): TemplateResult {
  const { comment, acts, isBusy, banned, isLogOpen, press } = buttons;
  const actions: RowAction[] = [
    ...acts,
    ...(banned === undefined ? [] : ([banned ? 'unban' : 'ban'] as const)),
    'log',
  ];
  return html`<div class="actions" part="actions">
    ${actions.map((action) => {
      const [label, of] = labelOf(action, comment);
      return html`<button
        type="button"
        data-action=${action}
        class=${action === 'approve' || action === 'restore' ? 'outlined' : ''}
        aria-disabled=${isBusy && action !== 'log' ? 'true' : nothing}
        aria-expanded=${action === 'log' ? isLogOpen : nothing}
        aria-keyshortcuts=${keyOf(action, acts) ?? nothing}
        @click=${() => {
          press(action);
        }}
      >
        ${label}<span class="unseen"> ${of}</span>
      </button>`;
    })}${isBusy ? html`<span class="aside">${words.working}</span>` : nothing}
  </div>`;
}

/** Asks whether a held comment is to be refused: nothing brings it back. */
export function renderRefusal(
  comment: QueuedComment,
  refuse: () => void,
  cancel: () => void,
): TemplateResult {
  return html`<div class="asking" role="group" aria-labelledby="asks-${comment.id}">
    <p id="asks-${comment.id}">${words.confirmRefuse(nameOf(comment))}</p>
    <div class="row">
      <button type="button" class="solid" data-asks aria-keyshortcuts="D" @click=${refuse}>
        ${words.refuseForGood}
      </button>
      <button type="button" class="outlined" @click=${cancel}>${words.cancel}</button>
    </div>
  </div>`;
}
