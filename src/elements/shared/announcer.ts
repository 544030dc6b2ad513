let region: HTMLElement | undefined;

/**
 * Tells screen readers what has happened, politely. One region in the page's own tree serves all our elements: regions
 * inside shadow roots are unreliable.
 */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    Object.assign(region.style, {
      position: 'absolute',
      inlineSize: '1px',
      blockSize: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
  }
  if (!region.isConnected) document.body.append(region);
  const { textContent } = region;
  // The same words twice are announced twice only if they differ.
  region.textContent = textContent === text ? `${text}\u00a0` : text;
}
