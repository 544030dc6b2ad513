/**
 * Draws a list in which each thing keeps its `<li>`, whatever comes and goes around it: as Lit's `repeat` would, of which
 * no page needs more. Items that stay are not moved, so that the focus in them stays, too.
 * @param draw draws a thing into its item
 */
export function drawKeyed<T extends { readonly id: string }>(
  list: Element,
  things: readonly T[],
  draw: (thing: T, item: HTMLElement) => void,
): void {
  const ids = new Set(things.map(({ id }) => `of-${id}`));
  const items = new Map(Array.from(list.children, (item) => [item.id, item as HTMLElement]));
  for (const [id, item] of items) if (!ids.has(id)) item.remove();
  for (const [index, thing] of things.entries()) {
    const id = `of-${thing.id}`;
    const item = items.get(id) ?? Object.assign(document.createElement('li'), { id });
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
    draw(thing, item);
  }
}
