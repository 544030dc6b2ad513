import type { CSSResultGroup } from 'lit';
import { css } from './css.js';

/** What all our elements share from the first paint on; controls.styles.ts has the rest. Colours derive from the page's text colour, so that they hold on any background. */
export const base: CSSResultGroup = css`
  :host {
    --_muted: var(--jc-muted, color-mix(in srgb, currentColor 74%, transparent));
    --_line: var(--jc-line, color-mix(in srgb, currentColor 22%, transparent));
    --_surface: var(--jc-surface, color-mix(in srgb, currentColor 5%, transparent));
    --_accent: var(--jc-accent, light-dark(#1c4f9c, #9cc2ff));
    --_on-accent: var(--jc-on-accent, light-dark(#fff, #0b1524));
    --_radius: var(--jc-radius, 0.5rem);
    --_gap: var(--jc-gap, 1rem);
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :focus-visible {
    outline: 2px solid var(--jc-focus, currentColor);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
