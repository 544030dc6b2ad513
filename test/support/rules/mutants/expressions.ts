// Reads the expressions in Security Rules, as far as needed to break one condition at a time. Grammar:
// https://firebase.google.com/docs/reference/rules/rules

/** What an expression is made of, and where it stands in the rules. */
export interface Node {
  readonly kind: 'ternary' | 'or' | 'and' | 'not' | 'compare' | 'other';
  readonly from: number;
  readonly to: number;
  /** A ternary's condition and branches; operands; what stands in brackets of anything else. */
  readonly parts: readonly Node[];
  /** Of a comparison. */
  readonly operator?: Token;
}
export interface Token {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** An expression of the rules, and what it decides. */
export interface Expression {
  /** The function, or `allow` with its methods, after the matches around it: `/comments/{id} posts`. */
  readonly name: string;
  readonly root: Node;
  /** Whether it allows or refuses as a whole, and is not perhaps a value. */
  readonly isCondition: boolean;
}

const TOKEN = /'(?:[^'\\]|\\.)*'|&&|\|\||==|!=|<=|>=|\b(?:in|is)\b|[\w$.]+|[^\s\w]/g;
const COMPARISONS = new Set(['==', '!=', '<', '>', '<=', '>=', 'in', 'is']);
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const ENDS = new Set([')', ']', '}', ',', ';', ':', '?', '&&', '||', ...COMPARISONS]);

/** The rules with blanks for comments, so that every place stays what it was. */
export const withoutComments = (rules: string): string =>
  rules.replace(/('(?:[^'\\\n]|\\.)*')|\/\/.*/g, (all, text?: string) => text ?? ' '.repeat(all.length));

/** Every expression of the rules, in order. Throws where one cannot be read. */
export function expressionsOf(rules: string): Expression[] {
  const text = withoutComments(rules);
  const headings = /match (\/\S+) \{|function (\w+)|allow ([a-z, ]+): if |return |let \w+ = /g;
  const expressions: Expression[] = [];
  const matches: { readonly path: string; readonly indent: number }[] = [];
  let heading = '';
  for (const found of text.matchAll(headings)) {
    const [all, path, named, methods] = found;
    const indent = found.index - text.lastIndexOf('\n', found.index);
    while ((matches.at(-1)?.indent ?? -1) >= indent) matches.pop();
    if (path !== undefined) matches.push({ path, indent });
    else if (named !== undefined) heading = named;
    else {
      const where = matches
        .slice(1)
        .map((match) => match.path)
        .join('');
      const root = new Reader(text, found.index + all.length).expression();
      const name = `${where} ${methods === undefined ? heading : `allow ${methods}`}`.trim();
      expressions.push({ name, root, isCondition: methods !== undefined });
    }
  }
  return expressions;
}

class Reader {
  private readonly tokens: Iterator<RegExpExecArray>;
  private next: Token | undefined;
  private end: number;

  constructor(text: string, from: number) {
    const pattern = new RegExp(TOKEN);
    pattern.lastIndex = from;
    this.tokens = { next: () => toResult(pattern.exec(text)) };
    this.end = from;
    this.advance();
  }

  expression(): Node {
    const root = this.ternary();
    this.expect(';');
    return root;
  }

  private expect(text: string): void {
    if (this.next?.text !== text)
      throw new Error(`${text} expected at ${String(this.end)}, not ${this.next?.text ?? 'the end'}`);
  }

  private advance(): void {
    this.end = this.next?.to ?? this.end;
    const { value } = this.tokens.next() as { value: RegExpExecArray | undefined };
    this.next = value && { text: value[0], from: value.index, to: value.index + value[0].length };
  }

  private ternary(): Node {
    const condition = this.chain('or', '||', () => this.chain('and', '&&', () => this.comparison()));
    if (this.next?.text !== '?') return condition;
    this.advance();
    const yes = this.ternary();
    this.expect(':');
    this.advance();
    const no = this.ternary();
    return { kind: 'ternary', from: condition.from, to: no.to, parts: [condition, yes, no] };
  }

  private chain(kind: 'or' | 'and', operator: string, read: () => Node): Node {
    const first = read();
    const parts = [first];
    while (this.next?.text === operator) {
      this.advance();
      parts.push(read());
    }
    return parts.length === 1 ? first : { kind, from: first.from, to: this.end, parts };
  }

  private comparison(): Node {
    const left = this.operand();
    const operator = this.next;
    if (!operator || !COMPARISONS.has(operator.text)) return left;
    this.advance();
    const right = this.operand();
    return { kind: 'compare', from: left.from, to: right.to, parts: [left, right], operator };
  }

  private operand(): Node {
    const from = this.next?.from ?? this.end;
    if (this.next?.text === '!') {
      this.advance();
      return { kind: 'not', from, parts: [this.operand()], to: this.end };
    }
    const parts: Node[] = [];
    const isGroup = this.next?.text === '(';
    while (this.next && !ENDS.has(this.next.text)) {
      const closing = CLOSING[this.next.text];
      this.advance();
      if (closing !== undefined) parts.push(...this.bracketed(closing));
    }
    const to = this.end;
    const [only] = parts;
    // What stands in brackets for its order's sake is what it is without them.
    const isWrapped = isGroup && only && parts.length === 1 && only.from === from + 1 && only.to === to - 1;
    return isWrapped ? { ...only, from, to } : { kind: 'other', from, to, parts };
  }

  private bracketed(closing: string): Node[] {
    const parts: Node[] = [];
    while (this.next && this.next.text !== closing) {
      parts.push(this.ternary());
      if (this.next.text === ',' || this.next.text === ':') this.advance();
    }
    this.advance();
    return parts;
  }
}

const toResult = (found: RegExpExecArray | null): IteratorResult<RegExpExecArray> =>
  found ? { done: false, value: found } : { done: true, value: undefined };
