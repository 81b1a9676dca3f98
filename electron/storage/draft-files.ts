// How the journals of what is typed are called, which main writes into a folder of the program's data; and which a project has. Knows
// nothing of what stands in them.

import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The folder's name in that of the program's data. */
export const DRAFTS_FOLDER = 'drafts';
export const DRAFT_ENDING = '.draft';
/** Behind the name of one that could not be read. */
export const UNREADABLE = '.unreadable';

/** What the names of a project's journals begin with, whatever its id holds. */
export const draftsOf = (projectId: string): string =>
  `${createHash('sha256').update(projectId).digest('hex').slice(0, 32)}-`;

/** The files of such a folder whose names begin and end so. */
export function draftFiles(folder: string, beginning: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(beginning) && name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort();
}

/** Every journal of a project, read or not. */
export function journalsOf(dataFolder: string, projectId: string): string[] {
  const [folder, beginning] = [join(dataFolder, DRAFTS_FOLDER), draftsOf(projectId)];
  return [DRAFT_ENDING, `${DRAFT_ENDING}${UNREADABLE}`].flatMap((ending) =>
    draftFiles(folder, beginning, ending),
  );
}
