import { RULES } from './emulator.js';

// Documents that a rule may look at, read off its text: whether production counts a batch's own documents, and counts them
// anew for each write, is not known, so this counts every one of them for each write.

/** The functions and conditions of one `match` block, and of those around it. */
interface Block {
  readonly path: string;
  readonly functions: Map<string, string>;
  readonly allows: Map<string, string>;
  readonly around: Block | undefined;
}

const BODIES =
  /match (\/\S+) \{|function (\w+)\([^)]*\) \{((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}|allow ([\w, ]+): if ([^;]*);|(\})/g;

function parse(): Block[] {
  const code = RULES.replace(/\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g, (found) =>
    found.startsWith("'") ? "''" : '',
  ).replace(/\$\(([^)]*)\)/g, '$1');
  const blocks: Block[] = [];
  let current: Block | undefined;
  for (const [, match, name, body, verbs, condition, end] of code.matchAll(BODIES)) {
    if (match !== undefined) {
      current = { path: match, functions: new Map(), allows: new Map(), around: current };
      blocks.push(current);
    } else if (name !== undefined) current?.functions.set(name, body ?? '');
    else if (verbs !== undefined) {
      for (const verb of verbs.split(',')) current?.allows.set(verb.trim(), condition ?? '');
    } else if (end !== undefined) current = current?.around;
  }
  return blocks;
}

const LOOKED_AT: readonly (readonly [RegExp, string])[] = [
  [/\bcommentPath\(/, 'comment'],
  [/\bauthorPath\(/, 'author'],
  [/\bheadPath\(/, 'head'],
  [/\bpagePath\(/, 'page'],
  [/\/meters\//, 'meter'],
  [/\/likeMeters\//, 'meter of likes'],
  [/\/reportMeters\//, 'meter of reports'],
  [/\blogPath\(/, 'log'],
  [/\/reports\//, 'report'],
  [/\/private\/guard/, 'guard'],
  [/\/likes\/n\/readers\//, 'reader'],
  [/\/likes\/n;/, 'tally'],
  [/\/sites\/site\)/, 'settings'],
];
const PATHS = /^(?:comment|author|head|page|log)Path$/;

/** The kinds of documents that a condition may look at, with all that it calls. */
function kinds(block: Block, text: string, seen: Set<string>): Set<string> {
  const found = new Set(LOOKED_AT.flatMap(([pattern, kind]) => (pattern.test(text) ? [kind] : [])));
  for (const [, name = ''] of text.matchAll(/\b(\w+)\(/g)) {
    if (seen.has(name) || PATHS.test(name)) continue;
    seen.add(name);
    for (let scope: Block | undefined = block; scope; scope = scope.around) {
      const body = scope.functions.get(name);
      if (body === undefined) continue;
      for (const kind of kinds(block, body, seen)) found.add(kind);
      break;
    }
  }
  return found;
}

/**
 * How many documents the rule of a write may look at, at most, whatever it decides. A comment's rule looks at one comment,
 * the parent; a head's at one more than is told here, if what is pinned is another than the last.
 * @param unreached functions that are not evaluated where the one before them decides
 */
export function lookups(
  path: string,
  verb: 'create' | 'update' | 'delete',
  unreached: readonly string[] = [],
): number {
  const last = path.split('/').at(-2) ?? '';
  const block = parse().find(({ path: match }) => match.startsWith(path === '' ? '/sites/{' : `/${last}/`));
  const condition = block?.allows.get(verb);
  if (!block || condition === undefined) throw new Error(`no rule for ${verb} of ${path}`);
  return kinds(block, condition, new Set(unreached)).size;
}
