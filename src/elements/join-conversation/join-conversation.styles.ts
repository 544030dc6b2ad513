import type { CSSResultGroup } from 'lit';
import { css } from '../shared/css.js';

export const styles: CSSResultGroup = css`
  :host {
    container-type: inline-size;
    text-align: start;
  }
  section,
  ol {
    display: grid;
    gap: var(--_gap);
  }
  /* Our words keep their own direction, and the page's side. */
  .heading,
  .empty,
  .notice,
  .aside {
    unicode-bidi: plaintext;
    text-align: match-parent;
  }
  .heading {
    font-size: 1.35em;
    font-weight: 700;
    line-height: 1.25;
  }
  .top {
    min-block-size: 9.5rem;
  }
  ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  li {
    min-inline-size: 0;
  }
  ol ol,
  li > conversation-composer {
    margin-block-start: var(--_gap);
    margin-inline-start: 1rem;
    padding-inline-start: 1rem;
    border-inline-start: 2px solid var(--_line);
  }
  p {
    margin: 0;
  }
  .notice {
    padding: 0.6rem 0.9rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .empty:has(+ .list > li),
  .list:empty {
    display: none;
  }
  .empty {
    color: var(--_muted);
  }
  @container (width <= 30rem) {
    ol ol,
    li > conversation-composer {
      margin-inline-start: 0.25rem;
      padding-inline-start: 0.75rem;
    }
    ol ol ol {
      margin-inline-start: 0;
      padding-inline-start: 0;
      border: 0;
    }
  }
`;
