import { html, type TemplateResult } from 'lit';
import { parse, type Block, type Inline } from '../../model/markup.js';

/** Search engines and the linked page learn nothing from a comment's links. They open in place, as all links do. */
const REL = 'ugc nofollow noopener noreferrer';

const inline = (content: readonly Inline[]): unknown[] =>
  content.map((token) => {
    if (typeof token === 'string') return token;
    switch (token.kind) {
      case 'bold':
        return html`<strong>${inline(token.content)}</strong>`;
      case 'italic':
        return html`<em>${inline(token.content)}</em>`;
      case 'code':
        return html`<code>${token.text}</code>`;
      case 'link':
        return html`<a href=${token.href} rel=${REL}>${inline(token.content)}</a>`;
    }
  });

/**
 * A block in its own direction. Not `dir="auto"`: browsers look for the first letter again with each child that is put into
 * such an element, and a comment of a thousand short lines holds the page up for seconds.
 */
const block = (token: Block): TemplateResult => {
  const { dir } = token;
  switch (token.kind) {
    case 'paragraph':
      return html`<p dir=${dir}>${inline(token.content)}</p>`;
    case 'code':
      return html`<pre dir=${dir} tabindex="0"><code>${token.text}</code></pre>`;
    case 'quote':
      return html`<blockquote dir=${dir}>${token.blocks.map(block)}</blockquote>`;
    case 'list': {
      const items = token.items.map((item) => html`<li>${inline(item)}</li>`);
      return token.start === undefined
        ? html`<ul dir=${dir}>
            ${items}
          </ul>`
        : html`<ol dir=${dir} start=${token.start}>
            ${items}
          </ol>`;
    }
  }
};

/**
 * A comment's text as elements. Code blocks can be focused, so that keys scroll them. Line ends stand in the text, where
 * `white-space: pre-line` shows them: an element for each would make a comment of short lines heavy.
 */
export const markup = (text: string): TemplateResult[] => parse(text).map(block);
