import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { Clock } from '../../controllers/clock.js';
import { Connection } from '../../controllers/connection.js';
import { Interest } from '../../controllers/interest.js';
import { Reading } from '../../controllers/reading.js';
import { Writing } from '../../controllers/writing.js';
import { CommentPostEvent, ConversationLoadEvent } from '../../events.js';
import { words } from '../../locales/en-writing.js';
import type { CommentId } from '../../model/comment.js';
import type { CommentNode, ConversationParts } from '../../model/conversation.js';
import type { Head } from '../../model/thread.js';
import type { StoreError } from '../../store/errors.js';
import { load } from '../../store/load.js';
import type { Sent } from '../../store/outbox/entry.js';
import type { Kept } from '../../store/outbox/index.js';
import type { ConversationStore } from '../../store/store.js';
import { adopt } from '../shared/adopt.js';
import { announce } from '../shared/announcer.js';
import type { ThreadPlace } from '../shared/page-info.js';
import { threadTitle, warnOfOrigin } from '../shared/page-title.js';
import { takesWordsNow, type Bench, type DeskHost } from './bench.js';
import { scopeOf, storeOf } from './chosen-store.js';
import { extrasOf } from './comment-extras.js';
import type { CommentExtras } from './comment-view.js';
import { Composing } from './composing.js';
import { Confirming } from './confirming.js';
import { deskStyles } from './desk.styles.js';
import { focusComment } from './focus.js';
import { ModerationLoader } from './moderation-loader.js';
import { Notices } from './notices.js';
import { OwnDataLoader } from './own-data-loader.js';
import type { OpenedThread } from './open-thread.js';

export { storeOf } from './chosen-store.js';

/** The thread that a desk works for, as it was read. */
interface DeskThread {
  readonly store: ConversationStore;
  readonly place: ThreadPlace;
  readonly head: Head | null;
  readonly kept: Kept;
}

/**
 * All of a thread that writes: composers, what can be done with comments, and for moderators what they need beside that.
 * Loaded after the first paint; the thread hands its events over and asks for templates.
 */
export class Desk implements ReactiveController {
  /** Resolves to what makes a thread's desk, once everything for it is there. @throws StoreError if it cannot be loaded */
  static async open(host: DeskHost, { choice, place }: OpenedThread, head: Head | null): Promise<() => Desk> {
    const [store, { openKept }] = await Promise.all([
      storeOf(choice),
      load(() => import('../../store/outbox/index.js')),
    ]);
    return () => new Desk(host, { store, place, head, kept: openKept(store, scopeOf(choice)) });
  }

  readonly reading: Reading;
  readonly #bench: Bench;
  readonly #moderation: ModerationLoader;
  readonly #notices: Notices;
  readonly #ownData: OwnDataLoader;
  readonly #controllers: readonly ReactiveController[];
  #marked: CommentId | undefined;

  constructor(host: DeskHost, { store, place, head, kept }: DeskThread) {
    const tell = (error: StoreError): void => {
      this.#notices.tell(error);
    };
    const reading = new Reading(host, store, { ...place, title: threadTitle() }, head);
    const writing = new Writing(host, reading, kept, {
      sent: (sent) => {
        this.#sent(sent);
      },
      failed: tell,
    });
    this.reading = reading;
    const composing = new Composing(host, writing, place.id);
    this.#bench = {
      host,
      reading,
      writing,
      composing,
      confirming: new Confirming(host),
      reported: new Set(),
    };
    this.#notices = new Notices(this.#bench);
    this.#moderation = new ModerationLoader(this.#bench, tell);
    this.#ownData = new OwnDataLoader(this.#bench);
    warnOfOrigin(place.url);
    this.#controllers = [
      new Clock(host),
      new Connection(host),
      new Interest(host, () => {
        reading.goLive();
      }),
      this.#moderation,
    ];
    host.addController(this);
    adopt(host.shadowRoot, deskStyles);
    void this.#begin();
  }

  close(): void {
    const { host, reading, writing } = this.#bench;
    for (const controller of [this, ...this.#controllers]) host.removeController(controller);
    this.#moderation.close();
    reading.pause();
    writing.close();
  }

  /** What the thread shows has arrived, whatever became of the answer. */
  hostUpdate(): void {
    this.#bench.writing.settle();
  }

  /** Everything that the thread is drawn from beside its head. */
  get parts(): Pick<ConversationParts, 'pages' | 'held' | 'outgoing'> {
    const { held, outgoing } = this.#bench.writing;
    return { pages: this.reading.pages, held, outgoing };
  }

  /** Shows a comment, from wherever it is, marks and focuses it. Resolves to whether there is such a comment. */
  async show(id: CommentId): Promise<boolean> {
    const { host, reading } = this.#bench;
    const found = await reading.reveal(id);
    this.#marked = id;
    host.requestUpdate();
    if (found) await focusComment(host, id);
    return found;
  }

  /** What is known of a comment beside its words. */
  extras(node: CommentNode): CommentExtras {
    return extrasOf(node, this.#bench, { moderation: this.#moderation.desk, marked: this.#marked });
  }

  /** Above the list: what there is to say, and the composer among what moderators have. */
  renderTop(): TemplateResult {
    const { desk } = this.#moderation;
    return html`${this.#notices.render(this.#marked)}${desk?.renderFirst()}${
      this.takesWords ? this.#bench.composing.renderNew() : html`<p class="notice">${words.locked}</p>`
    }${this.#ownData.render()}${desk?.renderLast()}${this.#moderation.renderRetry()}`;
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
    return this.#bench.composing.renderUnder(node);
  }

  /** Whether the thread takes new words. */
  get takesWords(): boolean {
    return takesWordsNow(this.#bench);
  }

  async #begin(): Promise<void> {
    const { host, reading, writing } = this.#bench;
    host.dispatchEvent(new ConversationLoadEvent(reading.head?.count ?? 0));
    await Promise.all([reading.loadLikes(), reading.store.session.remembered() && writing.resume()]);
  }

  readonly #showEarlier = (): void => {
    const { host, reading } = this.#bench;
    const n = reading.nextPage;
    if (n === null) return;
    void reading.showPage(n).then(([first = '']) => focusComment(host, first));
  };

  #sent({ entry: { change }, outcome }: Sent): void {
    this.#notices.clear();
    if (change.kind === 'post') {
      this.#bench.host.dispatchEvent(new CommentPostEvent(change.id, outcome === 'held'));
      announce(outcome === 'held' ? words.heldNow : words.posted);
    } else if (change.kind === 'edit') announce(words.editedNow);
  }
}
