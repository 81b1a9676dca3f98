// Types in the running app like a person, kills a part of it in mid-word, starts it again, and measures what is lost.
// A driver: it states no expectation, so that a test may ask for twenty kills and a longer run for a thousand.

import type { ElectronApplication, Page } from 'playwright-core';
import { projectShown } from '../e2e/drive.ts';
import { type LaunchedApp, launchApp } from '../e2e/launch.ts';

export const victims = ['main', 'renderer', 'project', 'all'] as const;
export const places = ['brief', 'field'] as const;
export type Victim = (typeof victims)[number];
export type TypingPlace = (typeof places)[number];

export type KillResult = {
  readonly victim: Victim;
  readonly place: TypingPlace;
  /** Keys that the window had taken before the kill, and how many of them came back from the first on. */
  readonly typed: number;
  readonly kept: number;
  /** How long before the kill the first lost key was taken (ms); 0 when none was lost. */
  readonly lostMs: number;
  /** Keys that stood beside "saved" and did not come back. */
  readonly lostSaved: number;
  /** Nothing else changed: what stood there before, then what was typed, once and in order. */
  readonly exact: boolean;
};

/** Numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/**
 * Holds one project over many kills. `project` is a file with the sample in it, `userDataDir` a folder that stays. Close
 * it at the end; what it typed then stands in the file.
 */
export class KillRun {
  readonly #project: string;
  readonly #userDataDir: string;
  readonly #random: () => number;
  readonly #env: Readonly<Record<string, string>>;
  readonly #passphrase: string | null;
  #launched: LaunchedApp | null = null;
  #round = 0;

  constructor(options: {
    readonly project: string;
    readonly userDataDir: string;
    readonly seed?: number;
    readonly env?: Readonly<Record<string, string>>;
    /** Opens the project where it is encrypted. */
    readonly passphrase?: string;
  }) {
    this.#passphrase = options.passphrase ?? null;
    this.#env = options.env ?? {};
    this.#project = options.project;
    this.#userDataDir = options.userDataDir;
    this.#random = randomFrom(options.seed ?? 1);
  }

