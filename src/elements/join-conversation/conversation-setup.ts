import { LitElement, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { words } from '../../locales/en-moderation.js';
import { DEFAULT_POLICY, type Policy } from '../../model/site.js';
import { base } from '../shared/base.styles.js';
import { controls } from '../shared/controls.styles.js';
import { css } from '../shared/css.js';

/** The owner has decided how the site works. Bubbles inside the thread; pages do not see it. */
export class SetupEvent extends Event {
  static readonly eventName = 'conversation-setup';
  readonly policy: Policy;

  constructor(policy: Policy) {
    super(SetupEvent.eventName, { bubbles: true });
    this.policy = policy;
  }
}

const MODERATION = [
  ['open', words.moderationOpen],
  ['first', words.moderationFirst],
  ['all', words.moderationAll],
] as const;

/**
 * Offers the owner to set up a site that has no settings yet. Inside a thread only: `<join-conversation>` renders it.
 *
 * @tag conversation-setup
 */
export class ConversationSetup extends LitElement {
  static override properties: PropertyDeclarations = {
    host: { attribute: false },
    problem: { attribute: false },
  };
  static override styles: CSSResultGroup = [
    base,
    controls,
    css`
      details {
        padding: 0.75rem 1rem;
        border: 1px solid var(--_line);
        border-inline-start: 3px solid var(--_accent);
        border-radius: var(--_radius);
      }
      summary {
        cursor: pointer;
        font-weight: 650;
      }
      form {
        display: grid;
        gap: 0.75rem;
        margin-block-start: 0.75rem;
      }
      p {
        margin: 0.25rem 0 0;
        color: var(--_muted);
      }
      fieldset {
        display: grid;
        gap: 0.25rem;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        font-weight: 600;
      }
      textarea {
        display: block;
        box-sizing: border-box;
        inline-size: 100%;
        padding: 0.5rem;
        border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
        border-radius: var(--_radius);
        background: var(--_surface);
      }
    `,
  ];

  /** The page's own host, offered as the first of the site's. */
  declare host: string;
  /** Why saving failed: a sentence. */
  declare problem: string;

  constructor() {
    super();
    this.host = '';
    this.problem = '';
  }

  readonly #save = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string): string => {
      const value = data.get(name);
      return typeof value === 'string' ? value : '';
    };
    this.dispatchEvent(
      new SetupEvent({
        ...DEFAULT_POLICY,
        moderation: text('moderation') as Policy['moderation'],
        guests: data.has('guests') ? 'open' : 'off',
        hosts: text('hosts').toLowerCase().split(/\s+/).filter(Boolean),
      }),
    );
  };

  override render(): TemplateResult {
    return html`<details>
      <summary>${words.setUp}</summary>
      <p>${words.setUpIntro}</p>
      <form @submit=${this.#save}>
        <fieldset>
          <legend>${words.moderation}</legend>
          ${MODERATION.map(
            ([value, label]) =>
              html`<label
                ><input
                  type="radio"
                  name="moderation"
                  .value=${value}
                  .defaultChecked=${value === DEFAULT_POLICY.moderation}
                />
                ${label}</label
              >`,
          )}
        </fieldset>
        <label><input type="checkbox" name="guests" checked /> ${words.guests}</label>
        <label>${words.hosts} <textarea name="hosts" rows="2" .defaultValue=${this.host}></textarea></label>
        <p role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        <div><button class="solid">${words.saveSite}</button></div>
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
