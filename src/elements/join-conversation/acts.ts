import { words } from '../../locales/en-writing.js';
import type { CommentId } from '../../model/comment.js';
import { asStoreError } from '../../store/errors.js';
import { announce } from '../shared/announcer.js';
import type { Bench } from './bench.js';
import { changeComment } from './changing.js';
import { button } from './comment-button.js';
import { focusComment } from './focus.js';

/** Opens the composer for other words, with those that are there. */
export function edit({ composing, reading, writing }: Bench, id: CommentId): Promise<void> {
  const held = writing.held.find((each) => each.id === id);
  return composing.edit(id, held?.entry ?? reading.item(id));
}

/** Signs in whoever is not. */
export async function like(bench: Bench, id: CommentId): Promise<void> {
  const { reading, writing } = bench;
  if (!writing.user && !(await signIn(bench, id))) return;
  await writing.change({ kind: 'like', id, on: !reading.likes.mine.has(id) });
}

/**
 * Signs in by the least that is asked for: as a guest where guests may, otherwise the first way there is. Resolves to
 * whether somebody is signed in.
 */
export async function signIn({ composing, writing }: Bench, id: CommentId): Promise<boolean> {
  const { providers } = composing;
  const provider = providers.find(({ guest }) => guest) ?? providers[0];
  if (!provider) return false;
  try {
    await writing.signIn(provider.id);
    writing.notices.delete(id);
    return true;
  } catch (error) {
    writing.notice(id, asStoreError(error));
    return false;
  }
}

/** Deletes one's own comment, if that is meant. */
export function askToDelete(bench: Bench, id: CommentId): Promise<void> {
  const { confirming, host } = bench;
  const forGood = async (): Promise<void> => {
    confirming.end();
    await changeComment(bench, { kind: 'delete', id }, words.deleted);
    // Refused or not, the button that had the focus is gone.
    await focusComment(host, id);
  };
  const yes = button('delete-confirmed', words.delete, words.forGood, forGood);
  return confirming.ask({ about: id, text: words.confirmDelete, answers: [yes], from: 'delete' });
}

/** Copies the words of a comment that only this browser has. */
export async function copy({ writing }: Bench, id: CommentId): Promise<void> {
  const outgoing = writing.outgoing.find((each) => each.id === id);
  if (!outgoing) return;
  await navigator.clipboard.writeText(outgoing.entry.text);
  announce(words.copied);
}
