import { ATTACKS } from '../support/attacks.js';
import { comment, comments, expect, field, postAgain, postAsGuest, test } from './blog.js';

test('hostile words in names, texts and quotes run nothing, add nothing and break no layout', async ({
  blog,
  visitor,
}) => {
  const texts = ATTACKS.map((attack) => attack.text);
  await blog.seed(
    texts
      .flatMap((attack, n) => [
        { text: storable(attack, 4000), name: storable(attack, 60), uid: `attacker-${String(n)}` },
        {
          text: 'A reply to it.',
          parent: 2 * n,
          quote: { exact: storable(attack, 300) || 'x', prefix: '', suffix: '' },
        },
      ])
      .slice(0, 40),
    { title: storable(texts[0] ?? '', 300) },
  );
  const page = await visitor();
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await expect(comments(page)).toHaveCount(Math.min(40, texts.length * 2));
  const found = await page.locator('join-conversation').evaluate((element) => {
    const root = element.shadowRoot;
    if (!root) throw new Error('closed');
    const list = root.querySelector('.list');
    return {
      strange: [...(list?.querySelectorAll('script, img, iframe, object, embed, form, style, video') ?? [])]
        .length,
      links: [...(list?.querySelectorAll('a') ?? [])].map((link) => link.protocol),
      handlers: [...(list?.querySelectorAll('*') ?? [])].filter((each) =>
        each.getAttributeNames().some((name) => name.startsWith('on')),
      ).length,
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ran: 'attacked' in globalThis,
    };
  });
  expect(found.strange).toBe(0);
  expect(found.handlers).toBe(0);
  expect(found.overflow).toBeLessThanOrEqual(0);
  expect(found.ran).toBe(false);
  expect(found.links.filter((protocol) => !/^(https?|mailto):$/.test(protocol))).toEqual([]);
  // The label of a reply has the hostile name in it.
  await comments(page).first().getByRole('button', { name: 'Reply' }).click();
  await expect(page.locator('conversation-composer')).toHaveCount(2);
  expect(dialogs).toBe(0);
});

test('hostile words in the composer stay words', async ({ visitor }) => {
  const page = await visitor();
  await postAsGuest(
    page,
    '<img src=x onerror="globalThis.attacked = true"> [x](javascript:alert(1)) **bold**',
    'Ann',
  );
  const posted = comment(page, '<img src=x');
  await expect(posted).toBeVisible();
  await expect(posted.locator('img')).toHaveCount(0);
  await expect(posted.locator('.body a')).toHaveCount(0);
  await expect(posted.locator('strong')).toHaveText('bold');

  await postAgain(page, 'x'.repeat(100_000));
  await expect(page.getByText('This is 96000 characters too long.', { exact: false })).toBeVisible();
  expect(await field(page).inputValue()).toHaveLength(100_000);
  await field(page).fill('halves \ud800 of \udc00 letters');
  await page.getByRole('button', { name: 'Post', exact: true }).click();
  await expect(comment(page, 'halves')).toBeVisible();
  expect(await page.evaluate(() => 'attacked' in globalThis)).toBe(false);
});

/** As Firestore stores it: whole characters, no more than the rules take. */
const storable = (text: string, length: number): string =>
  text.slice(0, length).replace(/\p{Cs}/gu, '\ufffd');
