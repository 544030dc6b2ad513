import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { Clock } from '../../controllers/clock.js';
import { Connection } from '../../controllers/connection.js';
import { Interest } from '../../controllers/interest.js';
import { Reading } from '../../controllers/reading.js';
import { Writing } from '../../controllers/writing.js';
import { CommentPostEvent, ConversationLoadEvent } from '../../events.js';
import { words } from '../../locales/en-writing.js';
import { isGone, type CommentId, type Item } from '../../model/comment.js';
import type { CommentNode, ConversationParts } from '../../model/conversation.js';
import { mayModerate, takesWords } from '../../model/permissions.js';
import type { Head } from '../../model/thread.js';
import { asStoreError } from '../../store/errors.js';
import type { Sent } from '../../store/outbox/entry.js';
import { openStore } from '../../store/open-store.js';
import type { ConversationStore } from '../../store/store.js';
import type { StoreChoice } from '../shared/store-config.js';
import { absoluteTime } from '../shared/absolute-time.js';
import { adopt } from '../shared/adopt.js';
import { announce } from '../shared/announcer.js';
import type { ThreadPlace } from '../shared/page-info.js';
import { threadTitle, warnOfOrigin } from '../shared/page-title.js';
import { buttonsFor } from './buttons.js';
import { renderButton, type CommentAction } from './comment-button.js';
import { Composing } from './composing.js';
import type { CommentExtras } from './comment-view.js';
import type { SetupEvent } from './conversation-setup.js';
import { focusComment } from './focus.js';
import { deskStyles } from './desk.styles.js';
import { Notices } from './notices.js';
import { deliverySentence, reasonSentence } from './sentences.js';
import type { LookAttributes } from './wrong-attributes.js';

const numbers = new WeakMap<ConversationStore, number>();
let stores = 0;

/** Which of the page's stores that do not name themselves this is: none must get words that were written for another. */
function numberOf(store: ConversationStore): number {
  const number = numbers.get(store) ?? ++stores;
  numbers.set(store, number);
  return number;
}

/** What the desk needs of the element it works for. */
export interface DeskHost extends LitElement, LookAttributes {
  /** The language of times; undefined: the browser's own. */
  readonly locale: string | undefined;
}

/** The thread that a desk works for, as it was read. */
export interface DeskThread {
  readonly store: ConversationStore;
  readonly place: ThreadPlace;
  readonly head: Head | null;
  /** Names the site in this browser. */
  readonly scope: string;
}

/**
 * All of a thread that writes: composers, the buttons of one's own comments, moderation in place, setting up.
 * Loaded after the first paint; the thread hands its events over and asks for templates.
 */
export class Desk implements ReactiveController {
  /** Opens the store that an element chose. @throws StoreError if its code cannot be loaded */
  static storeOf(choice: StoreChoice): Promise<ConversationStore> {
    return choice.kind === 'custom' ? Promise.resolve(choice.store) : openStore(choice.kind, choice.config);
  }

  /** Names the site that an element chose in this browser, for what is kept there: drafts, unsent words. */
  static scopeOf(choice: StoreChoice): string {
    if (choice.kind === 'custom') return choice.store.scope ?? `custom${String(numberOf(choice.store))}`;
    const { kind, config } = choice;
    return `${kind === 'firestore' ? config.project : kind}/${config.site ?? 'main'}`;
  }

  readonly reading: Reading;
  readonly writing: Writing;
  readonly #host: DeskHost;
  readonly #composing: Composing;
  readonly #notices: Notices;
  readonly #controllers: readonly ReactiveController[];
  #confirming: CommentId | undefined;
  #marked: CommentId | undefined;
  #setupProblem = '';

