import type { CommentId } from './model/comment.js';
import type { StoreError } from './store/errors.js';

/** The thread was read for the first time; `count` is how many comments it has. Bubbles, crosses shadow roots. */
export class ConversationLoadEvent extends Event {
  static readonly eventName = 'jc-load';
  readonly count: number;
  constructor(count: number) {
    super(ConversationLoadEvent.eventName, { bubbles: true, composed: true });
    this.count = count;
  }
}

/** A comment of the reader's arrived; `held` if it waits for approval. Bubbles, crosses shadow roots. */
export class CommentPostEvent extends Event {
  static readonly eventName = 'jc-post';
  readonly commentId: CommentId;
  readonly held: boolean;
  constructor(commentId: CommentId, held: boolean) {
    super(CommentPostEvent.eventName, { bubbles: true, composed: true });
    this.commentId = commentId;
    this.held = held;
  }
}

/** Something failed; `error.code` says what. The interface has shown it already. Bubbles, crosses shadow roots. */
export class ConversationErrorEvent extends Event {
  static readonly eventName = 'jc-error';
  readonly error: StoreError;
  constructor(error: StoreError) {
    super(ConversationErrorEvent.eventName, { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'jc-load': ConversationLoadEvent;
    'jc-post': CommentPostEvent;
    'jc-error': ConversationErrorEvent;
  }
}
