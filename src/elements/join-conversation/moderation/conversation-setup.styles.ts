import type { CSSResult } from 'lit';
import { css } from '../../shared/css.js';

export const setupStyles: CSSResult = css`
  details {
    padding: 0.75rem 1rem;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
  }
  summary {
    cursor: pointer;
    font-weight: 650;
  }
  form {
    display: grid;
    gap: 1.25rem;
    margin-block-start: 0.75rem;
  }
  p {
    margin: 0.25rem 0 0;
  }
  p:not(.problem),
  small {
    color: var(--_muted);
  }
  small {
    display: block;
    font-size: 0.875em;
  }
  fieldset {
    display: grid;
    gap: 0.5rem;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-block-end: 0.35rem;
    font-weight: 600;
  }
  textarea,
  input[type='number'] {
    box-sizing: border-box;
    padding: 0.4rem 0.5rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: 0.2rem;
  }
  input[type='number'] {
    inline-size: 6em;
    margin-inline-end: 0.35rem;
  }
  .several {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 1rem;
  }
  .problem {
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--jc-error, light-dark(#a3161a, #ff9d95));
  }
`;
