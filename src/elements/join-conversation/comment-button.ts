/** What a reader asks for by a button of a comment. */
export type CommentAction =
  | 'reply'
  | 'like'
  | 'edit'
  | 'delete'
  | 'delete-confirmed'
  | 'cancel'
  | 'hide'
  | 'restore'
  | 'approve'
  | 'refuse'
  | 'retry'
  | 'discard'
  | 'copy'
  | 'sign-in';

/** A button of a comment. */
export interface CommentButton {
  readonly action: CommentAction;
  /** What is seen. */
  readonly label: string;
  /** What follows it for those who hear one button after the other. */
  readonly of: string;
  /** Of a button that stays pressed. */
  readonly pressed?: boolean;
  /** How many have pressed it; 0 is not shown. */
  readonly count?: number;
}
