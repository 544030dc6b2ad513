import { html, type TemplateResult } from 'lit';
import { avatarOf } from '../../model/avatar.js';

const GREY = 'hsl(0 0% 50% / .2)';

/** An author's picture, decorative. Middle tones, so that it holds on light and dark pages; '' draws an empty one. */
export function avatar(id: string): TemplateResult {
  const { hue, cells } = avatarOf(id);
  const squares = cells.map((filled, cell) =>
    filled ? `M${String(cell % 5)} ${String(Math.floor(cell / 5))}h1v1h-1z` : '',
  );
  return html`<svg viewBox="-1.5 -1.5 8 8" aria-hidden="true">
    <path d="M-2-2h9v9h-9z" fill=${id ? `hsl(${String(hue)} 55% 88%)` : GREY} />
    <path d=${id && squares.join('')} fill=${`hsl(${String(hue)} 60% 36%)`} />
  </svg>`;
}
