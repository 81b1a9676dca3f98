// The program's start: one instance, windows, menus, security, and the command line when it was asked for.

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, ipcMain, Menu, nativeTheme } from 'electron';
import { menuEntries } from '../../core/contract/menu.ts';
import { isCommandLine } from '../cli/words.ts';
import { LETTERS_FILE } from '../storage/letters-file.ts';
import { sweepReadCopies } from '../storage/disk/read-copies.ts';
import { appHandlers } from './calls/app-calls.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { guardApp, sealNetwork } from './guards.ts';
import { lockWhenIdle } from './idle-lock.ts';
import { handleAppCalls, handleDrafts, isTrusted } from './calls/ipc.ts';
import { DRAFTS_FOLDER } from '../storage/draft-files.ts';
import { DraftFolder } from './drafts/draft-folder.ts';
import { openLog } from './log.ts';
import { buildMenu, type MenuState } from './menus/native-menu.ts';
import { paths } from './paths.ts';
import { pastePlain } from './menus/plain-paste.ts';
import { RatingRegister } from './calls/rating-register.ts';
import { SettingsFile } from './settings-file.ts';
import { startCapture } from './start-capture.ts';
import { Windows } from './windows.ts';
import { filesBelow } from '../import/files-below.ts';

/** The words meant for us: after the program and, unless packaged, the app's folder. Switches before them are Chromium's. */
const words = wordsForUs(app.isPackaged ? process.argv.slice(1) : afterFolder(process.argv.slice(1)));

sealNetwork(app);
if (isCommandLine(words)) void commandLine();
else windowed();

function afterFolder(argv: readonly string[]): readonly string[] {
  return argv.slice(argv.findIndex((word) => !word.startsWith('-')) + 1);
}

function wordsForUs(argv: readonly string[]): readonly string[] {
  const first = argv.findIndex((word) => !word.startsWith('--') || word === '--help');
  return first === -1 ? [] : argv.slice(first);
}

async function commandLine(): Promise<void> {
  // Loaded only when asked for: with it come the database, readers and writers, which no window's start waits for.
  const { runCommandLine } = await import('../cli/run.ts');
  await app.whenReady();
  const dataFolder = process.env['BRIEFWRIGHT_DATA'] ?? app.getPath('userData');
  const folders = { templatesFolder: paths.templates(), fontsFolder: paths.fonts, dataFolder };
  app.exit(await runCommandLine(words, folders, startCapture));
}

function windowed(): void {
  const userData = app.commandLine.getSwitchValue('user-data-dir');
  if (userData !== '') app.setPath('userData', userData);
  const log = openLog(join(app.getPath('userData'), 'logs', 'briefwright.log'), () => new Date());
  process.on('uncaughtException', (error) => log.error('uncaught', error));
  process.on('unhandledRejection', (error) => log.error('unhandled', error));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  guardApp(app, log);
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'));
  const register = new RatingRegister(join(app.getPath('userData'), LETTERS_FILE));
  const drafts = new DraftFolder(join(app.getPath('userData'), DRAFTS_FOLDER));
  const windows = new Windows(settings, drafts, log, (path) => {
    settings.addRecent(path, new Date().toISOString());
    app.addRecentDocument(path);
  });
  const waiting: string[] = projectsIn(words, process.cwd());

  const open = (path: string) => {
    if (app.isReady()) void windows.openProject(path, { kind: 'open' }, windows.focused());
    else waiting.push(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, argv, cwd) => {
    const projects = projectsIn(argv.slice(1), cwd);
    for (const path of projects) open(path);
    if (projects.length === 0) {
      const window = windows.all[0] ?? windows.openStart();
      window.window.show();
      window.window.focus();
    }
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (windows.all.length === 0) windows.openStart();
  });
  app.on('render-process-gone', (_event, _contents, details) =>
    log.error(`renderer gone: ${details.reason}`),
  );
  app.on('child-process-gone', (_event, details) => log.error(`${details.type} gone: ${details.reason}`));

  void app.whenReady().then(() => {
    nativeTheme.themeSource = settings.settings.theme;
    serveApp(paths.renderer);
    const setMenu = (state: MenuState) =>
      Menu.setApplicationMenu(
        buildMenu(state, process.platform === 'darwin', {
          command: (id, base) => windows.ofBase(base)?.send('menuCommand', { id }),
          paste: (base) => {
            const page = windows.ofBase(base)?.window.webContents;
            if (page !== undefined) pastePlain(page);
          },
        }),
      );
    const atStart = new Set(menuEntries.filter(({ id }) => START_COMMANDS.includes(id)).map(({ id }) => id));
    setMenu({ enabled: atStart, undoLabel: null, redoLabel: null });
    handleAppCalls(
      appHandlers({
        drafts,
        windows,
        settings,
        register,
        setMenuState: ({ enabled, undoLabel, redoLabel }) =>
          setMenu({ enabled: new Set(enabled), undoLabel, redoLabel }),
      }),
      log,
    );
    lockWhenIdle(windows, () => settings.settings);
    handleDrafts((sender, ops) => windows.of(sender)?.keepDrafts(ops), log);
    ipcMain.on('inputs-dropped', (event, dropped: unknown) => {
      const window = windows.of(event.sender);
      if (window === null || !isTrusted(event) || !Array.isArray(dropped)) return;
      const files = dropped.filter((path): path is string => typeof path === 'string');
      const projects = files.filter((path) => path.toLowerCase().endsWith('.brief'));
      for (const path of projects) void windows.openProject(path, { kind: 'open' }, window);
      const others = files.filter((path) => !projects.includes(path));
      if (others.length === 0) return;
      void filesBelow(others).then((below) =>
        window.send('inputsDropped', {
          files: below.ok ? below.value.map((path) => window.grant(path)) : [],
          error: below.ok ? null : below.error,
        }),
      );
    });
    log.info(`started ${app.getVersion()}`);
    windows.openStart();
    for (const path of waiting) open(path);
    // Not before the window stands: no start waits for it.
    setTimeout(sweepReadCopies, SWEEP_AFTER_MS);
  });
}

const SWEEP_AFTER_MS = 2_000;

/** Commands that make sense before the window has said anything. */
const START_COMMANDS: readonly string[] = [
  'new-project',
  'open-project',
  'open-sample',
  'letters',
  'settings',
  'shortcuts',
  'about',
];

/** The project files named on a command line, as full paths. */
function projectsIn(argv: readonly string[], cwd: string): string[] {
  return argv
    .filter((word) => !word.startsWith('-') && word.toLowerCase().endsWith('.brief'))
    .map((word) => resolve(cwd, word))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
