import type { LitElement } from 'lit';
import { words } from '../../locales/en-writing.js';
import type { CommentId } from '../../model/comment.js';
import { button, type CommentAction, type CommentButton } from './comment-button.js';
import { focusComment } from './focus.js';

/** A question that stands with a comment in place of its buttons. */
export interface Question {
  readonly about: CommentId;
  readonly text: string;
  /** The buttons that do what was asked about, in one way or another; the first gets the focus. */
  readonly answers: readonly [CommentButton, ...CommentButton[]];
  /** The button that the question came from: the focus goes back there. */
  readonly from: CommentAction;
}

/** Asks what is meant before something is done with a comment, one question at a time. */
export class Confirming {
  readonly #host: LitElement;
  #question: Question | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What is being asked about a comment. */
  about(id: CommentId): Question | undefined {
    return this.#question?.about === id ? this.#question : undefined;
  }

  async ask(question: Question): Promise<void> {
    this.#put(question);
    await focusComment(this.#host, question.about, question.answers[0].action);
  }

  /** The question has its answer. */
  end(): void {
    this.#put(undefined);
  }

  /** The buttons that answer a question, and the one that takes it back. */
  buttons({ about, answers, from }: Question): CommentButton[] {
    const cancel = async (): Promise<void> => {
      this.end();
      await focusComment(this.#host, about, from);
    };
    return [...answers, button('cancel', words.cancel, '', cancel)];
  }

  #put(question: Question | undefined): void {
    this.#question = question;
    this.#host.requestUpdate();
  }
}
