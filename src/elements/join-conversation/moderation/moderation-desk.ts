import { html, nothing, type TemplateResult } from 'lit';
import type { CommentNode } from '../../../model/conversation.js';
import type { User } from '../../../model/site.js';
import { reportsSentence } from '../../moderation-queue/sentences.js';
import { adopt } from '../../shared/adopt.js';
import type { Bench } from '../bench.js';
import type { CommentButton } from '../comment-button.js';
import { AuthorPanel } from './author-panel.js';
import { moderationButtonsFor } from './moderation-buttons.js';
import { moderationStyles } from './moderation.styles.js';
import type { ModeratorsBench } from './moderators-bench.js';
import { Reports } from './reports.js';
import { SettingUp } from './setting-up.js';
import { ThreadPanel } from './thread-panel.js';

/**
 * What moderators and the owner have in a thread beside what every reader has. The desk asks it for buttons and templates
 * while such a reader is signed in; the rules judge what comes of them.
 */
export class ModerationDesk {
  readonly #bench: ModeratorsBench;
  readonly #settingUp: SettingUp;
  readonly #threadPanel: ThreadPanel;
  #isClosed = false;

  constructor(bench: Bench, user: User) {
    this.#bench = { ...bench, user, hidden: new Set() };
    this.#settingUp = new SettingUp(this.#bench);
    this.#threadPanel = new ThreadPanel(this.#bench);
    adopt(bench.host.shadowRoot, [moderationStyles]);
    void this.#open();
  }

  /** After the buttons that every reader has with a comment. */
  buttonsFor(node: CommentNode): CommentButton[] {
    return moderationButtonsFor(node, this.#bench);
  }

  /** Below a comment's buttons, which are not to move when it comes: why it was reported, and what there is about its author. */
  renderNote(node: CommentNode): TemplateResult {
    const { authorPanel, reports } = this.#bench;
    const told = reports?.of(node.id) ?? [];
    return html`${told.length > 0 ? html`<p class="note alarming">${reportsSentence(told)}</p>` : nothing}
    ${authorPanel?.render(node)}`;
  }

  /** Above the composer: what has to be decided before anybody writes. */
  renderFirst(): TemplateResult | typeof nothing {
    return this.#settingUp.renderOffer();
  }

  /** Below the composer: what can be done with the thread, and, for the owner, with the site. */
  renderLast(): TemplateResult {
    return html`${this.#threadPanel.render()}${this.#settingUp.renderSettings()}`;
  }

  close(): void {
    this.#isClosed = true;
    this.#bench.reports?.close();
  }

  /** What takes the site's moderation comes with it: a store need not have any. */
  async #open(): Promise<void> {
    const { host, reading } = this.#bench;
    const site = await reading.store.moderation?.().catch(() => undefined);
    if (!site || this.#isClosed) return;
    this.#bench.site = site;
    this.#bench.authorPanel = new AuthorPanel(this.#bench, site);
    this.#bench.reports = new Reports(host, site);
    void this.#settingUp.learn();
    host.requestUpdate();
  }
}
