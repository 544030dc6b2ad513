import type { LitElement } from 'lit';
import type { Ban, Job, Moderator, Outcomes } from '../../controllers/moderator.js';
import type { Act } from '../../controllers/queue-acts.js';
import type { Queue } from '../../controllers/queue.js';
import { words } from '../../locales/en-queue.js';
import type { CommentId } from '../../model/comment.js';
import { asStoreError, type StoreError } from '../../store/errors.js';
import type { QueuedComment } from '../../store/moderation.js';
import { announce } from '../shared/announcer.js';
import type { BulkAct } from './bulk-bar.js';
import type { Logs } from './logs.js';
import type { Places } from './places.js';
import type { RowAction } from './row-buttons.js';
import { nameOf } from './row-view.js';
import type { Selection } from './selection.js';
import { outcomeSentence, reasonSentence } from './sentences.js';

/** A question that stands in a comment's place of buttons. */
export interface Asking {
  readonly id: CommentId;
  readonly what: 'refuse' | 'ban';
}

/** What deeds are done with. */
export interface Tools {
  readonly queue: Queue;
  readonly moderator: Moderator;
  readonly selection: Selection;
  readonly logs: Logs;
  readonly places: Places;
}

/** Does what buttons and keys ask for: asks first where it hurts, moves the focus, and says what has become of it. */
export class Deeds {
  /** What is asked about a comment, if anything. */
  asking: Asking | undefined;
  /** Whether it is asked if the selected comments are to be refused. */
  isAskingAll = false;
  isBanning = false;
  /** Why a ban was refused: a sentence. */
  banProblem = '';
  /** What was done last, in a sentence. */
  result = '';
  readonly #host: LitElement;
  readonly #queue: Queue;
  readonly #moderator: Moderator;
  readonly #selection: Selection;
  readonly #logs: Logs;
  readonly #places: Places;

  constructor(host: LitElement, { queue, moderator, selection, logs, places }: Tools) {
    this.#host = host;
    this.#queue = queue;
    this.#moderator = moderator;
    this.#selection = selection;
    this.#logs = logs;
    this.#places = places;
  }

  /** Forgets what was asked and said, as another view is shown. What was hidden can still be taken back. */
  reset(): void {
    this.#stopAsking();
    this.result = '';
  }

  /** A comment's button was pressed, or its key. */
  press(action: RowAction, comment: QueuedComment): void {
    const { id } = comment;
    const isAsked = this.asking?.id === id && this.asking.what === action;
    if (action === 'log') this.#logs.toggle(comment);
    else if (this.#moderator.isBusy(id)) return;
    else if (action === 'ban' || (action === 'refuse' && !isAsked)) this.ask(id, action);
    else if (action === 'unban') void this.#unban(comment);
    else void this.#act(action, comment);
  }

  /** Puts a question in the place of a comment's buttons. */
  ask(id: CommentId, what: Asking['what']): void {
    this.asking = { id, what };
    this.banProblem = '';
    this.#host.requestUpdate();
    void this.#places.go(id, '[data-asks]');
  }

  /** Takes back what is asked. Whether anything was. */
  cancel(): boolean {
    const asking = this.asking;
    if (!asking && !this.isAskingAll) return false;
    this.#stopAsking();
    this.#host.requestUpdate();
    if (asking) void this.#places.go(asking.id, `[data-action=${asking.what}]`);
    else void this.#places.recover();
    return true;
  }

  /** The focus does not wait for the answer: with keys one comment follows the other. */
  async #act(act: Act, comment: QueuedComment): Promise<void> {
    const next = this.#places.after(comment.id);
    if (this.asking?.id === comment.id) this.asking = undefined;
    const outcomes = this.#moderator.do([{ act, comment }]);
    await this.#places.go(next);
    this.tell(await outcomes, { isOne: true });
    this.#logs.refresh(comment);
    await this.#places.recover();
  }

  /** Restores what was hidden last. */
  async undo(): Promise<void> {
    const outcomes = await this.#moderator.undo();
    this.tell(outcomes);
    await this.#places.recover();
  }

  /** Says what has become of what was asked for. Of one comment that could not be changed its own place tells. */
  tell(outcomes: Outcomes, { isOne = false, before = '' } = {}): void {
    const told = isOne ? { ...outcomes, failed: [] } : outcomes;
    const sentence = `${before} ${outcomeSentence(told)}`.trim();
    this.result = sentence;
    this.#host.requestUpdate();
    if (!sentence) return;
    announce(`${sentence} ${this.#left}`.trim());
  }

  /** Says that something could not be done. */
  complain(error: StoreError): void {
    this.result = reasonSentence(error);
    announce(this.result);
    this.#host.requestUpdate();
  }

  /** What is still to be decided, where a view is a pile to work off. */
  get #left(): string {
    const { view, unsettled, hasMore } = this.#queue;
    if (view !== 'waiting' && view !== 'reported') return '';
    return words.left(unsettled.length, hasMore) || words.empty[view];
  }

  /** Bans a comment's author. */
  async ban(comment: QueuedComment, ban: Ban): Promise<void> {
    const { id } = comment;
    const next = this.#places.after(id);
    this.isBanning = true;
    this.#host.requestUpdate();
    try {
      const outcomes = await this.#moderator.ban(ban);
      this.asking = undefined;
      this.tell(outcomes, { before: words.bannedNow(nameOf(comment)) });
      this.#logs.refresh(comment);
      await (this.#queue.find(id) ? this.#places.go(id, '[data-action=unban]') : this.#places.go(next));
    } catch (error) {
      this.banProblem = reasonSentence(asStoreError(error));
    } finally {
      this.isBanning = false;
      this.#host.requestUpdate();
    }
  }

  async #unban(comment: QueuedComment): Promise<void> {
    const { id, entry } = comment;
    if (!entry) return;
    this.#moderator.problems.delete(id);
    try {
      await this.#moderator.unban(entry.uid);
      this.tell({ done: [], failed: [] }, { before: words.unbannedNow(nameOf(comment)) });
      this.#logs.refresh(comment);
      await this.#places.go(id, '[data-action=ban]');
    } catch (error) {
      this.#moderator.problems.set(id, asStoreError(error));
      this.#host.requestUpdate();
    }
  }

  /** What a bulk act comes to with each of the selected. */
  jobs(act: BulkAct): readonly Job[] {
    return this.#queue.unsettled.flatMap((comment) => {
      const acts = this.#moderator.acts(comment);
      const fitting =
        act === 'remove'
          ? acts.find((one) => one === 'refuse' || one === 'hide')
          : acts.find((one) => one === act);
      return fitting && this.#selection.has(comment.id) ? [{ act: fitting, comment }] : [];
    });
  }

  /** Does the same with all that are selected; asks first where some would be gone for good. */
  async doAll(act: BulkAct, isSure = false): Promise<void> {
    const jobs = this.jobs(act);
    this.isAskingAll = !isSure && jobs.some((job) => job.act === 'refuse');
    this.#host.requestUpdate();
    if (this.isAskingAll) {
      await this.#focusBar('[data-asks]');
      return;
    }
    const doing = this.#moderator.do(jobs);
    await this.#focusBar();
    const outcomes = await doing;
    this.#selection.replace(outcomes.failed.map(({ comment }) => comment.id));
    this.tell(outcomes);
    await this.#places.recover();
  }

  #stopAsking(): void {
    this.asking = undefined;
    this.isAskingAll = false;
  }

  /** The bar, or something in it: what was pressed is gone. */
  async #focusBar(selector = ''): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>(`.bulk ${selector}`)?.focus();
  }
}
