import { html, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-moderation.js';
import type { Head } from '../../../model/thread.js';
import { announce } from '../../shared/announcer.js';
import type { Bench } from '../bench.js';

/** Closes a thread to new words and opens it again. */
export function renderLock({ locked }: Head, { writing }: Bench): TemplateResult {
  const toggle = async (): Promise<void> => {
    if (await writing.change({ kind: 'lock', locked: !locked }))
      announce(locked ? words.unlocked : words.locked);
  };
  return html`<button type="button" @click=${toggle}>${locked ? words.unlock : words.lock}</button>`;
}
