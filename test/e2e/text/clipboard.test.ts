// What a person copies, cuts and pastes in a brief: words that other programs take, and theirs as a text can hold them.

import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn, saved } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

const fixture = (name: string): string =>
  readFileSync(new URL(`../../fixtures/clipboard/${name}.html`, import.meta.url), 'utf8');

type Clip = { readonly text?: string; readonly html?: string };
/** The clipboard as main has it: the page's own needs a permission that nobody gets. */
type MainClipboard = { write(clip: Clip): void; readText(): string; readHTML(): string };
const put = (app: ElectronApplication, clip: Clip): Promise<void> =>
  app.evaluate(({ clipboard }, data) => (clipboard as unknown as MainClipboard).write(data), clip);
const held = (app: ElectronApplication): Promise<{ readonly text: string; readonly html: string }> =>
  app.evaluate(({ clipboard }) => {
    const main = clipboard as unknown as MainClipboard;
    return { text: main.readText(), html: main.readHTML() };
  });
const undoLabel = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo')?.label);

async function openSample(): Promise<{ app: ElectronApplication; page: Page }> {
  const { app, page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  return { app, page };
}

/** An empty text with the caret in it. */
async function emptyText(page: Page) {
  const text = page.getByRole('textbox', { name: 'Text of “Outlook”' });
  await page.getByRole('tree').getByText('Outlook', { exact: true }).click();
  await text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  await expect.poll(() => text.locator('p').count()).toBe(1);
  return text;
}

test('words leave with names, numbers and their notes, and come back as themselves', async () => {
  const { app, page } = await openSample();
  const first = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  await first.locator('[data-atom="citation"]').first().waitFor();
  const citations = await first.locator('[data-atom="citation"]').count();
  // A click may meet a citation and open what stands behind it.
  await first.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  const { text, html } = await held(app);
  const [, number = ''] = / \[(\d+)\]/u.exec(text) ?? [];
  expect(text).toContain(`\n[${number}] Training text`);
  expect(html).toContain(`[${number}] Training text`);
  expect(html).not.toMatch(
    /data-|class=|style=|(?:excerpt|actor|event|source|section):|[0-9a-f]{8}-[0-9a-f]{4}-/u,
  );

  const outlook = await emptyText(page);
  await page.keyboard.press('Control+V');
  await expect.poll(() => outlook.locator('[data-atom="citation"]').count()).toBe(citations);
  await expect.poll(() => undoLabel(app)).toBe('Undo: Pasting into ‘Outlook’');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+X');
  await expect.poll(() => outlook.locator('[data-atom="citation"]').count()).toBe(0);
  await expect.poll(() => undoLabel(app)).toBe('Undo: Cutting from ‘Outlook’');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlook.locator('[data-atom="citation"]').count()).toBe(citations);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlook.locator('[data-atom="citation"]').count()).toBe(0);

  // Without formatting it is what any other program would get.
  await page.keyboard.press('Control+Shift+KeyV');
  await expect.poll(() => outlook.innerText()).toMatch(/\n\[\d+\] Training text/u);
  expect(await outlook.locator('[data-atom="citation"]').count()).toBe(0);
  await saved(page);
});

test('Word, Google Docs and sheets become lists, headings and tables, each as one step', async () => {
  const { app, page } = await openSample();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const outlook = await emptyText(page);
  await put(app, { html: fixture('word'), text: 'Security' });
  await page.keyboard.press('Control+V');
  await expect.poll(() => outlook.locator('ul > li > ul > li').count()).toBe(2);
  expect(await outlook.locator('h2').innerText()).toBe('Security');
  expect(await outlook.locator('ol').getAttribute('start')).toBe('3');
  expect(await outlook.innerText()).not.toContain('·');
  await page.getByText('Pasted without 1 picture, 1 comment and 1 deleted passage').waitFor();
  await expect.poll(() => undoLabel(app)).toBe('Undo: Pasting into ‘Outlook’');
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlook.locator('li').count()).toBe(0);

  await put(app, { html: fixture('google-docs'), text: 'Outlook' });
  await page.keyboard.press('Control+V');
  await expect.poll(() => outlook.locator('ul > li > ul > li').innerText()).toBe('Benghazi');
  expect(await outlook.locator('strong').allInnerTexts()).toEqual(['likely']);
  expect(asked.filter((url) => /googleusercontent|^file:/u.test(url))).toEqual([]);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlook.locator('li').count()).toBe(0);

  await put(app, { html: fixture('excel'), text: 'City\tKilled' });
  await page.keyboard.press('Control+V');
  await expect.poll(() => outlook.locator('th').allInnerTexts()).toEqual(['City', 'Killed']);
  expect(await outlook.locator('tr').count()).toBe(3);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => outlook.locator('tr').count()).toBe(0);

  await put(app, { text: 'City\tKilled\nBenghazi\t43' });
  await page.keyboard.press('Control+V');
  await expect
    .poll(() => outlook.locator('td').allInnerTexts())
    .toEqual(['City', 'Killed', 'Benghazi', '43']);
  await saved(page);
});

