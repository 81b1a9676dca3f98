// The process of a project dies: the window says so, it is started again, and nothing that was typed is lost.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  callProject,
  folderForTest,
  intoOutlook,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
  saveElsewhere,
} from '../drive.ts';

/** The numbers of the processes that keep projects. */
const projectProcesses = (app: ElectronApplication): Promise<number[]> =>
  app.evaluate(({ app: program }) =>
    program
      .getAppMetrics()
      .filter(({ type, name }) => type === 'Utility' && name === 'Briefwright project')
      .map(({ pid }) => pid),
  );

/** Kills the process of the only project, waiting for one that is not among the dead. */
async function killProject(app: ElectronApplication, dead: readonly number[] = []): Promise<number> {
  const living = async () => (await projectProcesses(app)).filter((pid) => !dead.includes(pid));
  await expect.poll(async () => (await living()).length, { timeout: 10_000 }).toBe(1);
  const [pid = 0] = await living();
  process.kill(pid, 'SIGKILL');
  return pid;
}

const outlookIn = (path: string): string =>
  JSON.stringify(recordsIn(path, 'section').find(({ title }) => title === 'Outlook'));

describe('when the process of a project is killed, and its file is another one when it starts again', () => {
  test('an earlier state is told of, left alone, and what the window shows is saved elsewhere', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const earlier = readFileSync(path);
    const { app, page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    await intoOutlook(page);
    await page.keyboard.type(' Quagga typed before.');
    await saved(page);
    writeFileSync(path, earlier);
    await killProject(app);
    await page.getByRole('status').getByText('was changed from outside').waitFor();
    expect(await page.getByText('All changes saved').count()).toBe(0);
    const target = join(folder, 'elsewhere.brief');
    await saveElsewhere(app, page, target);
    await close();
    expect(outlookIn(target)).toContain('Quagga typed before.');
    expect(readFileSync(path).equals(earlier)).toBe(true);
  });

  test('one that is no project is told of; what is typed goes elsewhere, or into the file when it is back', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const { app, page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    await intoOutlook(page);
    await page.keyboard.type(' Quagga typed before.');
    await saved(page);
    const whole = readFileSync(path);
    writeFileSync(path, 'Dear colleague');
    await killProject(app);
    await page.getByRole('button', { name: 'Save elsewhere…' }).waitFor();
    await page.keyboard.type(' Quagga typed while it was gone.');
    writeFileSync(path, whole);
    await saved(page);
    writeFileSync(path, 'Dear colleague');
    await page.getByRole('button', { name: 'Save elsewhere…' }).waitFor();
    const target = join(folder, 'elsewhere.brief');
    await saveElsewhere(app, page, target);
    await close();
    expect(outlookIn(target)).toContain('Quagga typed before. Quagga typed while it was gone.');
    expect(readFileSync(path, 'utf8')).toBe('Dear colleague');
  });
});

describe('when the process of a project is killed', () => {
  test('the window says so, goes on, and keeps what is typed meanwhile', async () => {
    const path = sampleIn(folderForTest());
    const { app, page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    await page.evaluate(() => {
      const seen: unknown[] = [];
      window.briefwright.on('projectState', (payload) => seen.push(payload));
      // The notice may stand for a tenth of a second only: too short for a look now and then.
      const notice = { seen: false };
      new MutationObserver(() => {
        if (document.body.textContent.includes('is being started again')) notice.seen = true;
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
      Object.assign(window, { seenStates: seen, seenNotice: notice });
    });
    await intoOutlook(page);
    const dead = await killProject(app);
    await page.keyboard.type(' Quagga typed while it was down.', { delay: 5 });
    // The text hands itself in a moment after the last key.
    await page.waitForTimeout(1_200);
    await saved(page);
    const states = await page.evaluate(
      () => (window as unknown as { seenStates: { state: string }[] }).seenStates,
    );
    expect(
      await page.evaluate(() => (window as unknown as { seenNotice: { seen: boolean } }).seenNotice.seen),
    ).toBe(true);
    expect(states.map(({ state }) => state)).toEqual(['restarting', 'ready']);
    expect(await projectProcesses(app)).not.toContain(dead);
    await close();
    const sections = JSON.stringify(recordsIn(path, 'section'));
    expect(sections).toContain('Quagga typed while it was down.');
  });

  test('again and again while changes stream in, every one of them is in the file once', async () => {
    const path = sampleIn(folderForTest());
    const { app, page, close } = await launchForTest({ args: [path] });
    await projectShown(page);
    await intoOutlook(page);
    const dead: number[] = [];
    for (let round = 1; round <= 4; round++) {
      await page.keyboard.type(` Round ${round} begins`, { delay: 20 });
      dead.push(await killProject(app, dead));
      await page.keyboard.type(` and round ${round} ends.`, { delay: 20 });
    }
    await saved(page);
    await close();
    const sections = JSON.stringify(recordsIn(path, 'section'));
    for (let round = 1; round <= 4; round++)
      expect(sections.split(`Round ${round} begins and round ${round} ends.`)).toHaveLength(2);
  });

  test('more often than it can be by chance, the window says that it stays down and keeps everything', async () => {
    const path = sampleIn(folderForTest());
    const { app, page } = await launchForTest({ args: [path] });
    await projectShown(page);
    const dead: number[] = [];
    for (let death = 1; death <= 6; death++) dead.push(await killProject(app, dead));
    await page.getByText('could not be started again').waitFor();
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Text of “Bottom line”' }).textContent())
      .toContain('attacked positions');
    expect(await callProject(page, 'loadProject')).toMatchObject({
      ok: false,
      error: { kind: 'process-gone' },
    });
  });
});
