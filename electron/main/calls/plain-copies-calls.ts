// The window's calls about what the program left in the clear of a project that is encrypted now. What is removed was found and told
// of before: the window names nothing.

import { app } from 'electron';
import { err, ok } from '../../../core/base/result.ts';
import type { DraftFolder } from '../drafts/draft-folder.ts';
import type { ProjectWindow } from '../project-window.ts';
import { askBackupDesk } from './backup-desk.ts';
import type { AppHandlers } from './ipc.ts';

export type PlainCopiesWorld = {
  readonly drafts: DraftFolder;
  readonly windowOf: (event: { readonly sender: Electron.WebContents }) => ProjectWindow;
};

/** What a window was told of, and of which project. */
type Told = { readonly path: string; readonly files: readonly string[]; readonly drafts: readonly string[] };

export function plainCopiesHandlers({
  drafts,
  windowOf,
}: PlainCopiesWorld): Pick<AppHandlers, 'listPlainCopies' | 'removePlainCopies'> {
  const told = new WeakMap<ProjectWindow, Told>();
  const gone = err({ kind: 'file-not-found', name: 'the project' } as const);
  const dataFolder = app.getPath('userData');
  return {
    listPlainCopies: async (_input, event) => {
      const window = windowOf(event);
      const { path } = window;
      if (path === null) return gone;
      const listed = await askBackupDesk({ type: 'listPlain', dataFolder, path });
      if (!listed.ok) return listed;
      const left = window.isEncrypted ? drafts.unreadableOf(window.host?.projectId ?? '') : [];
      told.set(window, { path, files: listed.value, drafts: left });
      return ok({ files: listed.value, drafts: left.length });
    },
    removePlainCopies: async (_input, event) => {
      const window = windowOf(event);
      const { path } = window;
      const known = told.get(window);
      if (path === null || known?.path !== path) return gone;
      told.delete(window);
      const kept = await askBackupDesk({ type: 'removePlain', dataFolder, path, files: known.files });
      if (!kept.ok) return kept;
      return ok({ files: kept.value, drafts: drafts.removeUnreadable(known.drafts).length });
    },
  };
}
