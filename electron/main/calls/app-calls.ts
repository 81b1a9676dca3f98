// What main does for the window: dialogs, windows, settings, recent projects, links.

import { languagesOf } from '../../../core/template/template-language.ts';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, dialog, nativeTheme, shell } from 'electron';
import type { AppError } from '../../../core/base/app-error.ts';
import { fileNameFrom } from '../../../core/base/file-name.ts';
import type { PickPurpose } from '../../../core/contract/app-calls.ts';
import { err, ok } from '../../../core/base/result.ts';
import { allInputFormats } from '../../import/formats.ts';
import { outputFormats } from '../../../core/model/files/output-formats.ts';
import { readTemplates } from '../../project/template-folder.ts';
import { plainCopiesHandlers } from './plain-copies-calls.ts';
import { backupHandlers } from './backup-calls.ts';
import { Grants } from '../grants.ts';
import { openOutside } from '../guards.ts';
import type { AppHandlers } from './ipc.ts';
import { paths } from '../paths.ts';
import { pathForRecovered } from '../path-for-recovered.ts';
import { projectName, type ProjectWindow } from '../project-window.ts';
import type { RatingRegister } from './rating-register.ts';
import type { DraftFolder } from '../drafts/draft-folder.ts';
import { registerHandlers } from './register-calls.ts';
import type { SettingsFile } from '../settings-file.ts';
import type { Windows } from '../windows.ts';
import { filesBelow } from '../../import/files-below.ts';

const PROJECT_FILTER = { name: 'Briefwright project', extensions: ['brief'] };
/** What the system's dialog lets somebody choose. */
const PICKED: {
  readonly [Purpose in PickPurpose]: ('openFile' | 'openDirectory' | 'multiSelections')[];
} = {
  capture: ['openFile', 'multiSelections'],
  folder: ['openDirectory', 'multiSelections'],
  json: ['openFile'],
  replace: ['openFile'],
  image: ['openFile'],
};
const CAPTURE_FILTER = {
  name: 'Articles',
  extensions: allInputFormats.flatMap(({ extensions }) => extensions),
};
export type AppWorld = {
  readonly windows: Windows;
  readonly drafts: DraftFolder;
  readonly settings: SettingsFile;
  readonly register: RatingRegister;
  readonly setMenuState: (state: {
    enabled: readonly string[];
    undoLabel: string | null;
    redoLabel: string | null;
  }) => void;
};

