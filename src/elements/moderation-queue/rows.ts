import { html, nothing, render, type TemplateResult } from 'lit';
import type { QueueRow } from '../../controllers/queue.js';
import { words } from '../../locales/en-queue.js';
import { displayed } from '../../model/displayed.js';
import type { QueuedComment } from '../../store/moderation.js';
import { drawKeyed } from '../shared/keyed-list.js';
import { renderBanForm } from './ban-form.js';
import type { Asking } from './deeds.js';
import { renderLog } from './log-view.js';
import { renderButtons, renderRefusal } from './row-buttons.js';
import { nameOf, renderRow } from './row-view.js';
import { reasonSentence } from './sentences.js';
import type { Workbench, WorkbenchHost } from './workbench.js';

/** Draws a workbench's comments into the list. */
export function drawRows(root: ParentNode, bench: Workbench, host: WorkbenchHost): void {
  const list = root.querySelector('.rows');
  const rows = bench.queue.rows.map((row) => ({ ...row, id: row.comment.id }));
  if (!list) return;
  drawKeyed(list, rows, (row, item) => {
    render(renderOne(row, bench, host), item);
  });
}

function renderOne({ comment, settled }: QueueRow, bench: Workbench, host: WorkbenchHost): TemplateResult {
  const { queue, places, selection, moderator, authors } = bench;
  const { id, entry, hiddenBy = '' } = comment;
  const problem = moderator.problems.get(id);
  return renderRow({
    comment,
    settled,
    isCurrent: places.current === id,
    isSelected: selection.has(id),
    isBusy: moderator.isBusy(id),
    tellsStatus: queue.view === 'all' || queue.view === 'reported',
    level: host.rowLevel,
    locale: host.locale,
    history: entry && authors.of(entry.uid),
    hiddenBy: moderatorName(bench, hiddenBy),
    problem: problem ? reasonSentence(problem) : '',
    below: renderBelow(comment, bench, host),
    select: (on) => {
      bench.select(id, on);
    },
  });
}

function moderatorName({ user, names }: Workbench, uid: string): string {
  if (uid === user.uid) return words.you;
  const name = names[uid];
  return name === undefined ? words.theOwner : displayed(name);
}

function renderBelow(comment: QueuedComment, bench: Workbench, { locale }: WorkbenchHost): TemplateResult {
  const log = bench.logs.of(comment.id);
  const { asking } = bench.deeds;
  const controls =
    asking?.id === comment.id
      ? renderQuestion(comment, asking.what, bench)
      : renderRowButtons(comment, bench);
  return html`${controls}${
    log === undefined ? nothing : renderLog(log, (uid) => moderatorName(bench, uid), locale)
  }`;
}

function renderRowButtons(comment: QueuedComment, bench: Workbench): TemplateResult {
  const { moderator, authors, logs, deeds } = bench;
  const { id, entry } = comment;
  const { bannedUntil = 0 } = (entry && authors.of(entry.uid)) ?? {};
  return renderButtons({
    comment,
    acts: moderator.acts(comment),
    isBusy: moderator.isBusy(id),
    banned: bench.isBannable(comment) ? bannedUntil > Date.now() : undefined,
    isLogOpen: logs.of(id) !== undefined,
    press: (action) => {
      deeds.press(action, comment);
    },
  });
}

function renderQuestion(comment: QueuedComment, what: Asking['what'], { deeds }: Workbench): TemplateResult {
  const cancel = (): void => void deeds.cancel();
  if (what === 'refuse') {
    const refuse = (): void => {
      deeds.press('refuse', comment);
    };
    return renderRefusal(comment, refuse, cancel);
  }
  return renderBanForm({
    id: comment.id,
    uid: comment.entry?.uid ?? '',
    name: nameOf(comment),
    isBusy: deeds.isBanning,
    problem: deeds.banProblem,
    ban: (ban) => void deeds.ban(comment, ban),
    cancel,
  });
}
