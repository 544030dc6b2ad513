import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

/** The queue's frame, questions and bar; its comments are in row.styles.ts. */
export const styles: CSSResultGroup = css`
  :host {
    --_error: var(--jc-error, light-dark(#a3161a, #ff9d95));
    container-type: inline-size;
    text-align: start;
  }
  section,
  .rows {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_gap);
  }
  p {
    margin: 0;
  }
  a {
    color: inherit;
  }
  .heading,
  .empty,
  .notice,
  .aside {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  .heading {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
  }
  .heading:focus,
  .bulk:focus,
  :focus:not(:focus-visible) {
    outline: none;
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
    white-space: nowrap;
  }
  .empty {
    color: var(--_muted);
  }
  .notice {
    display: grid;
    gap: 0.4rem;
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    overflow-wrap: anywhere;
  }
  .notice button,
  .who button,
  .result button {
    text-decoration: underline;
  }
  .uid {
    font-family: ui-monospace, monospace;
    user-select: all;
  }
  .row,
  .tools,
  .bulk {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4rem 0.75rem;
    align-items: center;
  }
  .views {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    border-block-end: 1px solid var(--_line);
  }
  .views button {
    padding: 0.4rem 0.8rem;
    border-radius: var(--_radius) var(--_radius) 0 0;
    border-block-end: 3px solid transparent;
  }
  .views [aria-pressed='true'] {
    font-weight: 650;
    border-block-end-color: var(--_accent);
  }
  .tools {
    justify-content: space-between;
    min-block-size: 2.5rem;
  }
  .rows:empty {
    display: none;
  }
  .result {
    font-size: 0.9375em;
  }
  .news,
  .clean {
    padding-block: 0.25rem;
  }
  .asking,
  .choices,
  fieldset {
    display: grid;
    gap: 0.6rem;
    min-inline-size: 0;
  }
  .asking {
    margin-block-start: 0.25rem;
  }
  div.asking,
  fieldset {
    margin: 0;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  legend {
    font-weight: 650;
    padding-inline: 0.25rem;
  }
  [type='text'],
  .cleaning select {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.5rem 0.6rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .log {
    margin: 0.25rem 0 0;
    padding-inline-start: 1.25rem;
    list-style: disc;
  }
  p.log {
    padding: 0;
  }
  .more {
    justify-self: center;
  }
  .check {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.25rem;
  }
  .check input {
    margin-block-start: 0.2em;
  }
  .bulk {
    position: sticky;
    inset-block-end: 0;
    z-index: 1;
    padding: 0.6rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
    box-shadow: 0 -2px 12px rgb(0 0 0 / 0.12);
  }
  .bulk button {
    padding: 0.3rem 0.7rem;
    font-size: 0.9375em;
  }
  .keys summary {
    cursor: pointer;
    min-block-size: 1.75rem;
  }
  .keys dl {
    display: grid;
    gap: 0.25rem;
    margin: 0.5rem 0 0;
  }
  .keys dl > div {
    display: flex;
    gap: 0.75rem;
  }
  .keys dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    min-inline-size: 1.5em;
    padding: 0 0.35em;
    border: 1px solid var(--_line);
    border-radius: 0.25em;
    font-family: ui-monospace, monospace;
    text-align: center;
  }
  @container (width <= 30rem) {
    .views button {
      padding-inline: 0.5rem;
    }
  }
  @media print {
    .views,
    .tools,
    .result,
    .actions,
    .pick,
    .bulk,
    .keys,
    button {
      display: none;
    }
  }
`;
