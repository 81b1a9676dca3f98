// Words of backups and of restoring one.

import { quoted } from '../../../core/words/quoted.ts';
import type { BackupState } from '../../../core/contract/backup-calls.ts';
import { counted } from '../plural.ts';

/** Only what the analyst should know of; nothing while all goes well. */
const states: Readonly<Record<BackupState['kind'], string>> = {
  off: 'No backups are made: they are turned off in Settings.',
  'none-yet': '',
  made: '',
  'disk-full':
    'No backups are made at the moment: there is too little room on the disk. Saving goes on; backups do too once there is room.',
  'too-large': 'No backups are made of this project: it is larger than the 2 GB that all backups may take.',
  failed:
    'The last backup could not be made. It is tried again by itself; File › Verify Project says whether something is damaged.',
};

export const backupWords = {
  states,
  title: 'Restore from a backup',
  description:
    'Briefwright keeps backups of your projects on this computer: often at first, then one an hour, then one a day.',
  looking: 'Looking through the backups…',
  none: 'There are no backups of this project on this computer.',
  noneHint: 'They are made by themselves while a project is open for writing.',
  records: (n: number): string => counted(n, 'record', 'records'),
  beforeRestore: 'kept before a restore',
  ofOther: (folder: string): string => `made of a copy in ${quoted(folder)}`,
  sealing: { plain: 'Not encrypted', encrypted: 'Encrypted' },
  damaged: 'Damaged: this backup can’t be restored.',
  asNew: 'As a new project…',
  replace: 'Replace…',
  replaceTitle: (name: string, time: string): string => `Replace ${quoted(name)} by its backup of ${time}?`,
  replaceBody:
    'What the project holds now is kept first, as one more backup or, when it is damaged, in a file beside it. Then the backup takes its place and is opened.',
  replaceConfirm: 'Replace',
  restored: (time: string, keptAs: string | null): string =>
    keptAs === null
      ? `The backup of ${time} was restored`
      : `The backup of ${time} was restored; the file as it was is kept as ${quoted(keptAs)}`,
  deleteAll: 'Delete these backups…',
  deleteTitle: (name: string): string => `Delete all backups of ${quoted(name)}?`,
  deleteBody: (n: number): string =>
    `${counted(n, 'backup goes', 'backups go')} for good. The project itself stays as it is.`,
  deleteConfirm: 'Delete',
  deleted: 'The backups were deleted',
  restore: 'Restore…',
  restoreOf: (name: string): string => `Restore ${name} from a backup`,
};
