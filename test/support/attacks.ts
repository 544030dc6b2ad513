/** A text that somebody might try, and what it is for. */
export interface Attack {
  readonly name: string;
  readonly text: string;
}

/** How long the longest attacks are. */
export const LONG = 100_000;

const repeated = (unit: string): string => unit.repeat(Math.ceil(LONG / unit.length)).slice(0, LONG);

const MARKUP: Readonly<Record<string, string>> = {
  'an image that fails': '<img src=x onerror="globalThis.attacked = true">',
  'a script': '<script>globalThis.attacked = true</script>',
  'a drawing that loads':
    '"><svg onload="globalThis.attacked = true"><iframe src="javascript:parent.attacked = true">',
  'a way out of an attribute':
    '" onmouseover="globalThis.attacked = true" autofocus onfocus="globalThis.attacked = true',
  'a template': '</template><style>*{display:none}</style>${globalThis.attacked = true} {{attacked = true}}',
};

const LINKS: Readonly<Record<string, string>> = {
  'a link that runs': '[click](javascript:globalThis.attacked=true)',
  'a link that runs, in disguise':
    '[click](JaVaScRiPt:globalThis.attacked=true) [tab](java\tscript:globalThis.attacked=true)',
  'a link that runs, in entities':
    '[click](&#106;avascript:globalThis.attacked=true) [x](%6Aavascript:attacked=true)',
  'a link to data': '[click](data:text/html,<script>globalThis.attacked=true</script>)',
  'a link to a file and to nothing':
    '[a](file:///etc/passwd) [b](//evil.example) [c](blob:x) [d](vbscript:x) [e]()',
  'an address that runs':
    'javascript:globalThis.attacked=true data:text/html,<script>globalThis.attacked=true</script>',
  'a link that claims another address': '[https://bank.example](https://evil.example)',
  'an address with a name before its host':
    'https://bank.example@evil.example/ [x](https://bank.example@evil.example/)',
};

const NESTED: Readonly<Record<string, string>> = {
  'links in links':
    '[a [b](https://b.example) c](https://c.example) [[[[x](https://d.example)](https://e.example)',
  'emphasis across emphasis': '**a *b **c* d** _e __f_ g__ ***h** i*',
  'a link across emphasis': '*a [b* c](https://c.example) `d [e` f](https://f.example)',
  'quotes in quotes': `${'>'.repeat(50)} deep`,
  'lists in lists': Array.from({ length: 50 }, (_, depth) => `${'  '.repeat(depth)}- deep`).join('\n'),
  'a block that never ends': '```\n**a**\n> b\n',
};

const CHARACTERS: Readonly<Record<string, string>> = {
  'overrides of direction':
    '\u202Etxet\u202C [\u202Ee\u2066lpmaxe.knab\u2069](https://evil.example) \u2067open',
  'halves of characters': 'a\uD800b\uDC00c \uDE00\uD83D 😀',
  'nothing visible': '\u200B\u200C\u200D\uFEFF\u00AD',
  'control characters': 'a\u0000b\u0007c\u001Bd\u0085e',
  'stacked marks': `Z${'\u0335\u0321'.repeat(500)}`,
  'every kind of line end': 'a\rb\r\nc\u2028d\u2029e',
};

const TOO_LONG: Readonly<Record<string, string>> = {
  'a very long word': repeated('w'),
  'a very long address': `https://example.org/${repeated('a')}`,
  'many lines': repeated('a\n'),
  'many tags': repeated('<b>'),
};

/** What may be tried with any text that ends up on a page. A page is broken into if `globalThis.attacked` is set. */
export const ATTACKS: readonly Attack[] = [MARKUP, LINKS, NESTED, CHARACTERS, TOO_LONG].flatMap((attacks) =>
  Object.entries(attacks).map(([name, text]) => ({ name, text })),
);

/** Units of text that make parsers slow when there are many of them. */
export const SLOW_UNITS: readonly string[] = [
  '*',
  '**a ',
  '*a _b **c __d [',
  '_a_',
  '`',
  '`` ` ',
  '[',
  '](',
  '[a](',
  '[a]((b)',
  '](a](b)c',
  '![](',
  '(',
  '\\',
  'https://a(',
  'https://',
  'https://a.b/c. ',
  '>',
  '> \n',
  '>>>> a\n',
  '- ',
  '- a\n',
  '1. a\n\n',
  '\n',
  ' ',
  '```\n',
  'a\n```\n',
  '\uD800',
  '\u202E',
  '&',
  '#',
];
