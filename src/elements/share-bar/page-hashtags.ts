const OTHER_THAN_PROSE = 'code, pre, script, style, [hidden]';

/** What is written as a hashtag in an article, code left out: `#fff` is a colour there. */
function written(article: Element): string[] {
  const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const { parentElement, nodeValue } = texts.currentNode;
    if (parentElement?.closest(OTHER_THAN_PROSE)) continue;
    found.push(...(nodeValue?.match(/(?<![\p{L}\p{N}&/])#\p{L}[\p{L}\p{N}_]*/gu) ?? []));
  }
  return found;
}

/** The page's hashtags: its tag links, its `article:tag` data, and those in the article around `element`, or its first one. */
export function pageHashtags(element: Element): readonly string[] {
  const links = Array.from(document.querySelectorAll('a[rel~="tag"]'), (link) => link.textContent);
  const metas = Array.from(
    document.querySelectorAll<HTMLMetaElement>('meta[property="article:tag"]'),
    ({ content }) => content,
  );
  const article = element.closest('article') ?? document.querySelector('article');
  return [...links, ...metas, ...(article ? written(article) : [])];
}
