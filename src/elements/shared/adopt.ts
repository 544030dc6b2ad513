import type { CSSResult } from 'lit';

/** Adds style sheets to an element's root, once: what comes later than the first paint brings its styles along. */
export function adopt(root: HTMLElement | DocumentFragment | null, styles: readonly CSSResult[]): void {
  if (!(root instanceof ShadowRoot)) return;
  const { adoptedStyleSheets } = root;
  for (const { styleSheet } of styles) {
    if (styleSheet && !adoptedStyleSheets.includes(styleSheet)) adoptedStyleSheets.push(styleSheet);
  }
}
