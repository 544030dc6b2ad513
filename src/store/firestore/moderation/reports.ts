import type { QueryDocumentSnapshot } from 'firebase/firestore';
import type { CommentId } from '../../../model/comment.js';
import type { Report } from '../../moderation.js';
import type { RawReport } from '../writes.js';
import { millis, type Reports } from './queued.js';

/** Reports by the comments that they are about, in the order in which they came; who reported is left out. */
export function grouped(documents: readonly QueryDocumentSnapshot[]): Reports {
  const reports = new Map<CommentId, Report[]>();
  for (const document of documents) {
    const { comment, reason, at } = document.data() as RawReport;
    reports.set(comment, [...(reports.get(comment) ?? []), { reason, at: millis(at) }]);
  }
  return reports;
}
