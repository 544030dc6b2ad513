import { ATTACKS } from '../support/attacks.js';
import { comment, comments, expect, field, postAgain, postAsGuest, test } from './blog.js';

/** An attack and a reply to it are two entries, and the head that a page shows holds 40. */
const AT_ONCE = 20;
const GROUPS = [ATTACKS.slice(0, AT_ONCE), ATTACKS.slice(AT_ONCE, 2 * AT_ONCE)];

test('no attack is left out', () => {
  expect(GROUPS.flat()).toEqual(ATTACKS);
});

for (const [group, attacks] of GROUPS.entries())
  test(`hostile words in names, texts and quotes run nothing, add nothing and break no layout: ${String(group + 1)} of 2`, async ({
    blog,
    visitor,
  }) => {
    const texts = attacks.map((attack) => attack.text);
    await blog.seed(
      texts.flatMap((attack, n) => [
        { text: storable(attack, 4000), name: storable(attack, 60), uid: `attacker-${String(n)}` },
        {
          text: 'A reply to it.',
          parent: 2 * n,
          quote: { exact: storable(attack, 300) || 'x', prefix: '', suffix: '' },
        },
      ]),
      { title: storable(texts[0] ?? '', 300) },
    );
    const page = await visitor();
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await expect(comments(page)).toHaveCount(texts.length * 2);
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
