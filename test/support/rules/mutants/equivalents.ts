const SITE = '/sites/{site}';
const COMMENTS = `${SITE}/comments/{id}`;
const THREADS = `${SITE}/threads/{thread}`;
const AUTHORS = `${SITE}/authors/{uid}`;
const READERS = `${THREADS}/likes/{n}/readers/{uid}`;

/** Whoever moderates has to write into the log, which moderators alone may. */
const LOGGED = `${SITE}/log/{subject} allow create, update: drop isModerator(settings())`;
const NEXT_PAGE = `${THREADS}/pages/{n} allow create: drop getAfter(headPath(thread)).data.pages == get(headPath(thread)).data.pages + 1`;
const PAGES = 'after().pages == before().pages + 1';
const ONE_SETTLEMENT = `${THREADS} changes: drop fields.hasOnly(['locked', 'pinned', 'title', 'url'])`;

/** A limit of the settings' that is 0 for none: the settings cannot be below. */
const neverBelow = (where: string, here: string, setting: string): readonly [string, readonly string[]] => [
  `${where}: loosen ${here} == 0 to ${here} <= 0`,
  [`${SITE} isPolicy: drop policy.${setting} >= 0`],
];

/**
 * Mutants that no row can notice, each with the guards that stand behind it: mutants too, by name. With these broken as well, a row
 * must fail; otherwise the mutant counts as alive.
 */
export const EQUIVALENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries([
    neverBelow(`${SITE} mayPublish`, 'policy.links', 'links'),
    neverBelow(`${SITE} mayTakePart`, 'policy.meter', 'meter'),
    neverBelow(`${COMMENTS} mayStillEdit`, 'minutes', 'editMinutes'),
    neverBelow(`${COMMENTS} takesWords`, 'policy.closeAfterDays', 'closeAfterDays'),
    neverBelow(`${COMMENTS} posts`, 'policy.meter', 'meter'),
  ]),
  [`${COMMENTS} isQuote: loosen quote.size() == 3 to quote.size() <= 3`]: [
    `${COMMENTS} isQuote: drop quote.suffix.matches('(?s).{0,32}')`,
  ],
  [`${COMMENTS} posts: drop comment.status == 'published'`]: [
    `${THREADS} isNews: drop comment.status == 'published'`,
  ],
  [`${COMMENTS} allow update: drop isModerator(settings())`]: [LOGGED],
  [`${COMMENTS} allow delete: drop isModerator(settings())`]: [LOGGED],
  [`${THREADS} settles: drop isModerator(settings())`]: [LOGGED],
  [`${AUTHORS} judges: drop isModerator(settings())`]: [LOGGED],
  [`${SITE}/reports/{report} allow delete: drop isModerator(settings())`]: [LOGGED],
  [`${COMMENTS} edits: drop entry.editedAt == request.time`]: [
    `${AUTHORS} ticks: drop request.time == entry.get('editedAt', entry.createdAt)`,
  ],
  [`${COMMENTS} deletes: drop before().status != 'held'`]: [
    `${COMMENTS} deletes: drop isMirrored(before().status == 'published' ? -1 : 0)`,
  ],
  [`${COMMENTS} approves: drop before().status == 'held'`]: [`${AUTHORS} grows: drop held.status == 'held'`],
  [`${AUTHORS} grows: drop held.status == 'held'`]: [`${COMMENTS} approves: drop before().status == 'held'`],
  ...Object.fromEntries(
    [
      'drop after().at == -1',
      'loosen after().at == -1 to after().at >= -1',
      'loosen after().at == -1 to after().at <= -1',
    ].map((what) => [`${COMMENTS} approves: ${what}`, [`${COMMENTS} approves: drop isMirrored(0)`]]),
  ),
  [`${COMMENTS} restores: drop before().status == 'hidden'`]: [
    `${COMMENTS} restores: drop after().entry == before().kept`,
  ],
  [`${THREADS} opens: loosen head.stances.size() == 1 to head.stances.size() <= 1`]: [
    `${THREADS} opens: drop head.stances[stance] == 1`,
  ],
  [`${THREADS} countsPage: drop comment.at >= 0`]: [`${COMMENTS} hides: drop isMirrored(-1)`],
  [`${THREADS} countsPage: loosen comment.at >= 0 to comment.at >= 0 - 1`]: [
    `${COMMENTS} hides: drop isMirrored(-1)`,
  ],
  [`${THREADS} archives: drop ${PAGES}`]: [NEXT_PAGE],
  [`${THREADS} archives: loosen ${PAGES} to after().pages >= before().pages + 1`]: [NEXT_PAGE],
  [`${THREADS} archives: loosen ${PAGES} to after().pages <= before().pages + 1`]: [NEXT_PAGE],
  [`${THREADS}/pages/{n} allow create: loosen getAfter(headPath(thread)).data.pages == get(headPath(thread)).data.pages + 1 to getAfter(headPath(thread)).data.pages >= get(headPath(thread)).data.pages + 1`]:
    [`${THREADS} archives: drop ${PAGES}`],
  // Where writes are judged by what all of them leave together, the others see what a second write has put back.
  [`${THREADS} archives: drop after() == getAfter(headPath(thread)).data`]: [
    `${THREADS} archives: drop after().ids == before().ids[pageHolds():before().ids.size()]`,
    `${THREADS} archives: drop page.items.diff(before().items).affectedKeys() == after().ids.toSet()`,
    `${THREADS} archives: drop after().items.diff(before().items).affectedKeys() == page.ids.toSet()`,
  ],
  [`${READERS} toggles: drop on == !likes().get(what, false)`]: [
    `${THREADS}/likes/{n} allow create, update: drop isToggled(after().last)`,
  ],
  [`${READERS} isMetered: drop existsAfter(path)`]: [
    `${READERS} isMetered: drop isRaised(getAfter(path).data, what, policy.meter * likesAPost())`,
  ],
  [`${SITE}/reports/{report} isMetered: drop existsAfter(path)`]: [
    `${SITE}/reports/{report} isMetered: drop isRaised(getAfter(path).data, report, policy.meter)`,
  ],
  [`${SITE}/private/guard allow get: drop isOwner()`]: [`${SITE} isModerator: drop isOwner()`],
  [`${THREADS} settles: widen ]`]: [ONE_SETTLEMENT],
  [`${THREADS} settles: widen ] (2)`]: [ONE_SETTLEMENT],
  [`${SITE} raises: drop (resource == null || before().at < request.time)`]: [
    `${SITE} raises: drop meter == {'n': (resource != null ? before().n : 0) + 1, 'at': request.time, 'what': meter.what}`,
  ],
  [`${SITE}/likeMeters/{hour} raisesForLike: drop (resource == null || before().at < request.time)`]: [
    `${SITE}/likeMeters/{hour} raisesForLike: drop meter == {'n': (resource != null ? before().n : 0) + 1, 'at': request.time, 'what': meter.what, 'thread': meter.thread, 'window': meter.window}`,
  ],
};
