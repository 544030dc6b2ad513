import { html, nothing, type TemplateResult } from 'lit';

/** Letter marks and signs drawn for this element, 24 units square. Places are filled shapes, the rest are lines. */
const SHAPES: Readonly<Record<string, string>> = {
  tumblr:
    'M13.6 3.5v4.3h4v3.1h-4v4.6c0 1.5.7 2.2 2 2.2.7 0 1.4-.2 2-.5v3.1c-.9.5-2 .7-3.1.7-3 0-4.6-1.7-4.6-4.6v-5.5H7.2V8.1c2.1-.6 3.2-2.1 3.4-4.6z',
  linkedin:
    'M4.6 9.3h3.3V20H4.6zM6.2 4a1.9 1.9 0 1 1 0 3.8 1.9 1.9 0 0 1 0-3.8zM10 9.3h3.1v1.5c.7-1.1 1.8-1.8 3.3-1.8 2.8 0 4 1.8 4 4.6V20h-3.3v-5.8c0-1.5-.5-2.4-1.8-2.4S13.3 12.8 13.3 14.2V20H10z',
  bluesky:
    'M12 11.2C10.7 8.6 7.8 5.7 5 4.4c-1.7-.8-2.9.1-2.7 2.2.4 4.2 1.3 6.6 4.9 6.9-3 .5-3.7 2.2-2.1 4 3.3 3.6 5.9 1.3 6.9-2 1 3.3 3.6 5.6 6.9 2 1.6-1.8.9-3.5-2.1-4 3.6-.3 4.5-2.7 4.9-6.9.2-2.1-1-3-2.7-2.2-2.8 1.3-5.7 4.2-7 6.8z',
};

const LINES: Readonly<Record<string, string>> = {
  email: 'M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5',
  copy: 'M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7l1.2-1.2',
  native: 'M12 15V3.5M7.5 7.5l4.5-4.5 4.5 4.5M6.5 11H5v9.5h14V11h-1.5',
  done: 'M4.5 12.5l5 5 10-11',
};

/** The decorative sign of a target; `done`: a tick. */
export function glyph(id: string): TemplateResult {
  const shape = SHAPES[id];
  return html`<svg viewBox="0 0 24 24" aria-hidden="true" part="icon">
    <path class=${shape ? nothing : 'line'} d=${shape ?? LINES[id] ?? nothing} />
  </svg>`;
}
