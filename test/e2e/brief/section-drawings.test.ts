// The drawings of a brief's sections in the window: switched on, described in the analyst's words, and there again later.

import { expect, test } from 'vitest';
import { folderForTest, launchForTest, projectShown, recordsIn, sampleIn, saved } from '../drive.ts';

test('an analyst draws the relations of actors and tells them in own words', async () => {
  const path = sampleIn(folderForTest());
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await page.locator('[data-section]').first().waitFor();
  await page
    .getByRole('treeitem', { name: /Actors/u })
    .or(page.getByRole('button', { name: /^\S* ?Actors/u }))
    .last()
    .click();
  const section = page.locator('section[aria-label^="Actors"]');
  await section.scrollIntoViewIfNeeded();
  const choice = section.getByLabel('Draw their relations');
  const drawing = section.getByRole('img', { name: /A network of 4 actors/u });

  // The sample draws them; off and on again
  await drawing.waitFor();
  await choice.uncheck();
  await drawing.waitFor({ state: 'detached' });
  expect(await section.getByRole('button', { name: 'Drawing in words' }).count()).toBe(0);
  await choice.check();
  await drawing.waitFor();

  // Words made from the records, then the analyst's own
  await section.getByRole('button', { name: 'Drawing in words' }).click();
  const words = page.getByRole('dialog').getByLabel('The drawing in words');
  expect(await words.inputValue()).toContain('Khalifa Haftar is an opponent of Ansar al-Sharia');
  await words.fill('Haftar fights Ansar al-Sharia.');
  await page.keyboard.press('Escape');
  await section.getByRole('img', { name: 'Haftar fights Ansar al-Sharia.' }).waitFor();
  await saved(page);

  // The place of actors shows the same relations
  await page.getByRole('navigation', { name: 'Places' }).getByText('Actors').click();
  await page.getByText('Khalifa Haftar').first().click();
  await page.getByRole('tab', { name: 'Network' }).click();
  await page.getByRole('img', { name: /Khalifa Haftar is an opponent of Ansar al-Sharia/u }).waitFor();
  await close();

  const options = recordsIn(path, 'section').map(
    (record) => record['options'] as { altText: string | null; network: boolean },
  );
  expect(options.filter((item) => item.altText !== null)).toMatchObject([
    { altText: 'Haftar fights Ansar al-Sharia.', network: true },
  ]);
});

test('words made from the records come back on asking', async () => {
  const path = sampleIn(folderForTest());
  const { page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  const section = page.locator('section[aria-label^="Timeline"]');
  await section.waitFor();
  await section.scrollIntoViewIfNeeded();
  await section.getByRole('button', { name: 'Drawing in words' }).click();
  const words = page.getByRole('dialog').getByLabel('The drawing in words');
  const made = await words.inputValue();
  expect(made).toMatch(/^A timeline of .* events by actor/u);
  await words.fill('Own words.');
  await page.getByRole('button', { name: 'Restore the words made from the records' }).click();
  await expect.poll(() => words.inputValue()).toBe(made);
  await page.keyboard.press('Escape');
  await saved(page);
  await close();
  const options = recordsIn(path, 'section').map((record) => record['options'] as { altText: string | null });
  expect(options.every((item) => item.altText === null)).toBe(true);
});
