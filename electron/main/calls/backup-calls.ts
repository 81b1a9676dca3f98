// The window's calls about backups: which project is meant, where a restored one goes, and opening it.

import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { app, dialog } from 'electron';
import { err, ok } from '../../../core/base/result.ts';
import type { BackupsOf } from '../../../core/contract/backup-calls.ts';
import { askBackupDesk } from './backup-desk.ts';
import type { AppHandlers } from './ipc.ts';
import { openRestored } from './open-restored.ts';
import { projectName, type ProjectWindow } from '../project-window.ts';
import type { Windows } from '../windows.ts';

export type BackupWorld = {
  readonly windows: Windows;
  readonly windowOf: (event: { readonly sender: Electron.WebContents }) => ProjectWindow;
  readonly recentPathOf: (token: string) => string | null;
};

export function backupHandlers({
  windows,
  windowOf,
  recentPathOf,
}: BackupWorld): Pick<AppHandlers, 'listBackups' | 'restoreBackup' | 'deleteBackups'> {
  const pathOf = (of: BackupsOf, window: ProjectWindow): string | null => {
    if (of === 'project') return window.path;
    return of === 'failed' ? window.failedPath : recentPathOf(of);
  };
  const gone = err({ kind: 'file-not-found', name: 'the project' } as const);
  const dataFolder = app.getPath('userData');

  return {
    listBackups: async ({ of }, event) => {
      const path = pathOf(of, windowOf(event));
      if (path === null) return gone;
      const listed = await askBackupDesk({ type: 'list', dataFolder, path });
      if (!listed.ok) return listed;
      const backups = listed.value.map((backup) => ({
        ...backup,
        // The window never learns a path: the folder's name is enough to tell two files.
        ofOther: backup.ofOther === null ? null : basename(backup.ofOther),
      }));
      return ok({ name: projectName(path), folder: basename(dirname(path)), backups });
    },
    restoreBackup: async ({ of, id, how }, event) => {
      const window = windowOf(event);
      const path = pathOf(of, window);
      if (path === null) return gone;
      if (how === 'replace') {
        // Its process has to let go of the file first; whatever comes of it, the project is opened again.
        const wasOpen = window.path === path;
        const passphrase = window.host?.passphrase ?? null;
        if (wasOpen) await window.closeProject();
        const restored = await askBackupDesk({
          type: 'restore',
          dataFolder,
          path,
          id,
          to: { kind: 'replace' },
        });
        if (!restored.ok && !wasOpen) return restored;
        const opened = await openRestored(windows, path, window, passphrase);
        if (!restored.ok) return restored;
        return opened.ok ? ok({ kind: 'restored', keptAs: restored.value.keptAs }) : opened;
      }
      const chosen = await dialog.showSaveDialog(window.window, {
        title: 'Restore as a new project',
        buttonLabel: 'Restore',
        defaultPath: freeName(path),
        filters: [{ name: 'Briefwright project', extensions: ['brief'] }],
      });
      if (chosen.canceled || chosen.filePath === undefined || chosen.filePath === '')
        return ok({ kind: 'cancelled' });
      const target = /\.brief$/iu.test(chosen.filePath) ? chosen.filePath : `${chosen.filePath}.brief`;
      const to = { kind: 'new', target } as const;
      const restored = await askBackupDesk({ type: 'restore', dataFolder, path, id, to });
      if (!restored.ok) return restored;
      const opened = await openRestored(windows, target, window, window.host?.passphrase ?? null);
      return opened.ok ? ok({ kind: 'restored', keptAs: null }) : opened;
    },
    deleteBackups: ({ of }, event) => {
      const path = pathOf(of, windowOf(event));
      return path === null ? Promise.resolve(gone) : askBackupDesk({ type: 'remove', dataFolder, path });
    },
  };
}

/** Where the restored project is offered to go: beside the one it is of, where its folder is still there. */
function freeName(path: string): string {
  const folder = existsSync(dirname(path)) ? dirname(path) : app.getPath('documents');
  return join(folder, `${projectName(path)} (restored).brief`);
}
