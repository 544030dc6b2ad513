import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { words } from '../../locales/en-writing.js';
import { mayModerate } from '../../model/permissions.js';
import { asStoreError, type StoreError } from '../../store/errors.js';
import { load } from '../../store/load.js';
import { announce } from '../shared/announcer.js';
import type { Bench } from './bench.js';
import type { ModerationDesk } from './moderation/moderation-desk.js';

/** Brings what moderators and the owner need beside what every reader has, once it is known that the reader is one. */
export class ModerationLoader implements ReactiveController {
  readonly #bench: Bench;
  readonly #failed: (error: StoreError) => void;
  #desk: ModerationDesk | undefined;
  /** For whom it is. */
  #uid: string | undefined;
  /** Counts what is put away, so that what comes too late is known. */
  #run = 0;
  #state: 'unasked' | 'loading' | 'failed' | 'there' = 'unasked';

  /** @param failed is told why it could not be loaded */
  constructor(bench: Bench, failed: (error: StoreError) => void) {
    this.#bench = bench;
    this.#failed = failed;
    bench.host.addController(this);
  }

  /** Undefined for readers, and until it is there. */
  get desk(): ModerationDesk | undefined {
    return this.#mayModerate ? this.#desk : undefined;
  }

  hostUpdate(): void {
    const uid = this.#mayModerate ? this.#bench.writing.user?.uid : undefined;
    if (uid !== this.#uid) this.close();
    this.#uid = uid;
    if (uid !== undefined && this.#state === 'unasked') void this.#load();
  }

  /** Puts away what there is for one moderator. */
  close(): void {
    this.#run++;
    this.#desk?.close();
    this.#desk = undefined;
    this.#state = 'unasked';
  }

  /** Where it could not be loaded: another try. */
  renderRetry(): TemplateResult | typeof nothing {
    if (this.#state !== 'failed' || !this.#mayModerate) return nothing;
    return html`<div>
      <button type="button" class="outlined" @click=${this.#retry}>${words.moderationFailed}</button>
    </div>`;
  }

  get #mayModerate(): boolean {
    return mayModerate(this.#bench.writing.user ?? null);
  }

  async #load(): Promise<void> {
    const run = this.#run;
    this.#state = 'loading';
    try {
      const { ModerationDesk } = await load(() => import('../../define/moderation-desk.js'));
      const { user } = this.#bench.writing;
      if (!user || run !== this.#run) return;
      this.#desk = new ModerationDesk(this.#bench, user);
      this.#state = 'there';
    } catch (error) {
      if (run !== this.#run) return;
      this.#state = 'failed';
      this.#failed(asStoreError(error));
      announce(words.moderationFailed);
    }
    this.#bench.host.requestUpdate();
  }

  /** The button goes, and with it the focus that it had. */
  readonly #retry = async (): Promise<void> => {
    const { host } = this.#bench;
    host.shadowRoot?.getElementById('heading')?.focus({ preventScroll: true });
    await this.#load();
  };
}
