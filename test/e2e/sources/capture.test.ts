// Captures in the running app: what a file does to the process that reads it, it does to nothing else.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  answerOpenDialogs,
  captureByMenu,
  callApp,
  callProject,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
  saved,
} from '../drive.ts';

const ARTICLE = 'Harbour closed\n\nThree boats, all of them empty, were found near the pier on Monday.\n';
/** Long enough to be read for seconds. */
const LONG = 'Some words that stand for themselves.\n\n'.repeat(1_000_000);

const processes = (app: ElectronApplication, wanted: string): Promise<number[]> =>
  app.evaluate(
    ({ app: program }, name) =>
      program
        .getAppMetrics()
        .filter((metric) => metric.name === name)
        .map(({ pid }) => pid),
    wanted,
  );

/** The process that reads captures, once it is there and is none of the dead. */
async function captureProcess(app: ElectronApplication, dead: readonly number[] = []): Promise<number> {
  const living = async () =>
    (await processes(app, 'Briefwright capture')).filter((pid) => !dead.includes(pid));
  await expect.poll(async () => (await living()).length, { timeout: 10_000 }).toBe(1);
  return (await living())[0] ?? 0;
}

/** Has a file chosen in the dialog and gives its token. */
async function chosen(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerOpenDialogs(app, [path]);
  const picked = await callApp(page, 'pickInputs', { purpose: 'capture' });
  if (!picked.ok) throw new Error(picked.error.kind);
  return (picked.value as { token: string }[])[0]?.token ?? '';
}

async function intoText(page: Page): Promise<void> {
  const text = page.getByRole('textbox', { name: 'Text of “Outlook”' });
  await page.getByText('Outlook').first().click();
  await text.click();
  await page.keyboard.press('Control+End');
}

async function opened() {
  const folder = folderForTest();
  const path = sampleIn(folder);
  const write = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const launched = await launchForTest({ args: [path] });
  // Each starts a process of its own, which takes its time on a busy machine.
  launched.page.setDefaultTimeout(45_000);
  await projectShown(launched.page);
  return { ...launched, path, write };
}

describe('a capture', () => {
  test('whose reading hangs is ended, while what is typed is saved, and the next one is read', async () => {
    const { app, page, close, path, write } = await opened();
    const good = await chosen(app, page, write('good.txt', ARTICLE));
    expect(await callProject(page, 'capture', { jobId: 'first', token: good })).toMatchObject({ ok: true });
    const projects = await processes(app, 'Briefwright project');
    const hung = await captureProcess(app);
    process.kill(hung, 'SIGSTOP');
    onTestFinished(() => {
      try {
        process.kill(hung, 'SIGKILL');
      } catch {
        // It was ended, as it should be.
      }
    });
    const ended = callProject(page, 'capture', { jobId: 'second', token: good });
    await intoText(page);
    await page.keyboard.type(' Quagga typed meanwhile.');
    await saved(page);
    expect(await ended).toMatchObject({
      ok: false,
      error: { kind: 'capture-stopped', name: 'good.txt', reason: 'time' },
    });
    expect(await callProject(page, 'capture', { jobId: 'third', token: good })).toMatchObject({ ok: true });
    expect(await captureProcess(app, [hung])).not.toBe(hung);
    expect(await processes(app, 'Briefwright project')).toEqual(projects);
    await close();
    expect(JSON.stringify(recordsIn(path, 'section'))).toContain('Quagga typed meanwhile.');
  });

  test('whose process is killed in the middle says so, and takes nothing along', async () => {
    const { app, page, write } = await opened();
    const long = await chosen(app, page, write('long.txt', LONG));
    const projects = await processes(app, 'Briefwright project');
    const ended = callProject(page, 'capture', { jobId: 'killed', token: long });
    const pid = await captureProcess(app);
    process.kill(pid, 'SIGKILL');
    expect(await ended).toMatchObject({
      ok: false,
      error: { kind: 'capture-stopped', name: 'long.txt', reason: 'crashed' },
    });
    expect(await processes(app, 'Briefwright project')).toEqual(projects);
    expect(await callProject(page, 'loadProject')).toMatchObject({ ok: true });
  });

  test('does not slow down the saving of a change', async () => {
    const { app, page, write } = await opened();
    const long = await chosen(app, page, write('long.txt', LONG));
    const reading = callProject(page, 'capture', { jobId: 'slow', token: long });
    let done = false;
    void reading.then(() => {
      done = true;
    });
    await captureProcess(app);
    const waits: number[] = [];
    for (let round = 0; round < 20 && !done; round++) {
      const began = performance.now();
      await callProject(page, 'saveVersion', { name: `Version ${round}` });
      waits.push(performance.now() - began);
    }
    expect(waits.length).toBeGreaterThan(5);
    // Far less than the seconds that the reading takes: most of it is the way from test to window and back.
    expect([...waits].sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(500);
    await callProject(page, 'cancelJob', { jobId: 'slow' });
    await reading;
  });

  test('of several files goes on after one that is refused, and says which', async () => {
    const { app, page, close, path, write } = await opened();
    await captureByMenu(app, [
      write('one.txt', ARTICLE),
      write('deep.html', `<html><body>${'<div>'.repeat(100_000)}x`),
      write('nothing.txt', '   '),
      write('two.txt', `Second\n\n${ARTICLE}`),
    ]);
    await page.getByText('2 sources added').waitFor();
    await page.getByText('2 files weren’t added.').waitFor();
    await page.getByRole('button', { name: 'Show' }).click();
    const list = page.getByRole('dialog', { name: '2 files weren’t added' });
    await list.getByText("“deep.html” couldn't be read").waitFor();
    await list.getByText('“nothing.txt” holds no text').waitFor();
    await list.getByRole('button', { name: 'Done' }).click();
    await saved(page);
    await close();
    const titles = recordsIn(path, 'source').map((source) => source['title']);
    expect(titles).toEqual(expect.arrayContaining(['Harbour closed', 'Second']));
  });

  test('that takes long is told at the foot of the window and can be cancelled there', async () => {
    const { app, page, write } = await opened();
    await captureByMenu(app, [write('long.txt', LONG), write('one.txt', ARTICLE)]);
    await page.getByText('Reading 1 of 2: “long.txt”').waitFor();
    const cancel = page.getByRole('contentinfo').getByRole('button', { name: 'Cancel' });
    await cancel.click();
    await page.getByText('Cancelled: 2 files weren’t added.').waitFor({ timeout: 10_000 });
    await expect.poll(() => page.getByText('Reading').count()).toBe(0);
    const one = await chosen(app, page, write('one.txt', ARTICLE));
    expect(await callProject(page, 'capture', { jobId: 'after', token: one })).toMatchObject({ ok: true });
  });

  test('ends with the program when that is killed, although it is busy', async () => {
    const { app, page, write } = await opened();
    const long = await chosen(app, page, write('long.txt', LONG));
    void callProject(page, 'capture', { jobId: 'left', token: long }).catch(() => {});
    const pid = await captureProcess(app);
    app.process().kill('SIGKILL');
    const isAlive = () => {
      try {
        process.kill(pid, 0);
        return true;
      } catch {
        return false;
      }
    };
    await expect.poll(isAlive, { timeout: 10_000 }).toBe(false);
  });
});
