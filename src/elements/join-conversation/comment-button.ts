import { html, nothing, type TemplateResult } from 'lit';

/** What is asked for by a button of a comment. */
export type CommentAction =
  | 'reply'
  | 'like'
  | 'edit'
  | 'delete'
  | 'delete-confirmed'
  | 'cancel'
  | 'hide'
  | 'restore'
  | 'report'
  | 'report-confirmed'
  | 'approve'
  | 'refuse'
  | 'refuse-confirmed'
  | 'dismiss'
  | 'pin'
  | 'author'
  | 'retry'
  | 'discard'
  | 'copy'
  | 'sign-in';

/** A button of a comment, and what it does. */
export interface CommentButton {
  readonly action: CommentAction;
  /** What is seen. */
  readonly label: string;
  /** What follows it for those who hear one button after the other. */
  readonly of: string;
  readonly press: () => unknown;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean;
  /** How many have pressed it; 0 is not shown. */
  readonly count?: number;
}

/** A button that does not stay pressed. */
export const button = (
  action: CommentAction,
  label: string,
  of: string,
  press: () => unknown,
): CommentButton => ({ action, label, of, press });

/** Draws a button. */
export const renderButton = ({ action, label, of, pressed, count, press }: CommentButton): TemplateResult =>
  html`<button type="button" data-action=${action} aria-pressed=${pressed ?? nothing} @click=${press}>
    ${label}<span class="unseen"> ${of}</span> ${count === 0 ? nothing : count}
  </button>`;
