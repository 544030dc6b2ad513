import { expressionsOf, withoutComments, type Expression, type Node } from './expressions.js';

/** Something else in place of a part of the rules. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}
/** The rules with one condition broken. */
export interface Mutant extends Change {
  /** Where, what becomes of it, and what it was: stays the same where other rules change. */
  readonly name: string;
  /** The part of the rules in which it is. */
  readonly where: string;
}

/** Stands in a list that was widened, for fields and values that no rule names. */
export const UNKNOWN = 'evil';

/** Every way to break one condition: drop it, negate it, loosen a comparison or a bound, widen a list. */
export function mutantsOf(rules: string): Mutant[] {
  const text = withoutComments(rules);
  const mutants = new Map<string, Mutant>();
  for (const expression of expressionsOf(rules)) {
    for (const [kind, change] of changesIn(text, expression)) {
      const was = text.slice(change.from, change.to).replace(/\s+/g, ' ');
      const becomes = kind === 'loosen' ? ` to ${change.text}` : '';
      const name = `${expression.name}: ${kind} ${was}${becomes}`;
      let unique = name;
      for (let n = 2; mutants.has(unique); n++) unique = `${name} (${String(n)})`;
      mutants.set(unique, { ...change, name: unique, where: expression.name });
    }
  }
  return [...mutants.values()];
}

/** Rules with changes made. Throws where two are made to the same place. */
export function changed(rules: string, ...changes: readonly Change[]): string {
  let [text, end] = [rules, rules.length];
  for (const { from, to, text: other } of [...changes].sort((a, b) => b.from - a.from)) {
    if (to > end) throw new Error('Two changes meet in one place.');
    text = text.slice(0, from) + other + text.slice(to);
    end = from;
  }
  return text;
}

type Kind = 'drop' | 'negate' | 'loosen' | 'widen';
type Changes = Generator<readonly [Kind, Change]>;

function* changesIn(text: string, { root, isCondition }: Expression): Changes {
  if (isCondition && root.kind !== 'and' && text.slice(root.from, root.to) !== 'true') {
    yield ['drop', replaced(root, 'true')];
  }
  yield* inNode(text, root, isCondition);
}

function* inNode(text: string, node: Node, isCondition: boolean): Changes {
  if (isCondition || ['or', 'not', 'compare'].includes(node.kind)) {
    if (node.kind !== 'and' && node.kind !== 'ternary' && text.slice(node.from, node.to) !== 'true')
      yield ['negate', replaced(node, `!(${text.slice(node.from, node.to)})`)];
  }
  if (node.kind === 'and' || node.kind === 'or') {
    for (const part of node.parts) yield ['drop', replaced(part, node.kind === 'and' ? 'true' : 'false')];
  }
  if (node.kind === 'compare') yield* loosened(text, node);
  if (node.parts.length === 0) yield* inText(text, node);
  yield* widened(text, node);
  // What is negated twice is not broken, and what is negated in a `not` is that `not` negated.
  const { kind, parts } = node.kind === 'not' ? (node.parts[0] ?? node) : node;
  for (const [index, part] of parts.entries()) {
    const decides = kind === 'and' || kind === 'or' || (kind === 'ternary' && (index === 0 || isCondition));
    yield* inNode(text, part, decides);
  }
}

const replaced = ({ from, to }: Pick<Node, 'from' | 'to'>, text: string): Change => ({ from, to, text });

/** Left alone are times, as nothing happens in exactly the same millisecond; words; and sizes below 0, which there are not. */
function* loosened(text: string, node: Node): Changes {
  const [left, right] = node.parts;
  if (!left || !right || !node.operator) return;
  const was = text.slice(left.from, left.to);
  const value = text.slice(right.from, right.to);
  if (/time/i.test(was) || /time/i.test(value)) return;
  const becomes = (operator: string, other = value): readonly ['loosen', Change] => [
    'loosen',
    replaced({ from: left.from, to: right.to }, `${was} ${operator} ${other}`),
  ];
  const { text: operator } = node.operator;
  if (operator === '<' || operator === '>') yield becomes(`${operator}=`);
  if (operator === '<=') yield becomes('<=', `${value} + 1`);
  if (operator === '>=') yield becomes('>=', `${value} - 1`);
  if (operator === '==' && / [+-] |^-?\d+$/.test(value) && !value.includes("'")) {
    yield becomes('>=');
    if (!was.endsWith('.size()') || value !== '0') yield becomes('<=');
  }
}

/** A pattern's bounds. */
function* inText(text: string, { from, to }: Node): Changes {
  for (const { 1: least = '', 2: most = '', index, 0: all } of text
    .slice(from, to)
    .matchAll(/\{(\d+),(\d+)\}/g)) {
    const place = { from: from + index, to: from + index + all.length };
    yield ['loosen', replaced(place, `{${least},${String(Number(most) + 1)}}`)];
    if (Number(least) > 0) yield ['loosen', replaced(place, `{${String(Number(least) - 1)},${most}}`)];
  }
}

/** A list of names that something must be among. */
function* widened(text: string, node: Node): Changes {
  const here = text.slice(node.from, node.to);
  if (node.kind === 'compare' && node.operator?.text === 'in') {
    const [, list] = node.parts;
    if (list && text.slice(list.from, list.from + 2) === "['")
      yield ['widen', replaced({ from: list.to - 1, to: list.to }, `, '${UNKNOWN}']`)];
  }
  if (node.kind !== 'other') return;
  for (const { index, 0: all } of here.matchAll(/hasOnly\(\[(?:'\w+'|[\s,])+\]/g)) {
    const end = node.from + index + all.length;
    yield ['widen', replaced({ from: end - 1, to: end }, `, '${UNKNOWN}']`)];
  }
}
