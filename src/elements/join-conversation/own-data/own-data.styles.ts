import type { CSSResult } from 'lit';
import { css } from '../../shared/css.js';

export const ownDataStyles: CSSResult = css`
  dialog.own {
    box-sizing: border-box;
    inline-size: min(32rem, 100% - 2rem);
    padding: 1.25rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: CanvasText;
    background: Canvas;
  }
  .own::backdrop {
    background: color-mix(in srgb, black 45%, transparent);
  }
  .own .title {
    font-weight: 700;
    font-size: 1.15em;
  }
  .own .title:focus {
    outline: none;
  }
  .own p {
    margin: 0.6rem 0;
  }
  .own progress {
    inline-size: 100%;
    accent-color: var(--_accent);
  }
  .own .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
`;
