/** A piece of running text. A string is text as it is; its line ends are meant. */
export type Inline =
  | string
  | { readonly kind: 'bold' | 'italic'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  /** `href` is absolute, and its scheme http, https or mailto. Links hold no links. */
  | { readonly kind: 'link'; readonly href: string; readonly content: readonly Inline[] };

/** What may stand by itself. */
export type Content =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  /** `start` is an ordered list's first number; absent: unordered. */
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Inline[])[] };

/** A piece of a comment that stands by itself, in the direction of its first letter's script. */
export type Block = Content & { readonly dir: 'ltr' | 'rtl' };
