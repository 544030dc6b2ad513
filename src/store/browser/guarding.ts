/**
 * Whether a pattern of the site's guard meets a text. Patterns are RE2, for the whole text, with flags in front, such as
 * `(?is).*casino.*`; what JavaScript cannot read of that meets nothing.
 */
export function meets(pattern: string, text: string): boolean {
  const [, flags = '', rest = ''] = /^(?:\(\?([is]+)\))?(.*)$/s.exec(pattern) ?? [];
  if (rest === '') return false;
  try {
    return new RegExp(`^(?:${rest})$`, `${flags}u`).test(text);
  } catch {
    return false;
  }
}
