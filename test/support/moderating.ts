import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import '../../src/define/moderation-queue.js';
import type { ModerationQueue } from '../../src/elements/moderation-queue/moderation-queue.js';
import type { User } from '../../src/model/site.js';
import type { QueuedComment } from '../../src/store/moderation.js';
import { buttons, heard, OLGA, seen } from './conversation.js';
import { FakeModeration } from './fake-moderation.js';
import { fakeStore, type FakeStore } from './fake-store.js';
import { until } from './outbox-tabs.js';

afterEach(() => {
  fixtureCleanup();
});

/** A queue in the page, its site and its store. */
export interface Opened {
  readonly element: ModerationQueue;
  readonly site: FakeModeration;
  readonly store: FakeStore;
}

/** Puts the queue of a site with these comments into the page; `user` is who is signed in, by default its owner. */
export async function open(
  comments: readonly QueuedComment[],
  { user = OLGA, policy = {} }: { user?: User | null; policy?: object } = {},
): Promise<Opened> {
  const site = new FakeModeration(comments);
  const store = fakeStore({ queue: site, user, policy });
  const element = await mount(store);
  return { element, site, store };
}

/** An element with a store in the page, which knows who is signed in. */
export async function mount(store: ModerationQueue['store']): Promise<ModerationQueue> {
  const element = document.createElement('moderation-queue');
  element.store = store;
  await fixture(html`<div>${element}</div>`);
  await element.load();
  await until(() => !shown(element).includes('Loading'), 'the queue is there');
  return element;
}

export const shown = ({ shadowRoot }: ModerationQueue): string => seen(shadowRoot?.querySelector('section'));

/** A comment's article. */
export const row = ({ shadowRoot }: ModerationQueue, id: string): HTMLElement | null =>
  shadowRoot?.getElementById(id) ?? null;

/** The ids of what can be dealt with, in order. */
export const rows = ({ shadowRoot }: ModerationQueue): string[] =>
  [...shadowRoot!.querySelectorAll('article:not(.settled)')].map(({ id }) => id);

/** Which comment holds the focus, or is around what does. */
export const focused = ({ shadowRoot }: ModerationQueue): string | undefined =>
  shadowRoot?.activeElement?.closest('article')?.id;

/** Presses a key where the focus is. */
export function key(element: ModerationQueue, name: string, given: KeyboardEventInit = {}): boolean {
  const target = element.shadowRoot?.activeElement ?? element.shadowRoot!.querySelector('section')!;
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...given }),
  );
}

/** Waits until the list holds these, in order. */
export const holds = (element: ModerationQueue, ids: readonly string[]): Promise<void> =>
  until(() => rows(element).join() === ids.join(), `the list holds ${ids.join()}`);

/** Waits for a button by the name that is heard, and presses it. */
export async function press(element: ModerationQueue, name: string): Promise<void> {
  const find = (): HTMLButtonElement | undefined =>
    [...element.shadowRoot!.querySelectorAll('button')].find((each) => heard(each) === name);
  await until(() => find() !== undefined, `a button "${name}"`).catch((error: unknown) => {
    throw new Error(`${String(error)} among: ${buttons(element.shadowRoot).join(', ')}`);
  });
  const button = find()!;
  button.focus();
  button.click();
}

/** What reached the store, in order: kind and id. */
export const written = ({ writes }: FakeStore): string[] =>
  writes.map(
    ({ change }) => `${change.kind} ${'id' in change ? change.id : 'uid' in change ? change.uid : ''}`,
  );
