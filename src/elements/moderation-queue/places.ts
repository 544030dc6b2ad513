import type { LitElement } from 'lit';
import type { CommentId } from '../../model/comment.js';

/** A comment of the list; it is open as long as it can be dealt with. */
export interface Place {
  readonly id: CommentId;
  readonly isOpen: boolean;
}

/** Where the focus is in the list, and where it goes. One comment of the list can be reached by Tab, the others by J and K. */
export class Places {
  readonly #host: LitElement;
  readonly #list: () => readonly Place[];
  #current: CommentId | undefined;

  /** @param list the comments in their order */
  constructor(host: LitElement, list: () => readonly Place[]) {
    this.#host = host;
    this.#list = list;
  }

  /** The comment that is being worked on; else the one after it, or before it. */
  get current(): CommentId | undefined {
    const list = this.#list();
    const index = list.findIndex(({ id }) => id === this.#current);
    return (list.slice(Math.max(index, 0)).find(isOpen) ?? list.slice(0, Math.max(index, 0)).findLast(isOpen))
      ?.id;
  }

  /** The comment that holds the focus, or what does. */
  get focused(): CommentId | undefined {
    return this.#host.shadowRoot?.activeElement?.closest('article')?.id;
  }

  /** Takes note of where the focus went. */
  visit(target: EventTarget | null): void {
    const id = target instanceof Element ? target.closest('article')?.id : undefined;
    if (id === undefined || id === this.#current) return;
    this.#current = id;
    this.#host.requestUpdate();
  }

  /** The comment after one, or before it; undefined at the end. */
  beside(id: CommentId, step: 1 | -1): CommentId | undefined {
    const list = this.#list();
    const index = list.findIndex((place) => place.id === id);
    return (step > 0 ? list.slice(index + 1).find(isOpen) : list.slice(0, index).findLast(isOpen))?.id;
  }

  /** Where the focus goes when a comment is dealt with: to the next one, after the last to the one before. */
  after(id: CommentId): CommentId | undefined {
    return this.beside(id, 1) ?? this.beside(id, -1);
  }

  /** Moves the focus to a comment, or, where there is none, to the queue's heading. */
  async go(id: CommentId | undefined, selector?: string): Promise<void> {
    if (id !== undefined) this.#current = id;
    await this.#host.updateComplete;
    const root = this.#host.shadowRoot;
    const article = id === undefined ? null : root?.getElementById(id);
    const target = selector ? article?.querySelector<HTMLElement>(selector) : article;
    (target ?? article ?? root?.getElementById('heading'))?.focus();
    this.#host.requestUpdate();
  }

  /** If the focus was in what went away with the last drawing, it goes to the comment that is being worked on. */
  async recover(): Promise<void> {
    await this.#host.updateComplete;
    // Who has gone elsewhere in the page meanwhile is not called back.
    if ((document.activeElement ?? document.body) === document.body) await this.go(this.current);
  }

  /** Call it before what is drawn changes: if the focus is in a comment of which one line is left then, it stays with that. */
  async hold(): Promise<void> {
    const { focused } = this;
    if (focused === undefined) return;
    await this.#host.updateComplete;
    if (this.focused === undefined) this.#host.shadowRoot?.getElementById(focused)?.focus();
  }
}

const isOpen = (place: Place): boolean => place.isOpen;
