import type { CSSResult } from 'lit';
import { controls } from '../shared/controls.styles.js';
import { css } from '../shared/css.js';

const styles = css`
  .top {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  .heading:focus,
  .list :focus:not(:focus-visible) {
    outline: none;
  }
  .notice {
    background: var(--_surface);
  }
  .notice button {
    text-decoration: underline;
  }
  .earlier {
    justify-self: center;
  }
  article {
    scroll-margin-block: var(--jc-scroll-offset, 5rem);
  }
  .marked {
    background: var(--_surface);
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  .marked:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  .by a:not(:hover) {
    text-decoration: none;
  }
  .note {
    margin: 0.25rem 0;
    padding: 0.35rem 0.6rem;
    border-inline-start: 3px solid var(--_line);
    color: var(--_muted);
    font-size: 0.9375em;
  }
  .own-data > button {
    margin-inline-start: -0.5rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.125rem;
    margin-inline-start: -0.5rem;
    font-size: 0.875em;
  }
  .actions > button:not(:hover, [aria-pressed='true']) {
    color: var(--_muted);
  }
  [data-action='like']::before {
    content: '♡ ' / '';
  }
  [aria-pressed='true']::before {
    content: '♥ ' / '';
  }
  [aria-pressed='true'] {
    font-weight: 650;
  }
  @media print {
    .top,
    .actions,
    button {
      display: none;
    }
  }
`;

/** What the desk draws with in the thread's root, buttons included. */
export const deskStyles: readonly CSSResult[] = [controls, styles];
