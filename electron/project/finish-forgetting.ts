// Brings to its end what a full disk or a crash interrupted: after a source is forgotten, the history and the backups go.

import { removeBackups } from '../storage/backups/remove-backups.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/** For a project just opened. Where it fails again it is left for the next opening. */
export function finishForgetting(file: ProjectFile, dataFolder: string, now: () => string): void {
  if (!file.forgetting || !file.endHistory().ok) return;
  if (removeBackups(dataFolder, file.path, now(), 0).ok) file.endForgetting();
}
