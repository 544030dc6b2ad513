import type { CSSResult } from 'lit';

/** Adds a style sheet to an element's root, once: what comes later than the first paint brings its styles along. */
export function adopt(root: HTMLElement | DocumentFragment | null, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(root instanceof ShadowRoot) || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets.push(styleSheet);
}
