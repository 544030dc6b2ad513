import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

export const styles: CSSResultGroup = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  label,
  legend {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  textarea,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.6rem 0.75rem;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    line-height: 1.5;
  }
  textarea {
    field-sizing: content;
    min-block-size: 5.5rem;
    max-block-size: 60vh;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  [aria-invalid='true'] {
    border-width: 2px;
    border-color: var(--_error);
  }
  form {
    --_error: var(--jc-error, light-dark(#a3161a, #ff9d95));
  }
  .error {
    margin: 0;
    padding-inline-start: 0.6rem;
    border-inline-start: 3px solid var(--_error);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 0.75rem;
    align-items: center;
  }
  .aside {
    flex: 1 1 12rem;
    margin: 0;
    font-size: 0.875em;
    color: var(--_muted);
    overflow-wrap: anywhere;
  }
  .aside button {
    padding-inline: 0.25rem;
    text-decoration: underline;
  }
  fieldset {
    display: grid;
    gap: 0.6rem;
    margin: 0;
    padding: 0.75rem 1rem 1rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    min-inline-size: 0;
  }
  fieldset p {
    margin: 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  @media print {
    form {
      display: none;
    }
  }
`;
