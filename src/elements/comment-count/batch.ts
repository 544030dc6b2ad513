import { openStore } from '../../store/open-store.js';
import type { ConversationStore } from '../../store/store.js';
import { threadAddress } from '../shared/page-info.js';
import type { StoreChoice } from '../shared/store-config.js';

/** Somebody waits for the count of the thread that `named` names, see `threadAddress`. */
interface Question {
  readonly named: string | undefined;
  answer(count: number): void;
  fail(error: unknown): void;
}

const waiting = new Map<ConversationStore, Question[]>();

/**
 * How many comments a thread has; 0 where there is none yet. What is asked of the same store within the same task is one
 * request.
 * @throws StoreError
 */
export async function countOf(choice: StoreChoice, named: string | undefined): Promise<number> {
  const store = choice.kind === 'custom' ? choice.store : await openStore(choice.kind, choice.config);
  return new Promise((answer, fail) => {
    const questions = waiting.get(store) ?? [];
    // A task later all elements of the page have been upgraded and have asked.
    if (!questions.length) setTimeout(() => void ask(store), 0);
    waiting.set(store, [...questions, { named, answer, fail }]);
  });
}

/** An address that cannot be one fails by itself, and does not keep the others waiting. */
async function ask(store: ConversationStore): Promise<void> {
  const questions = waiting.get(store) ?? [];
  waiting.delete(store);
  const asked: { readonly question: Question; readonly id: string }[] = [];
  await Promise.all(
    questions.map(async (question) => {
      try {
        asked.push({ question, id: (await threadAddress(question.named)).id });
      } catch (error) {
        question.fail(error);
      }
    }),
  );
  if (!asked.length) return;
  try {
    const counts = await store.counts([...new Set(asked.map(({ id }) => id))]);
    for (const { question, id } of asked) question.answer(counts.get(id)?.count ?? 0);
  } catch (error) {
    for (const { question } of asked) question.fail(error);
  }
}
