/** What a key asks for. */
export type Command = 'next' | 'previous' | 'keep' | 'remove' | 'ban' | 'undo' | 'select' | 'help' | 'cancel';

const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  a: 'keep',
  d: 'remove',
  b: 'ban',
  u: 'undo',
  x: 'select',
  '?': 'help',
  Escape: 'cancel',
};

const FIELDS = 'input:not([type=checkbox], [type=radio]), textarea, select';

/**
 * The command of a key that was pressed inside the queue; undefined: none, as in fields, while words are composed, or with
 * Ctrl, Alt or Meta, which are the browser's.
 */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const { key, ctrlKey, altKey, metaKey, isComposing, target } = event;
  if (ctrlKey || altKey || metaKey || isComposing || event.defaultPrevented) return undefined;
  const command = KEYS[key.length === 1 ? key.toLowerCase() : key];
  return command !== 'cancel' && (target as Element).matches(FIELDS) ? undefined : command;
}
