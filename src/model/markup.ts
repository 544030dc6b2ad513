import { displayed } from './displayed.js';
import { parseBlocks } from './markup/blocks.js';
import type { Block } from './markup/tokens.js';

export type { Block, Inline } from './markup/tokens.js';

/**
 * A comment's text as tokens of a safe subset of Markdown: paragraphs with line breaks, bold, italic, code, code blocks,
 * quotes, lists, links, bare addresses. Everything else is text: headings (`#Hashtag`), images, HTML, escapes.
 *
 * One pass, in time that grows with the length of the text, whatever is in it. What `displayed` leaves out can make no
 * address read like another one; the marks that right-to-left writing needs (LRM, RLM, ALM) stay.
 */
export const parse = (text: string): Block[] => parseBlocks(displayed(text).split(/\r\n?|\n/));
