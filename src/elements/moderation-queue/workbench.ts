import { nothing, type LitElement, type TemplateResult } from 'lit';
import { Authors } from '../../controllers/authors.js';
import { Moderator } from '../../controllers/moderator.js';
import { keeping, removing } from '../../controllers/queue-acts.js';
import { Queue } from '../../controllers/queue.js';
import { words } from '../../locales/en-queue.js';
import type { CommentId } from '../../model/comment.js';
import type { User } from '../../model/site.js';
import { asStoreError } from '../../store/errors.js';
import { load } from '../../store/load.js';
import type { QueuedComment, QueueView, SiteModeration } from '../../store/moderation.js';
import type { ConversationStore } from '../../store/store.js';
import { announce } from '../shared/announcer.js';
import { renderBulkBar } from './bulk-bar.js';
import type { CleanUp } from './clean-up.js';
import { Deeds } from './deeds.js';
import { commandOf, type Command } from './keyboard.js';
import { Logs } from './logs.js';
import { Places } from './places.js';
import { drawRows } from './rows.js';
import { Selection } from './selection.js';
import { renderFrame } from './workbench-frame.js';

/** What a workbench needs of the element it works for. */
export interface WorkbenchHost extends LitElement {
  /** The language of times; undefined: the browser's own. */
  readonly locale: string | undefined;
  /** The level of the comments' headings. */
  readonly rowLevel: number;
}

/** For whom a workbench is, and what it works on. */
export interface WorkbenchSite {
  readonly store: ConversationStore;
  readonly site: SiteModeration;
  readonly user: User;
}

/** All that a moderator sees and does: views, comments, what is selected, keys. */
export class Workbench {
  readonly user: User;
  readonly queue: Queue;
  readonly authors: Authors;
  readonly moderator: Moderator;
  readonly selection = new Selection();
  readonly logs: Logs;
  readonly places: Places;
  readonly deeds: Deeds;
  /** The moderators' names by their uids. */
  names: Readonly<Record<string, string>> = {};
  readonly #host: WorkbenchHost;
  #cleanUp: CleanUp | undefined;
  #newsTold = 0;

  constructor(host: WorkbenchHost, { store, site, user }: WorkbenchSite) {
    this.#host = host;
    this.user = user;
    this.queue = new Queue(host, site, () => {
      this.#rowsChanged();
    });
    const { queue } = this;
    this.authors = new Authors(host, site);
    this.moderator = new Moderator(host, { store, user, queue, authors: this.authors });
    this.logs = new Logs(host, site);
    this.places = new Places(host, () =>
      queue.rows.map(({ comment: { id }, settled }) => ({
        id,
        isOpen: !settled && !this.moderator.isBusy(id),
      })),
    );
    this.deeds = new Deeds(host, this);
    void this.#learnNames(store);
    queue.open('waiting');
  }

  close(): void {
    this.queue.close();
  }

  /** A key was pressed inside the queue. */
  readonly pressed = (event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command && this.#obey(command)) event.preventDefault();
  };

  /** The focus came to something inside the queue. */
  readonly visited = ({ target }: FocusEvent): void => {
    this.places.visit(target);
  };

  /** Whether somebody can be banned for a comment. */
  isBannable({ entry }: QueuedComment): boolean {
    return entry !== undefined && entry.uid !== this.user.uid;
  }

  /** Selects a comment, or no longer. */
  select(id: CommentId, on: boolean): void {
    this.selection.set(id, on);
    this.#selected();
  }

