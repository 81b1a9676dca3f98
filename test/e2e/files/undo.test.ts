// Undo is one thing: whatever was done last in the project is taken back by Ctrl+Z wherever the focus is, says what it was,
// and comes back by redo.

import type { Locator, Page } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

const outlook = (page: Page) => page.getByRole('textbox', { name: 'Text of “Outlook”' });
const sourceIn = (page: Page) => page.locator('main [role="option"]', { hasText: /Ex-general/u }).first();
const cards = (page: Page) => page.locator('main').getByRole('article');

async function openSample(): Promise<Page> {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.getByRole('tree').getByText('Outlook', { exact: true }).click();
  await outlook(page).click();
  await page.keyboard.press('Control+End');
  return page;
}

/** The places that the focus may be in, each with how it gets there. */
const focuses: readonly { readonly name: string; readonly go: (page: Page) => Promise<void> }[] = [
  { name: 'the text', go: (page) => outlook(page).focus() },
  { name: 'the tray', go: (page) => page.getByPlaceholder('Search the evidence').focus() },
  {
    name: 'the outline',
    go: (page) => page.getByRole('treeitem', { name: /Implications/u }).focus(),
  },
];

/** Takes the last step back and does it again with the focus in each place; `now` is what the step changed. */
async function backAndForth<T>(
  page: Page,
  told: RegExp,
  now: () => Promise<T>,
  before: T,
  after: T,
): Promise<void> {
  await expect.poll(now).toEqual(after);
  for (const { name, go } of focuses) {
    await go(page);
    await page.keyboard.press('Control+Z');
    await expect.poll(now, { message: `undone with the focus in ${name}` }).toEqual(before);
    await page.getByText(told).first().waitFor();
    await go(page);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(now, { message: `done again with the focus in ${name}` }).toEqual(after);
  }
}

const textOf = (box: Locator) => (): Promise<string | null> => box.textContent();

describe('undo and redo with the focus in the text, in the tray and in the outline', () => {
  test('take typing back step by step, each ended by a pause', async () => {
    const page = await openSample();
    const before = await outlook(page).textContent();
    await page.keyboard.type(' Quagga seen.', { delay: 10 });
    await page.waitForTimeout(900);
    await page.keyboard.type(' Okapi too.', { delay: 10 });
    await backAndForth(
      page,
      /Undone: Typing in ‘Outlook’/u,
      textOf(outlook(page)),
      `${before} Quagga seen.`,
      `${before} Quagga seen. Okapi too.`,
    );
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expect.poll(textOf(outlook(page))).toBe(before);
    // What is typed after an undo goes where the undo left the caret, and is a step of its own.
    await outlook(page).focus();
    await page.keyboard.type(' Third.', { delay: 10 });
    await expect.poll(textOf(outlook(page))).toBe(`${before} Third.`);
    await page.keyboard.press('Control+Z');
    await expect.poll(textOf(outlook(page))).toBe(before);
    await saved(page);
  });

  test('take a citation from the tray back', async () => {
    const page = await openSample();
    await page.keyboard.type(' Quagga seen.', { delay: 10 });
    const before = await outlook(page).textContent();
    const card = cards(page).first();
    await card.hover();
    await card.getByRole('button', { name: 'Cite' }).click();
    await expect.poll(textOf(outlook(page))).not.toBe(before);
    const after = await outlook(page).textContent();
    await backAndForth(page, /Undone: Citation in ‘Outlook’/u, textOf(outlook(page)), before, after);
  });

  test('take a dropped excerpt back, which was put after the word', async () => {
    const page = await openSample();
    const before = await outlook(page).textContent();
    const first = outlook(page).locator('p').first();
    await first.scrollIntoViewIfNeeded();
    await cards(page)
      .first()
      .dragTo(first, { targetPosition: { x: 60, y: 12 } });
    await expect.poll(textOf(outlook(page))).not.toBe(before);
    const after = await outlook(page).textContent();
    const at = [...(after ?? '')].findIndex((letter, index) => letter !== [...(before ?? '')][index]);
    expect((before ?? '').slice(at)).toMatch(/^(?:[\s.,;]|$)/u);
    await backAndForth(page, /Undone: Citation in ‘Outlook’/u, textOf(outlook(page)), before, after);
  });

  test('take a suggestion back that was accepted', async () => {
    const page = await openSample();
    await page.keyboard.type(' Quagga met @Haft', { delay: 20 });
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    const before = await outlook(page).textContent();
    await page.keyboard.press('Enter');
    await expect.poll(textOf(outlook(page))).not.toBe(before);
    const after = await outlook(page).textContent();
    await backAndForth(page, /Undone: Mention in ‘Outlook’/u, textOf(outlook(page)), before, after);
  });

  test('take details of the brief back', async () => {
    const page = await openSample();
    await page.keyboard.press('Control+Shift+B');
    const dialog = page.getByRole('dialog', { name: 'Brief details' });
    await dialog.getByLabel('Title', { exact: true }).fill('Another title');
    await dialog.getByRole('button', { name: 'Done' }).click();
    await dialog.waitFor({ state: 'detached' });
    const title = () => page.getByRole('banner').getByText('Another title').count();
    await backAndForth(page, /Undone: Title of ‘.+’ from .+ to Another title/u, title, 0, 1);
  });

  test('take an attribution back, with the focus in its form and in the list', async () => {
    const page = await openSample();
    const rail = page.getByRole('navigation', { name: 'Places' });
    await rail.getByRole('button', { name: /^Sources/u }).click();
    await sourceIn(page).click();
    await page.locator('[data-reader-text] mark').first().click();
    await page.getByRole('button', { name: 'Add a speaker' }).first().click();
    const described = page.getByLabel('Described as').last();
    await described.fill('an officer of the quagga corps');
    const shown = () => page.getByText('an officer of the quagga corps').count();
    await page.getByLabel('How').last().focus();
    await expect.poll(shown).toBeGreaterThan(0);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => described.inputValue({ timeout: 1_000 }).catch(() => '')).toBe('');
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => described.inputValue()).toBe('an officer of the quagga corps');
    await sourceIn(page).click();
    await page.keyboard.press('Control+Z');
    await expect.poll(() => described.inputValue({ timeout: 1_000 }).catch(() => '')).toBe('');
  });
});
