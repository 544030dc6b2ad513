import { fixture, fixtureCleanup, html, nextFrame } from '@open-wc/testing';
import '../../src/define/join-conversation.js';
import { ConversationComposer } from '../../src/elements/join-conversation/conversation-composer.js';
import { scopeOf as scopeOfChoice } from '../../src/elements/join-conversation/chosen-store.js';
import type { JoinConversation } from '../../src/elements/join-conversation/join-conversation.js';
import type { CommentId } from '../../src/model/comment.js';
import type { User } from '../../src/model/site.js';
import { Drafts } from '../../src/store/outbox/drafts.js';
import type { ConversationStore } from '../../src/store/store.js';
import { fakeStore } from './fake-store.js';
import { forget } from './forget.js';
import { until } from './outbox-tabs.js';

// A composer counts what it was given once it is drawn, and draws the count.
ConversationComposer.disableWarning?.('change-in-update');

/** The blog's author. */
export const OLGA: User = { uid: 'olga', name: 'Olga', guest: false, role: 'owner' };
/** A reader without an account. */
export const GUS: User = { uid: 'gus', name: 'Gus', guest: true };

/** A thread that no other test has words in. */
export const newThread = (): string => `t-${crypto.randomUUID()}`;

/** An element that is in no page yet. */
export function conversation(
  store: ConversationStore | string,
  attributes: Readonly<Record<string, string>> = {},
): JoinConversation {
  const element = document.createElement('join-conversation');
  element.store = store;
  element.thread = newThread();
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

/** Puts an element into the page for as long as the test takes. */
export async function place(element: JoinConversation): Promise<JoinConversation> {
  await fixture(html`<div>${element}</div>`);
  return element;
}

/** An element in the page whose thread is shown and can be written to, or has failed. */
export async function mount(
  store: ConversationStore | string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<JoinConversation> {
  const element = await place(conversation(store, attributes));
  await element.load();
  await element.updateComplete;
  return element;
}

/** The next event of a kind that an element tells its page of. */
export const nextEvent = <Name extends 'jc-load' | 'jc-post' | 'jc-error'>(
  element: JoinConversation,
  name: Name,
): Promise<HTMLElementEventMap[Name]> =>
  new Promise((resolve) => {
    element.addEventListener(name, resolve, { once: true });
  });

/** Under which name what is written for a store is kept in this browser. */
const scopeOf = (store: JoinConversation['store']): string =>
  scopeOfChoice({ kind: 'custom', store: store as ConversationStore });

// After each test its elements go, and with them what they left to be sent: stores of one's own may share an outbox.
afterEach(async () => {
  fixtureCleanup();
  await new Promise((resolve) => setTimeout(resolve));
  await forget(scopeOf(fakeStore()));
});

/** Waits until a draft is kept in this browser, which it is a moment after it was typed. */
export async function kept(
  { store, thread }: JoinConversation,
  where: CommentId,
  text: string,
): Promise<void> {
  const drafts = new Drafts({ scope: scopeOf(store) });
  while ((await drafts.load(`k-${thread ?? ''}`, where)) !== text) await nextFrame();
  await drafts.close();
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What is seen of something, in one line. */
export const seen = (part: Element | null | undefined): string =>
  oneLine((part as HTMLElement | null | undefined)?.innerText ?? '');

/** What is seen of the whole thread, composers left out. */
export const shown = (element: JoinConversation): string =>
  seen(element.shadowRoot?.querySelector('section'));

/** What is heard of something, in one line: what only screen readers are told included. */
export const heard = (part: Element | null | undefined): string => oneLine(part?.textContent ?? '');

/** Waits until the thread says something. */
export const says = (element: JoinConversation, words: string): Promise<void> =>
  until(() => shown(element).includes(words), `the thread says: ${words}`);

/** A comment's article. */
export const comment = (element: JoinConversation, id: CommentId): HTMLElement | null =>
  element.shadowRoot?.getElementById(id) ?? null;

/** The ids of the comments in the order in which they are read, replies included. */
export const order = (element: JoinConversation): string[] =>
  [...element.shadowRoot!.querySelectorAll('article')].map(({ id }) => id);

/** The names of all buttons, as they are heard. */
export const buttons = (part: ParentNode | null | undefined): string[] =>
  [...(part?.querySelectorAll('button') ?? [])].map(heard);

/** The button that is heard under this name; a tally may follow it. */
export function button(part: ParentNode | null | undefined, name: string): HTMLButtonElement {
  const named = (text: string): boolean => text === name || text.replace(/ \d+$/, '') === name;
  const found = [...(part?.querySelectorAll('button') ?? [])].find((each) =>
    named(oneLine(each.textContent)),
  );
  if (!found) throw new Error(`There is no button "${name}" among: ${buttons(part).join(', ')}.`);
  return found;
}

/** Waits for a button of the thread: what moderators have is loaded later than the rest. */
export const offers = (element: JoinConversation, name: string): Promise<void> =>
  until(
    () => buttons(element.shadowRoot).some((each) => each.replace(/ \d+$/, '') === name),
    `a button "${name}"`,
  );

/** Waits for a button of the thread, and presses it. */
export async function press(element: JoinConversation, name: string): Promise<void> {
  await offers(element, name);
  button(element.shadowRoot, name).click();
}

/** The composer of new comments, or the one under a comment. */
export async function composer(element: JoinConversation, under?: CommentId): Promise<ConversationComposer> {
  const find = (): ConversationComposer | null | undefined =>
    under === undefined
      ? element.shadowRoot?.querySelector('.top conversation-composer')
      : element.shadowRoot?.getElementById(`of-${under}`)?.querySelector(':scope > conversation-composer');
  await until(() => Boolean(find()?.shadowRoot), 'a composer');
  const found = find()!;
  await found.updateComplete;
  return found;
}

/** A composer's field. */
export const field = ({ shadowRoot }: ConversationComposer): HTMLTextAreaElement =>
  shadowRoot!.querySelector('textarea')!;

/** Types into a composer. */
export function type(into: ConversationComposer, text: string): void {
  field(into).value = text;
  field(into).dispatchEvent(new Event('input', { bubbles: true }));
}

/** Types into a composer and presses its main button, once what was sent before is on its way. */
export async function send(from: ConversationComposer, text: string, name = 'Post'): Promise<void> {
  await until(() => buttons(from.shadowRoot).includes(name), `a button "${name}"`);
  type(from, text);
  button(from.shadowRoot, name).click();
}

/** Gives the name that a guest is asked for, and presses a button beneath. */
export async function sign(from: ConversationComposer, name: string, by = 'Post as a guest'): Promise<void> {
  await until(() => from.shadowRoot?.querySelector('fieldset') !== null, 'who is writing is asked');
  const input = from.shadowRoot?.querySelector('input');
  if (input) input.value = name;
  button(from.shadowRoot, by).click();
}

/** What a composer says is wrong. */
export const problem = ({ shadowRoot }: ConversationComposer): string =>
  seen(shadowRoot?.querySelector('[role=alert]'));

/** What screen readers were told last. */
export const announced = (): string => heard(document.querySelector('body > [role=status] > :last-child'));

/** Waits until screen readers are told something. */
export const tells = (words: string): Promise<void> =>
  until(() => announced() === words, `screen readers are told: ${words}`);

/** Keeps what the console is told of errors from the test's output. Ended by `end`. */
export function hush(): { readonly told: readonly string[]; end(): void } {
  const { error } = console;
  const told: string[] = [];
  console.error = (...words: unknown[]) => void told.push(String(words[0]));
  const end = (): void => {
    console.error = error;
  };
  return { told, end };
}