  /** Whether the key meant anything. */
  #obey(command: Command): boolean {
    const { current } = this.places;
    const comment = current === undefined ? undefined : this.queue.find(current);
    switch (command) {
      case 'undo':
        if (this.moderator.undoable.length === 0) return false;
        void this.deeds.undo();
        return true;
      case 'help':
        this.#host.shadowRoot?.querySelector('details.keys')?.toggleAttribute('open');
        return true;
      case 'cancel':
        return this.deeds.cancel();
      default:
        if (comment) this.#obeyAbout(comment, command);
        return comment !== undefined;
    }
  }

  #obeyAbout(comment: QueuedComment, command: Exclude<Command, 'undo' | 'help' | 'cancel'>): void {
    const { id } = comment;
    const acts = this.moderator.acts(comment);
    const act = command === 'keep' ? keeping(acts) : command === 'remove' ? removing(acts) : undefined;
    if (act) this.deeds.press(act, comment);
    else if (command === 'next' || command === 'previous') this.#step(command === 'next' ? 1 : -1);
    else if (command === 'select') this.select(id, !this.selection.has(id));
    else if (command === 'ban' && this.isBannable(comment)) this.deeds.ask(id, 'ban');
  }

  /** From where the focus is; from outside the list to the comment that is being worked on. */
  #step(step: 1 | -1): void {
    const { focused, current } = this.places;
    void this.places.go(focused === undefined ? current : (this.places.beside(focused, step) ?? focused));
  }

  #selected(): void {
    this.deeds.isAskingAll = false;
    announce(words.selected(this.selection.size));
    this.#host.requestUpdate();
  }

  readonly #selectAll = (on: boolean): void => {
    this.selection.replace(on ? this.queue.unsettled.map(({ id }) => id) : []);
    this.#selected();
  };

  #rowsChanged(): void {
    const { unsettled, newsCount } = this.queue;
    this.authors.meet(unsettled);
    this.selection.keep(unsettled.map(({ id }) => id));
    // Once, and not for each that follows.
    if (newsCount > 0 && this.#newsTold === 0) announce(words.news(newsCount));
    this.#newsTold = newsCount;
    void this.places.hold();
  }

  async #learnNames(store: ConversationStore): Promise<void> {
    const known = await store.policy().catch(() => undefined);
    this.names = known?.policy.moderators ?? {};
    this.#host.requestUpdate();
  }

  #show(view: QueueView): void {
    this.selection.replace([]);
    this.deeds.reset();
    this.queue.open(view);
  }

  async #showMore(): Promise<void> {
    const first = await this.queue.more();
    if (first === undefined) return;
    announce(words.loaded);
    await this.places.go(first);
  }

  /** Opens cleaning up, or takes its last step back. Its code comes when it is first asked for. */
  async #clean(): Promise<void> {
    if (this.#cleanUp) {
      this.#cleanUp.cancel();
      return;
    }
    try {
      const { CleanUp } = await load(() => import('./clean-up.js'));
      this.#cleanUp ??= new CleanUp(this.#host, this, this.#endCleaning);
    } catch (error) {
      this.deeds.complain(asStoreError(error));
    }
  }

  readonly #endCleaning = (): void => {
    const root = this.#host.shadowRoot;
    const hadFocus = root?.activeElement?.closest('.cleaning');
    this.#cleanUp = undefined;
    this.#host.requestUpdate();
    if (hadFocus) root?.querySelector<HTMLElement>('.clean')?.focus();
  };

  /** All but the comments themselves, which `draw` puts into the list. */
  render(): TemplateResult {
    const { queue, selection, deeds, moderator } = this;
    const { unsettled } = queue;
    return renderFrame({
      queue,
      result: deeds.result,
      canUndo: moderator.undoable.length > 0,
      allSelected: unsettled.length > 0 && selection.size === unsettled.length,
      someSelected: selection.size > 0,
      bulk: this.#cleanUp?.isWorking ? nothing : this.#renderBulk(),
      cleanUp: this.#cleanUp?.render(),
      clean: () => void this.#clean(),
      show: (view) => {
        this.#show(view);
      },
      undo: () => void deeds.undo(),
      selectAll: this.#selectAll,
      showNews: () => void this.places.go(queue.showNews()),
      more: () => void this.#showMore(),
    });
  }

  #renderBulk(): TemplateResult | typeof nothing {
    const { deeds, selection, moderator } = this;
    const acts = (['approve', 'restore', 'remove', 'dismiss'] as const).filter(
      (act) => deeds.jobs(act).length > 0,
    );
    const waiting = deeds.jobs('remove').filter(({ act }) => act === 'refuse').length;
    return renderBulkBar({
      selected: selection.size,
      acts,
      asking: deeds.isAskingAll ? waiting : undefined,
      progress: moderator.progress,
      press: (act) => void deeds.doAll(act),
      confirm: () => void deeds.doAll('remove', true),
      cancel: () => void deeds.cancel(),
      clear: () => {
        this.#selectAll(false);
        void this.places.recover();
      },
    });
  }

  /** Draws the comments into the list. */
  draw(root: ParentNode): void {
    drawRows(root, this, this.#host);
  }
}
