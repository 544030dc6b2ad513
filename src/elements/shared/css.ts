import { unsafeCSS, type CSSResult } from 'lit';

/**
 * Lit's `css` without values in it: what Lit's own tag brings along to judge values would be in every page's first paint.
 */
export const css = (strings: TemplateStringsArray): CSSResult => unsafeCSS(strings[0]);
