/** How long words stay to be read, in milliseconds: a screen reader may first have to finish what it is saying. */
const LASTS = 10_000;
let region: HTMLElement | undefined;

/**
 * Tells screen readers what has happened, politely. One region in the page's own tree serves all our elements: regions
 * inside shadow roots are unreliable. Each message is a line of its own, so that none takes another's place unread.
 */
export function announce(text: string): void {
  if (!region) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.ariaAtomic = 'false';
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
  const line = document.createElement('p');
  line.textContent = text;
  region.append(line);
  setTimeout(() => {
    line.remove();
  }, LASTS);
}
