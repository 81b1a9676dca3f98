// Bringing a damaged project back in the running app: from the error on the start screen to the list of what is missing,
// with mouse and keyboard, in the first window and in another one.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  answerOpenDialogs,
  answerSaveDialogs,
  callApp,
  callProject,
  folderForTest,
  launchForTest,
  projectShown,
  recordsIn,
  sampleIn,
} from '../drive.ts';

/**
 * The sample with one byte altered inside the JSON of an actor's record: every row but that one is whole. Pages that are
 * not in use any more hold copies of some rows, which do no harm and would be found: those of this actor go with it.
 */
function damaged(folder: string): string {
  const path = sampleIn(folder);
  damage(path);
  return path;
}

function damage(path: string): void {
  const bytes = readFileSync(path);
  const id = /"id":"actor:[0-9a-f-]{36}","kind":"actor"/u.exec(bytes.toString('latin1'))?.[0];
  if (id === undefined) throw new Error('there is no actor');
  for (let at = bytes.indexOf(id); at !== -1; at = bytes.indexOf(id, at))
    bytes[at + id.length - 2] = 'x'.charCodeAt(0);
  writeFileSync(path, bytes);
}

const alertWith = (page: Page, text: string) => page.getByRole('alert').filter({ hasText: text });
const listOf = (page: Page) => page.getByRole('dialog', { name: 'What recovery brought back' });

