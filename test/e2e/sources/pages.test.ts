// A PDF beside its text: read in its order, quoted, cited by the label of its page, and marked on the page as it looks.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import {
  captureByMenu,
  folderForTest,
  launchForTest,
  look,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';
import { reportPdf } from '../../support/pdf/report-pdf.ts';

vi.setConfig({ testTimeout: 120_000 });

test('a quotation from the second column is marked on its page, and has its label', async () => {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const file = join(folder, 'report.pdf');
  writeFileSync(file, reportPdf());
  const { app, page, close } = await launchForTest({ args: [path] });
  await projectShown(page);
  await captureByMenu(app, [file]);
  await page.getByText('Added “').waitFor();
  await page.getByRole('tab', { name: 'Pages' }).click();
  await page.getByRole('img', { name: /^Page iii of/u }).waitFor();
  await page.getByText('Page iii (1 of 2)').waitFor();
  await page.getByText('The harbour master').first().click({ clickCount: 3 });
  await page.keyboard.press('e');
  await page.getByRole('img', { name: /^Page iv of/u }).waitFor();
  await expect.poll(() => page.locator('[data-page-mark]').count()).toBeGreaterThan(1);
  const boxes = await page.locator('[data-page-mark]').evaluateAll((marks) =>
    marks.map((mark) => {
      const sheet = mark.parentElement?.getBoundingClientRect();
      return sheet === undefined ? 0 : (mark.getBoundingClientRect().left - sheet.left) / sheet.width;
    }),
  );
  // All of it stands in the right column.
  expect(Math.min(...boxes)).toBeGreaterThan(0.45);
  await look(page, 'pdf-pages');
  await page.getByRole('button', { name: 'Enlarge' }).click();
  await page.getByRole('dialog').getByRole('img').waitFor();
  await look(page, 'pdf-page-large');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  await saved(page);
  await close();
  const quoted = recordsIn(path, 'excerpt').find(({ pages }) => pages !== null);
  expect(quoted).toMatchObject({ pages: { first: 'iv', last: 'iv' }, paragraph: null });
});