/** The handlers of every app call. */
export function appHandlers({ windows, drafts, settings, register, setMenuState }: AppWorld): AppHandlers {
  const recents = new Grants();
  const windowOf = (event: { readonly sender: Electron.WebContents }): ProjectWindow => {
    const window = windows.of(event.sender);
    if (window === null) throw new Error('a call from no window');
    return window;
  };
  const gone = (name: string): AppError => ({ kind: 'file-not-found', name });

  return {
    getWindow: (_input, event) => ok(windowOf(event).info()),
    getSettings: () => ok(settings.settings),
    setSettings: (patch) => {
      const next = settings.setSettings(patch as Partial<typeof settings.settings>);
      nativeTheme.themeSource = next.theme;
      for (const window of windows.all) {
        window.send('settingsChanged', next);
        window.host?.follow(next);
      }
      return ok(next);
    },
    getVersions: () =>
      ok({
        app: app.getVersion(),
        electron: process.versions.electron ?? '',
        chrome: process.versions['chrome'] ?? '',
        node: process.versions.node,
      }),
    listRecent: () =>
      ok(
        settings.recent.map(({ path, openedAt }) => ({
          token: recents.grant(path).token,
          name: projectName(path),
          folder: basename(dirname(path)),
          openedAt,
          missing: !existsSync(path),
        })),
      ),
    openRecent: async ({ token }, event) => {
      const path = recents.pathOf(token);
      if (path === null) return err(gone('the project'));
      if (!existsSync(path)) return err(gone(projectName(path)));
      const opened = await windows.openProject(path, { kind: 'open' }, windowOf(event));
      return opened.ok ? ok(true) : opened;
    },
    forgetRecent: ({ token }) => {
      const path = recents.pathOf(token);
      if (path !== null) settings.forgetRecent(path);
      return ok(null);
    },
    listTemplates: async () => {
      const read = await readTemplates(paths.templates());
      if (!read.ok) return read;
      return ok(
        read.value.map((template) => ({
          id: template.id,
          name: template.name,
          description: template.description,
          sections: template.outline.map((entry) => entry.title),
          languages: languagesOf(template),
        })),
      );
    },
    newProject: async ({ templateId, title, language, passphrase }, event) => {
      const window = windowOf(event);
      const chosen = await dialog.showSaveDialog(window.window, {
        title: 'New project',
        buttonLabel: 'Create',
        defaultPath: join(app.getPath('documents'), `${fileNameFrom(title) || 'Untitled'}.brief`),
        filters: [PROJECT_FILTER],
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return ok(false);
      const path = withExtension(chosen.filePath, 'brief');
      const how = { kind: 'create', templateId, title, language } as const;
      const opened = await windows.openProject(path, how, window, passphrase);
      return opened.ok ? ok(true) : opened;
    },
    openProject: async (_input, event) => {
      const window = windowOf(event);
      const chosen = await dialog.showOpenDialog(window.window, {
        properties: ['openFile'],
        filters: [PROJECT_FILTER],
      });
      const path = chosen.filePaths[0];
      if (chosen.canceled || path === undefined) return ok(false);
      const opened = await windows.openProject(path, { kind: 'open' }, window);
      return opened.ok ? ok(true) : opened;
    },
    openSample: async (_input, event) => {
      const how = { kind: 'fromJson', jsonPath: paths.sampleJson() } as const;
      const opened = await windows.openProject(paths.sampleProject(), how, windowOf(event));
      return opened.ok ? ok(true) : opened;
    },
    recoverProject: async (_input, event) => {
      const window = windowOf(event);
      const from = window.failedPath;
      if (from === null) return err(gone('the damaged project'));
      const chosen = await dialog.showSaveDialog(window.window, {
        title: 'Recover into a new project',
        buttonLabel: 'Recover',
        defaultPath: pathForRecovered(from),
        filters: [PROJECT_FILTER],
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return ok(false);
      const path = withExtension(chosen.filePath, 'brief');
      const opened = await windows.openProject(path, { kind: 'recover', from }, window);
      return opened.ok ? ok(true) : opened;
    },
    unlockProject: ({ passphrase }, event) => windows.unlock(windowOf(event), passphrase),
    lockProject: async ({ now }, event) => {
      const window = windowOf(event);
      if (now) await window.lock();
      else window.postponeLock();
      return ok(null);
    },
    encryptProject: ({ passphrase, removeBackups }, event) =>
      windowOf(event).reseal({ kind: 'encrypt', removeBackups }, passphrase),
    decryptProject: ({ passphrase }, event) => windowOf(event).reseal({ kind: 'decrypt' }, passphrase),
    closeProject: async (_input, event) => {
      await windowOf(event).closeProject();
      return ok(null);
    },
    takeOver: (_input, event) => windowOf(event).takeOver(),
    takeTheirs: (_input, event) => windowOf(event).takeTheirs(),
    pickInputs: async ({ purpose }, event) => {
      const window = windowOf(event);
      const chosen = await dialog.showOpenDialog(window.window, {
        properties: PICKED[purpose],
        filters: [
          purpose === 'json'
            ? { name: 'JSON', extensions: ['json'] }
            : purpose === 'image'
              ? { name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }
              : CAPTURE_FILTER,
          { name: 'All files', extensions: ['*'] },
        ],
      });
      if (chosen.canceled) return ok([]);
      const files = await filesBelow(chosen.filePaths);
      return files.ok ? ok(files.value.map((path) => window.grant(path))) : files;
    },
    pickTarget: async ({ suggestedName, format, purpose }, event) => {
      const window = windowOf(event);
      const extension = format === null ? 'brief' : outputFormats[format].extension;
      const folder = window.path === null ? app.getPath('documents') : dirname(window.path);
      const chosen = await dialog.showSaveDialog(window.window, {
        defaultPath: join(folder, `${fileNameFrom(suggestedName) || 'Untitled'}.${extension}`),
        filters: [
          format === null ? PROJECT_FILTER : { name: outputFormats[format].name, extensions: [extension] },
        ],
        ...(purpose === 'export' ? { buttonLabel: 'Export' } : {}),
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return ok(null);
      return ok(window.grant(withExtension(chosen.filePath, extension)));
    },
    openSaved: async ({ token, inThisWindow }, event) => {
      const window = windowOf(event);
      const path = window.grants.pathOf(token);
      if (path === null) return err(gone('the copy'));
      // A copy of an encrypted project opens with the same passphrase.
      const passphrase = window.host?.passphrase ?? null;
      if (!inThisWindow) {
        const opened = await windows.openProject(path, { kind: 'open' }, null, passphrase);
        return opened.ok ? ok(true) : opened;
      }
      const shown = await window.show(path, { kind: 'open' }, passphrase);
      if (!shown.ok) return shown;
      settings.addRecent(path, new Date().toISOString());
      return ok(true);
    },
    openTarget: async ({ token }, event) => {
      const path = windowOf(event).grants.pathOf(token);
      if (path === null || !existsSync(path)) return err(gone('the exported file'));
      const problem = await shell.openPath(path);
      return problem === ''
        ? ok(null)
        : err({ kind: 'unexpected', detail: 'no program opens this kind of file' });
    },
    showTarget: ({ token }, event) => {
      const path = windowOf(event).grants.pathOf(token);
      if (path === null || !existsSync(path)) return err(gone('the exported file'));
      shell.showItemInFolder(path);
      return ok(null);
    },
    openLink: async ({ url }) =>
      (await openOutside(url))
        ? ok(null)
        : err({ kind: 'bad-request', call: 'openLink', reason: 'only web and mail links can be opened' }),
    setMenuState: (state) => {
      setMenuState(state);
      return ok(null);
    },
    ...plainCopiesHandlers({ drafts, windowOf }),
    ...backupHandlers({ windows, windowOf, recentPathOf: (token) => recents.pathOf(token) }),
    ...registerHandlers({ windows, register, windowOf }),
    startDrafts: (_input, event) => ok(windowOf(event).startDrafts()),
    cleanDrafts: (_input, event) => ok({ clean: windowOf(event).cleanDrafts() }),
    confirmClose: (_input, event) => {
      windowOf(event).confirmClose();
      return ok(null);
    },
  };
}

const withExtension = (path: string, extension: string): string =>
  path.toLowerCase().endsWith(`.${extension}`) ? path : `${path}.${extension}`;
