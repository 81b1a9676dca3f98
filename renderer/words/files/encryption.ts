// Words of encrypted projects: making, opening, locking, and their passphrase.

import { quoted } from '../../../core/words/quoted.ts';

export const encryptionWords = {
  title: 'Encryption',
  passphrase: 'Passphrase',
  show: 'Show',
  hide: 'Hide',
  unlock: {
    title: (name: string): string => `${quoted(name)} is encrypted`,
    open: 'Unlock',
    other: 'Not now',
    wrong: 'This isn’t its passphrase. Nothing was changed; try again.',
  },
  choose: {
    new: 'New passphrase',
    again: 'The same again',
    hint: (least: number): string =>
      `${least} characters or more. Four or five words that don’t belong together are easy to remember and hard to guess.`,
    differs: 'The two are not the same.',
    lost: {
      project:
        'Nobody can open the project without it: a passphrase that is lost can’t be found or set again.',
      copy: 'Nobody can open the copy without it: a passphrase that is lost can’t be found or set again.',
    },
  },
  newProject: 'Encrypt the project with a passphrase',
  newProjectHint: 'Whoever has its file, or a backup of it, can’t read it without the passphrase.',
  encrypt: {
    about:
      'The file is written anew, with its history and all that is in it. From then on the program writes nothing of the project to the disk in the clear, but what you export.',
    removeBackups: 'Delete the backups made until now',
    removeBackupsHint: 'They were made before, and anybody who has them can read them.',
    former:
      'Copies and exports made before stay as they are. What was kept beside the project when it was restored or brought to a newer format is named once it is encrypted. What stood on the disk may still be found by somebody who searches the disk itself.',
    run: 'Encrypt',
    done: 'The project is encrypted now',
  },
  plain: {
    title: 'Not encrypted',
    about:
      'These were kept by the program before the project was encrypted, or can’t be read any more. They are not encrypted:',
    drafts: (count: number): string =>
      count === 1 ? 'one draft that could not be read' : `${count} drafts that could not be read`,
    remove: 'Remove them',
    question: 'Remove these files?',
    consequence: 'They are deleted for good. The project itself stays as it is.',
    confirm: 'Remove',
    removed: 'What was not encrypted is removed',
    kept: ({ files, drafts }: { readonly files: readonly string[]; readonly drafts: number }): string => {
      const left = [...files.map(quoted), ...(drafts > 0 ? [encryptionWords.plain.drafts(drafts)] : [])];
      return `Couldn’t remove ${left.join(', ')}. Somebody else may have it open, or its folder can’t be written to.`;
    },
  },
  encrypted: 'This project is encrypted.',
  what: { change: 'Change the passphrase', remove: 'Take the encryption off' },
  change: {
    about: 'Copies and backups made until now still open with the passphrase they were made with.',
    from: 'Present passphrase',
    run: 'Change passphrase',
    done: 'The passphrase is changed',
  },
  remove: {
    about:
      'The file is written anew, readable by anybody who has it. Backups made until now stay encrypted and take their passphrase.',
    run: 'Take encryption off',
    done: 'The project is no longer encrypted',
  },
  status: 'Encrypted',
  statusHint: 'Encryption of this project',
  notLocked: 'Not locked: not everything could be written, and it would be lost.',
};
