import type { CSSResult } from 'lit';
import { css } from '../../shared/css.js';

/** What moderators have in a thread. */
export const moderationStyles: CSSResult = css`
  .moderating {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
    margin-inline-start: -0.5rem;
    font-size: 0.9375em;
  }
  .panel,
  .asking,
  .asking fieldset {
    display: grid;
    gap: 0.6rem;
    min-inline-size: 0;
  }
  .actions > :is(.note, .panel) {
    flex-basis: 100%;
    margin-inline-start: 0.5rem;
  }
  .actions > .panel {
    font-size: 1rem;
  }
  .panel {
    flex-basis: 100%;
    margin-block: 0.35rem;
    padding: 0.75rem 0.9rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .moderating .panel {
    margin-inline-start: 0.5rem;
  }
  .panel p,
  .asking p {
    margin: 0;
  }
  .asking fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .asking legend {
    padding: 0;
    font-weight: 650;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1rem;
  }
  .panel :is(input:not([type='radio'], [type='checkbox']), textarea, select) {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.45rem 0.6rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: Canvas;
  }
  .panel .outlined,
  .panel .solid {
    padding: 0.35rem 0.8rem;
  }
  .problem {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--_error, #a3161a);
  }
  .note.alarming,
  .badge.alarming {
    border-color: var(--_error, #a3161a);
  }
  .log {
    margin: 0;
    padding-inline-start: 1.1em;
  }
`;
