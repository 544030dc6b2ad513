import { html, nothing, render, type TemplateResult } from 'lit';
import { words } from '../../locales/en.js';
import { arrange, sortFor, type CommentNode, type Sort } from '../../model/conversation.js';
import type { Head } from '../../model/thread.js';
import { renderComment } from './comment-view.js';
import type { Desk } from './desk.js';

/** What a thread is drawn from. */
export interface ThreadView {
  /** Null: there is no thread yet. */
  readonly head: Head | null;
  /** Absent until it was loaded: then there is the head alone, and nothing can be done yet. */
  readonly desk: Desk | undefined;
  readonly sort: Sort | null;
  /** The level of the top comments' headings. */
  readonly level: number;
  /** Undefined: the browser's own. */
  readonly locale: string | undefined;
}

const HEAD_ALONE = { pages: new Map(), held: [], outgoing: [] };

/** What surrounds the comments; they are drawn into its list by `drawComments`. Until the desk is there, the composer's place is kept free. */
export function renderThread({ head, desk, sort }: ThreadView): TemplateResult {
  const newestFirst = sortFor(sort, head?.count ?? 0) === 'newest';
  /* eslint-disable lit-a11y/no-redundant-role -- WebKit tells nobody of a list whose markers are off */
  return html`<div class="top">${desk?.renderTop()}</div>
    ${newestFirst ? nothing : desk?.renderEarlier()}
    <p class="empty">${desk?.takesWords === false ? nothing : words.empty}</p>
    <ol role="list" class="list" part="list"></ol>
    ${newestFirst ? desk?.renderEarlier() : nothing}`;
  /* eslint-enable lit-a11y/no-redundant-role */
}

/** Draws the comments into the thread's list. */
export function drawComments(root: ParentNode, view: ThreadView): void {
  const list = root.querySelector('.list');
  const nodes = arrange({ head: view.head, ...(view.desk?.parts ?? HEAD_ALONE) }, view.sort);
  if (list) drawList(list, nodes, view);
}

/**
 * Each comment keeps its item, whatever comes, goes and moves around it, as Lit's `repeat` would have it at seven times
 * the weight.
 */
function drawList(list: Element, nodes: readonly CommentNode[], view: ThreadView): void {
  const gone = new Map(Array.from(list.children, (item) => [item.id, item]));
  for (const [index, node] of nodes.entries()) {
    const id = `of-${node.id}`;
    const item = gone.get(id) ?? Object.assign(document.createElement('li'), { id });
    gone.delete(id);
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
    drawItem(item as HTMLElement, node, view);
  }
  for (const item of gone.values()) item.remove();
}

function drawItem(item: HTMLElement, node: CommentNode, view: ThreadView): void {
  const { level, locale, desk } = view;
  const { depth, replies } = node;
  const comment = { level: Math.min(level + depth, 6), locale, extras: desk?.extras(node) };
  // eslint-disable-next-line lit-a11y/no-redundant-role -- as above
  const below = replies.length ? html`<ol role="list"></ol>` : nothing;
  render(html`${renderComment(node, comment)}${desk?.renderUnder(node)}${below}`, item);
  const list = item.querySelector(':scope > ol');
  if (list) drawList(list, replies, view);
}
