import { URL } from '../platform.js';
import type { Inline } from './tokens.js';

/**
 * Where something begins that may not be text: code, an address, the end of a link with its target, a sign. Each is taken
 * whole, and no character can match in two ways, so that no text is searched twice over.
 *
 * A bare address has a host of ASCII letters and no user name: nothing in it can pass for another host. Punctuation at
 * its end, and brackets that do not pair, are not part of it.
 */
const SPECIAL =
  /`([^`]+)`|((?<![a-z\d])https?:\/\/(?![^\s/?#]*@)[a-z\d.-]*[a-z\d](?::\d+)?(?:[/?#](?:\([^\s<>"`[\]\\()]*\)|[^\s<>"`[\]\\()])*(?<![.,;:!?'*_~]))?)|\](?:\(((?:\([^\s()]*\)|[^\s()])+)\))?|\*+|_+|\[/gi;

/** Addresses that are longer stay text. */
const LONGEST_ADDRESS = 2000;

/** The absolute form of an address that may be linked. */
function safeLink(address: string): string | undefined {
  try {
    const { protocol, href } = new URL(address.length > LONGEST_ADDRESS ? '' : address);
    return /^(https?|mailto):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Tokens without empty text, and texts that touch as one. */
function joined(tokens: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (typeof last === 'string' && typeof token === 'string') out[out.length - 1] = last + token;
    else if (token) out.push(token);
  }
  return out;
}

/**
 * One pass over a text. A sign that may open something is put among the tokens as text, and its place remembered; the one
 * that closes it wraps the tokens since. Of each sign only the latest waits, so a token is wrapped five times at most: by
 * `*`, `**`, `_`, `__` and a link.
 */
class Scanner {
  readonly #text: string;
  readonly #tokens: Inline[] = [];
  /** The places of what has opened, the latest last. */
  readonly #open = new Map<string, number>();
  /** The place of the last bare address. */
  #address = -1;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Inline[] {
    let from = 0;
    for (const found of this.#text.matchAll(SPECIAL)) {
      this.#tokens.push(this.#text.slice(from, found.index));
      this.#take(found);
      from = found.index + found[0].length;
    }
    return joined([...this.#tokens, this.#text.slice(from)]);
  }

  #take(found: RegExpExecArray): void {
    const [sign, code, address, target] = found;
    if (code) this.#tokens.push({ kind: 'code', text: code });
    else if (address) this.#takeAddress(address);
    else if (sign === '[') this.#begin(sign);
    else if (sign.startsWith(']')) this.#takeLink(sign, target);
    else this.#takeEmphasis(sign, found.index);
  }

  #takeAddress(address: string): void {
    const href = safeLink(address);
    if (href) this.#address = this.#tokens.length;
    this.#tokens.push(href ? { kind: 'link', href, content: [address] } : address);
  }

  /** A link whose text holds an address, or nothing to read, shows its own: it cannot pretend to lead elsewhere. */
  #takeLink(sign: string, target: string | undefined): void {
    const place = this.#open.get('[');
    const href = place === undefined || !target ? undefined : safeLink(target);
    this.#open.delete('[');
    if (place === undefined || href === undefined) {
      this.#tokens.push(sign);
      return;
    }
    const isNamed = this.#address < place;
    this.#wrap(place, (content) => ({
      kind: 'link',
      href,
      content: isNamed && content.some((each) => typeof each !== 'string' || each.trim()) ? content : [href],
    }));
  }

  #takeEmphasis(run: string, at: number): void {
    const before = this.#text.charAt(at - 1);
    const after = this.#text.charAt(at + run.length);
    // `_` joins words in every script; `*` may stand between words of scripts that set no spaces.
    const word = run.startsWith('_') ? /[\p{L}\p{N}]/u : /\w/;
    let rest = run;
    if (/\S/.test(before) && !word.test(after)) {
      for (const [sign, place] of [...this.#open].reverse()) {
        if (!rest.startsWith(sign)) continue;
        this.#wrap(place, (content) => ({ kind: sign[1] ? 'bold' : 'italic', content }));
        rest = rest.slice(sign.length);
      }
    }
    const opens = /\S/.test(after) && !word.test(before);
    for (const sign of rest.match(/(.)\1|./g) ?? []) {
      if (opens) this.#begin(sign);
      else this.#tokens.push(sign);
    }
  }

  #begin(sign: string): void {
    this.#open.delete(sign);
    this.#open.set(sign, this.#tokens.push(sign) - 1);
  }

  /** Makes one token of those since a place; what opened among them is text. */
  #wrap(place: number, into: (content: Inline[]) => Inline): void {
    this.#tokens.push(into(joined(this.#tokens.splice(place).slice(1))));
    this.#address = Math.min(this.#address, place);
    for (const [sign, opened] of this.#open) if (opened >= place) this.#open.delete(sign);
  }
}

/** Running text as tokens. */
export const parseInline = (text: string): Inline[] => new Scanner(text).read();
