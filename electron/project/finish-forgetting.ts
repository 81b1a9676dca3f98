// Brings to its end what a full disk or a crash interrupted: after a source is forgotten, the history and the backups go, and
// journals of what was typed that could not be read.

import { rmSync, statSync, writeFileSync } from 'node:fs';
import { removeBackups } from '../storage/backups/remove-backups.ts';
import { journalsOf, UNREADABLE } from '../storage/draft-files.ts';
import type { ProjectFile } from '../storage/project-file.ts';

/** For a project just opened. Where it fails again it is left for the next opening. */
export function finishForgetting(file: ProjectFile, dataFolder: string, now: () => string): void {
  if (!file.forgetting || !file.endHistory().ok) return;
  if (!removeBackups(dataFolder, file.path, now(), 0).ok) return;
  const unreadable = journalsOf(dataFolder, file.projectId).filter((journal) => journal.endsWith(UNREADABLE));
  if (unreadable.every(removeWrittenOver)) file.endForgetting();
}

/** False where that fails: nothing names the file once the forgetting has ended, so that it must not end. */
function removeWrittenOver(journal: string): boolean {
  try {
    writeFileSync(journal, Buffer.alloc(statSync(journal).size), { flag: 'r+', flush: true });
    rmSync(journal);
    return true;
  } catch {
    return false;
  }
}
