import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

/** A comment of the queue. */
export const rowStyles: CSSResultGroup = css`
  .rows {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .rows > li {
    min-inline-size: 0;
    padding-block-start: var(--_gap);
    border-block-start: 1px solid var(--_line);
  }
  article {
    display: grid;
    grid-template-columns: auto auto minmax(0, 1fr);
    column-gap: 0.75rem;
    padding: 0.25rem 0.5rem;
    margin-inline: -0.5rem;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    line-height: 1.5;
    scroll-margin-block: var(--jc-scroll-offset, 5rem);
  }
  article.settled {
    display: block;
  }
  article:has(.pick :checked) {
    background: var(--_surface);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  article:has(.pick :checked):dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  article[aria-busy='true'] .body {
    color: var(--_muted);
  }
  svg {
    inline-size: var(--jc-avatar-size, 2.25rem);
    block-size: var(--jc-avatar-size, 2.25rem);
    border-radius: 50%;
    margin-block-start: 0.15rem;
  }
  .pick {
    display: grid;
    place-items: center;
    align-self: start;
    inline-size: 1.75rem;
    block-size: 2.25rem;
    cursor: pointer;
  }
  [type='checkbox'],
  [type='radio'] {
    inline-size: 1.1rem;
    block-size: 1.1rem;
    margin: 0 0.25rem 0 0;
    accent-color: var(--_accent);
    vertical-align: -0.15em;
  }
  .pick input {
    margin: 0;
  }
  .words {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25rem;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5rem;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1rem;
  }
  .name {
    font-weight: 650;
  }
  .alarming {
    border-color: var(--_error);
  }
  .parent,
  .note,
  .problem {
    margin: 0.15rem 0;
    padding: 0.25rem 0.75rem;
    border-inline-start: 3px solid var(--_line);
    font-size: 0.9375em;
  }
  .parent {
    color: var(--_muted);
  }
  .note.alarming,
  .problem {
    border-color: var(--_error);
  }
  .body :is(p, ul, ol, pre, blockquote) {
    margin-block: 0.25em;
  }
  .body :is(p, li) {
    white-space: pre-line;
  }
  .body blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
  }
  pre {
    padding: 0.6rem 0.8rem;
    overflow-x: auto;
    overflow-wrap: normal;
    background: var(--_surface);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem;
    margin-block-start: 0.25rem;
    font-size: 0.875em;
  }
  .actions button {
    padding: 0.25rem 0.7rem;
  }
  [aria-disabled='true'] {
    cursor: progress;
    opacity: 0.8;
  }
  @container (width <= 30rem) {
    article {
      grid-template-columns: auto minmax(0, 1fr);
      column-gap: 0.5rem;
    }
    article > svg {
      display: none;
    }
  }
  @media (pointer: coarse) {
    .pick {
      inline-size: 2.75rem;
      block-size: 2.75rem;
    }
  }
`;
