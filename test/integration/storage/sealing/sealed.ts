// Encrypted projects for tests. Most are opened by their key: a passphrase takes a third of a second each time.

import { join } from 'node:path';
import { createProjectFile, openProjectFile } from '../../../../electron/storage/open-project.ts';
import type { ProjectFile } from '../../../../electron/storage/project-file.ts';
import type { Unlock } from '../../../../electron/storage/sealing/unlock.ts';
import { closing, now, temporaryFolder, valueOf } from '../support.ts';

export const PASSPHRASE = 'four words, كلمة سر طويلة';

export const newSealed = (path = join(temporaryFolder(), 'libya.brief')): ProjectFile =>
  closing(valueOf(createProjectFile(path, { now, passphrase: PASSPHRASE })));

/** What opens another handle of the same project. */
export function keyOf(file: ProjectFile): { readonly key: Uint8Array } {
  if (file.key === null) throw new Error('not encrypted');
  return { key: file.key };
}

export const openSealed = (path: string, unlock: Unlock, mode: 'write' | 'read' = 'write'): ProjectFile =>
  closing(valueOf(openProjectFile(path, { mode, now, unlock })));