describe('a damaged project', () => {
  test('is recovered into a new one from the start screen, and says what is missing', async () => {
    const folder = folderForTest();
    const path = damaged(folder);
    const before = readFileSync(path);
    const { app, page } = await launchForTest({ args: [path] });
    await alertWith(page, '“libya.brief” is damaged and was not opened').waitFor();
    const asked = await proposals(app);
    const target = join(folder, 'libya (recovered).brief');
    await asked.answer(null);
    await page.getByRole('button', { name: 'Recover…' }).click();
    expect(await asked.paths()).toEqual([target]);
    // Closed without choosing: nothing happens. What is there already is not written over.
    writeFileSync(join(folder, 'other.brief'), 'another file');
    await asked.answer(join(folder, 'other.brief'));
    await page.getByRole('button', { name: 'Recover…' }).click();
    await page.getByText('“other.brief” exists already and was left as it is').first().waitFor();
    expect(readFileSync(join(folder, 'other.brief'), 'utf8')).toBe('another file');

    await asked.answer(target);
    await page.getByRole('button', { name: 'Recover…' }).click();
    const list = listOf(page);
    await list.getByText(/records, \d+ files kept inside .* came back from “libya.brief”/u).waitFor();
    await list.getByText('“libya.brief” itself was not touched.', { exact: false }).waitFor();
    await list
      .getByRole('region', { name: 'Lost' })
      .getByText(/^Lost: 1 actor\.$/u)
      .waitFor();
    await list.getByRole('button', { name: 'Copy list' }).click();
    const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
    expect(copied).toContain('Lost: 1 actor.');
    await list.getByRole('button', { name: 'Close' }).last().click();
    await list.waitFor({ state: 'detached' });
    expect(readFileSync(path).equals(before)).toBe(true);
    const settings = await callApp(page, 'listRecent');
    expect(JSON.stringify(settings)).toContain('libya (recovered)');

    // Said once by itself; within reach for ever.
    await page.reload();
    await projectShown(page);
    expect(await list.count()).toBe(0);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('recovery brought');
    await page.keyboard.press('Enter');
    await list.waitFor();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    // What refers to the lost actor still does: something stands in for it.
    const loaded = await callProject(page, 'loadProject');
    expect(loaded).toMatchObject({ ok: true, value: { justRecovered: false, readOnly: null } });
    await page.keyboard.press('Control+W');
    await page.getByRole('heading', { name: 'Briefwright' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(recordsIn(target, 'source').length).toBe(3);
  });

  test('brings along what was typed in it last and not written, when it was killed before', async () => {
    const folder = folderForTest();
    const path = sampleIn(folder);
    const userDataDir = folderForTest();
    const first = await launchForTest({ args: [path], userDataDir });
    await projectShown(first.page);
    await first.page.keyboard.press('Control+Digit4');
    await first.page
      .locator('main [role="option"]', { hasText: /Speaker calls/u })
      .first()
      .click();
    const field = first.page.locator('[data-event-editor] textarea').first();
    await field.click();
    await first.page.keyboard.press('Control+End');
    await first.page.keyboard.type(' Quagga seen.');
    expect(await field.inputValue()).toMatch(/Quagga seen\.$/u);
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve));
    process.kill(-(first.app.process().pid ?? 0), 'SIGKILL');
    await gone;
    damage(path);

    const { app, page } = await launchForTest({ args: [path], userDataDir });
    await alertWith(page, '“libya.brief” is damaged and was not opened').waitFor();
    const target = join(folder, 'back.brief');
    await answerSaveDialogs(app, target);
    await page.getByRole('button', { name: 'Recover…' }).click();
    await listOf(page).waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('All changes saved').waitFor();
    await expect
      .poll(() => recordsIn(target, 'event').filter(({ title }) => /Quagga seen/u.test(String(title))))
      .toHaveLength(1);
  });

  test('opened beside an open one is recovered by keyboard in a window of its own', async () => {
    const folder = folderForTest();
    const sound = sampleIn(folder, 'sound.brief');
    const path = damaged(folder);
    const { app, page } = await launchForTest({ args: [sound] });
    await projectShown(page);
    const shown = app.waitForEvent('window');
    await answerOpenDialogs(app, [path]);
    await page.keyboard.press('Control+O');
    const other = await shown;
    await alertWith(other, 'Recover… on the start screen').waitFor();
    const target = join(folder, 'back.brief');
    // A project that is open is not written over either.
    await answerSaveDialogs(app, sound, target);
    const button = other.getByRole('button', { name: 'Recover…' });
    await button.focus();
    await other.keyboard.press('Enter');
    await other.getByText('“sound.brief” exists already').first().waitFor();
    await button.focus();
    await other.keyboard.press('Enter');
    await listOf(other).waitFor();
    await other.keyboard.press('Escape');
    await projectShown(other);
    expect(existsSync(target)).toBe(true);
    // The first window has nothing to tell of a recovery.
    expect(await callProject(page, 'loadProject')).toMatchObject({ ok: true, value: { recovery: null } });
  });

  test('of which nothing is left says so, and can be tried elsewhere', async () => {
    const folder = folderForTest();
    const path = join(folder, 'letter.brief');
    writeFileSync(path, 'Dear colleague, '.repeat(400));
    const { app, page } = await launchForTest({ args: [path] });
    await page.getByText('If it was one before it was damaged').waitFor();
    await answerSaveDialogs(app, join(folder, 'new.brief'));
    await page.getByRole('button', { name: 'Recover…' }).click();
    await expect
      .poll(() => page.getByText("isn't a Briefwright project").count(), { timeout: 15_000 })
      .toBe(2);
    expect(existsSync(join(folder, 'new.brief'))).toBe(false);
    expect(await page.getByRole('button', { name: 'Recover…' }).isEnabled()).toBe(true);
  });
});

/** Stands in for the save dialog; gives what was proposed there, without anything of it having reached the page. */
async function proposals(app: Parameters<typeof answerSaveDialogs>[0]) {
  await app.evaluate(({ dialog }) => {
    const state = { proposed: [] as string[], answer: null as string | null };
    Object.assign(globalThis, { recoverState: state });
    dialog.showSaveDialog = (...words: unknown[]) => {
      const options = words.at(-1) as { defaultPath?: string };
      state.proposed.push(options.defaultPath ?? '');
      return Promise.resolve({ canceled: state.answer === null, filePath: state.answer ?? '' });
    };
  });
  type State = { recoverState: { proposed: string[]; answer: string | null } };
  return {
    answer: (path: string | null) =>
      app.evaluate((_electron, to) => {
        (globalThis as unknown as State).recoverState.answer = to;
      }, path),
    paths: () => app.evaluate(() => (globalThis as unknown as State).recoverState.proposed),
  };
}
