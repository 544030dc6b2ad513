import { test as base, type BrowserContext, type Locator, type Page } from '@playwright/test';
import { DEFAULT_POLICY, type Policy } from '../../src/model/site.js';
import { encodeFields, threadOf, type Documents, type SeededComment } from './documents.js';

const firestore = process.env.FIRESTORE_EMULATOR_HOST ?? '';
const auth = process.env.FIREBASE_AUTH_EMULATOR_HOST ?? '';

/** The demo's main post. */
export const POST = '/demo/sales-leader.html';

/** The page where its author moderates. */
export const QUEUE = '/demo/moderation.html';

/** What the tests' site starts with: everything is published at once, and nobody waits. */
const OPEN_POLICY: Policy = { ...DEFAULT_POLICY, moderation: 'open', minSeconds: 0, meter: 0 };

/** A project of its own on the emulators, and the people who visit its blog. */
export class Blog {
  readonly project = `demo-${Math.random().toString(36).slice(2, 12)}`;
  readonly origin: string;
  /** Where the browsers find Firestore; a proxy may stand in between. */
  firestore = firestore;

  constructor(origin: string) {
    this.origin = origin;
  }

  /** Writes documents of the site past the rules. */
  async write(documents: Documents): Promise<void> {
    const database = `projects/${this.project}/databases/(default)`;
    const writes = Object.entries(documents).map(([path, fields]) => ({
      update: { name: `${database}/documents/sites/main${path && `/${path}`}`, fields: encodeFields(fields) },
    }));
    const answer = await fetch(`http://${firestore}/v1/${database}/documents:commit`, {
      method: 'POST',
      headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
      body: JSON.stringify({ writes }),
    });
    if (!answer.ok) throw new Error(await answer.text());
  }

  /** The site's settings, written as if its owner had. */
  setPolicy(policy: Partial<Policy> = {}): Promise<void> {
    return this.write({ '': { ...OPEN_POLICY, ...policy } });
  }

  /** Fills the main post's thread; resolves to the comments' ids. */
  async seed(
    comments: readonly SeededComment[],
    options: { title?: string; locked?: boolean } = {},
  ): Promise<readonly string[]> {
    const { ids, documents } = await threadOf(this.origin + POST, comments, options);
    const all = Object.entries(documents);
    for (let n = 0; n < all.length; n += 100) await this.write(Object.fromEntries(all.slice(n, n + 100)));
    return ids;
  }

  /** The main post's public documents as they are. */
  async thread(): Promise<Record<string, unknown> | undefined> {
    const { thread } = await threadOf(this.origin + POST, []);
    const url = `http://${firestore}/v1/projects/${this.project}/databases/(default)/documents/sites/main/threads/${thread}`;
    const answer = await fetch(url);
    return answer.ok ? ((await answer.json()) as { fields: Record<string, unknown> }).fields : undefined;
  }

  /** Every document of the project, past the rules, as one text. */
  async everything(): Promise<string> {
    const documents = `http://${firestore}/v1/projects/${this.project}/databases/(default)/documents`;
    const collections = [
      'comments',
      'authors',
      'reports',
      'log',
      'threads',
      'pages',
      'likes',
      'readers',
      'meters',
    ];
    const answers = await Promise.all(
      [...collections, 'sites', 'private', 'likeMeters', 'reportMeters'].map((collectionId) =>
        fetch(`${documents}:runQuery`, {
          method: 'POST',
          headers: { Authorization: 'Bearer owner', 'Content-Type': 'application/json' },
          body: JSON.stringify({ structuredQuery: { from: [{ collectionId, allDescendants: true }] } }),
        }),
      ),
    );
    return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
  }

  /** Every page that is opened from here on is set to this blog's project. */
  async settle(context: BrowserContext): Promise<void> {
    const addresses = { project: this.project, firestore: this.firestore, auth };
    await context.route('**/demo/emulators.json', (route) => route.fulfill({ json: addresses }));
  }

  /** A visitor opens a post. */
  async visit(context: BrowserContext, path = POST): Promise<Page> {
    await this.settle(context);
    const page = await context.newPage();
    await page.goto(path);
    await page.locator('join-conversation, moderation-queue').scrollIntoViewIfNeeded();
    return page;
  }
}

/** A comment of the queue by its words. */
export const queued = (page: Page, text: string): Locator =>
  page.locator('moderation-queue article').filter({ has: page.locator('.body', { hasText: text }) });

/** A composer's field, in the page or below a comment. */
export const field = (scope: Page | Locator, label = 'Join the conversation'): Locator =>
  scope.getByLabel(label);

/** A thread's comments. The post itself is an article, too. */
export const comments = (page: Page): Locator => page.locator('join-conversation').getByRole('article');

/** A comment by its words. */
export const comment = (page: Page, text: string): Locator =>
  comments(page).filter({ has: page.locator('.body', { hasText: text }) });

/** Posts as whoever is signed in. */
export async function postAgain(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Post', exact: true }).click();
}

/** Posts as a guest, who is asked for a name once. */
export async function postAsGuest(page: Page, text: string, name: string): Promise<void> {
  await postAgain(page, text);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Post as a guest' }).click();
}

/** A blog of the test's own, whose site publishes at once, and as many visitors as it takes, each in a browser of their own. */
export const test = base.extend<{ blog: Blog; visitor: (path?: string) => Promise<Page> }>({
  blog: async ({ baseURL }, use) => {
    const blog = new Blog(baseURL ?? '');
    await blog.setPolicy();
    await use(blog);
  },
  visitor: async ({ browser, blog }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (path) => {
      const context = await browser.newContext();
      contexts.push(context);
      return blog.visit(context, path);
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
});
export { expect } from '@playwright/test';
