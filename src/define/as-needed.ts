const TAGS: Readonly<Record<string, () => Promise<unknown>>> = {
  'share-bar': () => import('./share-bar.js'),
  'comment-count': () => import('./comment-count.js'),
  'moderation-queue': () => import('./moderation-queue.js'),
};

const pending = new Set(Object.keys(TAGS));
const observer = new MutationObserver(look);

/** Registers what the page has and what it gets later, and fetches nothing else. */
function look(): void {
  for (const tag of pending) {
    if (!document.querySelector(tag)) continue;
    pending.delete(tag);
    void TAGS[tag]?.();
  }
  if (pending.size === 0) observer.disconnect();
}

observer.observe(document, { childList: true, subtree: true });
look();
