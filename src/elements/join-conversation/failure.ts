import { html, nothing, type TemplateResult } from 'lit';
import { ConversationErrorEvent } from '../../events.js';
import { words } from '../../locales/en.js';
import { failureWords, readingErrors } from '../../locales/en-failure.js';
import { badConfig, emulatorsHelp, setupHelp } from '../../locales/setup-help.js';
import type { User } from '../../model/site.js';
import type { StoreError } from '../../store/errors.js';
import { adopt } from '../shared/adopt.js';
import { isLoopback } from '../shared/store-config.js';
import { deskStyles } from './desk.styles.js';

const told = new Set<string>();

/**
 * Tells the page's author what to do: in the console, once a page, and by the text to show in the element, which readers
 * are spared ('' for them).
 */
export function advise(element: HTMLElement, help: string, user: User | null, error?: StoreError): string {
  const code = error ? `${error.code}: ` : '';
  if (!told.has(help)) console.error(`<${element.localName}> ${code}${help}`, error?.cause ?? '');
  told.add(help);
  return isLoopback(location.hostname) || user?.role === 'owner' ? help : '';
}

function helpFor(element: HTMLElement, { code, message }: StoreError): string | undefined {
  if (code === 'bad-config') return badConfig[message];
  if (code === 'blocked' && element.hasAttribute('emulators')) return emulatorsHelp;
  return setupHelp[code];
}

/** Tells of an error: the page's scripts by an event, and its author as `advise` does. */
export function report(element: HTMLElement, error: StoreError, user: User | null): string {
  element.dispatchEvent(new ConversationErrorEvent(error));
  const help = helpFor(element, error);
  return help ? advise(element, help, user, error) : '';
}

/** Why there is no thread, the author's fallback content, and for the author what to do. */
export function renderFailure(element: HTMLElement, error: StoreError, retry: () => void): TemplateResult {
  const help = report(element, error, null);
  adopt(element.shadowRoot, deskStyles);
  return html`<div class="notice" role="alert">
      <p>
        ${error.code === 'offline' ? words.offline : words.failed} ${readingErrors[error.code] ?? nothing}
        <button type="button" @click=${retry}>${failureWords.retry}</button>
      </p>
      ${help ? html`<p class="help">${help}</p>` : nothing}
    </div>
    <slot></slot>`;
}
