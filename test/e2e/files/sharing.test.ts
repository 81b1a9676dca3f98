// A copy for somebody else from the window: it is said beforehand what goes and what stays, parts of names are answered for, and the
// copy that is opened is whole and says that it is redacted.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  answerSaveDialogs,
  folderForTest,
  guardedSampleIn,
  launchForTest,
  look,
  projectShown,
  recordsIn,
} from '../drive.ts';

vi.setConfig({ testTimeout: 240_000 });

const HAFTAR = /Haftar|حفتر/u;

test('a copy for sharing and the JSON hide names, and say what goes and what stays', async () => {
  const folder = folderForTest();
  const project = guardedSampleIn(folder);
  const { app, page, close } = await launchForTest({ args: [project] });
  await projectShown(page);
  const menu = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
  const [target, json, whole, closed] = [
    join(folder, 'shared.brief'),
    join(folder, 'open.json'),
    join(folder, 'whole.json'),
    join(folder, 'closed.brief'),
  ];
  await answerSaveDialogs(app, target, json, whole, closed);

  await menu('copy-for-sharing');
  const dialog = page.getByRole('dialog', { name: 'Copy for sharing' });
  await dialog.getByText('2 actors go as what is printed of them.').waitFor();
  await dialog.getByRole('region', { name: 'Stays behind' }).waitFor();
  expect(await dialog.getByRole('checkbox', { name: /Include the history/u }).isDisabled()).toBe(true);
  await dialog.getByText(/Not while an actor is protected/u).waitFor();
  await look(page, 'sharing-plan');
  await dialog.getByRole('button', { name: 'Choose where to save…' }).click();
  const names = page.getByRole('dialog', { name: 'Names to look at' });
  await names.getByText('Haftar', { exact: true }).first().waitFor();
  await look(page, 'sharing-suspects');
  expect(existsSync(target)).toBe(false);
  const go = names.getByRole('button', { name: 'Write the copy' });
  expect(await go.isDisabled()).toBe(true);
  await names.getByRole('radio', { name: 'Hide', exact: true }).click();
  await go.click();
  await dialog.getByText('shared.brief is written, and was read back.').waitFor();
  await look(page, 'sharing-done');
  await dialog.getByRole('button', { name: 'Close', exact: true }).first().click();

  await menu('export-json');
  const open = page.getByRole('dialog', { name: 'Export the project as JSON' });
  await open.getByText('2 actors go as what is printed of them.').waitFor();
  await look(page, 'json-plan');
  await open.getByRole('button', { name: 'Choose where to save…' }).click();
  // What was said for the first copy is kept, and not asked again.
  await open.getByText('open.json is written, and was read back.').waitFor();
  await open.getByRole('button', { name: 'Close', exact: true }).first().click();

  await menu('export-json');
  await open.getByRole('checkbox', { name: /Write everything as it is/u }).click();
  await open.getByRole('button', { name: 'Choose where to save…' }).click();
  await page.getByText('whole.json is written.').first().waitFor();

  await menu('copy-for-sharing');
  await dialog.getByRole('checkbox', { name: /Encrypt the copy/u }).click();
  await dialog.getByLabel('New passphrase').fill('walnut harbour seven');
  const save = dialog.getByRole('button', { name: 'Choose where to save…' });
  expect(await save.isDisabled()).toBe(true);
  await dialog.getByLabel('The same again').fill('walnut harbour seven');
  await look(page, 'sharing-encrypted');
  await save.click();
  await dialog.getByText('closed.brief is written, and was read back.').waitFor();
  await close();

  const asked = await launchForTest({ args: [closed] });
  await asked.page.getByLabel('Passphrase', { exact: true }).fill('walnut harbour seven');
  await asked.page.keyboard.press('Enter');
  await projectShown(asked.page);
  await asked.close();

  for (const path of [target, json, closed]) expect(readFileSync(path).toString('utf8')).not.toMatch(HAFTAR);
  expect(readFileSync(whole, 'utf8')).toMatch(/^\{[^[]*"holdsProtectedNames":true/u);
  expect(recordsIn(target, 'source').map(({ redaction }) => redaction)).toContain('names');

  const copy = await launchForTest({ args: [target] });
  await projectShown(copy.page);
  await copy.page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('button', { name: /^Sources/u })
    .click();
  await copy.page.locator('main [role="option"]', { hasText: 'Operation in the east' }).first().click();
  await copy.page
    .getByText(/^Redacted copy: names were taken out/u)
    .first()
    .waitFor();
  await look(copy.page, 'redacted-source');
  await copy.close();
});
