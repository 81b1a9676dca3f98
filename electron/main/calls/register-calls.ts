// Answers the calls about the register of letters, and tells every window when it changed.

import { dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { ok } from '../../../core/base/result.ts';
import type { RegisterEntry } from '../../../core/model/kinds/rating.ts';
import type { AppHandlers } from './ipc.ts';
import type { ProjectWindow } from '../project-window.ts';
import type { RatingRegister } from './rating-register.ts';
import type { Windows } from '../windows.ts';

type RegisterWorld = {
  readonly windows: Windows;
  readonly register: RatingRegister;
  readonly windowOf: (event: { readonly sender: Electron.WebContents }) => ProjectWindow;
};

const FILTERS = [
  { name: 'Register of letters', extensions: ['json'] },
  { name: 'All files', extensions: ['*'] },
];

export function registerHandlers({
  windows,
  register,
  windowOf,
}: RegisterWorld): Pick<
  AppHandlers,
  'readRegister' | 'changeRegister' | 'exportRegister' | 'importRegister'
> {
  const tell = (entries: readonly RegisterEntry[]): void => {
    for (const window of windows.all) window.send('registerChanged', { entries });
  };
  return {
    readRegister: () => ok({ entries: register.entries, putAside: register.putAside }),
    changeRegister: ({ changes }) => {
      const changed = register.change(changes);
      if (!changed.ok) return changed;
      tell(changed.value);
      return ok(null);
    },
    exportRegister: async (_input, event) => {
      const { window, path } = windowOf(event);
      const folder = path === null ? app.getPath('documents') : dirname(path);
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Export the register of letters',
        buttonLabel: 'Export',
        defaultPath: join(folder, 'Register of letters.json'),
        filters: FILTERS,
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '') return ok(false);
      const done = register.exportTo(chosen.filePath);
      return done.ok ? ok(true) : done;
    },
    importRegister: async (_input, event) => {
      const chosen = await dialog.showOpenDialog(windowOf(event).window, {
        title: 'Import a register of letters',
        properties: ['openFile'],
        filters: FILTERS,
      });
      const [path] = chosen.filePaths;
      if (chosen.canceled || path === undefined) return ok(null);
      const read = register.importFrom(path);
      if (read.ok) tell(read.value.entries);
      return read;
    },
  };
}
