// Going about the window with the keyboard alone: nothing is clicked, nothing is focused but by keys.

import type { Page } from 'playwright-core';

/** What the focused element is called: its label, or its words. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : [];
    const given = element.getAttribute('aria-label') ?? labels.map((label) => label.textContent).join(' ');
    return (given === '' ? element.textContent : given).trim();
  });

/** Presses Tab until something of this name has the focus. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 150; presses++) {
    const here = await focusedName(page);
    if (name.test(here)) return;
    passed.push(here.slice(0, 40));
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab leads to nothing called ${String(name)}, but to: ${[...new Set(passed)].join(' | ')}`);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
