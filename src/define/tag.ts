/** Registers a tag unless it is taken, so that two copies of the library on one page get along: the first one serves both. */
export function define(tag: string, constructor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, constructor);
}
