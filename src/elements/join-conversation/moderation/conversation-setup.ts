import { LitElement, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-settings.js';
import { DEFAULT_POLICY, type Guard, type Policy } from '../../../model/site.js';
import { base } from '../../shared/base.styles.js';
import { controls } from '../../shared/controls.styles.js';
import { setupStyles } from './conversation-setup.styles.js';
import { renderSettings } from './settings-fields.js';
import { readSettings } from './settings-values.js';

/** The owner has decided how the site works. Bubbles inside the thread; pages do not see it. */
export class SetupEvent extends Event {
  static readonly eventName = 'conversation-setup';
  readonly policy: Policy;
  /** Absent where the words that hold or refuse are not known, and so cannot be changed. */
  readonly guard: Guard | undefined;

  constructor(policy: Policy, guard: Guard | undefined) {
    super(SetupEvent.eventName, { bubbles: true });
    this.policy = policy;
    this.guard = guard;
  }
}

/**
 * A site's settings, for its owner: how comments are published, who writes, what is held, times, names, hosts. Inside a thread only:
 * `<join-conversation>` renders it.
 *
 * @tag conversation-setup
 */
export class ConversationSetup extends LitElement {
  static override properties: PropertyDeclarations = {
    policy: { attribute: false },
    guard: { attribute: false },
    isNew: { attribute: false },
    problem: { attribute: false },
  };
  static override styles: CSSResultGroup = [base, controls, setupStyles];

  /** What holds now, or is offered to begin with. */
  declare policy: Policy;
  /** The words that hold or refuse; undefined: not known, and not asked. */
  declare guard: Guard | undefined;
  /** Whether the site has no settings yet. */
  declare isNew: boolean;
  /** Why saving failed: a sentence. */
  declare problem: string;

  constructor() {
    super();
    this.policy = DEFAULT_POLICY;
    this.guard = undefined;
    this.isNew = false;
    this.problem = '';
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const read = readSettings(new FormData(event.currentTarget as HTMLFormElement), this.guard !== undefined);
    this.problem = typeof read === 'string' ? read : '';
    if (typeof read !== 'string') this.dispatchEvent(new SetupEvent(read.policy, read.guard));
  };

  override render(): TemplateResult {
    const { policy, guard, isNew, problem } = this;
    return html`<details>
      <summary>${isNew ? words.setUp : words.settings}</summary>
      ${isNew ? html`<p>${words.setUpIntro}</p>` : ''}
      <form @submit=${this.#save}>
        ${renderSettings(policy, guard)}
        <p role="alert" class="problem" ?hidden=${!problem}>${problem}</p>
        <div><button class="solid">${words.save}</button></div>
      </form>
    </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'conversation-setup': ConversationSetup;
  }
  interface HTMLElementEventMap {
    'conversation-setup': SetupEvent;
  }
}