test('tabbed text is pasted as words from the menu too, where no formatting is wanted', async () => {
  const { app, page } = await openSample();
  const outlook = await emptyText(page);
  await put(app, { text: 'City\tKilled\nBenghazi\t43' });
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('paste-plain')?.click());
  await expect.poll(() => outlook.innerText()).toContain('Benghazi');
  expect(await outlook.locator('table').count()).toBe(0);
  // The next one is pasted as usual.
  await page.keyboard.press('Control+V');
  await expect.poll(() => outlook.locator('table').count()).toBe(1);
});

test('a view of records leaves with numbers in brackets and their notes', async () => {
  const { app, page } = await openSample();
  await page.getByRole('tree').getByText('Timeline', { exact: true }).click();
  const number = page.locator('main [data-note]').first();
  await number.waitFor();
  await number.evaluate((element) => {
    const row = element.closest('tr, p, li') ?? element;
    document.getSelection()?.selectAllChildren(row);
  });
  const shown = await number.getAttribute('data-note');
  await page.keyboard.press('Control+C');
  await expect.poll(async () => (await held(app)).text).toContain(` [${shown}]`);
  const { text, html } = await held(app);
  expect(text).toMatch(new RegExp(`\n\\[${shown}\\] .*Training text`, 'u'));
  expect(html).toContain(`[${shown}] Training text`);
  expect(html).not.toMatch(/data-|class=/u);
});

test('a name that is protected does not leave, and that is said', async () => {
  const { app, page } = await openSample();
  await page.keyboard.press('Control+Digit3');
  await page.locator('main [role="option"]', { hasText: 'Khalifa Haftar' }).click();
  await page.getByRole('checkbox', { name: /Protect/u }).check();
  await page.keyboard.press('Control+Digit1');
  const outlook = await emptyText(page);
  await page.keyboard.type('Khalifa Haftar spoke.');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  await page.getByText('What may not leave was hidden or left out').waitFor();
  const { text, html } = await held(app);
  expect(`${text} ${html}`).not.toMatch(/Haftar/u);
  expect(text).toMatch(/^\[.+\] spoke\.$/u);
  expect(await outlook.innerText()).toContain('Khalifa Haftar');

  // Dragged out it is the same.
  const dragged = await outlook.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    const { left, top } = (element.querySelector('p') ?? element).getBoundingClientRect();
    const at = { clientX: left + 20, clientY: top + 8 };
    element.dispatchEvent(new DragEvent('dragstart', { bubbles: true, dataTransfer, ...at }));
    return dataTransfer.getData('text/html') + dataTransfer.getData('text/plain');
  });
  expect(dragged).toContain('spoke');
  expect(dragged).not.toMatch(/Haftar|data-/u);

  // And so are the words of a source.
  await page.keyboard.press('Control+Digit2');
  await page.locator('main [role="option"]', { hasText: /Operation in the east/u }).click();
  const passage = page.locator('[data-reader-text] [data-block]', { hasText: 'Khalifa Haftar' }).first();
  await passage.evaluate((element) => {
    element.closest<HTMLElement>('[data-reader-text]')?.focus();
    document.getSelection()?.selectAllChildren(element);
  });
  await page.keyboard.press('Control+C');
  await expect.poll(async () => (await held(app)).text).not.toMatch(/spoke/u);
  const fromSource = await held(app);
  expect(fromSource.text.length).toBeGreaterThan(20);
  expect(`${fromSource.text} ${fromSource.html}`).not.toContain('Khalifa Haftar');
  const draggedOut = await passage.evaluate((element) => {
    const dataTransfer = new DataTransfer();
    element.firstChild?.dispatchEvent(
      new DragEvent('dragstart', { bubbles: true, cancelable: true, dataTransfer }),
    );
    return dataTransfer.getData('text/html') + dataTransfer.getData('text/plain');
  });
  expect(draggedOut.length).toBeGreaterThan(20);
  expect(draggedOut).not.toContain('Khalifa Haftar');

  // Words that may not be quoted go nowhere.
  await page.getByRole('tab', { name: 'Source', exact: true }).click();
  await page.getByLabel('Terms of use').selectOption({ label: 'Not for attribution' });
  await passage.evaluate((element) => document.getSelection()?.selectAllChildren(element));
  await page.keyboard.press('Control+C');
  await page.getByText('the words of this source may not be quoted').waitFor();
  expect(await held(app)).toEqual(fromSource);
  const refused = await passage.evaluate((element) => {
    const event = new DragEvent('dragstart', {
      bubbles: true,
      cancelable: true,
      dataTransfer: new DataTransfer(),
    });
    element.firstChild?.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(refused).toBe(true);
});

test('words of a source leave without what names their excerpts', async () => {
  const { app, page } = await openSample();
  await page.keyboard.press('Control+Digit2');
  await page.locator('main [role="option"]').first().click();
  const mark = page.locator('[data-reader-text] mark').first();
  await mark.waitFor();
  await page.evaluate(() => {
    const block = document.querySelector('[data-reader-text] mark')?.closest('[data-block]');
    if (block === null || block === undefined) throw new Error('no passage');
    document.querySelector<HTMLElement>('[data-reader-text]')?.focus();
    document.getSelection()?.selectAllChildren(block);
  });
  await page.keyboard.press('Control+C');
  const { text, html } = await held(app);
  expect(text.length).toBeGreaterThan(20);
  expect(html).not.toMatch(/data-|class=|style=|<mark|excerpt:/u);
  expect(html).toContain(text.slice(0, 12));
});
