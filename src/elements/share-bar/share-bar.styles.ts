import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

export const styles: CSSResultGroup = css`
  :host {
    container-type: inline-size;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--jc-share-gap, 0.5rem);
    font-size: 0.9375em;
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .label {
    margin-inline-end: 0.25rem;
    color: var(--_muted);
  }
  ul {
    display: contents;
    /* Not none: for that, WebKit takes the list for a layout. */
    list-style-type: '';
  }
  li > * {
    box-sizing: border-box;
    display: flex;
    align-items: center;
    gap: 0.5em;
    inline-size: 100%;
    min-block-size: 2.25rem;
    padding: 0.3rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--jc-share-radius, var(--_radius));
    color: inherit;
    text-decoration: none;
    cursor: pointer;
  }
  li > :hover {
    border-color: var(--_sign);
    background: color-mix(in srgb, var(--_sign) 9%, transparent);
  }
  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: var(--_sign);
  }
  .line {
    fill: none;
    stroke: var(--_sign);
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  li {
    --_sign: var(--jc-share-icon, var(--_accent));
  }
  li[data-to='tumblr'] {
    --_sign: var(--jc-share-icon, light-dark(#001935, #b9cbe4));
  }
  li[data-to='linkedin'] {
    --_sign: var(--jc-share-icon, light-dark(#0a66c2, #71b7fb));
  }
  li[data-to='bluesky'] {
    --_sign: var(--jc-share-icon, light-dark(#0a6fdc, #5fb0ff));
  }
  .status:empty {
    display: none;
  }
  .status {
    color: var(--_muted);
  }
  @container (inline-size < 44rem) {
    .label {
      flex-basis: 100%;
    }
  }
  @container (inline-size < 28rem) {
    .bar {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(8.5rem, 100%), 1fr));
    }
    .label,
    .status {
      grid-column: 1 / -1;
    }
  }
  @media (pointer: coarse) {
    li > * {
      min-block-size: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    li[data-to] {
      --_sign: currentColor;
    }
  }
`;
