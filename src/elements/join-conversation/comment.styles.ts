import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

/** A comment as it is first painted; what the desk adds to it stands in desk.styles.ts. */
export const commentStyles: CSSResultGroup = css`
  article {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.75rem;
    padding: 0.25rem 0.5rem;
    margin-inline: -0.5rem;
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
    line-height: 1.5;
  }
  svg {
    grid-row: span 2;
    inline-size: var(--jc-avatar-size, 2.25rem);
    block-size: var(--jc-avatar-size, 2.25rem);
    border-radius: 50%;
    margin-block-start: 0.15rem;
  }
  article > :not(svg) {
    grid-column: 2;
  }
  .by {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 0.5rem;
  }
  .name {
    font-weight: 650;
  }
  .aside,
  .badge {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .badge {
    padding: 0 0.45em;
    border: 1px solid var(--_line);
    border-radius: 1em;
  }
  a {
    color: inherit;
  }
  .body > :first-child {
    margin-block-start: 0.15rem;
  }
  .body :is(p, ul, ol, pre, blockquote) {
    margin-block: 0.5em 0.25em;
  }
  .body :is(p, li) {
    white-space: pre-line;
  }
  .body :is(ul, ol) {
    display: block;
    list-style: disc;
    padding-inline-start: 1.5em;
  }
  .body ol {
    list-style: decimal;
  }
  blockquote {
    margin-inline: 0;
    padding-inline-start: 0.8rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
  }
  code {
    font-family: ui-monospace, monospace;
    font-size: 0.9em;
    background: var(--_surface);
  }
  pre {
    padding: 0.6rem 0.8rem;
    overflow-x: auto;
    overflow-wrap: normal;
    background: var(--_surface);
  }
  .actions {
    min-block-size: 1.75rem;
  }
`;