  /** Types, kills, and looks at what came back. */
  async kill(victim: Victim, place: TypingPlace): Promise<KillResult> {
    this.#round += 1;
    const launched = (this.#launched ??= await this.#launch());
    const { app, page } = launched;
    await intoPlace(page, place);
    if ((await textIn(page, place)).length > MOST_LETTERS) await shorten(page, place);
    const before = await textIn(page, place);
    const pids = await pidsOf(app);
    const mark = `k${String(this.#round).padStart(4, '0')}`;
    // No spaces: a field drops those at its end.
    const script = `${mark}${Array.from({ length: 400 }, (_, at) => letterAt(at)).join('')}`;
    const takenMs: number[] = [];
    let savedKeys = 0;
    let killedMs = Number.POSITIVE_INFINITY;
    // From the first key to well after several texts were handed in; a moment later, so that it falls between keys too.
    const killAfter = 1 + Math.floor(this.#random() * 45);
    let timer: ReturnType<typeof setTimeout> | null = null;
    const kill = (): void => {
      killedMs = performance.now();
      end(victim, pids);
    };
    try {
      for (const key of script) {
        await withinMs(page.keyboard.press(key), 5_000);
        const now = performance.now();
        if (now > killedMs && victim !== 'project') break;
        takenMs.push(now);
        if (takenMs.length === killAfter) timer = setTimeout(kill, this.#random() * 400);
        if (now > killedMs + 500) break;
        if (takenMs.length % 4 === 0 && (await withinMs(savedShown(page), 5_000))) savedKeys = takenMs.length;
        await pause(this.#random() < 0.06 ? 350 + this.#random() * 900 : 15 + this.#random() * 60);
      }
    } catch {
      // What is killed answers no more.
    }
    if (timer !== null) clearTimeout(timer);
    if (killedMs === Number.POSITIVE_INFINITY) kill();
    const text = await this.#afterKill(victim, place);
    const came = text.startsWith(before) ? text.slice(before.length) : '';
    let same = 0;
    while (same < came.length && came[same] === script[same]) same++;
    const kept = Math.min(takenMs.length, same);
    const firstLost = takenMs[kept];
    return {
      victim,
      place,
      typed: takenMs.length,
      kept,
      lostMs: firstLost === undefined ? 0 : Math.max(0, killedMs - firstLost),
      lostSaved: Math.max(0, savedKeys - kept),
      exact: text === before + script.slice(0, same),
    };
  }

  /** A picture of the window as it is, for the evidence; none where nothing answers. */
  async picture(path: string): Promise<void> {
    await this.#launched?.page.screenshot({ path, timeout: 10_000 }).catch(() => undefined);
  }

  async close(): Promise<void> {
    await this.#launched?.close();
    this.#launched = null;
  }

  /** The text in which was typed, once the app says that all of it is saved. */
  async #afterKill(victim: Victim, place: TypingPlace): Promise<string> {
    const launched = this.#launched;
    if (launched === null) throw new Error('nothing runs');
    if (victim === 'project') {
      // A field is handed in when it is left.
      if (place === 'field') await launched.page.keyboard.press('Tab');
      await launched.page.getByText('All changes saved').waitFor({ timeout: 60_000 });
      return textIn(launched.page, place);
    }
    if (victim === 'renderer') {
      // The debugger of a page that died can't be used again: main asks the page that was loaded in its place.
      await untilTrue(() => savedInNewPage(launched.app));
    }
    await launched.close();
    this.#launched = await this.#launch();
    const { page } = this.#launched;
    await page.getByText('All changes saved').waitFor({ timeout: 60_000 });
    await intoPlace(page, place);
    return textIn(page, place);
  }

  async #launch(): Promise<LaunchedApp> {
    const launched = await launchApp({
      args: [this.#project],
      userDataDir: this.#userDataDir,
      env: this.#env,
    });
    launched.page.setDefaultTimeout(60_000);
    if (this.#passphrase !== null) {
      await launched.page.getByLabel('Passphrase', { exact: true }).fill(this.#passphrase);
      await launched.page.keyboard.press('Enter');
    }
    await projectShown(launched.page);
    return launched;
  }
}

/** Some of what is typed in every round, for looking where it went. */
export const TYPED = Array.from({ length: 8 }, (_, at) => letterAt(at)).join('');

/** Letters in an order in which a lost or doubled one shows. */
function letterAt(at: number): string {
  return 'abcdefghijlmnopqrstuvwxyz'.charAt((at * 7 + Math.floor(at / 25)) % 25);
}

/** Puts the caret at the end of the text or field that is typed in. */
async function intoPlace(page: Page, place: TypingPlace): Promise<void> {
  switch (place) {
    case 'brief':
      await page.keyboard.press('Control+Digit1');
      await page.getByText('Outlook').first().click();
      break;
    case 'field':
      await page.keyboard.press('Control+Digit4');
      await page
        .locator('main [role="option"]', { hasText: /Speaker calls/u })
        .first()
        .click();
      break;
  }
  await fieldOf(page, place).click();
  await page.keyboard.press('Control+End');
}

/** A field holds 4,000 letters, and what is typed after a thousand kills is more. */
const MOST_LETTERS = 1_500;

/** Begins anew with a few words, by which the record is still found in its list. */
async function shorten(page: Page, place: TypingPlace): Promise<void> {
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Speaker calls');
  if (place === 'field') await page.keyboard.press('Tab');
  await page.getByText('All changes saved').waitFor({ timeout: 60_000 });
  await fieldOf(page, place).click();
  await page.keyboard.press('Control+End');
}

const fieldOf = (page: Page, place: TypingPlace) =>
  place === 'brief'
    ? page.getByRole('textbox', { name: 'Text of “Outlook”' })
    : page.locator('[data-event-editor] textarea').first();

const textIn = async (page: Page, place: TypingPlace): Promise<string> =>
  place === 'brief' ? ((await fieldOf(page, place).textContent()) ?? '') : fieldOf(page, place).inputValue();

const savedShown = (page: Page): Promise<boolean> =>
  page.evaluate(
    () => document.querySelector('[data-save-state]')?.getAttribute('data-save-state') === 'saved',
  );

/** What main can see of a page that was loaded anew. */
const savedInNewPage = (app: ElectronApplication): Promise<boolean> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined || window.webContents.isLoading() || window.webContents.isCrashed())
      return false;
    const asked = window.webContents.executeJavaScript(
      `document.querySelector('[data-save-state]')?.getAttribute('data-save-state') === 'saved'`,
    ) as Promise<boolean>;
    // A page that is being loaded may never answer.
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 2_000));
    return Promise.race([asked.catch(() => false), late]);
  });

type Pids = Readonly<Record<'main' | 'renderer' | 'project', number>>;

const pidsOf = async (app: ElectronApplication): Promise<Pids> => {
  const inside = await app.evaluate(({ app: program, BrowserWindow }) => ({
    renderer: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    project: program.getAppMetrics().find(({ name }) => name === 'Briefwright project')?.pid ?? 0,
  }));
  return { main: app.process().pid ?? 0, ...inside };
};

function end(victim: Victim, pids: Pids): void {
  // The app is started as the leader of a group of its own, so that all of it dies at one moment.
  const target = victim === 'all' ? -pids.main : pids[victim];
  if (Math.abs(target) < 2) throw new Error(`no process of ${victim}`);
  process.kill(target, 'SIGKILL');
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function untilTrue(look: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 300; turn++) {
    if (await look().catch(() => false)) return;
    await pause(200);
  }
  throw new Error('the window did not come back');
}

/** A press on what was just killed may wait for ever. */
const withinMs = <T>(work: Promise<T>, ms: number): Promise<T> =>
  Promise.race([work, pause(ms).then(() => Promise.reject(new Error('no answer')))]);
