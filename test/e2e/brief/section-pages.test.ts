// The pages of a brief's sections in the window: turned to landscape, undone, and as they were chosen in the exported file.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findTool } from '../../support/tools.ts';
import { brief, folderForTest, launchForTest, projectShown, recordsIn, sampleIn, saved } from '../drive.ts';

const pdfinfo = findTool('pdfinfo');

/** Which pages of the exported brief are landscape, counted from 1. */
function turnedPages(path: string, folder: string): number[] {
  const target = join(folder, 'out.pdf');
  brief('export', path, '--to', target);
  const told = execFileSync(pdfinfo ?? '', ['-l', '-1', target], { encoding: 'utf8' });
  return [...told.matchAll(/size:\s+([\d.]+) x ([\d.]+)/gu)].flatMap(([, width, height], at) =>
    Number(width) > Number(height) ? [at + 1] : [],
  );
}

test.skipIf(pdfinfo === null)(
  'an analyst puts a section on landscape pages, and takes that back',
  async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    expect(turnedPages(path, folder)).toEqual([]);
    const { page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    const section = page.locator('section[aria-label^="Timeline"]');
    await section.waitFor();
    await section.scrollIntoViewIfNeeded();
    const menu = section.getByRole('button', { name: 'Section “Timeline”' });
    const entry = page.getByRole('menuitemcheckbox', { name: 'Landscape pages' });
    const said = section.locator('header + p', { hasText: 'Landscape pages' });
    const preview = page.getByRole('region', { name: 'Preview of the pages' });
    const turnedInPreview = (): Promise<boolean[]> =>
      preview
        .locator('canvas')
        .evaluateAll((all) => all.map((canvas) => canvas.clientWidth > canvas.clientHeight));

    await page.keyboard.press('Control+Shift+P');
    await preview.locator('canvas[width]').first().waitFor();
    expect(await turnedInPreview()).not.toContain(true);

    await menu.click();
    expect(await entry.getAttribute('aria-checked')).toBe('false');
    await entry.click();
    await said.waitFor();
    await expect.poll(turnedInPreview).toContain(true);
    await saved(page);

    await page.keyboard.press('Control+Z');
    await said.waitFor({ state: 'detached' });
    await expect.poll(turnedInPreview).not.toContain(true);
    await page.keyboard.press('Control+Shift+Z');
    await said.waitFor();
    await menu.click();
    expect(await entry.getAttribute('aria-checked')).toBe('true');
    await page.keyboard.press('Escape');
    await saved(page);
    await close();

    const turned = recordsIn(path, 'section').filter(
      (record) => (record['options'] as { landscape: boolean }).landscape,
    );
    expect(turned.map((record) => record['title'])).toEqual(['Timeline']);
    const pages = turnedPages(path, folder);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages).not.toContain(1);
  },
);
