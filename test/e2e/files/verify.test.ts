// Verifying in the running app: by the palette and by the menu, with mouse and keyboard, of a sound and of a damaged
// project, and what of it stands in the checks without being asked for.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../build/paths.mjs';
import { Database } from '../../../electron/storage/disk/database.ts';
import { brief, callProject, folderForTest, launchForTest, projectShown, sampleIn } from '../drive.ts';

/** The sample with one excerpt altered by a letter, and other bytes in the place of one text. */
function damaged(): string {
  const folder = folderForTest();
  const json = join(folder, 'sample.json');
  const sample = readFileSync(join(root, 'templates', 'sample-libya', 'sample.json'), 'utf8');
  writeFileSync(
    json,
    sample
      .replace('"exact":"he had pulled', '"exact":"he had pullxd')
      .replace('"exact": "he had pulled', '"exact": "he had pullxd'),
  );
  const path = join(folder, 'libya.brief');
  brief('import', path, json);
  const db = new Database(path);
  db.exec(
    `UPDATE asset SET bytes = zeroblob(length(bytes)) WHERE sha256 = (SELECT json_extract(json, '$.assets.text.sha256')
     FROM record WHERE kind = 'source' ORDER BY seq DESC LIMIT 1)`,
  );
  db.close();
  return path;
}

describe('Verify Project', () => {
  test('proves a sound project, from the palette by keyboard alone', async () => {
    const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
    await projectShown(page);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('verify');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Verify project' });
    await dialog.getByText('Everything holds.').waitFor();
    await dialog.getByText(/excerpts stand word for word in \d+ sources/u).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('lists what does not hold and leads to it; the checks have it too', async () => {
    const { app, page } = await launchForTest({ args: [damaged()] });
    await projectShown(page);
    await app.evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('verify-project')?.click();
    });
    const dialog = page.getByRole('dialog', { name: 'Verify project' });
    await dialog.getByText(/things do not hold\./u).waitFor();
    const excerpts = dialog.getByRole('region', { name: 'Excerpts' });
    await excerpts.getByText(/differs from its source, which reads/u).waitFor();
    await dialog.getByText(/The text of the source .+ can.t be read/u).waitFor();
    await excerpts.getByRole('button', { name: /^Show/u }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('region', { name: 'Sources' }).first().waitFor();
    await page.keyboard.press('Control+6');
    await page.getByText(/differs from its source, which reads/u).waitFor();
    await page
      .getByText(/The text of the source .+ can.t be read/u)
      .first()
      .waitFor();
  });

  test('runs by itself once after opening, and a change is written meanwhile', async () => {
    const { page } = await launchForTest({ args: [damaged()] });
    await projectShown(page);
    await expect
      .poll(
        async () => {
          const known = await callProject(page, 'knownDamage');
          return known.ok ? (known.value as { problems: unknown[] }).problems.length : -1;
        },
        { timeout: 40_000 },
      )
      .toBeGreaterThan(1);
    await page.keyboard.press('Control+6');
    await page.getByText(/differs from its source, which reads/u).waitFor();
  });

  test('can be cancelled', async () => {
    const { page } = await launchForTest({ args: [sampleIn(folderForTest())] });
    await projectShown(page);
    const jobId = 'job-1';
    const verified = callProject(page, 'verifyProject', { jobId });
    await callProject(page, 'cancelJob', { jobId });
    expect((await verified).ok).toBe(true);
  });
});
