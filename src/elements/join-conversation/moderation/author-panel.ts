import { html, nothing, type TemplateResult } from 'lit';
import { Moderator, type Ban } from '../../../controllers/moderator.js';
import { words } from '../../../locales/en-moderation.js';
import { words as queueWords } from '../../../locales/en-queue.js';
import { isGone, type CommentId, type Entry } from '../../../model/comment.js';
import type { CommentNode } from '../../../model/conversation.js';
import { displayed } from '../../../model/displayed.js';
import { isListed } from '../../../model/site.js';
import { asStoreError } from '../../../store/errors.js';
import type { AuthorHistory, SiteModeration } from '../../../store/moderation.js';
import { renderBanForm } from '../../moderation-queue/ban-form.js';
import { renderHistory } from '../../moderation-queue/author-history.js';
import { outcomeSentence, reasonSentence } from '../../moderation-queue/sentences.js';
import { announce } from '../../shared/announcer.js';
import { focusComment } from '../focus.js';
import { withReserved } from './settings-values.js';
import type { ModeratorsBench } from './moderators-bench.js';

/** What is known of the author of one comment of a thread, and what can be done about him: opened at the comment, one at a time. */
export class AuthorPanel {
  readonly #bench: ModeratorsBench;
  readonly #site: SiteModeration;
  readonly #moderator: Moderator;
  #open: CommentId | undefined;
  #history: AuthorHistory | 'loading' | 'failed' = 'loading';
  #isBusy = false;
  #problem = '';

  constructor(bench: ModeratorsBench, site: SiteModeration) {
    this.#bench = bench;
    this.#site = site;
    const { host, reading, user } = bench;
    const pile = { site, find: () => undefined, begin: () => undefined, end: () => undefined };
    const authors = { note: () => undefined, noteBan: () => undefined };
    this.#moderator = new Moderator(host, { store: reading.store, user, queue: pile, authors });
  }

  /** Opens it at a comment, or closes it. The author's history is asked anew: two reads on Firestore. */
  async toggle({ id, item }: CommentNode): Promise<void> {
    const isClosing = this.#open === id;
    this.#open = isClosing || isGone(item) ? undefined : id;
    this.#problem = '';
    if (isGone(item) || isClosing) this.#update();
    else {
      await this.#ask(item.uid);
      this.#bench.host.shadowRoot?.getElementById(`author-${id}`)?.focus();
    }
  }

  /** At the comment where it is open. */
  render({ id, item }: CommentNode): TemplateResult | typeof nothing {
    if (this.#open !== id || isGone(item)) return nothing;
    const name = displayed(item.name);
    return html`<div
      id="author-${id}"
      class="panel"
      role="group"
      aria-label=${words.aboutAuthor(name)}
      tabindex="-1"
    >
      <p>
        <strong><bdi>${name}</bdi></strong
        >: ${this.#renderHistory()}
      </p>
      ${this.#renderBan(id, item)} ${this.#renderRole(item)}
    </div>`;
  }

  #renderHistory(): unknown {
    const history = this.#history;
    if (history === 'loading') return words.authorLoading;
    return history === 'failed' ? words.authorFailed : renderHistory(history, this.#bench.host.locale);
  }

  #renderBan(id: CommentId, item: Entry): TemplateResult {
    const until = typeof this.#history === 'object' ? (this.#history.bannedUntil ?? 0) : 0;
    if (until > Date.now()) {
      return html`<div class="row">
        <button
          type="button"
          class="outlined"
          aria-disabled=${this.#isBusy}
          @click=${() => this.#unban(id, item)}
        >
          ${queueWords.unban}
        </button>
        <button type="button" class="outlined" @click=${() => this.#close(id)}>${words.close}</button>
        ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
      </div>`;
    }
    return renderBanForm({
      id,
      uid: item.uid,
      name: displayed(item.name),
      isBusy: this.#isBusy,
      problem: this.#problem,
      ban: (ban) => void this.#ban(id, item, ban),
      cancel: () => void this.#close(id),
    });
  }

  #renderRole({ uid, name, guest }: Entry): TemplateResult | typeof nothing {
    const { user, writing } = this.#bench;
    if (user.role !== 'owner' || guest) return nothing;
    const isModerator = isListed(uid, writing.policy);
    return html`<div>
      <button
        type="button"
        class="outlined"
        aria-disabled=${this.#isBusy}
        @click=${() => this.#name(uid, isModerator ? undefined : name)}
      >
        ${isModerator ? words.endModerator : words.makeModerator}
      </button>
    </div>`;
  }

  async #ban(id: CommentId, { uid, name }: Entry, ban: Ban): Promise<void> {
    await this.#work(async () => {
      const outcomes = await this.#moderator.ban(ban);
      if (outcomes.done.length > 0) await this.#bench.reading.refreshAll();
      announce(`${queueWords.bannedNow(displayed(name))} ${outcomeSentence(outcomes)}`.trim());
      await this.#ask(uid);
      await focusComment(this.#bench.host, id);
    });
  }

  async #unban(id: CommentId, { uid, name }: Entry): Promise<void> {
    await this.#work(async () => {
      await this.#moderator.unban(uid);
      announce(queueWords.unbannedNow(displayed(name)));
      await this.#ask(uid);
      this.#bench.host.shadowRoot?.getElementById(`author-${id}`)?.focus();
    });
  }

  /** Puts an account among the moderators under a name, or takes it from them. */
  async #name(uid: string, name: string | undefined): Promise<void> {
    const { writing } = this.#bench;
    const { [uid]: before, ...others } = writing.policy.moderators;
    await this.#work(async () => {
      const moderators = name === undefined ? others : { ...others, [uid]: name };
      await writing.setUp(withReserved({ ...writing.policy, moderators }));
      announce(name === undefined ? words.endedModerator(before ?? '') : words.madeModerator(name));
    });
  }

  async #ask(uid: string): Promise<void> {
    this.#history = 'loading';
    this.#update();
    this.#history = await this.#site.history(uid).catch(() => 'failed' as const);
    this.#update();
    await this.#bench.host.updateComplete;
  }

  /** One thing at a time; why it failed is said where it was asked for. */
  async #work(work: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#problem = '';
    this.#update();
    try {
      await work();
    } catch (error) {
      this.#problem = reasonSentence(asStoreError(error));
    } finally {
      this.#isBusy = false;
      this.#update();
    }
  }

  async #close(id: CommentId): Promise<void> {
    this.#open = undefined;
    this.#update();
    await focusComment(this.#bench.host, id, 'author');
  }

  #update(): void {
    this.#bench.host.requestUpdate();
  }
}
