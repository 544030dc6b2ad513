import type { CSSResult } from 'lit';
import { css } from './css.js';

/** Buttons and fields. A first paint has none: they come with what can be done. */
export const controls: CSSResult = css`
  button,
  label,
  legend,
  p {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    padding: 0.25rem 0.5rem;
    min-block-size: 1.75rem;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  button:hover {
    background: var(--_surface);
    border-color: var(--_line);
  }
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .solid {
    padding: 0.5rem 1.1rem;
    background: var(--_accent);
    color: var(--_on-accent);
    border-color: var(--_accent);
  }
  .solid:hover {
    background: color-mix(in srgb, var(--_accent) 88%, currentColor);
    border-color: transparent;
  }
  .outlined {
    padding: 0.5rem 1.1rem;
    border-color: var(--_line);
  }
  @media (pointer: coarse) {
    button {
      min-block-size: 2.75rem;
      min-inline-size: 2.75rem;
    }
  }
`;
