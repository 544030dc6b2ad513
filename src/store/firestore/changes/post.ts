import type { Role } from '../../../model/comment.js';
import type { Change, Outcome } from '../../store.js';
import { claims, isModerator, mayPublish } from '../standing.js';
import { posting, type RawComment, type RawHead, type RawItem } from '../writes.js';
import type { Attempt, Look, Round } from './carry-out.js';
import { keyOf, type Workplace } from './workplace.js';

type Post = Extract<Change, { kind: 'post' }>;

/**
 * Publishes a comment, or hands it in. Which of the two the rules demand is foreseen from policy and standing, but for
 * words that hold, which the owner keeps from readers: those are found out by being refused.
 */
export function post(work: Workplace, change: Post): Look {
  const { source, thread, user } = work;
  return async (fresh): Promise<Round> => {
    const [situation, known, sent] = await Promise.all([
      work.situation(fresh),
      source.head(thread.id, fresh),
      fresh ? source.comment(change.id) : null,
    ]);
    if (sent) return { done: outcomeOf(sent), attempts: [], refusal: nothing };
    const { policy, author } = situation;
    const submission = {
      policy,
      user,
      isModerator: isModerator(user, policy),
      approved: author.approved ?? 0,
      text: change.text,
    };
    const publishes = mayPublish(submission);
    const head = publishes && known ? await work.makeRoom(known) : known;
    const parent = change.parent === undefined ? null : await source.locate(thread.id, change.parent, head);
    const { hours, used } = work.metering('meters', situation);
    const ways = {
      change,
      parent: parent?.item ?? null,
      head,
      publishes,
      hours,
      roles: claims(user, policy),
    };
    return {
      attempts: attemptsOf(work, ways),
      refusal: async () =>
        work.judge(head, ways.parent, { opens: publishes && !head, ...(await used()) }, situation),
    };
  };
}

const nothing = () => Promise.resolve(null);

const outcomeOf = ({ status }: RawComment): Outcome => (status === 'held' ? 'held' : 'published');

interface Ways {
  readonly change: Post;
  readonly parent: RawItem | null;
  readonly head: RawHead | null;
  readonly publishes: boolean;
  readonly hours: readonly (string | undefined)[];
  readonly roles: readonly (Role | undefined)[];
}

/** Every way to post that makes sense, the foreseen one first. */
function attemptsOf(work: Workplace, ways: Ways): Attempt[] {
  const { change, parent, head, publishes, hours, roles } = ways;
  if (change.parent !== undefined && (!parent || 'gone' in parent)) return [];
  const published = head ? 'head' : 'new-head';
  const intos = publishes ? ([published, 'held'] as const) : (['held', published] as const);
  const ground = { head: head?.pages, 'new-head': undefined, held: undefined };
  return intos.flatMap((into) =>
    hours.flatMap((meter) =>
      roles.map((role): Attempt => {
        const batch = posting({
          id: change.id,
          thread: work.thread,
          user: { uid: work.user.uid, name: change.name, guest: work.user.guest, ...(role && { role }) },
          words: change,
          into,
          ...(parent && 'uid' in parent && { to: parent.uid }),
          meter,
        });
        const outcome = into === 'held' ? 'held' : 'published';
        return { key: keyOf(into, ground[into], meter, role), batch, outcome };
      }),
    ),
  );
}
