import type { LitElement } from 'lit';
import type { Reading } from '../../controllers/reading.js';
import type { Writing } from '../../controllers/writing.js';
import type { CommentId } from '../../model/comment.js';
import { takesWords } from '../../model/permissions.js';
import type { Composing } from './composing.js';
import type { Confirming } from './confirming.js';
import type { LookAttributes } from './wrong-attributes.js';

/** What the desk needs of the element it works for. */
export interface DeskHost extends LitElement, LookAttributes {
  /** The language of times; undefined: the browser's own. */
  readonly locale: string | undefined;
}

/** What all parts of a desk work with. */
export interface Bench {
  readonly host: DeskHost;
  readonly reading: Reading;
  readonly writing: Writing;
  readonly composing: Composing;
  readonly confirming: Confirming;
  /** What this reader has reported since the page was opened. */
  readonly reported: Set<CommentId>;
}

/** Whether the thread takes new words now. */
export const takesWordsNow = ({ reading, writing }: Bench): boolean =>
  takesWords({ policy: writing.policy, head: reading.head, now: Date.now() });
