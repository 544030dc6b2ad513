import type { ThreadAddress } from '../../../model/thread.js';
import type { OwnData } from '../../../store/own.js';

const iso = (at: number): string => new Date(at).toISOString();
const linkOf = ({ url }: ThreadAddress, id: string): string => (url ? `${url}#comment-${id}` : id);

/** All that is somebody's on a site, to be read by people and programs alike: JSON, times in ISO 8601. */
export function ownDataFile({ comments, likes, reports }: OwnData, now: number): string {
  const file = {
    site: location.host,
    savedAt: iso(now),
    comments: comments.map(({ id, thread, status, entry }) => ({
      link: linkOf(thread, id),
      page: thread.title,
      status,
      name: entry.name,
      text: entry.text,
      writtenAt: iso(entry.createdAt),
      ...(entry.editedAt !== undefined && { editedAt: iso(entry.editedAt) }),
      ...(entry.parent !== undefined && { answers: linkOf(thread, entry.parent) }),
      ...(entry.quote && { quote: entry.quote.exact }),
      ...(entry.mentions && { mentions: entry.mentions }),
      ...(entry.stance !== undefined && { stance: entry.stance }),
    })),
    likes: likes.map(({ comment, thread, reaction }) => ({
      link: linkOf(thread, comment),
      page: thread.title,
      ...(reaction !== undefined && { reaction }),
    })),
    reports: reports.map(({ comment, reason, at }) => ({ comment, reason, reportedAt: iso(at) })),
  };
  return JSON.stringify(file, null, 2);
}

/** Hands a text over to be saved as a file. */
export function saveFile(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser has to have begun before the address goes.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}

/** `comments-blog.example-2026-03-01.json` */
export const fileName = (now: number): string =>
  `comments-${location.hostname}-${iso(now).slice(0, 'yyyy-mm-dd'.length)}.json`;