  constructor(host: DeskHost, { store, place, head, scope }: DeskThread) {
    this.#host = host;
    this.reading = new Reading(host, store, { ...place, title: threadTitle() }, head);
    this.#notices = new Notices(host, this.reading, () => this.writing);
    this.writing = new Writing(host, this.reading, scope, {
      sent: (sent) => {
        this.#sent(sent);
      },
      failed: (error) => {
        this.#notices.tell(error);
      },
    });
    this.#composing = new Composing(host, this.writing, place.id);
    warnOfOrigin(place.url);
    this.#controllers = [
      new Clock(host),
      new Connection(host),
      new Interest(host, () => {
        this.reading.goLive();
      }),
    ];
    host.addController(this);
    adopt(host.shadowRoot, deskStyles);
    void this.#begin();
  }

  close(): void {
    for (const controller of [this, ...this.#controllers]) this.#host.removeController(controller);
    this.reading.pause();
    this.writing.close();
  }

  /** What the thread shows has arrived, whatever became of the answer. */
  hostUpdate(): void {
    this.writing.settle();
  }

  /** Everything that the thread is drawn from beside its head. */
  get parts(): Pick<ConversationParts, 'pages' | 'held' | 'outgoing'> {
    const { held, outgoing } = this.writing;
    return { pages: this.reading.pages, held, outgoing };
  }

  /** Shows a comment, from wherever it is, marks and focuses it. Resolves to whether there is such a comment. */
  async show(id: CommentId): Promise<boolean> {
    const found = await this.reading.reveal(id);
    this.#marked = id;
    this.#host.requestUpdate();
    if (found) await focusComment(this.#host, id);
    return found;
  }

  /** Makes the change that a comment's button asks for. */
  #act(action: CommentAction, id: CommentId): void {
    const acts: Record<CommentAction, () => Promise<unknown>> = {
      reply: () => this.#composing.reply(id),
      edit: () => this.#composing.edit(id, this.#item(id)),
      like: () => this.#like(id),
      delete: () => this.#confirm(id),
      cancel: () => this.#confirm(undefined),
      'delete-confirmed': () => this.#change('delete', id),
      hide: () => this.#change('hide', id),
      restore: () => this.#change('restore', id),
      approve: () => this.#change('approve', id),
      refuse: () => this.#change('refuse', id),
      retry: () => this.writing.retry(id),
      discard: () => this.writing.discard(id),
      copy: () => this.#copy(id),
      'sign-in': () => this.#signIn(id),
    };
    void acts[action]();
  }

  /** What is known of a comment beside its words. */
  extras(node: CommentNode): CommentExtras {
    const { item } = node;
    const { locale } = this.#host;
    const note = this.#note(node);
    const role = this.writing.notices.has(node.id) ? 'alert' : nothing;
    return {
      actions: this.#composing.edits(node.id) ? nothing : this.#renderActions(node),
      note: note ? html`<p class="note" role=${role}>${note}</p>` : nothing,
      marked: this.#marked === node.id,
      when: absoluteTime(item.createdAt, locale),
      editedWhen: isGone(item) || !item.editedAt ? '' : absoluteTime(item.editedAt, locale),
    };
  }

  #renderActions(node: CommentNode): unknown {
    const { tallies, mine } = this.reading.likes;
    const likes = tallies[node.id] ?? 0;
    const buttons = buttonsFor(node, this.writing, {
      confirming: this.#confirming === node.id,
      takesWords: this.takesWords,
      likes,
      liked: mine.has(node.id),
    });
    const isLikable = buttons.some(({ action }) => action === 'like');
    return html`${buttons.map((button) =>
      renderButton(button, () => {
        this.#act(button.action, node.id);
      }),
    )}${likes === 0 || isLikable ? nothing : html`<span class="likes">${words.likes(likes)}</span>`}`;
  }

  /** Above the list: setting up, the composer, and for moderators the thread's lock. */
  renderTop(): TemplateResult {
    return html`${this.#notices.render(this.#marked)}${this.#renderSetup()}${
      this.takesWords ? this.#composing.renderNew() : html`<p class="notice">${words.locked}</p>`
    }${this.#renderLock()}`;
  }

  /** Where older comments begin, if there are any that are not shown. */
  renderEarlier(): TemplateResult | typeof nothing {
    const { reading } = this;
    if (reading.nextPage === null) return nothing;
    return html`<button type="button" class="earlier outlined" @click=${this.#showEarlier}>
      ${reading.earlier === 'failed' ? words.earlierFailed : words.earlier}
    </button>`;
  }

  /** Below a comment: the composer of a reply or an edit. */
  renderUnder(node: CommentNode): TemplateResult | typeof nothing {
    return this.#composing.renderUnder(node);
  }

  /** Whether the thread takes new words. */
  get takesWords(): boolean {
    const { policy } = this.writing;
    return takesWords({ policy, head: this.reading.head, now: Date.now() });
  }

  async #begin(): Promise<void> {
    const { head, store } = this.reading;
    this.#host.dispatchEvent(new ConversationLoadEvent(head?.count ?? 0));
    await Promise.all([this.reading.loadLikes(), store.session.remembered() && this.writing.resume()]);
  }

  #note({ id, standing, delivery }: CommentNode): string {
    if (this.#confirming === id) return words.confirmDelete;
    const notice = this.writing.notices.get(id);
    if (notice) return reasonSentence(notice.reason);
    const onItsWay = delivery ?? this.writing.deliveryOfEdit(id);
    if (onItsWay) return deliverySentence(onItsWay, this.#host.locale);
    return standing === 'held' ? words.held : '';
  }

  readonly #showEarlier = (): void => {
    const n = this.reading.nextPage;
    if (n === null) return;
    void this.reading.showPage(n).then(([first = '']) => focusComment(this.#host, first));
  };

  #renderSetup(): TemplateResult | typeof nothing {
    const { user, isSetUp } = this.writing;
    if (user?.role !== 'owner' || isSetUp !== false) return nothing;
    return html`<conversation-setup
      .host=${new URL(this.reading.address.url).host}
      .problem=${this.#setupProblem}
      @conversation-setup=${this.#setUp}
    ></conversation-setup>`;
  }

  #renderLock(): TemplateResult | typeof nothing {
    const { head } = this.reading;
    if (!head || !mayModerate(this.writing.user ?? null)) return nothing;
    const refusal = this.writing.notices.get('');
    const toggle = () => this.writing.change({ kind: 'lock', locked: !head.locked });
    return html`<div>
      <button type="button" @click=${toggle}>${head.locked ? words.unlock : words.lock}</button>
      ${refusal ? html`<p class="note" role="alert">${reasonSentence(refusal.reason)}</p>` : nothing}
    </div>`;
  }

  readonly #setUp = async ({ policy }: SetupEvent): Promise<void> => {
    try {
      await this.writing.setUp(policy);
      announce(words.siteSaved);
    } catch (error) {
      this.#setupProblem = reasonSentence(asStoreError(error).code);
      this.#host.requestUpdate();
    }
  };

  #item(id: CommentId): Item | undefined {
    return this.writing.held.find((each) => each.id === id)?.entry ?? this.reading.item(id);
  }

  async #confirm(id: CommentId | undefined): Promise<void> {
    const before = this.#confirming;
    this.#confirming = id;
    this.#host.requestUpdate();
    const target = id ?? before;
    if (target === undefined) return;
    await focusComment(this.#host, target, id === undefined ? 'delete' : 'delete-confirmed');
  }

  async #change(kind: 'delete' | 'hide' | 'restore' | 'approve' | 'refuse', id: CommentId): Promise<void> {
    this.#confirming = undefined;
    const done = await this.writing.change({ kind, id });
    if (done) announce(words.done[kind]);
    if (done || kind === 'delete') await focusComment(this.#host, id);
  }

  async #like(id: CommentId): Promise<void> {
    if (!this.writing.user && !(await this.#signIn(id))) return;
    await this.writing.change({ kind: 'like', id, on: !this.reading.likes.mine.has(id) });
  }

  /** By the least that is asked for: as a guest where guests may, otherwise the first way there is. */
  async #signIn(id: CommentId): Promise<boolean> {
    const { providers } = this.#composing;
    const provider = providers.find(({ guest }) => guest) ?? providers[0];
    if (!provider) return false;
    try {
      await this.writing.signIn(provider.id);
      this.writing.notices.delete(id);
      return true;
    } catch (error) {
      this.writing.notice(id, asStoreError(error));
      return false;
    }
  }

  async #copy(id: CommentId): Promise<void> {
    const outgoing = this.writing.outgoing.find((each) => each.id === id);
    if (!outgoing) return;
    await navigator.clipboard.writeText(outgoing.entry.text);
    announce(words.copied);
  }

  #sent({ entry: { change }, outcome }: Sent): void {
    this.#notices.clear();
    if (change.kind === 'post') {
      this.#host.dispatchEvent(new CommentPostEvent(change.id, outcome === 'held'));
      announce(outcome === 'held' ? words.heldNow : words.posted);
    } else if (change.kind === 'edit') announce(words.editedNow);
  }
}
