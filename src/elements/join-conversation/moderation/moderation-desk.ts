import type { TemplateResult, nothing } from 'lit';
import type { CommentNode } from '../../../model/conversation.js';
import type { Bench } from '../bench.js';
import type { CommentButton } from '../comment-button.js';
import { renderLock } from './locking.js';
import { moderationButtonsFor } from './moderation-buttons.js';
import { SettingUp } from './setting-up.js';

/**
 * What moderators and the owner have in a thread beside what every reader has. The desk asks it for buttons and templates
 * while such a reader is signed in; the rules judge what comes of them.
 */
export class ModerationDesk {
  readonly #bench: Bench;
  readonly #settingUp: SettingUp;

  constructor(bench: Bench) {
    this.#bench = bench;
    this.#settingUp = new SettingUp(bench);
  }

  /** After the buttons that every reader has with a comment. */
  buttonsFor(node: CommentNode): CommentButton[] {
    return moderationButtonsFor(node, this.#bench);
  }

  /** Above the composer: what has to be decided before anybody writes. */
  renderFirst(): TemplateResult | typeof nothing {
    return this.#settingUp.render();
  }

  /** Below the composer: what can be done with the thread. */
  renderLast(): TemplateResult | typeof nothing {
    return renderLock(this.#bench);
  }
}
