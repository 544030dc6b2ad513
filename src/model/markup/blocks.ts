import { parseInline } from './inline.js';
import type { Block, Content, Inline } from './tokens.js';

/** Quotes within quotes go this deep; below, `>` is text. */
const DEEPEST_QUOTE = 3;

/** What begins a block that is no paragraph: a fence, a quote, an item. Two digits at most: "1986. A year" is a sentence. */
const BEGIN = /^ *(?:(```|~~~)|(> ?)|(?:[-*]|(\d\d?)[.)]) +(?=\S))/;

const LETTER = /\p{L}/u;
/** Scripts that run from right to left. */
const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Reads lines as blocks, each line a few times at each depth of quotes. */
class Reader {
  readonly #lines: readonly string[];
  readonly #depth: number;
  #at = 0;

  constructor(lines: readonly string[], depth: number) {
    this.#lines = lines;
    this.#depth = depth;
  }

  read(): Block[] {
    const blocks: Block[] = [];
    while (this.#at < this.#lines.length) {
      const from = this.#at;
      const content = this.#line.trim() ? this.#take() : undefined;
      if (content)
        blocks.push({ ...content, dir: RTL.test(LETTER.exec(this.#since(from))?.[0] ?? '') ? 'rtl' : 'ltr' });
      else this.#at++;
    }
    return blocks;
  }

  get #line(): string {
    return this.#lines[this.#at] ?? '';
  }

  #begin(): RegExpExecArray | null {
    const found = BEGIN.exec(this.#line);
    return found?.[2] && this.#depth === DEEPEST_QUOTE ? null : found;
  }

  #since(from: number): string {
    return this.#lines.slice(from, this.#at).join('\n');
  }

  /** Takes the block that begins here. */
  #take(): Content {
    const from = this.#at;
    const [, fence, quote, number] = this.#begin() ?? [undefined];
    if (fence) {
      do this.#at++;
      while (this.#at < this.#lines.length && this.#begin()?.[1] !== fence);
      const text = this.#since(from + 1);
      this.#at++;
      return { kind: 'code', text };
    }
    if (quote) {
      while (this.#begin()?.[2]) this.#at++;
      const quoted = this.#lines.slice(from, this.#at).map((line) => line.replace(BEGIN, ''));
      return { kind: 'quote', blocks: new Reader(quoted, this.#depth + 1).read() };
    }
    if (this.#begin())
      return { kind: 'list', items: this.#takeItems(number), ...(number && { start: Number(number) }) };
    while (this.#line.trim() && !this.#begin()) this.#at++;
    return { kind: 'paragraph', content: parseInline(this.#since(from).trim()) };
  }

  /** Items follow each other while all are numbered, or none is; indented lines continue an item. */
  #takeItems(number: string | undefined): Inline[][] {
    const items = [];
    for (let item; (item = this.#begin()) && !item[1] && !item[2] && !item[3] === !number;) {
      const from = this.#at;
      do this.#at++;
      while (!this.#begin() && /^ +\S/.test(this.#line));
      items.push(parseInline(this.#since(from).slice(item[0].length)));
    }
    return items;
  }
}

/** Lines as blocks. */
export const parseBlocks = (lines: readonly string[]): Block[] => new Reader(lines, 0).read();
