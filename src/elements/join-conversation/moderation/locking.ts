import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../locales/en-moderation.js';
import type { Bench } from '../bench.js';
import { reasonSentence } from '../sentences.js';

/** Closes a thread to new words and opens it again; with it stands why that was refused. */
export function renderLock({ reading, writing }: Bench): TemplateResult | typeof nothing {
  const { head } = reading;
  if (!head) return nothing;
  const refusal = writing.notices.get('');
  const toggle = () => writing.change({ kind: 'lock', locked: !head.locked });
  return html`<div>
    <button type="button" @click=${toggle}>${head.locked ? words.unlock : words.lock}</button>
    ${refusal ? html`<p class="note" role="alert">${reasonSentence(refusal.reason)}</p>` : nothing}
  </div>`;
}
