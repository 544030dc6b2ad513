import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-settings.js';
import { type Guard, type Policy } from '../../../model/site.js';
import { asStoreError } from '../../../store/errors.js';
import { announce } from '../../shared/announcer.js';
import { reasonSentence } from '../sentences.js';
import type { SetupEvent } from './conversation-setup.js';
import type { ModeratorsBench } from './moderators-bench.js';

/** The site's settings, for its owner: above everything where there are none yet, below it afterwards. */
export class SettingUp {
  readonly #bench: ModeratorsBench;
  #guard: Guard | undefined;
  #problem = '';

  constructor(bench: ModeratorsBench) {
    this.#bench = bench;
  }

  /** Where the site has no settings yet. */
  renderOffer(): TemplateResult | typeof nothing {
    return this.#isFor(false) ? this.#render(this.#offered, true) : nothing;
  }

  /** Where it has. */
  renderSettings(): TemplateResult | typeof nothing {
    return this.#isFor(true) ? this.#render(this.#bench.writing.policy, false) : nothing;
  }

  /** Reads the words that hold or refuse, as soon as there is where to read them: one read on Firestore, for the owner alone. */
  async learn(): Promise<void> {
    const { host, site, user } = this.#bench;
    if (user.role !== 'owner') return;
    this.#guard = await site?.guard().catch(() => undefined);
    host.requestUpdate();
  }

  #isFor(isSetUp: boolean): boolean {
    const { user, writing } = this.#bench;
    return user.role === 'owner' && writing.isSetUp === isSetUp;
  }

  /** What holds already, the page's own host, and the owner's own name, which nobody else is to use. */
  get #offered(): Policy {
    const { reading, user, writing } = this.#bench;
    return {
      ...writing.policy,
      hosts: [new URL(reading.address.url).host],
      names: user.name ? [user.name] : [],
    };
  }

  #render(policy: Policy, isNew: boolean): TemplateResult {
    return html`<conversation-setup
      .policy=${policy}
      .guard=${this.#guard}
      .isNew=${isNew}
      .problem=${this.#problem}
      @conversation-setup=${this.#save}
    ></conversation-setup>`;
  }

  readonly #save = async ({ policy, guard }: SetupEvent): Promise<void> => {
    const { host, site, writing } = this.#bench;
    this.#problem = '';
    try {
      if (guard && (guard.hold !== this.#guard?.hold || guard.refuse !== this.#guard.refuse))
        await site?.saveGuard(guard);
      this.#guard = guard;
      await writing.setUp(policy);
      announce(words.saved);
    } catch (error) {
      this.#problem = reasonSentence(asStoreError(error).code);
    }
    host.requestUpdate();
  };
}
