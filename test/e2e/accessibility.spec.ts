import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  comments,
  comment,
  expect,
  field,
  postAgain,
  postAsGuest,
  QUEUE,
  queued,
  test,
  type Blog,
} from './blog.js';
import { signInToModerate, postWithGoogle } from './google.js';

type Visit = (path?: string) => Promise<Page>;
const SOME = [
  { text: 'First, with a [link](https://example.com) and `code`.', name: 'Ann' },
  { text: '> quoted\n\nSecond.', name: 'Bo', uid: 'bo' },
  { text: 'A reply.', name: 'Ann', uid: 'other-ann', parent: 0 },
];

const states: readonly [string, (blog: Blog, visit: Visit) => Promise<Page>][] = [
  ['empty', (_, visit) => visit()],
  [
    'thread, signed out',
    async (blog, visit) => {
      await blog.seed(SOME);
      return visit();
    },
  ],
  [
    'composing',
    async (blog, visit) => {
      await blog.seed(SOME);
      const page = await visit();
      await field(page).fill('Something to say');
      return page;
    },
  ],
  [
    'asked who is writing, with an error',
    async (_, visit) => {
      const page = await visit();
      await postAgain(page, 'Something to say');
      await page.getByRole('button', { name: 'Post as a guest' }).click();
      await expect(page.getByText('Give a name first', { exact: false })).toBeVisible();
      return page;
    },
  ],
  [
    'replying',
    async (blog, visit) => {
      await blog.seed(SOME);
      const page = await visit();
      await comments(page).first().getByRole('button', { name: 'Reply' }).click();
      await expect(page.locator('conversation-composer')).toHaveCount(2);
      return page;
    },
  ],
  [
    'held',
    async (blog, visit) => {
      await blog.setPolicy({ moderation: 'all' });
      const page = await visit();
      await postAsGuest(page, 'It waits.', 'Ann');
      await expect(comment(page, 'It waits.')).toContainText('Waiting for approval.');
      return page;
    },
  ],
  [
    'locked',
    async (blog, visit) => {
      await blog.seed(SOME, { locked: true });
      const page = await visit();
      await expect(page.getByText('Comments are closed.')).toBeVisible();
      return page;
    },
  ],
  [
    'reporting',
    async (blog, visit) => {
      await blog.seed(SOME);
      const page = await visit();
      await comment(page, 'A reply.').getByRole('button', { name: 'Report' }).click();
      await expect(comment(page, 'A reply.')).toContainText('What is wrong with');
      return page;
    },
  ],
  [
    'one’s own data',
    async (blog, visit) => {
      await blog.seed(SOME);
      const page = await visit();
      await postAsGuest(page, 'Mine.', 'Gus');
      await page.getByRole('button', { name: 'Your data' }).click();
      await expect(page.getByRole('dialog')).toContainText('Yours: 1 comment');
      return page;
    },
  ],
  [
    'moderating, with an author, the title and the settings open',
    async (blog, visit) => {
      await blog.seed(SOME);
      const page = await visit();
      await postWithGoogle(page, 'My word.');
      await comment(page, 'A reply.').getByRole('button', { name: 'Author…' }).click();
      await expect(comment(page, 'A reply.')).toContainText('0 approved');
      await page.getByText('Settings of this site').click();
      await page.getByRole('button', { name: 'Title and link…' }).click();
      await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused();
      return page;
    },
  ],
];

/** Axe finds nothing in these parts of a page, light and dark. */
async function expectNothing(page: Page, parts: readonly string[]): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((value) => {
      document.documentElement.style.colorScheme = value;
    }, scheme);
    const axe = parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }));
    const { violations, incomplete } = await axe
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze();
    const told = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
    expect(told, scheme).toEqual([]);
    expect(incomplete.filter(({ id }) => id === 'aria-valid-attr-value')).toEqual([]);
  }
}

for (const [name, reach] of states) {
  test(`axe finds nothing: ${name}, light and dark`, async ({ blog, visitor }) => {
    const page = await reach(blog, visitor);
    await page.locator('share-bar').getByRole('link').first().waitFor();
    await expectNothing(page, ['join-conversation', 'share-bar']);
  });
}

async function openQueue(blog: Blog, visit: Visit): Promise<Page> {
  await blog.seed(SOME);
  const page = await visit(QUEUE);
  await signInToModerate(page);
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(page.locator('moderation-queue article')).toHaveCount(3);
  await expect(queued(page, 'A reply.')).toContainText('0 approved');
  return page;
}

const queueStates: typeof states = [
  ['signed out', (_, visit) => visit(QUEUE)],
  ['all comments', openQueue],
  [
    'some selected, with the keys shown',
    async (blog, visit) => {
      const page = await openQueue(blog, visit);
      await page.getByLabel('Select all shown').check();
      await page.getByText('Keyboard', { exact: true }).click();
      return page;
    },
  ],
  [
    'banning',
    async (blog, visit) => {
      const page = await openQueue(blog, visit);
      await queued(page, 'A reply.').getByRole('button', { name: 'Log' }).click();
      await queued(page, 'A reply.').getByRole('button', { name: 'Ban author' }).click();
      await expect(page.getByText('Ban Ann?')).toBeVisible();
      return page;
    },
  ],
  [
    'cleaning up',
    async (blog, visit) => {
      const page = await openQueue(blog, visit);
      await page.getByRole('button', { name: 'Clean up…' }).click();
      await expect(page.getByText('Nobody is banned.')).toBeVisible();
      return page;
    },
  ],
  [
    'asked whether to clean up',
    async (blog, visit) => {
      const page = await openQueue(blog, visit);
      await page.getByRole('button', { name: 'Clean up…' }).click();
      await page.getByLabel('At any time').check();
      await page.getByRole('button', { name: 'Look for them' }).click();
      await expect(page.getByRole('button', { name: 'Hide them' })).toBeVisible();
      return page;
    },
  ],
  [
    'one hidden',
    async (blog, visit) => {
      const page = await openQueue(blog, visit);
      await queued(page, 'A reply.').getByRole('button', { name: 'Hide' }).click();
      await expect(queued(page, 'A reply.')).toContainText('Hidden by you.');
      return page;
    },
  ],
];

for (const [name, reach] of queueStates) {
  test(`axe finds nothing in the queue: ${name}, light and dark`, async ({ blog, visitor }) => {
    const page = await reach(blog, visitor);
    await page.locator('moderation-queue').getByRole('button').first().waitFor();
    await expectNothing(page, ['moderation-queue']);
  });
}
