import { html, type TemplateResult } from 'lit';
import { jobsFor, type Wish } from '../../controllers/cleaning.js';
import type { Job, Outcomes } from '../../controllers/moderator.js';
import { words } from '../../locales/en-clean-up.js';
import { asStoreError } from '../../store/errors.js';
import { announce } from '../shared/announcer.js';
import { authorsOf, FIRST_CHOICE, renderCleanUpForm, sinceOf, type Choice } from './clean-up-form.js';
import { questionOf, renderLooking, renderQuestion, renderRest, renderWorking } from './clean-up-steps.js';
import { reasonSentence } from './sentences.js';
import type { Workbench, WorkbenchHost } from './workbench.js';

/** How far cleaning up has come. */
type Step =
  | { readonly kind: 'choosing'; readonly problem: string }
  | { readonly kind: 'looking'; readonly looked: number }
  | { readonly kind: 'asking'; readonly jobs: readonly Job[] }
  | { readonly kind: 'working'; readonly isStopping: boolean }
  | { readonly kind: 'telling'; readonly outcomes: Outcomes };

/** Takes many comments away at once, whoever's and wherever on the site: asks which, says how many, does it, and tells what failed. */
export class CleanUp {
  readonly #host: WorkbenchHost;
  readonly #bench: Workbench;
  readonly #closed: () => void;
  #step: Step = { kind: 'choosing', problem: '' };
  #choice: Choice = FIRST_CHOICE;
  /** Counts searches, so that one that was given up is known. */
  #search = 0;

  /** @param closed is called when there is nothing more to show */
  constructor(host: WorkbenchHost, bench: Workbench, closed: () => void) {
    this.#host = host;
    this.#bench = bench;
    this.#closed = closed;
    void this.#go(this.#step);
  }

  /** Whether it changes comments at the moment. */
  get isWorking(): boolean {
    return this.#step.kind === 'working';
  }

  /** Takes the last step back; what is being done goes on. */
  cancel(): void {
    this.#search++;
    const { kind } = this.#step;
    if (kind === 'choosing' || kind === 'telling') this.#closed();
    else if (kind !== 'working') void this.#go({ kind: 'choosing', problem: '' });
  }

  render(): TemplateResult {
    // Keys that deal with the comments of the list mean nothing here.
    const pressed = (event: KeyboardEvent): void => {
      event.stopPropagation();
      if (event.key === 'Escape' && !event.isComposing) this.cancel();
    };
    return html`<div class="cleaning" @keydown=${pressed}>${this.#renderStep(this.#step)}</div>`;
  }

  #renderStep(step: Step): TemplateResult {
    const cancel = (): void => {
      this.cancel();
    };
    switch (step.kind) {
      case 'choosing':
        return renderCleanUpForm({
          choice: this.#choice,
          authors: authorsOf(this.#bench.queue.unsettled),
          problem: step.problem,
          look: (choice) => void this.#look(choice),
          cancel,
        });
      case 'looking':
        return renderLooking(step.looked, cancel);
      case 'asking':
        return renderQuestion(step.jobs, () => void this.#do(step.jobs), cancel);
      case 'working':
        return renderWorking(this.#bench.moderator.progress, step.isStopping, this.#stop);
      case 'telling':
        return this.#renderRest(step.outcomes, cancel);
    }
  }

  #renderRest(outcomes: Outcomes, close: () => void): TemplateResult {
    const { problems } = this.#bench.moderator;
    const reasonOf = ({ comment: { id } }: Job): string => {
      const error = problems.get(id) ?? outcomes.error;
      return error ? reasonSentence(error) : '';
    };
    const again = (): void => void this.#do([...outcomes.failed, ...(outcomes.left ?? [])], true);
    return renderRest(outcomes, reasonOf, again, close);
  }

  async #look(choice: Choice): Promise<void> {
    this.#choice = choice;
    const search = ++this.#search;
    const isGivenUp = (): boolean => search !== this.#search;
    const { whose, uid, why } = choice;
    const wish: Wish = {
      whose: whose === 'author' ? { uid } : whose,
      since: sinceOf(choice, Date.now()),
      why,
    };
    void this.#go({ kind: 'looking', looked: 0 });
    const { user, names, queue } = this.#bench;
    const moderators = new Set(Object.keys(names));
    const looked = (count: number): void => {
      if (!isGivenUp()) this.#draw({ kind: 'looking', looked: count });
    };
    const next = await jobsFor(wish, { site: queue.site, user, moderators, looked, isGivenUp }).then(
      (jobs): Step =>
        jobs.length > 0 ? { kind: 'asking', jobs } : { kind: 'choosing', problem: words.nothing },
      (error: unknown): Step => ({ kind: 'choosing', problem: reasonSentence(asStoreError(error)) }),
    );
    if (isGivenUp()) return;
    // The focus may be there already, and then tells nothing.
    if (next.kind === 'asking') announce(questionOf(next.jobs));
    await this.#go(next);
  }

  async #do(jobs: readonly Job[], isContinued = false): Promise<void> {
    const doing = this.#bench.moderator.do(jobs, isContinued);
    await this.#go({ kind: 'working', isStopping: false });
    const outcomes = await doing;
    this.#bench.deeds.tell({ ...outcomes, failed: [] });
    const { failed, left } = outcomes;
    if (failed.length === 0 && !left) this.#closed();
    else {
      announce(failed.length > 0 ? words.failed(failed.length) : words.left(left?.length ?? 0));
      await this.#go({ kind: 'telling', outcomes });
    }
  }

  readonly #stop = (): void => {
    this.#bench.moderator.stop();
    this.#draw({ kind: 'working', isStopping: true });
  };

  #draw(step: Step): void {
    this.#step = step;
    this.#host.requestUpdate();
  }

  /** Shows another step, with the focus on it: what was pressed is gone. */
  async #go(step: Step): Promise<void> {
    this.#draw(step);
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('.cleaning [data-asks]')?.focus();
  }
}
