// Finding in the text that is open, and replacing in the brief: counted, walked through, replaced as one step, and left
// with the focus where it was.

import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

const bar = (page: Page, what: 'brief' | 'source') =>
  page.getByRole('search', { name: `Find in this ${what}` });
const count = (page: Page, what: 'brief' | 'source') => bar(page, what).getByRole('status').textContent();
const texts = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main [data-section]')].map((section) => section.textContent).join('\n'),
  );
const occurrences = (text: string, word: string): number => text.split(word).length - 1;

async function openSample(): Promise<Page> {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  return page;
}

test('Ctrl+F in the brief counts, goes through all sections, and gives the focus back', async () => {
  const page = await openSample();
  const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  await text.focus();
  await page.keyboard.press('Control+F');
  await expect
    .poll(() =>
      bar(page, 'brief')
        .getByRole('textbox', { name: 'Find' })
        .evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  // Small letters find capitals; the names of actors are words of the text as well.
  await page.keyboard.type('haftar');
  await expect.poll(() => count(page, 'brief')).toMatch(/^1 of \d+$/u);
  const of = Number((await count(page, 'brief'))?.split(' ').at(-1));
  expect(of).toBeGreaterThan(3);
  await page.locator('[data-found-here]').waitFor();

  await page.keyboard.press('Enter');
  await expect.poll(() => count(page, 'brief')).toBe(`2 of ${of}`);
  await page.keyboard.press('F3');
  await expect.poll(() => count(page, 'brief')).toBe(`3 of ${of}`);
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.press('Shift+Enter');
  // Round the beginning: the last one, in another section, is brought into sight.
  await expect.poll(() => count(page, 'brief')).toBe(`${of} of ${of}`);
  await expect
    .poll(
      () =>
        page.evaluate(() => {
          const mark = document.querySelector('[data-found-here]')?.getBoundingClientRect();
          return mark !== undefined && mark.top > 80 && mark.bottom < window.innerHeight - 30;
        }),
      { timeout: 10_000 },
    )
    .toBe(true);

  await page.keyboard.press('Escape');
  expect(await bar(page, 'brief').count()).toBe(0);
  expect(await page.locator('[data-found-here]').count()).toBe(0);
  expect(await text.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('replacing one and all leaves names and citations, and is undone in one step each', async () => {
  const page = await openSample();
  const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  await text.focus();
  await page.keyboard.press('Control+H');
  await page.keyboard.type('benghazi');
  await expect.poll(() => count(page, 'brief')).toMatch(/^1 of \d+$/u);
  const before = await texts(page);
  const citations = await page.locator('main [data-atom="citation"]').count();

  await bar(page, 'brief').getByRole('textbox', { name: 'Replace with' }).click();
  await page.keyboard.type('the port city');
  await page.keyboard.press('Enter');
  await expect.poll(async () => occurrences((await text.textContent()) ?? '', 'the port city')).toBe(1);
  await text.focus();
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: Replacement in ‘Bottom line’').waitFor();
  await expect.poll(() => texts(page)).toBe(before);

  await bar(page, 'brief').getByRole('button', { name: 'Replace all' }).click();
  await page.getByText(/\d+ matches replaced\./u).waitFor();
  expect(await page.locator('main [data-atom="citation"]').count()).toBe(citations);
  expect(occurrences((await text.textContent()) ?? '', 'Benghazi')).toBe(0);
  await page.keyboard.press('Control+Z');
  await page.getByText(/Undone: Replacement in \d+ sections/u).waitFor();
  await expect.poll(() => texts(page)).toBe(before);
  await saved(page);
});

test('Ctrl+F in a source finds in its text, in Arabic without its marks too', async () => {
  const page = await openSample();
  await page.keyboard.press('Control+Digit2');
  await page.locator('main [role="option"]', { hasText: /مطار/u }).first().click();
  const reader = page.locator('[data-reader-text]');
  await reader.focus();
  await page.keyboard.press('Control+F');
  await page.keyboard.insertText('السُّلُطات');
  await expect.poll(() => count(page, 'source')).toBe('1 of 1');
  expect(
    await page.evaluate(() => {
      const found = (CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('found-here');
      return [...(found ?? [])].map(String);
    }),
  ).toEqual(['السلطات']);
  await page.keyboard.press('Escape');
  expect(await reader.evaluate((element) => element === document.activeElement)).toBe(true);
});
