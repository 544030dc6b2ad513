import { expect, test, type Page } from '@playwright/test';

// The script tag as a host page meets it: under its policies, twice, and from a host that has changed a file.

const SCRIPT = '/dist/cdn/join-conversation.js';
const TAGS = `<join-conversation store="browser" loading="eager"></join-conversation>`;

/** Shows a page that the site itself does not have. */
async function show(page: Page, body: string, policy = ''): Promise<void> {
  await page.route('**/host-page', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: policy === '' ? {} : { 'Content-Security-Policy': policy },
      body: `<!doctype html><html lang="en"><title>A post</title>${body}`,
    }),
  );
  await page.goto('/host-page');
}

/** Everything the page's policy was violated by, and errors that reached the page. */
async function watchTrouble(page: Page): Promise<() => Promise<string[]>> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(globalThis, { violations });
    addEventListener('securitypolicyviolation', (event) => {
      violations.push(`${event.effectiveDirective}: ${event.blockedURI}`);
    });
  });
  return async () => [
    ...(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)),
    ...errors,
  ];
}

const POLICIES = {
  'a policy of hosts': (origin: string) => `default-src 'none'; script-src ${origin}; connect-src ${origin}`,
  'a policy of nonces': () => `default-src 'none'; script-src 'nonce-abc'`,
  'Trusted Types': (origin: string) =>
    `default-src 'none'; script-src ${origin}; require-trusted-types-for 'script'; trusted-types lit-html`,
};

for (const [name, policy] of Object.entries(POLICIES)) {
  test(`works under ${name}`, async ({ page, baseURL }) => {
    const trouble = await watchTrouble(page);
    await show(
      page,
      `<script type="module" nonce="abc" src="${SCRIPT}"></script>${TAGS}`,
      policy(baseURL ?? ''),
    );
    await page.getByRole('textbox').first().waitFor();
    expect(await trouble()).toEqual([]);
  });
}

test('two copies on one page get along', async ({ page }) => {
  const trouble = await watchTrouble(page);
  const script = (query: string): string => `<script type="module" src="${SCRIPT}${query}"></script>`;
  await show(page, script('') + script('?again') + TAGS);
  await page.getByRole('textbox').first().waitFor();
  expect(await trouble()).toEqual([]);
});

const CHANGED = {
  'a chunk': /\/dist\/cdn\/(?!integrity-).+-[\w-]{8}\.js$/,
  'the file of hashes': /\/dist\/cdn\/integrity-[\w-]{8}\.js$/,
};

for (const [name, files] of Object.entries(CHANGED)) {
  test(`${name} that its host has changed is refused, and does not run`, async ({ page }) => {
    await page.route(files, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `globalThis.changed = true;${await response.text()}` });
    });
    await page.addInitScript(() => {
      // Errors of links do not bubble.
      const note = ({ target }: Event): void => {
        if (target instanceof HTMLLinkElement) Object.assign(globalThis, { refused: target.href });
      };
      addEventListener('error', note, true);
    });
    await show(page, `<script type="module" src="${SCRIPT}"></script>${TAGS}`);
    await page.waitForFunction(() => 'refused' in globalThis);
    expect(await page.evaluate(() => 'changed' in globalThis)).toBe(false);
    // A request that is still being answered when the page closes would fail the test.
    await page.unrouteAll({ behavior: 'wait' });
  });
}
