// Writing with an input method: what is composed is nobody's command, and a syllable is no judgement of its own.

import type { CDPSession, Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

type Keyboard = { readonly page: Page; readonly debug: CDPSession };
async function openSample(): Promise<Keyboard> {
  const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
  await projectShown(page);
  await page.keyboard.press('Control+Digit1');
  return { page, debug: await page.context().newCDPSession(page) };
}
const compose = ({ debug }: Keyboard, text: string) =>
  debug.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
const take = ({ debug }: Keyboard, text: string) => debug.send('Input.insertText', { text });

test('a judgement in Japanese is one, and Enter takes the word that is composed', async () => {
  const keyboard = await openSample();
  const { page } = keyboard;
  const composer = page.getByRole('textbox', { name: 'New judgement in “Key judgements”' });
  const statements = page.getByRole('textbox', { name: /^Statement of/u });
  await page.getByRole('tree').getByText('Key judgements', { exact: true }).click();
  await composer.click();
  const before = await statements.count();
  await compose(keyboard, 'にほ');
  await compose(keyboard, 'にほん');
  await page.keyboard.press('Enter');
  expect(await statements.count()).toBe(before);
  await take(keyboard, '日本');
  await expect.poll(() => statements.count()).toBe(before + 1);
  await expect.poll(() => statements.last().innerText()).toBe('日本');
});

test('syllables of Korean that follow one another at once are one judgement', async () => {
  const keyboard = await openSample();
  const { page } = keyboard;
  const composer = page.getByRole('textbox', { name: 'New judgement in “Key judgements”' });
  const statements = page.getByRole('textbox', { name: /^Statement of/u });
  await page.getByRole('tree').getByText('Key judgements', { exact: true }).click();
  await composer.click();
  const before = await statements.count();
  await compose(keyboard, 'ㅎ');
  await compose(keyboard, '한');
  // The key that begins the next syllable ends this one: nothing is between the two.
  await Promise.all([take(keyboard, '한'), compose(keyboard, 'ㄱ')]);
  await compose(keyboard, '국');
  await take(keyboard, '국');
  await expect.poll(() => statements.count()).toBe(before + 1);
  await expect.poll(() => statements.last().innerText()).toBe('한국');
});

test('Enter in a form takes the word that is composed, not the form', async () => {
  const keyboard = await openSample();
  const { page } = keyboard;
  const text = page.getByRole('textbox', { name: 'Text of “Bottom line”' });
  await text.focus();
  await page.keyboard.press('Control+A');
  await page.getByRole('button', { name: 'Link…' }).click();
  const address = page.getByLabel('Address');
  await address.fill('');
  await compose(keyboard, 'にほ');
  await page.keyboard.press('Enter');
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await page.getByText('An address begins with').count()).toBe(0);
});
